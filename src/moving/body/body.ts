import { load } from "cheerio";
import { type CaptionedImage, pairCaptions } from "../../import/captions.ts";
import { Tally } from "../tally.ts";
import { clean } from "./clean.ts";
import { linkEmbeds } from "./embeds.ts";
import { orderHeadings } from "./headings.ts";
import { keepLines } from "./lines.ts";
import { type LinkDesk, leadLinks } from "./links.ts";
import { markdownOf } from "./markdown.ts";
import { cutPieces, type Piece, type Prose } from "./pieces.ts";

/** A paragraph, heading, list, quote or table as Markdown, or a photo in its place. */
export type BodyPart =
  | { kind: "prose"; markdown: string; text: string; isParagraph: boolean }
  | { kind: "photo"; photo: CaptionedImage };

export interface MovedBody {
  parts: BodyPart[];
  /** What was taken out, by kind. */
  removed: Tally;
  /** Paths of the old site that the text links to, of which no article is known yet. */
  pending: Set<string>;
  /** Captions that were told from paragraphs by their wording alone. */
  doubtful: string[];
}

/**
 * An article's HTML → its parts in order. Never throws, whatever the HTML.
 *
 * @param captionsMarked whether only what is marked as a caption is one
 */
export function readBody(html: string, captionsMarked: boolean, desk: LinkDesk): MovedBody {
  const removed = new Tally();
  const $ = load(html, { scriptingEnabled: false }, false);
  clean($, removed);
  linkEmbeds($, removed);
  const pending = leadLinks($, desk, removed);
  orderHeadings($);
  keepLines($);
  const pieces = cutPieces($, removed);
  const paired = pairCaptions(pieces.map((piece) => asCandidate(piece, captionsMarked)));
  const proseOf = new Map<unknown, Prose>(
    pieces.flatMap((piece) => (piece.html === undefined ? [] : [[piece.block, piece]])),
  );
  const parts = paired.blocks.flatMap((block): BodyPart[] => {
    if (block.kind === "image") return [{ kind: "photo", photo: block }];
    const { html = "", isParagraph = false } = proseOf.get(block) ?? {};
    const markdown = markdownOf(html, block.text);
    return markdown === "" ? [] : [{ kind: "prose", markdown, text: block.text, isParagraph }];
  });
  return { parts, removed, pending, doubtful: paired.doubts.map((doubt) => doubt.text) };
}

const isLink = /^<p><a\s[^>]*>[^<]*<\/a><\/p>$/u;

/** A quote, a list or a link (a player) is never a caption; nor is a paragraph where captions are marked. */
function asCandidate(piece: Piece, captionsMarked: boolean): Piece["block"] {
  const { block } = piece;
  if (piece.html === undefined || block.kind === "image" || block.role === "caption") return block;
  if (captionsMarked || !piece.isParagraph || isLink.test(piece.html)) block.item ??= "bullet";
  return block;
}

/** @returns the plain text of a summary, which may hold HTML; one line */
export function plainText(html: string): string {
  const $ = load(html.replace(/<(?:br|\/p|\/div|\/li)\b[^>]*>/giu, "$& "), {}, false);
  clean($, new Tally());
  return $.root().text().replace(/\s+/gu, " ").trim();
}
