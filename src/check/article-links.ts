import type { ArticleLinks, LocalLink } from "../catalogue/links.ts";
import { nearest } from "../problems/near.ts";
import type { Position } from "../problems/problem.ts";
import type { ReadArticle } from "../read/article.ts";
import type { KeyPath } from "../read/positions.ts";
import { localAddress } from "./local-address.ts";

/** Ids that `_includes/` gives every article's page. */
const FIXED_ANCHORS = ["noi-dung", "dinh-chinh"];

/** @returns the ids on the page of an article with these headings and these ids of photos */
export const anchorsOn = (headings: string[], photos: { id: string }[]): string[] => [
  ...headings,
  ...photos.map(({ id }) => `anh-${id}`),
  ...FIXED_ANCHORS,
];

/** A link with the means to say where it stands, which few need. */
interface Written {
  href: string;
  key: string;
  place: () => Position;
}

/** Judges an article's links to itself and to its documents. @returns those to other pages, and what others may link to */
export function articleLinks(parts: ReadArticle): ArticleLinks {
  const { article, body, source, vocabulary } = parts;
  const links: LocalLink[] = [];
  for (const { href, key, place } of writtenIn(parts)) {
    const address = localAddress(href, article.url, vocabulary.address);
    if (!address) continue;
    if (address.path !== article.url) {
      if (article.documents.some(({ src }) => `${article.url}${src}` === address.path)) continue;
      links.push({ ...place(), href, key, ...address });
      continue;
    }
    const anchors = anchorsOn(body.anchors, article.photos);
    const { anchor } = address;
    if (anchor === "" || anchors.includes(anchor)) continue;
    const near = nearest(anchor, anchors) ?? "";
    source.reportAt("link/no-anchor", place(), { anchor, near, where: article.url }, key);
  }
  return { links, anchors: body.anchors };
}

function* writtenIn({ article, record, body, at, source }: ReadArticle): Generator<Written> {
  for (const { href, line } of body.links) yield { href, key: "", place: () => at(line, href) };
  const inKey = (path: KeyPath, html: string | undefined) =>
    hrefsIn(html ?? "").map((href): Written => {
      return { href, key: source.keyOf(path), place: () => source.placeOf(path) };
    });
  for (const photo of article.photos) {
    const index = record.photos.findIndex(
      ({ src }) => src.replace(/^\.\//, "").normalize("NFC") === photo.src,
    );
    yield* inKey(["photos", index, "caption"], photo.caption?.html);
  }
  for (const [index, { html }] of article.corrections.entries()) {
    yield* inKey(["corrections", index, "text"], html);
  }
}

/** @returns the addresses of the links in rendered Markdown */
function hrefsIn(html: string): string[] {
  if (!html.includes("<a ")) return [];
  return Array.from(html.matchAll(/<a [^>]*?href="([^"]*)"/g), ([, href = ""]) =>
    href.replace(/&amp;/g, "&"),
  );
}
