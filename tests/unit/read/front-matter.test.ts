import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Problems } from "../../../src/problems/problem.ts";
import { type FrontMatter, readFrontMatter } from "../../../src/read/front-matter.ts";
import { readText } from "../../../src/read/text-file.ts";
import { temporaryFolder, writeFiles } from "../newsroom-folder.ts";

function cut(source: string): { matter: FrontMatter | undefined; complaints: string[] } {
  const problems = new Problems();
  const matter = readFrontMatter(source, "bai.md", problems);
  return { matter, complaints: problems.list.map(({ rule, line, column }) => `${line}:${column} ${rule}`) };
}

test("cuts the front matter from the body and counts lines from the top of the file", () => {
  const { matter, complaints } = cut(
    "---\ntitle: Tựa đề\ntags: [a, b]\n---\n\nĐoạn một.\n\n---\n\nĐoạn hai.\n",
  );
  expect(complaints).toEqual([]);
  expect(matter?.data).toEqual({ title: "Tựa đề", tags: ["a", "b"] });
  expect(matter?.yaml.split("\n")[0]).toBe("title: Tựa đề");
  expect(matter?.yamlLine).toBe(2);
  const lines = "---\ntitle: Tựa đề\ntags: [a, b]\n---\n\nĐoạn một.".split("\n");
  const first = matter?.body.split("\n").indexOf("Đoạn một.") ?? -1;
  expect((matter?.bodyLine ?? 0) + first).toBe(lines.indexOf("Đoạn một.") + 1);
  expect(matter?.body).toContain("Đoạn hai.");
});

test.each([
  ["spaces after the fences", "---  \ntitle: x\n---\t\n\nĐoạn.\n"],
  ["the language named", "---yaml\ntitle: x\n---\n\nĐoạn.\n"],
  ["no line after the closing fence", "---\ntitle: x\n---"],
  ["a colon that is quoted", '---\ntitle: "x"\n---\nĐoạn.'],
])("reads front matter with %s", (_habit, source) => {
  const { matter, complaints } = cut(source);
  expect(complaints).toEqual([]);
  expect(matter?.data).toEqual({ title: "x" });
});

test.each([
  ["js", "module.exports = { title: (globalThis.newsroomWasHere = true) }"],
  ["javascript", "({ title: (globalThis.newsroomWasHere = true) })"],
  ["json", '{"title": "x"}'],
  ["coffee", "title: 'x'"],
  ["cson", "title: 'x'"],
  ["toml", 'title = "x"'],
  ["JS", "({ title: (globalThis.newsroomWasHere = true) })"],
  [" js", "({ title: (globalThis.newsroomWasHere = true) })"],
  ["yaml js", "title: x"],
])("refuses ---%s and does not run it", (language, content) => {
  const { matter, complaints } = cut(`---${language}\n${content}\n---\n\nĐoạn.\n`);
  expect(matter).toBeUndefined();
  expect(complaints).toEqual(["1:4 front-matter/language"]);
  expect(globalThis).not.toHaveProperty("newsroomWasHere");
});

test.each([
  ["no front matter", "Chỉ có chữ.\n", "1:1 front-matter/missing"],
  ["an empty file", "", "1:1 front-matter/missing"],
  ["a rule instead of a fence", "-----\ntitle: x\n---\n", "1:1 front-matter/missing"],
  ["an empty line before the fence", "\n---\ntitle: x\n---\n", "1:1 front-matter/missing"],
  ["no closing fence", "---\ntitle: x\n\nĐoạn văn.\n", "1:1 front-matter/unclosed"],
])("names %s", (_fault, source, complaint) => {
  expect(cut(source)).toEqual({ matter: undefined, complaints: [complaint] });
});

test.each([
  ["a colon in a value", "---\ntitle: a\nsummary: Họp: ngày mai\n---\n", 3],
  ["a list that is not closed", "---\ntitle: a\ntags: [a, b\nsection: tin\n---\n", 3],
  ["a key given twice", "---\ntitle: a\ndate: 2025-01-01\ntitle: b\n---\n", 4],
  ["a tab as indentation", "---\ntitle: a\nphotos:\n\t- src: a.jpg\n---\n", 4],
  ["a quote that is not closed", '---\ntitle: "a\nsection: tin\n---\n', 2],
])("gives the place of a syntax error: %s", (_fault, source, line) => {
  const { matter, complaints } = cut(source);
  expect(matter).toBeUndefined();
  expect(complaints).toHaveLength(1);
  const [, at, column] = /^(\d+):(\d+) yaml\/syntax$/.exec(complaints[0] ?? "") ?? [];
  expect(Number(column)).toBeGreaterThan(0);
  expect(Number(at)).toBe(line);
});

test("an alias bomb is no danger: values are shared, not copied", () => {
  const levels = Array.from({ length: 20 }, (_, n) => `k${n + 1}: &k${n + 1} [*k${n}, *k${n}, *k${n}]`);
  const start = performance.now();
  const { matter, complaints } = cut(`---\nk0: &k0 [x]\n${levels.join("\n")}\n---\n`);
  expect(performance.now() - start).toBeLessThan(2000);
  expect(matter !== undefined || complaints.length > 0).toBe(true);
});

test.each([
  ["Windows line ends", "---\r\ntitle: Bài\r\n---\r\n\r\nĐoạn.\r\n"],
  ["old Macintosh line ends", "---\rtitle: Bài\r---\r\rĐoạn.\r"],
  ["a byte order mark", "\uFEFF---\ntitle: Bài\n---\n\nĐoạn.\n"],
  ["decomposed letters", "---\ntitle: Bài\n---\n\nĐoạn.\n".normalize("NFD")],
])("a file with %s reads as any other", (_habit, content) => {
  const folder = temporaryFolder();
  writeFiles(folder, { "bai.md": content });
  expect(readText(join(folder, "bai.md"))).toBe("---\ntitle: Bài\n---\n\nĐoạn.\n");
});

test("a file that is not UTF-8 is refused, not guessed at", () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "bai.md": Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0xe3, 0x28, 0xff) });
  expect(() => readText(join(folder, "bai.md"))).toThrow(TypeError);
  expect(() => readText(join(folder, "khong-co.md"))).toThrow(/ENOENT/);
  expect(existsSync(join(folder, "khong-co.md"))).toBe(false);
});
