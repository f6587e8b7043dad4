import { expect, test } from "vitest";
import { buildSite, type SiteFiles } from "../build-site.ts";
import { article, desk, jpeg } from "../content.ts";

const folder = "content/articles/2025/02/10-mot";
const withoutAlt: SiteFiles = {
  ...desk,
  [`${folder}/index.md`]: article({
    photos: [{ src: "photos/a.jpg", caption: "Ảnh thử.", credit: "Ban biên tập" }],
  }),
  [`${folder}/photos/a.jpg`]: await jpeg(),
};

/** More articles than one thread reads; each has a speaker without a title. */
const many: SiteFiles = {
  ...desk,
  ...Object.fromEntries(
    Array.from({ length: 320 }, (_, index) => [
      `content/articles/bai-${index}/index.md`,
      article({ title: `Bài số ${index}`, speakers: [{ name: "Người Thử" }] }),
    ]),
  ),
};

const problemsIn = (stdout: string): Record<string, number> => {
  const { problems } = JSON.parse(stdout) as { problems: { rule: string; severity: string }[] };
  const counts: Record<string, number> = {};
  for (const { rule, severity } of problems)
    counts[`${severity} ${rule}`] = (counts[`${severity} ${rule}`] ?? 0) + 1;
  // These sites are in no repository.
  delete counts["warning history/not-checked"];
  return counts;
};

test("a rule that is made a warning keeps nothing from being published", async () => {
  const site = await buildSite({ files: withoutAlt, options: { rules: { "photo/no-alt": "warning" } } });
  expect(site.stderr).toContain("cảnh báo photos[0].alt");
  expect(site.exitCode).toBe(0);
  expect(site.exists("/2025/02/mot/")).toBe(true);
  const strict = await site.rebuild({ "eleventy.config.ts": configured({}) });
  expect(strict.exitCode).toBe(1);
  expect(strict.stderr).toContain("lỗi photos[0].alt");
});

test("in every thread, and for records that were kept under other rules", async () => {
  const command = ["check", "--format", "json"];
  const rules = { "speaker/no-title": "error" };
  const raised = await buildSite({ files: many, options: { rules }, command });
  expect(problemsIn(raised.stdout)).toEqual({ "error speaker/no-title": 320 });
  expect(raised.exitCode).toBe(1);
  const built = await raised.rebuild({}, { command: ["build", "--json"] });
  expect(built.exitCode).toBe(1);
  expect((JSON.parse(built.stdout) as { problems: unknown[] }).problems).toHaveLength(320);
  expect(built.files()).toEqual([]);
  const off = await raised.rebuild({
    "eleventy.config.ts": configured({ rules: { "speaker/no-title": "off" } }),
  });
  expect(problemsIn(off.stdout)).toEqual({});
  const usual = await raised.rebuild({ "eleventy.config.ts": configured({}) });
  expect(problemsIn(usual.stdout)).toEqual({ "warning speaker/no-title": 320 });
  const told = await raised.rebuild({}, { command: ["build"] });
  expect(told.exitCode).toBe(0);
  expect(told.stderr.match(/\[speaker\/no-title\]/g)).toHaveLength(320);
});

test("a name that is no rule's, and an error that has to stay one, are refused", async () => {
  const site = await buildSite({
    files: desk,
    options: { rules: { "photo/unsued": "off", "yaml/syntax": "warning" } },
    command: ["check"],
  });
  expect(site.exitCode).toBe(1);
  expect(site.stdout + site.stderr).toContain('Did you mean "photo/unused"?');
  expect(site.stdout + site.stderr).toContain('"yaml/syntax" stays an error');
});

function configured(options: Record<string, unknown>): string {
  const plugin = new URL("../../../src/index.ts", import.meta.url).href;
  return `import newsroom from ${JSON.stringify(plugin)};\nexport default (config) => config.addPlugin(newsroom, ${JSON.stringify(options)});\n`;
}
