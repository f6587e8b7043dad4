import fc from "fast-check";
import { expect, test } from "vitest";
import { renderInline } from "../../../src/body/markdown.ts";
import type { Fact, PhotoFacts } from "../../../src/photo-desk/facts.ts";
import { foundValues, type Records } from "../../../src/photo-desk/found-values.ts";
import { noteText } from "../../../src/photo-desk/notes.ts";
import { isChange, propose, type WrittenRecord } from "../../../src/photo-desk/proposal.ts";
import type { Person } from "../../../src/read/person.ts";

const person = (id: string, name: string, aliases: string[] = []): Person => ({
  id,
  source: `content/people/${id}.md`,
  name,
  sortName: name,
  aliases,
  offices: [],
  lifeHtml: "",
});

const records: Records = {
  people: [person("ngo-hai-phan", "Ngô Hải Phan"), person("an", "Đỗ An", ["Đỗ Văn An"])],
  places: {
    "thanh-hoa": { name: "Thanh Hóa", kind: "tỉnh", names: { en: "Thanh Hóa province" } },
    "nhu-xuan": { name: "Như Xuân", kind: "huyện", to: "2025-06-30" },
    "xa-nhu-xuan": { name: "Như Xuân", kind: "xã", from: "2025-07-01" },
  },
  peopleFolder: "content/people",
  placesFile: "_data/places.yaml",
};

const fact = (text: string): Fact => ({ text, field: "XMP thử" });

/** What is proposed for a photo that is declared as `written`, and the notes in English. */
function proposed(facts: Partial<PhotoFacts>, written?: WrittenRecord) {
  const { values, notes } = foundValues({ places: [], people: [], ...facts }, records);
  const proposal = propose("a.jpg", written && 0, written, values, "Asia/Ho_Chi_Minh");
  const sentences = [...proposal.notes, ...notes].map((note) => noteText(note, "en"));
  return { values: proposal.values, notes: sentences, isChange: isChange(proposal) };
}

const altMissing = '"alt" is missing: write what can be seen. Until then "newsroom check" reports an error.';

test("a photo that says nothing is declared all the same, and wants its alternative text", () => {
  expect(proposed({})).toEqual({ values: {}, notes: [altMissing], isChange: true });
});

test("all that a file says stands in the order of a record's keys", () => {
  const { values, notes } = proposed({
    people: [fact("Ngo Hai Phan"), fact("Đỗ Văn An")],
    places: [fact("Nhà văn hóa"), fact("huyện Như Xuân")],
    takenAt: fact("2025-02-10 08:01"),
    licence: fact("https://creativecommons.org/licenses/by/4.0/"),
    copyright: fact("© Báo"),
    creator: fact("Đỗ An"),
    credit: fact("Báo"),
    caption: fact("Ảnh *thử* [1]"),
    alt: fact("Một hình"),
  });
  expect(notes).toEqual([]);
  expect(Object.entries(values)).toEqual([
    ["alt", "Một hình"],
    ["caption", "Ảnh \\*thử\\* [1]"],
    ["credit", "Báo"],
    ["creator", "Đỗ An"],
    ["copyright", "© Báo"],
    ["licence", "https://creativecommons.org/licenses/by/4.0/"],
    ["takenAt", "2025-02-10 08:01"],
    ["place", "nhu-xuan"],
    ["people", ["ngo-hai-phan", "an"]],
  ]);
});

test("whatever a caption holds, its page prints just that", () => {
  const text = fc.string({ unit: "grapheme", minLength: 1 }).map((words) => words.normalize("NFC").trim());
  fc.assert(
    fc.property(
      text.filter((words) => words !== "" && !/\s{2}|[\n\r]/.test(words)),
      (words) => {
        expect(renderInline(String(proposed({ caption: fact(words) }).values.caption)).text).toBe(words);
      },
    ),
  );
});

test("who made a photo is its credit where the file has none", () => {
  expect(proposed({ creator: fact("Đỗ An") }).values).toEqual({ credit: "Đỗ An", creator: "Đỗ An" });
});

const written = {
  src: "a.jpg",
  alt: "Hình",
  caption: "Ảnh **thử**  1",
  credit: "Tòa soạn",
  takenAt: "2025-02-10",
  place: "thanh-hoa",
  people: ["an", "ngo-hai-phan"],
};

test("what an editor wrote stays; what says the same is no difference", () => {
  const facts = {
    alt: fact("Hình"),
    caption: fact("Ảnh thử 1"),
    creator: fact("Đỗ An"),
    takenAt: fact("2025-02-10 08:01+09:00"),
    places: [fact("tỉnh Thanh Hóa")],
    people: [fact("Đỗ An")],
  };
  expect(proposed(facts, written)).toEqual({ values: { creator: "Đỗ An" }, notes: [], isChange: true });
});

test("what the file says otherwise is told, and written nowhere", () => {
  const facts = {
    caption: fact("Chú thích khác"),
    credit: fact("Báo"),
    takenAt: fact("2025-02-11 08:01"),
    places: [fact("Huyện Như Xuân")],
    people: [fact("Ngô Hải Phan"), fact("Vũ Văn Tích")],
  };
  expect(proposed(facts, written)).toEqual({
    values: {},
    notes: [
      'caption: the article has "Ảnh thử 1", the file "Chú thích khác" (XMP thử).',
      'credit: the article has "Tòa soạn", the file "Báo" (XMP thử).',
      'takenAt: the article has "2025-02-10", the file "2025-02-11 08:01" (XMP thử).',
      'place: the article has "thanh-hoa", the file "nhu-xuan" (XMP thử).',
      'The file says that it shows "Vũ Văn Tích", who is not in content/people.',
    ],
    isChange: false,
  });
});

test("empty keys are missing ones; a decorative photo wants no alternative text", () => {
  const facts = { alt: fact("Hình"), caption: fact("Ảnh thử") };
  expect(proposed(facts, { src: "a.jpg", alt: " ", caption: null }).values).toEqual({
    alt: "Hình",
    caption: "Ảnh thử",
  });
  expect(proposed({ alt: fact("Hình") }, { src: "a.jpg", decorative: true })).toEqual({
    values: {},
    notes: [],
    isChange: false,
  });
});

test("an alternative text that repeats the caption is none", () => {
  const { values, notes } = proposed({ alt: fact("Ảnh thử"), caption: fact("ảnh  thử") });
  expect(values).toEqual({ caption: "ảnh  thử" });
  expect(notes).toContain("The alternative text in the file repeats the caption, so it is not used.");
});

test.each([
  ["Hà Nội", 'The file names the place "Hà Nội", which is not in _data/places.yaml.'],
  ["Như Xuân", 'Several places are called "Như Xuân": choose one of nhu-xuan, xa-nhu-xuan.'],
])("a place that is not sure (%s) is a note", (name, note) => {
  const { values, notes } = proposed({ places: [fact(name)] });
  expect(values).toEqual({});
  expect(notes).toEqual([altMissing, note]);
});

test("of two places with one name, the one whose name held on that day", () => {
  const on = (day: string) => proposed({ places: [fact("Như Xuân")], takenAt: fact(day) }).values.place;
  expect(on("2025-02-10 08:01")).toBe("nhu-xuan");
  expect(on("2025-07-02")).toBe("xa-nhu-xuan");
});
