import type { Addresses } from "../catalogue/addresses.ts";
import { slugOf } from "../language/slug.ts";
import { oldAddresses } from "./aliases.ts";
import { pathKey } from "./body/links.ts";
import type { MovedList } from "./moved-article.ts";
import type { DiskMap } from "./on-disk.ts";
import type { RedirectsFile } from "./redirects-file.ts";
import type { MovingReport } from "./report.ts";
import type { VocabularyFile } from "./vocabulary-file.ts";

/** The pages of this site that lists of the old one may have become. */
export interface ListPages {
  sections: VocabularyFile;
  events: VocabularyFile;
  /** Tags of public articles, as they write them. */
  tags: ReadonlySet<string>;
  addresses: Addresses;
}

/** Leads the addresses of old lists to the lists that they are now; those that are none here have nothing to lead to. */
export function redirectLists(
  lists: Iterable<MovedList>,
  pages: ListPages,
  { known, redirects, report }: { known: DiskMap<string>; redirects: RedirectsFile; report: MovingReport },
): void {
  const tags = new Set([...pages.tags].map(slugOf));
  for (const list of lists) {
    const url = pageOf(list, pages, tags);
    if (url === undefined) continue;
    const { aliases, queries } = oldAddresses(list.paths, url);
    for (const path of [...aliases, ...queries])
      if (known.get(pathKey(path)) === undefined) known.set(pathKey(path), url);
    for (const from of aliases) redirects.add(from, url);
    for (const from of queries) report.queries.push({ from, to: url });
  }
}

/** What was a section there may be a tag here: of an article's sections one is its own. */
function pageOf(
  { kind, name }: MovedList,
  { sections, events, addresses }: ListPages,
  tags: ReadonlySet<string>,
): string | undefined {
  const section = kind === "section" ? sections.find(name) : undefined;
  if (section !== undefined) return addresses.section(section);
  const event = kind === "event" ? events.find(name) : undefined;
  if (event !== undefined) return addresses.event(event);
  return kind !== "event" && tags.has(slugOf(name)) ? addresses.tag(slugOf(name)) : undefined;
}
