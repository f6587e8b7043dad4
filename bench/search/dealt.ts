import { splitSentences } from "../../src/import/sentences.ts";
import type { SearchRecord } from "../../src/search/index-archive.ts";
import { Dice } from "../random.ts";
import type { Article } from "./corpus.ts";

/** Words of a dealt article's body: the mean of real ones. */
const WORDS = 500;
/** Years over which they are spread. */
const FIRST_YEAR = 2015;
const YEARS = 10;
const DAY_MS = 86_400_000;
/** Shorter pieces are headings and names. */
const SENTENCE = 30;

/**
 * An archive of any size out of a smaller corpus: each body is sentences drawn from all of it, and each
 * headline the halves of two. Words and pairs of words are as frequent as they really are, so files are
 * as large as those of a real archive of that size; but what is told is nobody's news, and whether the
 * right article is found means nothing.
 */
export function dealtArchive(articles: readonly Article[], count: number): SearchRecord[] {
  const dice = new Dice(count);
  const sentences = articles
    .flatMap(({ body }) => body.flatMap((text) => splitSentences(text).map((sentence) => sentence.text)))
    .filter((text) => text.length > SENTENCE);
  return Array.from({ length: count }, (_, index) => {
    const ms = Date.UTC(FIRST_YEAR, 0, 1) + Math.floor((index / count) * YEARS * 365.25) * DAY_MS;
    const day = new Date(ms).toISOString().slice(0, 10);
    const url = `/${day.slice(0, 7).replace("-", "/")}/${index}/`;
    const { section, summary } = dice.pick(articles);
    const title = headline(dice.pick(articles).title, dice.pick(articles).title);
    const body = paragraphs(sentences, dice);
    const document: ReturnType<SearchRecord["document"]> = {
      url,
      title,
      summary,
      about: [],
      body,
      date: day,
      section: { id: section, name: section },
      image: "",
      people: [],
      places: [],
    };
    return { url, day, ms, lang: "vi", digest: index, document: () => document };
  });
}

function headline(one: string, other: string): string {
  const [first, second] = [one.split(" "), other.split(" ")];
  return [...first.slice(0, Math.ceil(first.length / 2)), ...second.slice(second.length >> 1)].join(" ");
}

function paragraphs(sentences: readonly string[], dice: Dice): string[] {
  const body: string[] = [];
  for (let words = 0; words < WORDS; ) {
    const sentence = dice.pick(sentences);
    body.push(sentence);
    words += sentence.split(" ").length;
  }
  return body;
}
