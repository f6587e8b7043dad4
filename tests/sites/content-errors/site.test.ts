import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildSite } from "../build-site.ts";
import { article, desk } from "../content.ts";

const good = "content/articles/2025/02/10-bai-tot/index.md";

test("every problem of every file is reported in one run, with its place, and nothing is written", async () => {
  const site = await buildSite({
    files: {
      ...desk,
      "content/articles/2025/02/10-mot/index.md": article({ sectoin: "tin-tuc" }),
      "content/articles/2025/02/11-hai/index.md": article({ section: "khong-co" }, "Một <b>thẻ</b> HTML."),
      "content/articles/2025/02/12-ba/index.md": article({ date: "2025-02-30 08:00" }),
    },
  });
  expect(site.exitCode).toBe(1);
  const report = site.stdout + site.stderr;
  expect(report).toMatch(/10-mot\/index\.md:\d+:\d+ .*sectoin/);
  expect(report).toMatch(/11-hai\/index\.md:\d+:\d+ .*khong-co/);
  expect(report).toMatch(/11-hai\/index\.md:\d+:\d+ .*HTML/);
  expect(report).toMatch(/12-ba\/index\.md:\d+:\d+ .*2025-02-30/);
  expect(site.files()).toEqual([]);
});

test("a failed build leaves the site as it was", async () => {
  const before = await buildSite({ files: { ...desk, [good]: article({ title: "Tựa đề đầu" }) } });
  expect(before.exitCode, before.stderr).toBe(0);
  const files = before.files();

  const after = await before.rebuild({
    [good]: article({ title: "Tựa đề hai" }),
    "content/articles/2025/02/11-hong/index.md": article({ section: "khong-co" }),
  });
  expect(after.exitCode).toBe(1);
  expect(after.files()).toEqual(files);
  expect(after.read("/2025/02/bai-tot/")).toContain("Tựa đề đầu");

  const mended = await after.rebuild({ "content/articles/2025/02/11-hong/index.md": null });
  expect(mended.exitCode, mended.stderr).toBe(0);
  expect(mended.read("/2025/02/bai-tot/")).toContain("Tựa đề hai");
});

test("--keep-going publishes the rest and keeps a broken article's last good page", async () => {
  const before = await buildSite({
    files: {
      ...desk,
      [good]: article({ title: "Tựa đề đầu" }),
      "content/articles/2025/02/11-khac/index.md": article(),
    },
  });
  const after = await before.rebuild(
    {
      [good]: article({ title: "Tựa đề hai", section: "khong-co" }),
      "content/articles/2025/02/12-moi/index.md": article({ title: "Bài mới" }),
    },
    { command: ["build", "--keep-going"] },
  );
  expect(after.stdout + after.stderr).toMatch(/10-bai-tot\/index\.md:\d+:\d+/);
  expect(after.read("/2025/02/bai-tot/")).toContain("Tựa đề đầu");
  expect(after.read("/2025/02/moi/")).toContain("Bài mới");
});

test.each([
  [
    "js",
    "---js\nmodule.exports = (require('node:fs').writeFileSync('da-chay', ''), {title: 'x'})\n---\n\nĐoạn.\n",
  ],
  ["json", '---json\n{"title": "x"}\n---\n\nĐoạn.\n'],
])("front matter in %s is refused and never run", async (language, source) => {
  const site = await buildSite({
    files: { ...desk, [good]: article(), "content/articles/2025/02/11-x/index.md": source },
  });
  expect(site.exitCode).toBe(1);
  expect(site.stdout + site.stderr).toMatch(new RegExp(`11-x/index\\.md:1:\\d+ .*${language}`));
  expect(existsSync(join(site.root, "da-chay"))).toBe(false);
});

test("a program beside an article is not run", async () => {
  const site = await buildSite({
    files: {
      ...desk,
      [good]: article(),
      "content/articles/2025/02/10-bai-tot/index.11tydata.mjs":
        "import { writeFileSync } from 'node:fs';\nwriteFileSync('da-chay', '');\nexport default {};\n",
    },
  });
  expect(existsSync(join(site.root, "da-chay"))).toBe(false);
});
