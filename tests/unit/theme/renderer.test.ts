import { expect, test } from "vitest";
import { createRenderer } from "../../../src/theme/renderer.ts";
import { desk } from "../../sites/content.ts";
import { catalogueFrom, temporaryFolder, writeFiles } from "../newsroom-folder.ts";

const assets = {
  css: "/assets/a.css",
  site: "/assets/a.js",
  search: "/assets/b.js",
  icon: "/assets/i.svg",
  preloadFonts: [],
};

async function render(template: string, view: Record<string, unknown> = {}, filters = {}): Promise<string> {
  const folder = temporaryFolder();
  writeFiles(folder, { "layouts/thu.njk": template });
  const renderer = createRenderer(
    { folders: [folder], known: [] },
    filters,
    await catalogueFrom(desk),
    assets,
  );
  const kind = { name: "thu", layout: "layouts/thu.njk", pages: () => [] };
  return renderer.render(kind, {
    url: "/thu/",
    inputs: () => {},
    view: () => ({ title: "Tựa", description: "", ...view }),
  });
}

test("what is printed is escaped, also in attributes", async () => {
  expect(await render('<a title="{{ title }}">{{ title }}</a>', { title: '"><script>' })).toBe(
    '<a title="&quot;&gt;&lt;script&gt;">&quot;&gt;&lt;script&gt;</a>',
  );
});

test("JSON in a script element can neither end nor comment it", async () => {
  const record = { name: "</script><!--", line: "\u2028" };
  const printed = await render("{{ jsonLd | json }}", { jsonLd: record });
  expect(printed).not.toContain("<");
  expect(JSON.parse(printed)).toEqual(record);
});

test("templates get the page's own record, the site's data and words, and nothing of Eleventy's", async () => {
  expect(
    await render(
      "{{ kind }} {{ url }} {{ canonical }} {{ lang }} {{ words.home }} {{ sections[0].url }} [{{ collections }}{{ page }}{{ eleventy }}]",
    ),
  ).toBe("thu /thu/ https://toa-soan.example/thu/ vi Trang chủ /tin-tuc/ []");
});

test("the host's filters can be used", async () => {
  expect(await render("{{ title | to }}", {}, { to: (text: string) => text.toUpperCase() })).toBe("TỰA");
});

test("a layout that fails names the page and itself", async () => {
  await expect(render("{{ title | khongCo }}")).rejects.toThrow(/\/thu\/.*layouts\/thu\.njk[\s\S]*khongCo/);
});

test("a file that is no page is given as it is", async () => {
  const renderer = createRenderer(
    { folders: [import.meta.dirname], known: [] },
    {},
    await catalogueFrom(desk),
    assets,
  );
  expect(
    renderer.render(
      { name: "feed", pages: () => [] },
      { url: "/a.xml", inputs: () => {}, text: () => "<a/>" },
    ),
  ).toBe("<a/>");
});

test("a template names another by its path from where it stands, too", async () => {
  const folder = temporaryFolder();
  writeFiles(folder, {
    "layouts/thu.njk": '{% include "../parts/a.njk" %}',
    "parts/a.njk": '{% include "./b.njk" %}',
    "parts/b.njk": "b",
  });
  const renderer = createRenderer({ folders: [folder], known: [] }, {}, await catalogueFrom(desk), assets);
  const kind = { name: "thu", layout: "layouts/thu.njk", pages: () => [] };
  expect(renderer.render(kind, { url: "/", inputs: () => {} })).toBe("b");
});

test("the host's filter comes before Nunjucks's of the same name", async () => {
  expect(await render("{{ title | upper }}", {}, { upper: (text: string) => `${text}!` })).toBe("Tựa!");
});
