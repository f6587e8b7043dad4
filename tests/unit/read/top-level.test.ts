import { expect, test } from "vitest";
import { desk } from "../../sites/content.ts";
import { readFiles } from "../newsroom-folder.ts";

test.each([
  [
    "a static page named as a section",
    { "content/pages/tin-tuc.md": "---\ntitle: Trang\n---\n" },
    /^content\/pages\/tin-tuc\.md:1:1 slug \[address\/duplicate\] The address \/tin-tuc\/ already belongs to _data\/sections\.yaml/,
  ],
  [
    "two static pages of one slug",
    { "content/pages/a.md": "---\ntitle: A\n---\n", "content/pages/b.md": "---\ntitle: B\nslug: a\n---\n" },
    /^content\/pages\/b\.md:1:1 slug \[address\/duplicate\] .* content\/pages\/a\.md/,
  ],
  [
    "a section named as a kind of page",
    { "_data/sections.yaml": "tin-tuc: {name: Tin}\nanh: {name: Ảnh}\n" },
    /^_data\/sections\.yaml:2:1 anh \[address\/duplicate\] The address \/anh\/ already belongs to "anh"/,
  ],
  [
    "a static page named as a folder of files",
    { "content/pages/media.md": "---\ntitle: A\n---\n" },
    /pages\/media\.md:1:1/,
  ],
])("%s is an error at its place, and left out", async (_kind, files, complaint) => {
  const { complaints, newsroom } = await readFiles({ ...desk, ...files });
  expect(complaints).toHaveLength(1);
  expect(complaints[0]).toMatch(complaint);
  const claims = [...Object.keys(newsroom.sections), ...newsroom.pages.map(({ slug }) => slug)];
  expect(new Set(claims).size).toBe(claims.length);
  expect(claims).not.toContain("anh");
});

test("the fixed words are those of the site's language", async () => {
  const site = (language: string) => ({
    "_data/site.yaml": `language: ${language}\n`,
    "_data/sections.yaml": "anh: {name: Anh}\n",
  });
  expect((await readFiles(site("en"))).complaints).toEqual([]);
  expect((await readFiles(site("vi"))).complaints).toHaveLength(1);
});
