import { syllablesOf } from "./syllables.ts";

/** Syllables of a caption, as papers print them. */
const SHORTEST = 8;
const LONGEST = 40;
/** Paragraphs that a body keeps. */
const LEAST_LEFT = 2;

/**
 * Takes a paragraph out of a body to stand below a photo: the one nearest the middle that is as long as
 * captions are. The corpus has no photos, so this is how captions are real text that stands nowhere else.
 */
export function takeCaption(body: string[]): { caption: string | undefined; body: string[] } {
  const middle = body.length / 2;
  const [place] = body
    .map((paragraph, index) => ({ index, length: syllablesOf(paragraph).length }))
    .filter(({ length }) => length >= SHORTEST && length <= LONGEST)
    .sort((a, b) => Math.abs(a.index - middle) - Math.abs(b.index - middle) || a.index - b.index);
  if (!place || body.length <= LEAST_LEFT) return { caption: undefined, body };
  return { caption: body[place.index], body: body.toSpliced(place.index, 1) };
}
