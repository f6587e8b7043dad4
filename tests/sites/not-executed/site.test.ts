import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { type BuiltSite, buildSite, type SiteFiles } from "../build-site.ts";
import { article, desk } from "../content.ts";
import { filesThatTell } from "../published-bytes.ts";

const mark = (name: string) =>
  `import { writeFileSync } from "node:fs";\nwriteFileSync("da-chay-${name}", "");\n`;
const folder = "content/articles/2025/02/10-bai";

/** Each writes a file once it is run. */
const programs: SiteFiles = {
  [`${folder}/10-bai.11tydata.js`]: `${mark("1")}export default {};\n`,
  [`${folder}/index.11tydata.mjs`]: `${mark("2")}export default {};\n`,
  [`${folder}/trang.11ty.js`]: `${mark("3")}export default class { data() { return { permalink: "/bi-chay/" }; } render() { return "bị chạy"; } }\n`,
  [`${folder}/index.11tydata.cjs`]:
    'require("node:fs").writeFileSync("da-chay-4", "");\nmodule.exports = {};\n',
  "content/content.11tydata.js": `${mark("5")}export default {};\n`,
  "content/people/people.11tydata.js": `${mark("6")}export default {};\n`,
  "content/pages/trang.njk": "---\npermalink: /bi-chay/\n---\n{{ 7 * 6 }}bị chạy\n",
  "content/articles/khac.md": "---\npermalink: /bi-chay/\n---\nbị chạy\n",
  "content/trang.liquid": "---\npermalink: /bi-chay-2/\n---\nbị chạy\n",
};

let sites: BuiltSite[];

beforeAll(async () => {
  const files = {
    ...desk,
    ...programs,
    [`${folder}/index.md`]: article({}, "Một `{{ 7 * 6 }}` và `{% set x = 1 %}`."),
  };
  sites = await Promise.all([
    buildSite({ files, options: { search: false } }),
    buildSite({ files, options: { search: false }, command: "eleventy" }),
  ]);
});

test("nothing under the content folder is run or becomes a page, with newsroom build or plain eleventy", () => {
  for (const site of sites) {
    expect(site.exitCode, site.stderr).toBe(0);
    expect(readdirSync(site.root).filter((name) => name.startsWith("da-chay"))).toEqual([]);
    expect(filesThatTell(site, "bị chạy", "bi-chay")).toEqual([]);
    expect(existsSync(join(site.root, "_site/content"))).toBe(false);
  }
});

test("template syntax in code is printed as it is written", () => {
  for (const site of sites) {
    expect(site.read("/2025/02/bai/")).toContain("<code>{{ 7 * 6 }}</code>");
    expect(site.read("/2025/02/bai/")).toContain("<code>{% set x = 1 %}</code>");
  }
});
