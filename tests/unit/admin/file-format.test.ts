import fc from "fast-check";
import { expect, test } from "vitest";
import { settingsOf } from "../../../src/admin/config.ts";
import type { Field } from "../../../src/admin/field.ts";
import { dataFormat, type FileFormat, markdownFormat } from "../../../src/admin/file-format.ts";
import { parseOptions } from "../../../src/options.ts";
import { Problems } from "../../../src/problems/problem.ts";
import { parseYaml, readFrontMatter } from "../../../src/read/front-matter.ts";
import { siteSchema } from "../../../src/schema/site.ts";

interface Form {
  name: string;
  fields: Field[];
}

const { config } = settingsOf(siteSchema.parse({}), parseOptions({ admin: true }));
const { collections, singletons } = config as { collections: Form[]; singletons: Form[] };
const fieldsOf = (name: string) =>
  [...collections, ...singletons].find((form) => form.name === name)?.fields ?? [];
const articles = markdownFormat(fieldsOf("articles"));
const places = dataFormat(fieldsOf("places"));

/** What a file becomes when a form changes some values and saves. */
const change = (format: FileFormat, text: string, changes: Record<string, unknown>): string =>
  format.toFile({ ...format.fromFile(text), ...changes });

const typed = `---
# Trước tiên
title: "Bài thử"   # có ngoặc
date: 2025-02-10

summary: >-
  Tóm tắt
  hai dòng.
byline: [ngo-hai-phan]
# kicker: để dành
speakers:
  - ngo-hai-phan   # có hồ sơ
  - name: Vũ Văn Tích
    title: Giám đốc
draft: false
corrections:
  - {date: 2025-02-12, text: Sửa.}
ownKey: giữ
---

Một đoạn.
`;

test("a file that nobody changed stays to the letter", () => {
  expect(change(articles, typed, {})).toBe(typed);
});

test("a key that was changed is written anew, and no other", () => {
  expect(change(articles, typed, { summary: "Khác." })).toBe(
    typed.replace("summary: >-\n  Tóm tắt\n  hai dòng.\n", "summary: Khác.\n"),
  );
});

test("a new key stands where the form has it, a key that was emptied goes, its comments stay", () => {
  const form = articles.fromFile(typed);
  const { title, date, ...rest } = form;
  const text = articles.toFile({ title, date, kicker: " Dòng trên ", ...rest, summary: "", draft: false });
  expect(text).toContain("date: 2025-02-10\nkicker: Dòng trên\n\nbyline");
  expect(text).not.toContain("summary");
  expect(text).toContain("# kicker: để dành\n");
});

test("the form gets each value in one shape", () => {
  expect(articles.fromFile(typed)).toMatchObject({
    date: "2025-02-10 00:00",
    byline: { as: "list", value: ["ngo-hai-phan"] },
    speakers: [{ person: "ngo-hai-phan" }, { name: "Vũ Văn Tích", title: "Giám đốc" }],
    ownKey: "giữ",
    body: "Một đoạn.\n",
  });
  expect(articles.fromFile(typed.replace("[ngo-hai-phan]", "Tòa soạn"))).toMatchObject({
    byline: { as: "text", value: "Tòa soạn" },
  });
});

test.each([
  ["2025-02-10T08:00", "2025-02-10 08:00"],
  ["2025-02-10 08:00:59", "2025-02-10 08:00"],
  ["2025-02-10T01:00:00Z", "2025-02-10 08:00"],
  ["2025-02-10 23:30:00-05:00", "2025-02-11 11:30"],
  ["2025-02-10T08:00:00+0700", "2025-02-10 08:00"],
  ["hôm qua", "hôm qua"],
])("%s is %s on the newsroom's clock, and stays as it was typed", (date, shown) => {
  const text = typed.replace("2025-02-10\n", `${date}\n`);
  expect(articles.fromFile(text)).toMatchObject({ date: shown });
  expect(change(articles, text, { kicker: "x" })).toContain(`date: ${date}\n`);
});

test("an article has the path that others name it by in its form, and in no file", () => {
  expect(articles.fromFile(typed)).toMatchObject({ articlePath: "2025/02/{{slug}}" });
  const named = typed.replace("ownKey: giữ", "slug: ten-rieng");
  expect(articles.fromFile(named)).toMatchObject({ articlePath: "2025/02/ten-rieng" });
  expect(change(articles, named, { articlePath: "2025/03/khac" })).toBe(named);
  expect(articles.toFile({ title: "Bài", articlePath: "2025/02/{{slug}}" })).toBe("---\ntitle: Bài\n---\n");
  // On the newsroom's clock it is the next month already.
  const late = typed.replace("2025-02-10\n", "2025-02-28T17:00:00Z\n");
  expect(articles.fromFile(late)).toMatchObject({ articlePath: "2025/03/{{slug}}" });
});

test("what our own reader takes for a front matter, the form does, too", () => {
  expect(articles.fromFile("---yaml\ntitle: Bài\n---\n")).toMatchObject({ title: "Bài" });
});

test("code at the beginning of a text stays code", () => {
  const text = `${typed.slice(0, typed.lastIndexOf("Một đoạn."))}    mã();\n`;
  expect(change(articles, text, {})).toBe(text);
});

test("what the form adds empty is left out", () => {
  const text = articles.toFile({
    title: "Bài",
    date: "2025-02-10 08:00",
    lang: null,
    tags: [""],
    aliases: [],
    draft: false,
    byline: null,
    source: { name: "", url: "" },
    photos: [{ src: "photos/a.jpg", alt: "A", decorative: false, people: [], takenAt: "" }],
    speakers: [{ person: "ngo-hai-phan", name: "" }],
    body: "",
  });
  expect(text).toBe(`---
title: Bài
date: 2025-02-10 08:00
photos:
  - src: photos/a.jpg
    alt: A
speakers: [ngo-hai-phan]
---
`);
});

test("records under their ids are a list with the ids, and comments between them stay", () => {
  const text =
    "# Đầu\nthanh-hoa: {name: Thanh Hóa}\n\n# Hết\nnhu-xuan:\n  name: Như Xuân\n  successor: thanh-hoa\n";
  const form = places.fromFile(text);
  expect(form).toMatchObject({
    records: [
      { id: "thanh-hoa", name: "Thanh Hóa" },
      { id: "nhu-xuan", name: "Như Xuân", successor: ["thanh-hoa"] },
    ],
  });
  expect(places.toFile(form)).toBe(text);
  const [first, second] = form.records as Record<string, unknown>[];
  expect(places.toFile({ ...form, records: [first, { ...second, kind: "huyện" }] })).toBe(
    "# Đầu\nthanh-hoa: {name: Thanh Hóa}\n\n# Hết\nnhu-xuan:\n  name: Như Xuân\n  successor: [thanh-hoa]\n  kind: huyện\n",
  );
  expect(places.toFile({ ...form, records: [second] })).toBe(
    "# Đầu\n\n# Hết\nnhu-xuan:\n  name: Như Xuân\n  successor: thanh-hoa\n",
  );
});

test("an article that is named by its address is the one that can be chosen, and stays as it was written", () => {
  const home = dataFormat(fieldsOf("home"));
  const text = "lead: /2025/02/bai/\npicks: 2025/02/khac/\n";
  expect(home.fromFile(text)).toMatchObject({ lead: "2025/02/bai", picks: ["2025/02/khac"] });
  expect(change(home, text, { sections: ["tin-tuc"] })).toBe(`${text}sections: [tin-tuc]\n`);
});

test("records keep the order that they were moved to", () => {
  const form = places.fromFile("a:\n  name: A\nb:\n  name: B\nc:\n  name: C\n");
  const moved = places.toFile({ ...form, records: [...(form.records as unknown[])].reverse() });
  expect(Object.keys(parseYaml(moved) as object)).toEqual(["c", "b", "a"]);
});

test("keys that refer to one another are written anew together", () => {
  const text = "a: &a\n  name: A\nb: *a\n";
  const form = places.fromFile(text);
  const [, second] = form.records as Record<string, unknown>[];
  expect(parseYaml(places.toFile({ ...form, records: [second] }))).toEqual({ b: { name: "A" } });
});

test.each(["Không có gì", "---\ntitle: Bài\n", "---\n- a\n---\n", "---\ntitle: [\n---\n"])(
  "%j is refused, so that nothing of it is overwritten",
  (text) => {
    expect(() => articles.fromFile(text)).toThrow();
  },
);

const words = fc
  .stringMatching(/^[\p{L}\p{N} :#\-'"“”&*!%@>|{}[\],.?]{1,40}$/u)
  .filter((text) => text.trim() !== "");

test("whatever is typed is what our own reader reads", () => {
  const forms = fc.record({
    title: words,
    summary: fc.array(words, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n")),
    tags: fc.array(words, { minLength: 1 }),
    photos: fc.array(fc.record({ src: words, alt: words }), { minLength: 1, maxLength: 3 }),
  });
  fc.assert(
    fc.property(forms, forms, (first, then) => {
      const text = change(articles, articles.toFile(first), then);
      const trimmed = JSON.parse(JSON.stringify(then), (_, value: unknown) =>
        typeof value === "string" ? value.normalize("NFC").trim() : value,
      );
      expect(readFrontMatter(text, "x.md", new Problems())?.data).toEqual(trimmed);
    }),
  );
});
