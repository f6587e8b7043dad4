import { isPublic } from "../catalogue/catalogue.ts";
import type { LocalLink } from "../catalogue/links.ts";
import { nearest } from "../problems/near.ts";
import type { ArchiveEntry, ArchiveParts } from "./archive-parts.ts";
import { localAddress } from "./local-address.ts";
import type { SiteAddresses, Target } from "./site-addresses.ts";
import { linksOfText } from "./text-links.ts";

/** Where links stand. */
interface Origin {
  /** Relative to the project. */
  file: string;
  /** False where no reader can follow them now. */
  isPublic: boolean;
}

/** Links to pages of this site, wherever they stand: in bodies, captions, static pages, short lives and the navigation. */
export function checkLinks(parts: ArchiveParts, addresses: SiteAddresses): void {
  const { entries, broken, incomplete, newsroom, now, folders, desk, isAsked, problems } = parts;
  const judge = (link: LocalLink, origin: Origin) =>
    judgeLink(link, addresses.at(link.path), origin, problems);
  for (const entry of entries) {
    const { source } = entry.head;
    if (!isAsked(source) || broken.has(source)) continue;
    const origin = { file: source, isPublic: isPublic(entry, now) };
    for (const link of entry.links) judge(link, origin);
    judgeOriginal(entry.head, parts, addresses);
  }
  for (const [file, { links }] of incomplete)
    for (const link of links) judge(link, { file, isPublic: false });
  for (const { file, url } of textsOf(parts)) {
    if (!isAsked(file)) continue;
    for (const link of linksOfText(folders.project, file, url, newsroom.site.address)) {
      judge(link, { file, isPublic: true });
    }
  }
  const { source, values } = desk.site;
  for (const [index, { href }] of (values.navigation ?? []).entries()) {
    const address = localAddress(href, "/", values.address);
    const target = address && addresses.at(address.path);
    // Looking a place up takes longer than everything else, and most links are right.
    if (!target || (target.kind === "page" && !target.article)) continue;
    const path = ["navigation", index, "href"];
    const link = { ...source.placeOf(path), key: source.keyOf(path), ...address, href };
    judgeLink(link, target, { file: source.file, isPublic: true }, problems);
  }
}

/** What an article is a translation of; whether readers see it is told by `translation/not-public`. */
function judgeOriginal(
  { source, translationOf }: ArchiveEntry["head"],
  { places, problems }: ArchiveParts,
  addresses: SiteAddresses,
): void {
  if (translationOf === undefined) return;
  const path = `/${translationOf}/`;
  const target = addresses.at(path);
  if (target.kind === "page") return;
  const key = "translationOf";
  const link = { ...places.of(source, key), key, href: translationOf, path, anchor: "" };
  judgeLink(link, target, { file: source, isPublic: false }, problems);
}

/** Static pages and short lives that hold a link; what they were read to does not say on which line. */
function textsOf({ newsroom }: ArchiveParts): { file: string; url: string }[] {
  const hasLink = (html: string) => html.includes("<a ");
  const pages = newsroom.pages.filter(({ blocks }) =>
    blocks.some((block) => "html" in block && hasLink(block.html)),
  );
  const people = [...newsroom.people.values()].filter(({ lifeHtml }) => hasLink(lifeHtml));
  return [
    ...pages.map(({ source, slug }) => ({ file: source, url: `/${slug}/` })),
    // A person's page has a level more than any relative link can expect.
    ...people.map(({ source, id }) => ({ file: source, url: `/-/${id}/` })),
  ];
}

function judgeLink(
  link: LocalLink,
  target: Target,
  { file, isPublic: isRead }: Origin,
  problems: ArchiveParts["problems"],
): void {
  const { line, column, key, href, anchor } = link;
  const at = { file, line, column, key };
  if (target.kind === "nothing") {
    problems.add({ ...at, rule: "link/broken", parameters: { href, near: target.near } });
  } else if (target.kind === "alias") {
    problems.add({ ...at, rule: "link/old-address", parameters: { href, url: target.url } });
  } else if (target.article && !target.article.isPublic && isRead) {
    problems.add({ ...at, rule: "link/not-public", parameters: { href, where: target.article.source } });
  } else if (anchor !== "" && target.anchors) {
    const anchors = target.anchors();
    if (anchors.includes(anchor)) return;
    const parameters = { anchor, near: nearest(anchor, anchors) ?? "", where: link.path };
    problems.add({ ...at, rule: "link/no-anchor", parameters });
  }
}
