import { rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { load } from "cheerio";
import { beforeAll, expect, test } from "vitest";
import { bytesIn } from "../../edits/builder.ts";
import { archive } from "../archive.ts";
import { type BuiltSite, buildSite, type SiteFiles } from "../build-site.ts";

/** Fewer stale pages than 500 are rendered in the main thread. */
const ENOUGH_FOR_THREADS = 480;
const FEW = 40;
const env = { NEWSROOM_NOW: "2025-07-15T08:00+07:00" };
const plugin = pathToFileURL(join(import.meta.dirname, "../../../src/index.ts")).href;

const layout = (filter: string) =>
  `{% extends "newsroom/layouts/article.njk" %}{% block article_notes %}<p class="host">{{ title | ${filter} }}</p>{{ super() }}{% endblock %}`;

/** A host whose article layout prints with a filter of its own, which stands in a file that the config imports. */
const withFilter: SiteFiles = {
  "eleventy.config.ts": `import newsroom from ${JSON.stringify(plugin)};
import { danhDau } from "./cau-hinh/loc.ts";
export default function (config) {
  config.addFilter("danhDau", danhDau);
  config.addPlugin(newsroom, { search: false });
}
`,
  "cau-hinh/loc.ts": `import { dau } from "./dau.ts";\nexport const danhDau = (text: string): string => dau + text;\n`,
  "cau-hinh/dau.ts": `export const dau: string = "* ";\n`,
  "_includes/layouts/article.njk": layout("danhDau"),
};

/** A host that ends each page with what Eleventy tells a transform. */
const withTransform: SiteFiles = {
  "eleventy.config.ts": `import newsroom from ${JSON.stringify(plugin)};
export default function (config) {
  config.addTransform("cuoi", function (content, outputPath) {
    return outputPath.endsWith(".html") ? content + "<!-- " + [outputPath, this.page.url, this.page.outputPath].join(" ") + " -->" : content;
  });
  config.addPlugin(newsroom, { search: false });
  return { dir: { output: "_site" } };
}
`,
};

const pagesOf = (site: BuiltSite) => bytesIn(join(site.root, "_site"));

interface Report {
  pages: { rendered: number; reused: number };
}

const rebuildReport = async (
  site: BuiltSite,
  changes: SiteFiles,
): Promise<Report["pages"] & { site: BuiltSite }> => {
  const built = await site.rebuild(changes, { command: ["build", "--json"] });
  expect(built.exitCode, built.stderr).toBe(0);
  return { ...(JSON.parse(built.stdout) as Report).pages, site: built };
};

/** Has every page rendered again by builds that have too few to do for threads. */
async function renderedInSteps(site: BuiltSite): Promise<BuiltSite> {
  const pages = site.files().filter((path) => path.endsWith(".html"));
  let last = site;
  for (const part of [pages.slice(0, pages.length / 2), pages.slice(pages.length / 2)]) {
    for (const path of part) rmSync(join(site.root, "_site", path));
    const report = await rebuildReport(site, {});
    expect(report.rendered).toBe(part.length);
    expect(report.rendered).toBeLessThan(500);
    last = report.site;
  }
  return last;
}

let filtered: BuiltSite;
let transformed: BuiltSite;

beforeAll(async () => {
  const files = archive(ENOUGH_FOR_THREADS);
  [filtered, transformed] = (await Promise.all(
    [withFilter, withTransform].map((host) => buildSite({ files: { ...files, ...host }, env })),
  )) as [BuiltSite, BuiltSite];
});

test("pages rendered in threads print with the host's filter as those of the main thread do", async () => {
  expect(filtered.exitCode, filtered.stderr).toBe(0);
  expect(filtered.files().filter((path) => path.endsWith(".html")).length).toBeGreaterThan(500);
  const page = filtered.files().find((path) => /^2023\/.*bai-\d+\/index\.html$/.test(path)) ?? "";
  expect(load(filtered.read(`/${page}`))("p.host").text()).toMatch(/^\* Bài số \d+$/);
  const before = pagesOf(filtered);
  expect(pagesOf(await renderedInSteps(filtered))).toEqual(before);
});

test("pages rendered in threads pass through the host's transform as those of the main thread do", async () => {
  expect(transformed.exitCode, transformed.stderr).toBe(0);
  const page = transformed.files().find((path) => /^2023\/.*bai-\d+\/index\.html$/.test(path)) ?? "";
  expect(transformed.read(`/${page}`)).toMatch(
    /<!-- \.\/_site\/2023\/\S+ \/2023\/\S+ \.\/_site\/2023\/\S+ -->$/,
  );
  const before = pagesOf(transformed);
  expect(pagesOf(await renderedInSteps(transformed))).toEqual(before);
});

test("a change of a file that the configuration imports rebuilds the pages that use its filter, and no other", async () => {
  const before = pagesOf(filtered);
  const { rendered, site } = await rebuildReport(filtered, {
    "cau-hinh/dau.ts": `export const dau: string = "! ";\n`,
  });
  const after = pagesOf(site);
  const changed = Object.keys(after).filter((path) => after[path] !== before[path] && path !== "build.json");
  expect(rendered).toBe(ENOUGH_FOR_THREADS);
  expect(changed).toHaveLength(ENOUGH_FOR_THREADS);
  for (const path of changed) expect(path).toMatch(/\/bai-\d+\/index\.html$/);
  expect(load(site.read(`/${changed[0]}`))("p.host").text()).toMatch(/^! /);
  const again = await rebuildReport(site, {});
  expect(again.rendered).toBe(0);
});

test("a change of the configuration rebuilds nothing where no page uses its code", async () => {
  const config = `import newsroom from ${JSON.stringify(plugin)};
import "./phu.ts";
export default (config) => {
  config.addFilter("khongDung", (text) => text);
  config.addPlugin(newsroom, { search: false });
};
`;
  const files = { ...archive(FEW), "eleventy.config.ts": config, "phu.ts": "export {};\n" };
  const site = await buildSite({ files, env });
  expect(site.exitCode, site.stderr).toBe(0);
  const { rendered } = await rebuildReport(site, { "phu.ts": "export const a = 1;\n" });
  expect(rendered).toBe(0);
});

test("plain Eleventy gives the bytes of newsroom build, and notices a change of the host's code as well", async () => {
  const files = { ...archive(FEW), ...withFilter };
  const changes = { "cau-hinh/dau.ts": `export const dau: string = "? ";\n` };
  const [newsroom, eleventy] = await Promise.all([
    buildSite({ files, env }),
    buildSite({ files, env, command: "eleventy" }),
  ]);
  expect(eleventy.exitCode, eleventy.stderr).toBe(0);
  expect(pagesOf(eleventy)).toEqual(pagesOf(newsroom));
  const [first, second] = await Promise.all([newsroom.rebuild(changes), eleventy.rebuild(changes)]);
  const page = second.files().find((path) => /\/bai-\d+\/index\.html$/.test(path)) ?? "";
  expect(load(second.read(`/${page}`))("p.host").text()).toMatch(/^\? /);
  expect(pagesOf(second)).toEqual(pagesOf(first));
});
