import { describe, expect, test } from "vitest";
import * as library from "yaml-language-server";
import {
  frontMatterService,
  isInside,
  schemaNameOf,
  yamlOf,
} from "../../../.vscode/extensions/newsroom/front-matter.mjs";
import { editorSchemas } from "../../../src/editor/schema-files.ts";
import { someIds } from "./schemas.ts";

const service = frontMatterService(library, (name) => JSON.stringify(editorSchemas(someIds, "vi")[name]));

/** What is offered where `|` stands in an article. */
async function offered(source: string): Promise<string[]> {
  const before = source.slice(0, source.indexOf("|")).split("\n");
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const yaml = yamlOf(source.replace("|", "")) ?? "";
  return (await service.complete("article", yaml, position)).map(({ label }) => label);
}

describe("completes", () => {
  test.each([
    [
      "keys of the article",
      "---\ntitle: Bài thử\n|\n---\n\nThân bài.\n",
      ["date", "section", "photos", "speakers"],
    ],
    ["a section", "---\ntitle: Bài thử\nsection: |\n---\n", ["tin-tuc", "doi-song"]],
    ["places in brackets", "---\nplaces: [|]\n---\n", ["nhu-xuan"]],
    ["places on lines", "---\nplaces:\n  - |\n---\n", ["nhu-xuan"]],
    ["a speaker", "---\nspeakers:\n  - |\n---\n", ["ngo-hai-phan", "name", "title"]],
    ["a speaker's record", "---\nspeakers:\n  - person: |\n---\n", ["ngo-hai-phan"]],
    ["people in a photo", "---\nphotos:\n  - src: a.jpg\n    people: [|]\n---\n", ["ngo-hai-phan"]],
    ["keys of a photo", "---\nphotos:\n  - src: a.jpg\n    |\n---\n", ["alt", "caption", "credit", "focus"]],
    ["an event", "---\nevent: |\n---\n", ["hoi-nghi"]],
    ["what is not closed yet", "---\ntitle: Bài thử\nsection: t|", ["tin-tuc"]],
  ])("%s", async (_what, source, wanted) => {
    expect(await offered(source)).toEqual(expect.arrayContaining(wanted));
  });
});

test.each([
  ["half a key", "---\ntit|\n", ["title"]],
  ["an empty front matter", "---\n|\n---\n", ["title", "date"]],
  ["a dash without a key", "---\nphotos:\n  -|\n---\n", ["src", "alt"]],
  ["half a key of a photo", "---\nphotos:\n  - sr|\n---\n", ["src"]],
  ["a bracket that is open", "---\nplaces: [nhu-xuan, |\n---\n", ["nhu-xuan"]],
  ["the name instead of the id", "---\nspeakers:\n  - Ngô|\n---\n", ["ngo-hai-phan"]],
  ["CRLF", "---\r\ntitle: x\r\nsection: |\r\n---\r\n\r\nThân bài.\r\n", ["tin-tuc"]],
  ["a byte order mark", "\uFEFF---\ntitle: x\nsection: |\n---\n", ["tin-tuc"]],
  ["a rule in the body", "---\nsection: |\n---\n\nMột.\n\n---\n\nkhoá: hai: ba\n", ["tin-tuc"]],
  ["a key that stands twice", "---\ntitle: x\ntitle: y\nevent: |\n---\n", ["hoi-nghi"]],
])("completes after %s", async (_what, source, wanted) => {
  expect(await offered(source.replaceAll("\r", ""))).toEqual(expect.arrayContaining(wanted));
  expect(await offered(source)).toEqual(expect.arrayContaining(wanted));
});

test.each([
  ["a quote that is not closed", '---\ntitle: "Bài\nsection: tin-tuc\n---\n', /^4 .*quote/],
  ["a tab", "---\nphotos:\n\t- src: a.jpg\n---\n", /^3 .*Tabs/],
  ["an alias of nothing", "---\ntitle: x\nkicker: *\n---\n", /^3 /],
])("%s is marked on its line", async (_what, source, wanted) => {
  const faults = await service.faults("article", yamlOf(source) ?? "");
  const told = faults.map(({ range, message }) => `${range.start.line + 1} ${message}`);
  expect(told).toEqual(expect.arrayContaining([expect.stringMatching(wanted)]));
});

test("no key brings a value with it that is right elsewhere", async () => {
  const items = await service.complete("article", "\n\n", { line: 1, character: 0 });
  expect(items.length).toBeGreaterThan(10);
  expect(JSON.stringify(items)).not.toMatch(/insertText":"[^"]*(?:\d{4}-\d{2}|ngo-hai-phan)/);
});

test("faults stand where the file has them, and the body is left alone", async () => {
  const source = `---
title: Bài thử
date: 2025-02-10 08:00
summary: Tóm tắt.
section: tin-tức
sectoin: tin-tuc
speakers:
  - ngo-hai-pha
---

khoá: giá trị: sai
`;
  const faults = await service.faults("article", yamlOf(source) ?? "");
  const places = faults.map(({ range, message }) => `${range.start.line + 1} ${message}`).sort();
  expect(places).toEqual([
    expect.stringMatching(/^5 .*"tin-tuc", "doi-song"/),
    expect.stringMatching(/^6 .*sectoin/),
    expect.stringMatching(/^8 .*"ngo-hai-phan"/),
  ]);
});

test("a key is explained in the newsroom's language", async () => {
  const told = await service.explain("article", yamlOf("---\nkicker: x\n---\n") ?? "", {
    line: 1,
    character: 2,
  });
  expect(JSON.stringify(told?.contents)).toContain("Một dòng ngắn in phía trên tiêu đề");
});

test("a schema that is written anew counts once the old one is forgotten", async () => {
  let ids = someIds;
  const fresh = frontMatterService(library, (name) => JSON.stringify(editorSchemas(ids, "vi")[name]));
  const yaml =
    yamlOf("---\ntitle: x\ndate: 2025-02-10\nsummary: x\nsection: tin-tuc\nevent: khai-mac\n---\n") ?? "";
  expect(await fresh.faults("article", yaml)).toHaveLength(1);
  ids = { ...someIds, events: new Map([["khai-mac", "Khai mạc"]]) };
  fresh.forget();
  expect(await fresh.faults("article", yaml)).toEqual([]);
});

test.each([
  ["articles/2025/02/10-bai/index.md", "article"],
  ["people/ngo-hai-phan.md", "person"],
  ["pages/gioi-thieu.md", "page"],
  ["articles/2025/02/10-bai/ghi-chu.md", undefined],
  ["people/nhom/a.md", undefined],
  ["../README.md", undefined],
])("%s has the schema %s", (path, name) => {
  expect(schemaNameOf(path)).toBe(name);
});

test("only what begins with a fence has a front matter, which ends at the next", () => {
  expect(yamlOf("Chỉ có chữ.\n")).toBeUndefined();
  expect(yamlOf("---js\na: 1\n---\n")).toBeUndefined();
  const yaml = yamlOf("---\r\na: 1\r\n---\r\n\r\nb: 2\r\n") ?? "";
  expect(yaml).toBe("\na: 1\n");
  expect([0, 1, 2, 4].map((line) => isInside(yaml, line))).toEqual([false, true, false, false]);
});
