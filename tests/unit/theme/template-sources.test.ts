import { expect, test } from "vitest";
import { createRenderer } from "../../../src/theme/renderer.ts";
import { TemplateSources } from "../../../src/theme/template-sources.ts";
import { desk } from "../../sites/content.ts";
import { catalogueFrom, temporaryFolder, writeFiles } from "../newsroom-folder.ts";

const assets = { css: "/a.css", site: "/a.js", search: "/b.js", icon: "/i.svg", preloadFonts: [] };
const kind = { name: "thu", layout: "layouts/thu.njk", pages: () => [] };
const page = { url: "/", inputs: () => {} };

function theme() {
  const folders: [host: string, plugin: string] = [temporaryFolder(), temporaryFolder()];
  return {
    folders,
    host: (files: Record<string, string>) => writeFiles(folders[0], files),
    plugin: (files: Record<string, string>) => writeFiles(folders[1], files),
  };
}

test("what was read is rendered, here and in another thread, though it was saved or removed meanwhile", async () => {
  const { folders, host } = theme();
  host({ "layouts/thu.njk": '{% include "a.njk" %}', "a.njk": "trước" });
  const sources = new TemplateSources({ folders });
  for (const name of ["layouts/thu.njk", "a.njk", "khong-co.njk"]) sources.of(name);
  host({ "a.njk": "sau", "khong-co.njk": "có" });
  expect(sources.of("a.njk")?.text).toBe("trước");
  expect(sources.of("khong-co.njk")).toBeUndefined();
  const read = structuredClone(sources.read);
  expect(createRenderer(read, {}, await catalogueFrom(desk), assets).render(kind, page)).toBe("trước");
});

test("the first folder that has a template wins; by newsroom/… it is the plugin's", () => {
  const { folders, host, plugin } = theme();
  host({ "a.njk": "riêng" });
  plugin({ "a.njk": "có sẵn", "b.njk": "có sẵn" });
  const sources = new TemplateSources({ folders });
  expect(sources.of("a.njk")).toMatchObject({ text: "riêng", isPlugins: false });
  expect(sources.of("b.njk")).toMatchObject({ text: "có sẵn", isPlugins: true });
  expect(sources.of("newsroom/a.njk")).toMatchObject({ text: "có sẵn", isPlugins: true });
});

test("what lies outside the folders is no template", () => {
  const { folders, host } = theme();
  host({ "a.njk": "a" });
  const sources = new TemplateSources({ folders: [`${folders[0]}/trong`] });
  expect(sources.of("../a.njk")).toBeUndefined();
  expect(sources.of("newsroom/../a.njk")).toBeUndefined();
});

test("a path from where the plugin's template stands finds the host's first, as its name does", async () => {
  const { folders, host, plugin } = theme();
  plugin({
    "layouts/thu.njk": '{% include "./a.njk" %}{% include "newsroom/layouts/a.njk" %}',
    "layouts/a.njk": "1",
  });
  host({ "layouts/a.njk": "2" });
  const renderer = createRenderer({ folders, known: [] }, {}, await catalogueFrom(desk), assets);
  expect(renderer.render(kind, page)).toBe("21");
});
