import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { labelsOf } from "../../../src/labels/labels.ts";
import { frontMatterText } from "../../../src/new-article/front-matter-text.ts";
import { beginArticle } from "../../../src/new-article/new-article.ts";
import { parseYaml } from "../../../src/read/front-matter.ts";
import { momentAt } from "../../../src/read/moment.ts";
import { articleSchema } from "../../../src/schema/article.ts";
import { readFiles, temporaryFolder } from "../newsroom-folder.ts";

const given = { title: "Thử", date: "2025-02-10 08:00", summary: "…", section: "tin-tuc", draft: "true" };
const yamlOf = (text: string): string => text.replace(/^---$/gm, "");

test.each(["vi", "en"] as const)("every key stands there, explained, in %s", (language) => {
  const text = frontMatterText(given, labelsOf(language), ["tin-tuc", "doi-song"]);
  expect(parseYaml(yamlOf(text))).toEqual({ ...given, draft: true });
  for (const key of Object.keys(articleSchema.shape))
    expect(text, key).toMatch(new RegExp(`^# .+\\n(?:# .+\\n)?#?${key}:`, "m"));
});

test("each key is used by taking its # away", () => {
  const text = frontMatterText(given, labelsOf("vi"), []);
  const used = yamlOf(text).replace(/^#(?! [^ ])/gm, "");
  const record = articleSchema.parse(parseYaml(used));
  const defaults = articleSchema.parse({ ...given, draft: false });
  for (const key of Object.keys(articleSchema.shape) as (keyof typeof record)[])
    if (!(key in given)) expect(record[key], key).not.toEqual(defaults[key]);
});

const now = momentAt(Date.parse("2025-02-09T18:30:00Z"), "Asia/Ho_Chi_Minh");

function begin(project: string, title: string, slug?: string, at = now): Promise<string> {
  const means = { project, content: "content", language: "vi", sections: ["tin-tuc"] };
  return beginArticle({ title, slug, section: "tin-tuc", now: at }, means);
}

test.each([
  ["Tiêu đề thử", "tieu-de-thu"],
  ['Đường: "một" # hai', "duong-mot-hai"],
  ["  NFD tieu\u0302  ", "nfd-tieu"],
  ["- 2025 [x]", "2025-x"],
  ["123", "123"],
  ["true", "true"],
  ["Dòng một\nhai\u0001", "dong-mot-hai"],
])("%j becomes a draft of the newsroom's day that nothing is wrong with", async (title, slug) => {
  const project = temporaryFolder();
  const file = await begin(project, title);
  expect(file).toBe(`content/articles/2025/02/10-${slug}/index.md`);
  const { newsroom, complaints } = await readFiles({ [file]: readFileSync(join(project, file), "utf8") });
  expect(complaints).toEqual([]);
  const composed = title
    .normalize("NFC")
    .replace(/\p{Cc}/gu, " ")
    .trim();
  expect(newsroom.articles).toMatchObject([
    { title: composed, slug, draft: true, date: { iso: "2025-02-10T01:30:00+07:00" } },
  ]);
});

test("a long headline has a short address, cut between words", async () => {
  const file = await begin(temporaryFolder(), "Tiêu đề rất dài ".repeat(60));
  expect(file).toMatch(/\/10-tieu-de-rat-dai(?:-[a-z]+)*\/index\.md$/);
  expect(file.length).toBeLessThan(120);
});

test("an article that is there stays, and a title wants a letter or a word for its address", async () => {
  const project = temporaryFolder();
  await begin(project, "Thử");
  await expect(begin(project, "thu")).rejects.toThrow(
    "10-thu/index.md exists already: go on with it, or give another title.",
  );
  await expect(begin(project, "…")).rejects.toThrow(
    '"…" has no letter or digit to make an address of. Add --slug, such as --slug words-of-the-address.',
  );
  expect(await begin(project, "标题", "tieu-de")).toBe("content/articles/2025/02/10-tieu-de/index.md");
});

test("the same headline on another day of the month has another address", async () => {
  const project = temporaryFolder();
  await begin(project, "Tin vắn");
  const next = momentAt(Date.parse("2025-02-11T03:00:00Z"), "Asia/Ho_Chi_Minh");
  expect(await begin(project, "Tin vắn", undefined, next)).toBe(
    "content/articles/2025/02/11-tin-van-2/index.md",
  );
});
