import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { type SiteContext, siteContext } from "../../../src/theme/site-context.ts";
import { type LayoutInputs, TemplateInputs } from "../../../src/theme/template-inputs.ts";
import { TemplateSources } from "../../../src/theme/template-sources.ts";
import { desk } from "../../sites/content.ts";
import { catalogueFrom, temporaryFolder, writeFiles } from "../newsroom-folder.ts";

const assets = {
  css: "/assets/a.css",
  site: "/assets/a.js",
  search: "/assets/b.js",
  icon: "/assets/i.svg",
  preloadFonts: [],
};
const plugin = resolve(import.meta.dirname, "../../../_includes");

let site: SiteContext;

beforeEach(async () => {
  site = siteContext(await catalogueFrom(desk), assets);
});

/** A host's folder of templates before the plugin's. */
function theme(own: Record<string, string>, plugins: Record<string, string> = {}) {
  const folders = [temporaryFolder(), temporaryFolder()] as const;
  writeFiles(folders[0], own);
  writeFiles(folders[1], plugins);
  return {
    write: (files: Record<string, string>) => writeFiles(folders[0], files),
    writePlugin: (files: Record<string, string>) => writeFiles(folders[1], files),
    of: (layout = "a.njk", context = site, filters: string[] = []): LayoutInputs =>
      new TemplateInputs(new TemplateSources({ folders: [...folders] }), filters).of(layout, context),
  };
}

test.each<[string, string, string]>([
  ["include", '{% include "b.njk" %}', "b.njk"],
  ["include of one that may be missing", '{% include "b.njk" ignore missing %}', "b.njk"],
  ["extends", '{% extends "b.njk" %}', "b.njk"],
  ["import", '{% import "b.njk" as b %}', "b.njk"],
  ["from … import", '{% from "b.njk" import c %}', "b.njk"],
  [
    "include in a block, a loop and a condition",
    '{% block x %}{% for y in z %}{% if y %}{% include "b.njk" %}{% endif %}{% endfor %}{% endblock %}',
    "b.njk",
  ],
  ["include in a macro", '{% macro m() %}{% include "b.njk" %}{% endmacro %}', "b.njk"],
  ["include by a variable", "{% include name %}", "sâu/b.njk"],
  ["include of a list", '{% include ["khong-co.njk", "b.njk"] %}', "b.njk"],
  ["include by a path from here", '{% include "./b.njk" %}', "b.njk"],
  ["include by a path from here, downwards", '{% include "./sâu/b.njk" %}', "sâu/b.njk"],
])("what a template uses is an input: %s", (_name, template, used) => {
  const { of, write } = theme({ "a.njk": template, [used]: "1" });
  const before = of().template;
  expect(of().template).toBe(before);
  write({ [used]: "2" });
  expect(of().template).not.toBe(before);
});

test("so is what these use, by paths from where they stand", () => {
  const { of, write } = theme({
    "layouts/a.njk": '{% include "../parts/b.njk" %}',
    "parts/b.njk": '{% include "./c.njk" %}',
    "parts/c.njk": '{% include "layouts/a.njk" %}',
  });
  const before = of("layouts/a.njk").template;
  write({ "parts/c.njk": "khác" });
  expect(of("layouts/a.njk").template).not.toBe(before);
});

test("another template is none", () => {
  const { of, write } = theme({ "a.njk": '{% include "b.njk" %}', "b.njk": "1" });
  const before = of();
  write({ "c.njk": "2" });
  expect(of()).toEqual(before);
});

test("a template of the host's that comes to stand before the plugin's is noticed", () => {
  const { of, write, writePlugin } = theme(
    { "a.njk": '{% include "b.njk" %}{% include "newsroom/b.njk" %}' },
    { "b.njk": "1" },
  );
  const before = of().template;
  write({ "b.njk": "1, riêng" });
  const own = of().template;
  expect(own).not.toBe(before);
  writePlugin({ "b.njk": "2" });
  expect(of().template).not.toBe(own);
});

test("only those values of the site that are printed count", () => {
  const other = (change: Partial<SiteContext>): SiteContext => ({ ...site, ...change });
  const renamed = other({ site: { ...site.site, name: "Tên khác" } });
  const moved = other({ assets: { ...assets, css: "/khac.css" } });
  const grown = other({ sections: [] });
  const changes = (template: string): boolean[] => {
    const { of } = theme({ "a.njk": template });
    return [renamed, moved, grown].map((context) => of("a.njk", context).site !== of().site);
  };
  expect(changes("{{ title }}")).toEqual([false, false, false]);
  expect(changes("{{ site.name }}")).toEqual([true, false, false]);
  expect(changes("{{ site.address }}{{ assets.js }}")).toEqual([false, false, false]);
  expect(changes("{{ site[key] }}")).toEqual([true, false, false]);
  expect(changes("{% set s = site %}{{ s.address }}")).toEqual([true, false, false]);
  expect(changes('{{ site["name"] | upper }}')).toEqual([true, false, false]);
  expect(changes('<link href="{{ assets.css }}">')).toEqual([false, true, false]);
  expect(changes("{% for s in sections %}{{ s.name }}{% endfor %}")).toEqual([false, false, true]);
  expect(changes("{% if sections | length > 1 and site.name %}x{% endif %}")).toEqual([true, false, true]);
  expect(changes("{% macro m() %}{{ site.name }}{% endmacro %}{{ m() }}")).toEqual([true, false, false]);
});

test.each([
  ["{{ title | hoaThi }}", ["hoaThi"]],
  ["{% filter hoaThi %}x{% endfilter %}", ["hoaThi"]],
  ["{% if (title | hoaThi) == 'A' %}{% endif %}{{ [1 | motHai(2 | baBon)] }}", ["baBon", "hoaThi", "motHai"]],
  ["{{ title | upper | safe }}{{ record | json }}", []],
])("%s uses the host's filters %j", (template, filters) => {
  expect(theme({ "a.njk": template }).of().hostFilters).toEqual(filters);
});

test("a filter of the host's that takes the place of one of Nunjucks's is the host's", () => {
  const { of } = theme({ "a.njk": "{{ title | truncate(5) | upper | json }}" });
  expect(of("a.njk", site, ["truncate", "json", "khac"]).hostFilters).toEqual(["truncate"]);
});

test("the variables of a template are those of all that it uses", () => {
  const folder = temporaryFolder();
  writeFiles(folder, {
    "a.njk": '{{ title }}{% include "b.njk" %}',
    "b.njk": "{{ site.name }}{% for x in list %}{{ x.y }}{% endfor %}",
  });
  expect(
    [...new TemplateInputs(new TemplateSources({ folders: [folder] })).variablesOf("a.njk")].sort(),
  ).toEqual(["list", "site", "title", "x"]);
});

test.each([
  ["{% if %}", /b\.njk:1:7 The template cannot be read: unexpected token: %\}\./],
  ["\n\n  {% khong %}", /b\.njk:3:6 The template cannot be read: unknown block tag: khong\./],
  ["{% if a %}\n", /b\.njk The template cannot be read: parseIf: .*end of file\./],
])("a template with a fault is told of with its place: %j", (fault, message) => {
  expect(() => theme({ "a.njk": '{% include "b.njk" %}', "b.njk": fault }).of()).toThrow(message);
});

test("an empty layout is told of, and an empty part of a page is not", () => {
  const { of } = theme({ "a.njk": '{% include "b.njk" %}', "b.njk": "", "c.njk": "\n" });
  expect(() => of("c.njk")).toThrow(/c\.njk:1:1 The layout is empty/);
  expect(of("a.njk").hostFilters).toEqual([]);
});

test("the plugin's own layouts use nothing that they do not name, and no filter of a host's", () => {
  const inputs = new TemplateInputs(new TemplateSources({ folders: [plugin] }));
  const layouts = readdirSync(join(plugin, "layouts"));
  expect(layouts.length).toBeGreaterThan(5);
  for (const layout of layouts) expect(inputs.of(`layouts/${layout}`, site).hostFilters, layout).toEqual([]);
});
