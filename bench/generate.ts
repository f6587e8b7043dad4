import { slugOf } from "../src/language/slug.ts";
import { Pictures } from "./pictures.ts";
import { Dice } from "./random.ts";
import { Words } from "./words.ts";

/** What a generated newsroom holds. */
export interface Size {
  articles: number;
  /** How many of the articles have a photo, with a file of its own. */
  photos: number;
  people: number;
  /** Of an article's body. */
  words: number;
  /** A folder of photographs to cut the photos from; without it they are drawn. */
  pictures?: string | undefined;
}

const offices = ["Trưởng phòng", "Giám đốc", "Phó Giám đốc", "Chủ tịch", "Chánh Văn phòng", "Trưởng ban"];
const sections = ["thoi-su", "kinh-te", "van-hoa", "giao-duc", "doi-song", "nong-thon"];
const places = Array.from({ length: 40 }, (_, index) => `xa-so-${index + 1}`);
const tags = Array.from({ length: 120 }, (_, index) => `Chủ đề số ${index + 1}`);

/** Years over which articles are spread. */
const FIRST_YEAR = 2015;
const YEARS = 10;
const DAY_MS = 86_400_000;

/** A file of a generated newsroom. */
export interface GeneratedFile {
  /** Relative to the site's folder. */
  path: string;
  data: string | Buffer;
}

/** A newsroom's `content/` and `_data/`, file by file; the same size gives the same files. */
export async function* generate(size: Size): AsyncGenerator<GeneratedFile> {
  const dice = new Dice(size.articles);
  const words = new Words(dice);
  yield* dataFiles();
  for (let index = 0; index < size.people; index++) yield personFile(index, dice);
  const pictures = size.photos > 0 ? await Pictures.open(dice, size.pictures) : undefined;
  const every = size.photos > 0 ? size.articles / size.photos : Number.POSITIVE_INFINITY;
  for (let index = 0, next = 0; index < size.articles; index++) {
    const photo = index >= next ? await pictures?.next() : undefined;
    if (photo) next += every;
    yield* articleFiles(index, size, dice, words, photo);
  }
}

/** One article more, newer than the generated ones, in the newest of their months. */
export function generateNewest(size: Size): GeneratedFile[] {
  const dice = new Dice(size.articles + 1);
  return [...articleFiles(size.articles, size, dice, new Words(dice))];
}

function* dataFiles(): Generator<GeneratedFile> {
  const names = (ids: string[]) => ids.map((id) => `${id}: {name: "${id.replaceAll("-", " ")}"}\n`).join("");
  yield { path: "_data/site.yaml", data: "name: Tòa soạn đo tốc độ\naddress: https://bench.example\n" };
  yield { path: "_data/sections.yaml", data: names(sections) };
  yield { path: "_data/places.yaml", data: names(places) };
}

function personFile(index: number, dice: Dice): GeneratedFile {
  const office = () => `title: ${dice.pick(offices)}, organisation: Đơn vị ${dice.number(50)}`;
  const lines = [
    "---",
    `name: Người Số ${index}`,
    "offices:",
    `  - {${office()}, from: 2010-01-01, to: 2019-12-31}`,
    `  - {${office()}, from: 2020-01-01}`,
    "---",
  ];
  return { path: `content/people/nguoi-so-${index}.md`, data: `${lines.join("\n")}\n` };
}

function* articleFiles(
  index: number,
  size: Size,
  dice: Dice,
  words: Words,
  photo?: Buffer,
): Generator<GeneratedFile> {
  const days = Math.floor((index / size.articles) * YEARS * 365.25);
  const day = new Date(Date.UTC(FIRST_YEAR, 0, 1) + days * DAY_MS).toISOString().slice(0, 10);
  const [year, month, date] = day.split("-") as [string, string, string];
  const title = `${words.sentence(9)} ${index}`;
  const home = `content/articles/${year}/${month}/${date}-${slugOf(title)}`;
  const speakers = threeOf(size.people, dice).map((person) => `nguoi-so-${person}`);
  const two = (value: number) => String(value).padStart(2, "0");
  const frontMatter = [
    `title: ${title}`,
    `date: ${day} ${two(6 + dice.number(14))}:${two(dice.number(60))}`,
    `summary: ${words.sentence(30)}.`,
    `section: ${dice.pick(sections)}`,
    "byline: Ban biên tập",
    `places: [${dice.pick(places)}]`,
    `tags: [${[...new Set([dice.pick(tags), dice.pick(tags)])].join(", ")}]`,
    `speakers: [${speakers.join(", ")}]`,
  ];
  if (photo) {
    frontMatter.push(
      "photos:",
      "  - src: photos/anh.jpg",
      `    alt: ${words.sentence(10)}`,
      `    caption: ${words.sentence(14)}`,
      "    credit: Ban biên tập",
    );
    yield { path: `${home}/photos/anh.jpg`, data: photo };
  }
  const text = body(size.words, speakers[0] as string, words);
  yield { path: `${home}/index.md`, data: `---\n${frontMatter.join("\n")}\n---\n${text}` };
}

function body(length: number, speaker: string, words: Words): string {
  const paragraphs: string[] = [];
  for (let left = length; left > 0; left -= 70) paragraphs.push(`${words.sentence(Math.min(70, left))}.`);
  paragraphs.splice(2, 0, `> ${words.sentence(20)}.\n> — ${speaker}`);
  return `${paragraphs.join("\n\n")}\n`;
}

/** @returns up to three different numbers below `count` */
function threeOf(count: number, dice: Dice): number[] {
  const chosen = new Set<number>();
  while (chosen.size < Math.min(3, count)) chosen.add(dice.number(count));
  return [...chosen];
}
