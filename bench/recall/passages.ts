import type { Dice } from "../random.ts";
import { type Draft, type Keys, recordIn } from "./draft.ts";

/** A text of an article that can be written anew. */
export interface Passage {
  where: "title" | "summary" | "caption" | "alt" | "body";
  text: string;
  write: (text: string) => void;
}

/** Every text of an article, the paragraphs of its body last. */
export function passagesOf(draft: Draft): Passage[] {
  const inKey = (where: Passage["where"], keys: Keys): Passage => ({
    where,
    text: String(keys.get(where)),
    write: (text) => keys.set(where, text),
  });
  return [
    inKey("title", draft.keys),
    inKey("summary", draft.keys),
    inKey("caption", recordIn(draft, "photos")),
    inKey("alt", recordIn(draft, "photos", 1)),
    ...paragraphs(draft),
  ];
}

/** The paragraphs of the body. */
export function paragraphs(draft: Draft): Passage[] {
  return draft.body.flatMap((text, index): Passage[] => {
    if (text.startsWith("!")) return [];
    const write = (written: string) => {
      draft.body[index] = written;
    };
    return [{ where: "body", text, write }];
  });
}

/** A text of the front matter as often as a paragraph, with the other half of the dice. */
export function anyPassage(
  draft: Draft,
  dice: Dice,
  isFit: (passage: Passage) => boolean,
): Passage | undefined {
  const fit = passagesOf(draft).filter(isFit);
  const head = fit.filter(({ where }) => where !== "body");
  const body = fit.filter(({ where }) => where === "body");
  const list = head.length > 0 && (body.length === 0 || dice.number(3) === 0) ? head : body;
  return list.length > 0 ? dice.pick(list) : undefined;
}

/**
 * Replaces one match of a pattern in a text of the article.
 *
 * @param pattern with the flags `g` and `u`
 * @param change gives what stands there instead, with the mark
 * @param isFit which texts to look into
 * @returns false where no text matches
 */
export function replaceOne(
  draft: Draft,
  dice: Dice,
  pattern: RegExp,
  change: (found: RegExpMatchArray) => string,
  isFit: (passage: Passage) => boolean = () => true,
): boolean {
  const passage = anyPassage(draft, dice, (one) => isFit(one) && one.text.search(pattern) !== -1);
  if (!passage) return false;
  const found = dice.pick([...passage.text.matchAll(pattern)]);
  const { index = 0, 0: whole } = found;
  passage.write(passage.text.slice(0, index) + change(found) + passage.text.slice(index + whole.length));
  return true;
}

export const inBody = ({ where }: Passage): boolean => where === "body";

/** A word in small letters between two others. */
export const WORD = /(?<=\p{L} )\p{Ll}{2,}(?= \p{L})/gu;

/** The blank between two words. */
export const BLANK = /(?<=\p{L}) (?=\p{L})/gu;

/** Puts a sentence of its own between two of a paragraph, or before or behind them all. */
export function addSentence(draft: Draft, dice: Dice, sentence: string): boolean {
  const list = paragraphs(draft).filter(({ text }) => !/[“”"«»‘’]/.test(text));
  if (list.length === 0) return false;
  const passage = dice.pick(list);
  const between = [...passage.text.matchAll(/(?<=\p{Ll}{2}[.!?] )(?=\p{Lu})/gu)].map(({ index }) => index);
  const at = dice.pick([0, ...between]);
  passage.write(`${passage.text.slice(0, at)}${sentence} ${passage.text.slice(at)}`);
  return true;
}

/** Puts a block between two of the body. */
export function addBlock(draft: Draft, dice: Dice, ...blocks: string[]): void {
  draft.body.splice(1 + dice.number(draft.body.length), 0, ...blocks);
}
