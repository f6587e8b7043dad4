import type { Answer, Hit, Query } from "../../assets/search-api.ts";
import { fold } from "../../src/language/fold.ts";

/** What a test tells the source that stands in for the engine. */
export interface FakeSearch {
  /** Every query that was asked. */
  asked: Query[];
  /** True makes the engine fail. */
  fails: boolean;
  /** True holds back what is newest until `release` is called. */
  holds: boolean;
  release: () => void;
  /** What every hit leads to. */
  article: string;
}

interface FakeRecord {
  kind: Query["kind"];
  title: string;
  text: string;
  year: string;
  section: string;
  place: string;
  person: string;
}

const filters = ["section", "year", "place", "person"] as const;

type Filter = (typeof filters)[number];

const ICON = document.querySelector<HTMLLinkElement>('link[rel="icon"]')?.getAttribute("href") ?? "";
const sections: Record<string, string> = { "cam-nang": "Cẩm nang tòa soạn", "ban-doc": "Bạn đọc" };

/** Thirty articles, the newest first, twenty photos and two people. */
const records: FakeRecord[] = [
  ...Array.from({ length: 30 }, (_, index) => ({
    kind: "article" as const,
    title: `Hội nghị chuyển đổi số lần ${30 - index}`,
    text: `Đảng bộ huyện Như Xuân bàn việc thứ ${30 - index}`,
    year: index < 18 ? "2025" : "2024",
    section: index % 3 === 0 ? "ban-doc" : "cam-nang",
    place: index < 5 ? "nhu-xuan" : "thanh-hoa",
    person: index < 2 ? "ngo-hai-phan" : "",
  })),
  ...Array.from({ length: 20 }, (_, index) => ({
    kind: "photo" as const,
    title: "Hội nghị chuyển đổi số",
    text: `Quang cảnh hội nghị, ảnh ${index + 1}`,
    year: "2025",
    section: "cam-nang",
    place: "nhu-xuan",
    person: "",
  })),
  ...["Ngô Hải Phan", "Lương Thị Hội"].map((title) => ({
    kind: "person" as const,
    title,
    text: "Dự hội nghị.",
    year: "",
    section: "",
    place: "",
    person: fold(title).replaceAll(" ", "-"),
  })),
];

const fake: FakeSearch = Object.assign(globalThis as unknown as { fake: FakeSearch }, {
  fake: { asked: [], fails: false, holds: false, release: () => {}, article: "/", ...presetOfTest() },
}).fake;

/** A test may have something to say before the page's modules run. */
function presetOfTest(): Partial<FakeSearch> {
  return (globalThis as { presetFake?: Partial<FakeSearch> }).presetFake ?? {};
}

/** Answers like the engine, from records that a test knows; it is bundled in the place of the engine. */
export async function* search(query: Query): AsyncGenerator<Answer, void> {
  fake.asked.push(query);
  await new Promise((wait) => setTimeout(wait, 5));
  if (fake.fails) throw new Error("The network is down.");
  const words = query.words.split(" ").filter(Boolean);
  const known = words.filter((word) => records.some((record) => holds(record, word)));
  const matching = records.filter(
    (record) =>
      record.kind === query.kind &&
      (words.length === 0 || known.length > 0) &&
      known.every((word) => holds(record, word)),
  );
  const passing = (left: readonly Filter[]): FakeRecord[] =>
    matching.filter((record) => left.every((filter) => !query[filter] || query[filter] === record[filter]));
  const hits = passing(filters);
  const answer = (found: FakeRecord[], settled: boolean): Answer => ({
    hits: found.map((record) => hitOf(record, known)),
    counts: {
      section: countsOf(passing(["year", "place", "person"]), "section"),
      year: countsOf(passing(["section", "place", "person"]), "year"),
    },
    ignored: words.filter((word) => !known.includes(word)),
    suggestion: query.words === "chuyeenr ddooir soos" ? "chuyển đổi số" : undefined,
    settled,
  });
  if (fake.holds) {
    yield answer(hits.slice(3), false);
    await new Promise<void>((release) => {
      fake.release = release;
    });
  }
  yield answer(hits, true);
}

const holds = ({ title, text }: FakeRecord, word: string): boolean =>
  fold(`${title} ${text}`)
    .split(/[ ,.]+/)
    .includes(fold(word));

function hitOf(record: FakeRecord, words: string[]): Hit {
  const place = records.indexOf(record);
  return {
    id: String(place),
    load: async () => ({
      url: `${fake.article}?${place}`,
      title: record.title,
      mark: "",
      section: sections[record.section] ?? "",
      date: record.year && `${record.year}-02-10T08:00:00+07:00`,
      excerpt: marked(record.text, words),
      markedTitle: marked(record.title, words),
      image: place % 2 === 0 ? ICON : "",
      people: [record.person].filter(Boolean),
      places: [record.place].filter(Boolean),
    }),
  };
}

function marked(text: string, words: string[]): DocumentFragment {
  const folded = words.map(fold);
  const fragment = document.createDocumentFragment();
  for (const part of text.split(/(?<=\s)|(?=\s)/)) {
    if (!folded.includes(fold(part))) fragment.append(part);
    else fragment.append(Object.assign(document.createElement("mark"), { textContent: part }));
  }
  return fragment;
}

function countsOf(found: FakeRecord[], filter: Filter): Record<string, number> {
  const values: Record<string, number> = {};
  for (const { [filter]: value } of found) if (value) values[value] = (values[value] ?? 0) + 1;
  return values;
}
