import type { Block, Body } from "../body/blocks.ts";
import { fold } from "../language/fold.ts";
import { nearest } from "../problems/near.ts";
import type { ArticleFrontMatter } from "../schema/article.ts";
import { type BodyPlaces, reportFindings } from "./body-places.ts";
import type { Source } from "./source.ts";
import { type Speaker, speakerNamed } from "./speaker.ts";

/** Something a speaker said, as its article quotes it. */
export interface Quote {
  /** The id of the speaker, where the article names one. */
  speaker: string;
  html: string;
  text: string;
}

/** @returns the Markdown below the front matter of an article's source. */
export function bodyOf(text: string): string {
  const at = /\n---[ \t]*(?:\n|$)/.exec(text);
  return at ? text.slice(at.index + at[0].length) : "";
}

/** Reports what a body may not hold, and photos and speakers that its front matter does not declare. */
export function checkBody(
  body: Body,
  at: BodyPlaces,
  record: ArticleFrontMatter,
  speakers: Speaker[],
  source: Source,
): void {
  reportFindings(body.findings, at, source);
  const declared = record.photos.map((photo) => photo.src.normalize("NFC").replace(/^\.\//, ""));
  const placed = new Set<string>();
  for (const { src, line } of body.placements) {
    const clean = src.replace(/^\.\//, "");
    if (!declared.includes(clean)) {
      source.reportAt("body/unknown-photo", at(line, src), { src, near: meantPhoto(clean, declared) });
    } else if (placed.has(clean)) source.reportAt("body/photo-twice", at(line, src), { src });
    placed.add(clean);
  }
  for (const { attribution, line } of body.attributions) {
    if (speakerNamed(attribution, speakers)) continue;
    const near =
      nearest(
        attribution,
        speakers.map((speaker) => speaker.name),
      ) ?? "";
    source.reportAt("quote/unknown-speaker", at(line, attribution), { name: attribution, near });
  }
  checkClosings(body, at, speakers, source);
}

/** A quote's speaker is told by a long dash: whoever typed another one, or none, meant the same. */
function checkClosings({ closings }: Body, at: BodyPlaces, speakers: Speaker[], source: Source): void {
  for (const { attribution, line } of closings) {
    const name = fold(attribution.replace(/[,(:].*$/s, "")).trim();
    const speaker = speakers.find(({ id, name: own }) => id === attribution.trim() || fold(own) === name);
    if (speaker) source.reportAt("quote/no-dash", at(line, attribution), { name: speaker.name });
  }
}

/** @returns the declared photo that a body means: the one whose file is called so, else the nearest; none is empty */
function meantPhoto(src: string, declared: string[]): string {
  const name = fileName(src);
  return declared.find((other) => fileName(other) === name) ?? nearest(src, declared) ?? "";
}

const fileName = (path: string): string => path.split(/[/\\]/).at(-1)?.toLowerCase() ?? "";

/** @returns what each declared speaker says in a body. */
export function quotesOf(blocks: Block[], speakers: Speaker[]): Quote[] {
  return blocks.flatMap((block) => {
    if (block.kind !== "quote" || block.attribution === undefined) return [];
    const speaker = speakerNamed(block.attribution, speakers);
    return speaker ? [{ speaker: speaker.id, html: block.html, text: block.text }] : [];
  });
}

/** @returns how many words the blocks hold, captions aside. */
export function countWords(blocks: Block[]): number {
  let words = 0;
  for (const block of blocks) if ("text" in block) words += wordsIn(block.text);
  return words;
}

/** Counts without making a list of the words: this runs over every text of the archive. */
function wordsIn(text: string): number {
  let words = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isSpace = code <= 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x3000;
    if (!isSpace && !inWord) words++;
    inWord = !isSpace;
  }
  return words;
}
