import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { load } from "cheerio";
import { beforeAll, expect, test } from "vitest";
import { type BuiltSite, buildSite } from "../build-site.ts";
import { article, desk } from "../content.ts";

let site: BuiltSite;

beforeAll(async () => {
  const plugin = pathToFileURL(join(import.meta.dirname, "../../../src/index.ts")).href;
  site = await buildSite({
    env: { NEWSROOM_NOW: "2025-07-15T08:00+07:00" },
    files: {
      ...desk,
      "eleventy.config.ts": `import newsroom from ${JSON.stringify(plugin)};
export default function (config) {
  config.addFilter("hoaThi", (text) => String(text).toLocaleUpperCase("vi"));
  config.addPlugin(newsroom, { search: false });
  return { dir: { input: "trang", includes: "../_includes", data: "../_data", output: "_site" } };
}
`,
      "_includes/layouts/person.njk":
        "<!doctype html><title>{{ title }}</title><h1>CỦA CHÚNG TÔI: {{ person.name | hoaThi }}</h1>\n",
      "_includes/rieng.njk": "<!doctype html><title>Riêng</title>{{ content | safe }}\n",
      "assets/theme.css": "body { color: rebeccapurple }\n",
      "trang/danh-sach.njk":
        '---\nlayout: rieng.njk\npermalink: /danh-sach/\n---\n<ul>{% for article in newsroom.articles %}<li><a href="{{ article.url }}">{{ article.title | hoaThi }}</a></li>{% endfor %}</ul><p>{{ newsroom.people | length }} {{ newsroom.site.name }} {{ newsroom.sections["tin-tuc"].name }}</p>\n',
      "content/people/an.md": "---\nname: Đỗ An\noffices: [{title: Trưởng ban}]\n---\n",
      "content/articles/2025/02/10-mot/index.md": article({ title: "Bài một", speakers: ["an"] }),
      "content/articles/2025/02/11-nhap/index.md": article({ title: "Bài nháp", draft: true }),
    },
  });
});

test("one layout of the host's own takes the plugin's place, with the host's filters; the others stay", () => {
  expect(site.exitCode, site.stderr).toBe(0);
  expect(site.read("/nguoi/an/")).toContain("<h1>CỦA CHÚNG TÔI: ĐỖ AN</h1>");
  expect(load(site.read("/2025/02/mot/"))("article[data-article] h1").text()).toContain("Bài một");
});

test("the host's own templates see what is public, and no draft", () => {
  const $ = load(site.read("/danh-sach/"));
  expect(
    $("li a")
      .toArray()
      .map((link) => [$(link).attr("href"), $(link).text()]),
  ).toEqual([["/2025/02/mot/", "BÀI MỘT"]]);
  expect($("p").text()).toBe("1 Tòa soạn thử Tin tức");
});

test("the host's style sheet takes the theme's place", () => {
  const href = load(site.read("/"))('link[rel="stylesheet"]').attr("href") ?? "";
  expect(site.read(href)).toMatch(/rebeccapurple|#639/);
});
