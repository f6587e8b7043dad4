import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import nunjucks from "nunjucks";
import type { SearchDocument } from "../src/search/index-shard.ts";
import { type ArticleCopy, articleDocument } from "../src/search/search-copy.ts";
import type { Story } from "../src/search/shards.ts";
import { Dice, randomFrom } from "./random.ts";

/** Articles made for measuring, oldest first. The same count gives the same articles. */
export interface Archive {
  stories: Story[];
  /** @returns the indexed copy of one story; made when it is asked for, so that an archive takes no memory */
  documentOf: (url: string) => SearchDocument;
  /** @returns five syllables that stand together in some headline */
  queryOf: (index: number) => string;
}

interface Text {
  title: string;
  summary: string;
  paragraphs: string[];
}

const FIRST_DAY = Date.UTC(2015, 0, 1);
const PARAGRAPHS = 10;
const WORDS_A_PARAGRAPH = 65;

/**
 * @param years over which the articles are spread evenly
 * @param corpus a file of gzipped lines `{title, summary, body: […]}`, whose paragraphs are dealt anew;
 * without it, syllables are drawn by Zipf's law
 */
export function makeArchive(articles: number, years: number, corpus?: string): Archive {
  const textOf = corpus ? dealtFrom(corpus) : drawn();
  const environment = new nunjucks.Environment(
    new nunjucks.FileSystemLoader(join(import.meta.dirname, "../_includes")),
    { autoescape: true, trimBlocks: true, lstripBlocks: true },
  );
  const stories = Array.from({ length: articles }, (_, index): Story => {
    const day = new Date(FIRST_DAY + Math.floor((index / articles) * years * 365.25) * 86_400_000);
    const date = day.toISOString().slice(0, 10);
    return { url: `/${date.slice(0, 7).replace("-", "/")}/bai-so-${index}/`, day: date };
  });
  const numberOf = (url: string): number => Number(/(\d+)\/$/.exec(url)?.[1]);
  return {
    stories,
    documentOf: (url) =>
      articleDocument(
        copyOf(url, (stories[numberOf(url)] as Story).day, textOf(numberOf(url)), numberOf(url)),
        (template, view) => environment.render(template, view),
      ),
    queryOf: (index) => textOf(index).title.split(/\s+/).slice(0, 5).join(" "),
  };
}

function copyOf(url: string, day: string, text: Text, index: number): ArticleCopy {
  const people = [0, 1, 2].map((speaker) => (index * 7 + speaker * 13) % 300);
  return {
    ...text,
    url,
    lang: "vi",
    kicker: "",
    byline: "Ban biên tập",
    date: `${day}T08:00:00+07:00`,
    section: { id: `muc-${index % 6}`, name: `Mục ${index % 6}` },
    image: `/media/${index.toString(36).padStart(10, "0")}-480.jpeg`,
    captions: [{ alt: text.title, caption: text.summary }],
    speakers: people.map((person) => ({
      name: `Người Số ${person}`,
      honorific: "Đồng chí",
      offices: [`Trưởng phòng, Đơn vị ${person % 50}`],
    })),
    places: [{ id: `xa-${index % 40}`, name: `Xã Số ${index % 40}` }],
    documents: [],
    people: people.map((person) => `nguoi-so-${person}`),
  };
}

/** Headlines and summaries of a corpus in turn, each above paragraphs that are drawn from all of it. */
function dealtFrom(corpus: string): (index: number) => Text {
  const lines = gunzipSync(readFileSync(corpus)).toString("utf8").trim().split("\n");
  const articles = lines.map(
    (line) => JSON.parse(line) as { title: string; summary: string; body: string[] },
  );
  const paragraphs = articles.flatMap(({ body }) => body);
  return (index) => {
    const dice = new Dice(index);
    const { title, summary } = articles[index % articles.length] as (typeof articles)[number];
    const body: string[] = [];
    for (let words = 0; words < PARAGRAPHS * WORDS_A_PARAGRAPH; ) {
      const paragraph = dice.pick(paragraphs);
      body.push(paragraph);
      words += paragraph.split(" ").length;
    }
    return { title, summary, paragraphs: body };
  };
}

/** Syllables of Vietnamese sounds; a few are common and most are rare, and one in fifty is a name or number. */
function drawn(): (index: number) => Text {
  const syllables = allSyllables();
  // The share of the words that are among the first n of a vocabulary grows with log n.
  const span = Math.log(syllables.length);
  return (index) => {
    const random = randomFrom(index + 1);
    const word = (): string =>
      random() < 0.02
        ? Math.floor(random() * 60_000).toString(36)
        : (syllables[Math.floor(Math.exp(random() * span)) - 1] as string);
    const sentence = (words: number): string => `${Array.from({ length: words }, word).join(" ")}.`;
    return {
      title: sentence(10),
      summary: sentence(35),
      paragraphs: Array.from({ length: PARAGRAPHS }, () => sentence(WORDS_A_PARAGRAPH)),
    };
  };
}

function allSyllables(): string[] {
  const onsets = " b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x".split(" ");
  const rhymes =
    "a ai am an ang anh ao at au ay ăm ăn ăng âm ân âng ât âu ây e em en eo ê êm ên êt i ia iêm iên iêng iêt iêu im in inh o oa oan oi om on ong ô ôi ôm ôn ông ôt ơ ơi ơn u ua ui um un ung uôc uôn uông ư ưa ưng ươc ươi ươn ương ươu y".split(
      " ",
    );
  const tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
  const all = onsets.flatMap((onset) =>
    rhymes.flatMap((rhyme) =>
      tones.map((tone) => (onset + rhyme.replace(/[aăâeêioôơuưy]/, `$&${tone}`)).normalize("NFC")),
    ),
  );
  const dice = new Dice(1);
  for (let index = all.length - 1; index > 0; index--) {
    const other = dice.number(index + 1);
    [all[index], all[other]] = [all[other] as string, all[index] as string];
  }
  return all;
}
