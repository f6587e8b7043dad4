import { existsSync, opendirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { takeLock } from "../cache/lock.ts";
import { addressesFor } from "../catalogue/addresses.ts";
import { readPeople } from "../import/people.ts";
import { reservedWords } from "../read/top-level.ts";
import { Staging } from "./article-folder.ts";
import { ArticleMover } from "./article-mover.ts";
import { pathKey } from "./body/links.ts";
import { Uploads } from "./files/uploads.ts";
import { Ledger } from "./ledger.ts";
import type { MovedArticle } from "./moved-article.ts";
import { redirectLists } from "./old-lists.ts";
import { DiskMap } from "./on-disk.ts";
import type { MoveInOptions } from "./options.ts";
import { RedirectsFile } from "./redirects-file.ts";
import { relink } from "./relink.ts";
import { MovingReport } from "./report.ts";
import { TakenAddresses } from "./taken-addresses.ts";
import { VocabularyFile } from "./vocabulary-file.ts";

/** Below the content folder: the list of what has moved in, reports, and folders in the making. */
const MOVED = ".moved";

/**
 * Moves an archive in, article by article. It may be ended at any instant and run again: what stands here stays, what
 * changed there is brought up to date, and what an editor changed here is left alone.
 */
export async function moveIn(
  articles: AsyncIterable<MovedArticle>,
  options: MoveInOptions,
  report = new MovingReport(),
): Promise<MovingReport> {
  const moved = join(options.content, MOVED);
  const release = options.dryRun
    ? () => {}
    : await takeLock(join(moved, "lock"), options.onWait ?? (() => {}));
  try {
    const ledger = new Ledger(join(moved, "articles.jsonl"), options.dryRun);
    const staging = new Staging(moved, options.dryRun);
    const addresses = addressesOf(ledger);
    const addressOf = (path: string): string | undefined => {
      const known = addresses.get(path);
      const key = known === undefined ? options.keyOf?.(path) : undefined;
      return key === undefined ? known : ledger.entries.get(key)?.url || undefined;
    };
    const tags = new Set<string>();
    const redirects = new RedirectsFile(join(options.data, "redirects.yaml"));
    const site = URL.parse(options.oldSite ?? "");
    // The front page there is the front page here.
    for (const path of ["/", site?.pathname ?? "/"]) addresses.set(pathKey(path), "/");
    const hosts = new Set(site ? [site.host, site.host.replace(/^www\./u, ""), `www.${site.host}`] : []);
    const sections = vocabulary("sections", "section", options);
    const events = vocabulary("events", "event", options);
    const mover = new ArticleMover(
      {
        uploads: new Uploads(options.uploads, options.spellings),
        sections,
        events,
        people: readPeople(options.content, options.zone),
        language: options.language,
        section: options.section ?? "",
        hosts,
        addressOf,
      },
      {
        ledger,
        staging,
        addresses,
        tags,
        taken: new TakenAddresses(options.content, new DiskMap()),
        report,
        options,
      },
    );
    try {
      let seen = 0;
      for await (const article of articles) {
        await mover.move(article);
        options.onProgress?.(++seen);
        // An archive that is read at once lets nothing else run, such as the renewing of the lock.
        if (seen % 100 === 0) await setImmediate();
      }
    } finally {
      const pages = { sections, events, tags, addresses: addressesFor(options.language) };
      redirectLists(options.lists?.() ?? [], pages, { known: addresses, redirects, report });
      report.redirects = redirects.added;
      const { content, dryRun } = options;
      relink(ledger, addressOf, { content, staging, origin: site?.origin, report, dryRun });
      if (!options.dryRun) {
        redirects.save();
        staging.close();
        ledger.close();
      }
      report.sections = sections.added;
      report.events = events.added;
    }
    return report;
  } finally {
    release();
  }
}

function addressesOf(ledger: Ledger): DiskMap<string> {
  const addresses = new DiskMap<string>();
  for (const { aliases, url } of ledger.entries.values()) {
    if (url !== "") for (const path of [url, ...aliases]) addresses.set(pathKey(path), url);
  }
  return addresses;
}

function vocabulary(
  name: string,
  key: string,
  { content, data, language, dryRun }: MoveInOptions,
): VocabularyFile {
  const pages = join(content, "pages");
  const taken =
    name === "sections"
      ? [
          ...reservedWords(language),
          ...(existsSync(pages) ? readdirSync(pages).map((file) => file.replace(/\.md$/u, "")) : []),
        ]
      : [];
  return new VocabularyFile(join(data, `${name}.yaml`), new Set(taken), () => idsUsed(content, key), dryRun);
}

/** The ids that articles name, where no file declares them. */
function idsUsed(content: string, key: string): Set<string> {
  const ids = new Set<string>();
  const folder = join(content, "articles");
  if (!existsSync(folder)) return ids;
  const pattern = new RegExp(`^${key}:\\s*["']?([a-z0-9-]+)`, "mu");
  const entries = opendirSync(folder, { recursive: true });
  for (let entry = entries.readSync(); entry; entry = entries.readSync()) {
    if (entry.name !== "index.md") continue;
    const matter = readFileSync(join(entry.parentPath, entry.name), "utf8").split(/^---\s*$/mu)[1] ?? "";
    const id = pattern.exec(matter)?.[1];
    if (id !== undefined) ids.add(id);
  }
  entries.closeSync();
  return ids;
}
