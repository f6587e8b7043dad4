import fc from "fast-check";
import { expect, test } from "vitest";
import { NotEditable, withProposals } from "../../../src/photo-desk/front-matter-edit.ts";
import type { Proposal } from "../../../src/photo-desk/proposal.ts";
import { Problems } from "../../../src/problems/problem.ts";
import { readFrontMatter } from "../../../src/read/front-matter.ts";

const proposal = (src: string, index: number | undefined, values: Proposal["values"]): Proposal => ({
  src,
  index,
  isBroken: false,
  values,
  fields: {},
  notes: [],
});

const values = { caption: "Ảnh thử 1", takenAt: "2025-02-10 08:01", people: ["an", "binh"] };
const added = proposal("photos/b.jpg", undefined, values);
const filled = proposal("photos/a.jpg", 0, values);

const source = (yaml: string): string => `---\ntitle: Bài\n${yaml}---\n\nThân bài.\n`;

/** The front matter of what comes out, between title and body. */
function edited(yaml: string, ...proposals: Proposal[]): string {
  const after = withProposals(source(yaml), proposals, "alt: …");
  expect(after.startsWith("---\ntitle: Bài\n")).toBe(true);
  expect(after.endsWith("---\n\nThân bài.\n")).toBe(true);
  return after.slice("---\ntitle: Bài\n".length, -"---\n\nThân bài.\n".length);
}

test("a record joins the list as its others are written; a comment says that the alternative text is missing", () => {
  const yaml = `photos:
    # Ảnh mở đầu
    - src: photos/a.jpg   # của Tòa soạn
      alt: >-
        Một hình
        màu xanh

      credit: 'Báo'

tags: [Ảnh]   # giữ nguyên
`;
  expect(edited(yaml, added)).toBe(`photos:
    # Ảnh mở đầu
    - src: photos/a.jpg   # của Tòa soạn
      alt: >-
        Một hình
        màu xanh

      credit: 'Báo'
    - src: photos/b.jpg
      # alt: …
      caption: Ảnh thử 1
      takenAt: 2025-02-10 08:01
      people: [an, binh]

tags: [Ảnh]   # giữ nguyên
`);
});

test("missing keys stand behind those that are there, and a list at the margin stays there", () => {
  const yaml = `photos:
- alt: Một hình
  src: photos/a.jpg
  places:
  - x # nơi chụp
# sau ảnh
section: tin
`;
  expect(edited(yaml, filled, added)).toBe(`photos:
- alt: Một hình
  src: photos/a.jpg
  places:
  - x # nơi chụp
  caption: Ảnh thử 1
  takenAt: 2025-02-10 08:01
  people: [an, binh]
- src: photos/b.jpg
  # alt: …
  caption: Ảnh thử 1
  takenAt: 2025-02-10 08:01
  people: [an, binh]
# sau ảnh
section: tin
`);
});

test.each<[string, string]>([
  ["", "photos:\n"],
  ["photos:\n", "photos:\n"],
  ["photos: []\n", "photos:\n"],
  ["photos: [] # chưa có\n", "photos: # chưa có\n"],
  ["photos: ~\n", "photos:\n"],
  ["photos: null # chưa có\n", "photos: # chưa có\n"],
  ["photos:   # chưa có\n", "photos:   # chưa có\n"],
])("where there is no photo yet (%j) a list begins", (yaml, head) => {
  const after = edited(yaml, proposal("b.jpg", undefined, { alt: "Một hình" }));
  expect(after).toBe(`${head}  - src: b.jpg\n    alt: Một hình\n`);
});

test("records and lists in braces and brackets go on in theirs", () => {
  const yaml = "photos:\n  - {src: photos/a.jpg, alt: Hình}\nsection: tin\n";
  expect(edited(yaml, proposal("photos/a.jpg", 0, { caption: "Một, hai: {ba}", people: ["an"] }))).toBe(
    'photos:\n  - {src: photos/a.jpg, alt: Hình, caption: "Một, hai: {ba}", people: [an]}\nsection: tin\n',
  );
  expect(
    edited("photos: [{src: a.jpg, alt: Hình}, ]\n", proposal("b.jpg", undefined, { credit: "Báo" })),
  ).toBe("photos: [{src: a.jpg, alt: Hình}, {src: b.jpg, credit: Báo} ]\n");
});

test("keys that are empty are filled where they stand", () => {
  const yaml =
    'photos:\n  - src: a.jpg\n    alt: ""\n    caption:\n    people: []   # ai?\n    credit: Báo\n';
  expect(edited(yaml, proposal("a.jpg", 0, { alt: "Hình", caption: "Ảnh: thử", people: ["an"] }))).toBe(
    'photos:\n  - src: a.jpg\n    alt: Hình\n    caption: "Ảnh: thử"\n    people: [an]   # ai?\n    credit: Báo\n',
  );
});

test("lines keep the ends that they have", () => {
  const raw = source("photos:\n  - src: a.jpg\n    alt: Hình\nsection: tin\n").replaceAll("\n", "\r\n");
  const after = withProposals(raw, [proposal("a.jpg", 0, { credit: "Báo" })], "alt: …");
  expect(after).toBe(raw.replace("alt: Hình\r\n", "alt: Hình\r\n    credit: Báo\r\n"));
});

test("the rules between and within the body are no ends of the front matter", () => {
  const raw = '---\ntitle: "a --- b"\n---\n\n---\n\nphotos: x\n\n---\n';
  const after = withProposals(raw, [proposal("a.jpg", undefined, { alt: "Hình" })], "alt: …");
  expect(after).toBe(
    '---\ntitle: "a --- b"\nphotos:\n  - src: a.jpg\n    alt: Hình\n---\n\n---\n\nphotos: x\n\n---\n',
  );
});

test("a comment stays with its record", () => {
  const before = "photos:\n  - src: a.jpg\n    # alt: …\n  # hết ảnh\ntags: [x]\n";
  const proposals = [proposal("a.jpg", 0, { credit: "Báo" }), proposal("b.jpg", undefined, {})];
  expect(withProposals(source(before), proposals, "alt: …")).toBe(
    source(
      "photos:\n  - src: a.jpg\n    # alt: …\n    credit: Báo\n  - src: b.jpg\n    # alt: …\n  # hết ảnh\ntags: [x]\n",
    ),
  );
});

test.each([
  ["anchors", "base: &anh {src: a.jpg, alt: Hình}\nphotos:\n  - *anh\n"],
  ["a list from elsewhere", "base: &anh [{src: a.jpg}]\nphotos: *anh\n"],
])("what is written with %s is left to a person", (_how, yaml) => {
  expect(() => withProposals(source(yaml), [proposal("a.jpg", 0, { credit: "Báo" })], "alt: …")).toThrow(
    NotEditable,
  );
});

test("whatever a photo says is read back as it is, by the reader of the build", () => {
  const text = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
    .map((words) => words.normalize("NFC"));
  const line = text
    .map((words) => words.replace(/[\p{C}\p{Z}]+/gu, " ").trim())
    .filter((words) => words !== "");
  const yamls = [
    "",
    "photos: []\n",
    "photos: [{src: a.jpg, alt: Hình}]\n",
    "photos:\n  - src: a.jpg\n    alt: Hình\n",
    "photos:\n- {src: a.jpg, alt: Hình} # ghi chú\n",
    "photos:\n  -   src: a.jpg\n      alt: |\n        Hình\n\nsection: tin\n",
  ];
  fc.assert(
    fc.property(fc.constantFrom(...yamls), line, line, (yaml, caption, credit) => {
      const proposals = [proposal("b.jpg", undefined, { caption, credit, people: ["an"] })];
      if (yaml.includes("a.jpg")) proposals.push(proposal("a.jpg", 0, { caption, credit }));
      const after = withProposals(source(yaml), proposals, "alt: …");
      const matter = readFrontMatter(after, "", new Problems());
      const { photos } = (matter?.data ?? { photos: [] }) as { photos: unknown[] };
      expect(photos.at(-1)).toEqual({ src: "b.jpg", caption, credit, people: ["an"] });
      if (photos.length === 2) expect(photos[0]).toMatchObject({ src: "a.jpg", caption, credit });
    }),
  );
});
