import { readBlocks } from "./body-blocks.ts";
import { readValues } from "./front-matter.ts";
import { type Inline, type Link, readInline } from "./inline-marks.ts";
import type { Heading, Layout, Passage, Range } from "./passages.ts";

/** Stands in `Prose.text` for every unit that is no prose, so that offsets stay those of the file. */
export const HIDDEN = "\uFFFC";

/** A file as the rules on text look at it. */
export interface Prose {
  /** The file. */
  file: string;
  /** The file with `HIDDEN` for keys, markers, code, addresses; as long as the file. */
  text: string;
  /** In the order of the file. */
  passages: Passage[];
  headings: Heading[];
  links: Link[];
  images: Link[];
  /** What was meant for a link or an image and is none. */
  apart: (Link & { target: Range })[];
  /** Where a value ends before it was meant to: from the # that begins a comment. */
  cuts: Range[];
  /** HTML, which an article may not hold (`body/raw-html`). */
  tags: Range[];
  /** Where the body begins. */
  body: number;
}

const FENCE = /\n---[ \t]*(?:\r?\n|$)/;

/** @returns undefined where front matter is not closed: nothing can be told apart then (`front-matter/unclosed`) */
export function proseOf(file: string): Prose | undefined {
  const start = file.charCodeAt(0) === 0xfeff ? 1 : 0;
  const layout: Layout = { passages: [], headings: [], hidden: [], cuts: [] };
  let body = start;
  if (file.startsWith("---", start)) {
    const close = FENCE.exec(file);
    if (!close) return undefined;
    readValues(file, file.indexOf("\n", start) + 1, close.index + 1, layout);
    body = close.index + close[0].length;
  }
  readBlocks(file, body, layout);
  const inline: Inline = { hidden: layout.hidden, links: [], images: [], apart: [], tags: [] };
  readInline(file, layout.passages, inline);
  const { passages, headings, cuts } = layout;
  const { links, images, apart, tags } = inline;
  return { file, text: hide(file, layout), passages, headings, links, images, apart, cuts, tags, body };
}

/** @returns the file with everything outside its passages, and what they hide, covered */
function hide(file: string, { passages, hidden }: Layout): string {
  const inside = hidden.toSorted((a, b) => a.start - b.start);
  // Joined, not added up: of a string that was added up every letter takes longer to look at.
  const pieces: string[] = [];
  let at = 0;
  let next = 0;
  const cover = (range: Range) => {
    if (range.end <= at) return;
    const start = Math.max(at, range.start);
    pieces.push(file.slice(at, start), HIDDEN.repeat(range.end - start));
    at = range.end;
  };
  const coverInside = (end: number) => {
    for (; next < inside.length && (inside[next] as Range).start < end; next++) cover(inside[next] as Range);
  };
  let before = 0;
  for (const passage of passages) {
    coverInside(before);
    cover({ start: before, end: passage.start });
    coverInside(passage.end);
    before = passage.end;
  }
  coverInside(before);
  cover({ start: before, end: file.length });
  pieces.push(file.slice(at));
  return pieces.join("");
}
