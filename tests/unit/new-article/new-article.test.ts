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

function begin(project: string, title: string): string {
  const means = { project, content: "content", language: "vi", sections: ["tin-tuc"] };
  return beginArticle({ title, section: "tin-tuc", now }, means);
}

test.each([
  ["Tiêu đề thử", "tieu-de-thu"],
  ['Đường: "một" # hai', "duong-mot-hai"],
  ["  NFD tieu\u0302  ", "nfd-tieu"],
  ["- 2025 [x]", "2025-x"],
])("%j becomes a draft of the newsroom's day that nothing is wrong with", async (title, slug) => {
  const project = temporaryFolder();
  const file = begin(project, title);
  expect(file).toBe(`content/articles/2025/02/10-${slug}/index.md`);
  const { newsroom, complaints } = await readFiles({ [file]: readFileSync(join(project, file), "utf8") });
  expect(complaints).toEqual([]);
  expect(newsroom.articles).toMatchObject([
    { title: title.normalize("NFC").trim(), slug, draft: true, date: { iso: "2025-02-10T01:30:00+07:00" } },
  ]);
});

test("an article that is there stays, and a title wants a letter", () => {
  const project = temporaryFolder();
  begin(project, "Thử");
  expect(() => begin(project, "thu")).toThrow("10-thu/index.md exists already; give another title.");
  expect(() => begin(project, "…")).toThrow('"…" has no letter to make an address of.');
});
