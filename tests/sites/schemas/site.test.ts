import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import type { JsonSchema } from "../../../src/editor/json-schema.ts";
import { type BuiltSite, buildSite } from "../build-site.ts";
import { article, desk } from "../content.ts";
import { DevServer } from "../dev/dev-server.ts";

const person = (name: string) => `---\nname: ${name}\noffices: [{title: Trưởng ban}]\n---\n`;
const files = { ...desk, "content/people/an.md": person("Đỗ An") };

const read = (site: BuiltSite, path: string) => readFileSync(join(site.root, path), "utf8");
const schemaIn = (site: BuiltSite, name: string) =>
  JSON.parse(read(site, `.vscode/newsroom/${name}.schema.json`)) as JsonSchema;
const namesIn = (site: BuiltSite) => schemaIn(site, "article").definitions?.people?.enumDescriptions;

let server: DevServer | undefined;
afterEach(() => server?.stop());

test("the command writes the schemas, which Git leaves alone, and with --editor the wiring", async () => {
  const site = await buildSite({ files, command: ["schemas"] });
  expect(site.exitCode, site.stderr).toBe(0);
  expect(schemaIn(site, "article").definitions?.people?.enum).toEqual(["an"]);
  expect(schemaIn(site, "article").definitions?.sections?.enum).toEqual(["tin-tuc", "doi-song"]);
  expect(read(site, ".vscode/newsroom/.gitignore")).toContain("*.schema.json");
  expect(existsSync(join(site.root, ".vscode/settings.json"))).toBe(false);

  const wired = await site.rebuild({}, { command: ["schemas", "--editor", "vscode"] });
  expect(wired.stdout).toContain(".vscode/settings.json");
  expect(JSON.parse(read(wired, ".vscode/settings.json"))["yaml.schemas"]).toHaveProperty(
    ["./.vscode/newsroom/places.schema.json"],
    "_data/places.yaml",
  );

  const own = '{ "editor.fontSize": 16 }\n';
  const kept = await wired.rebuild({ ".vscode/settings.json": own }, {});
  expect(read(kept, ".vscode/settings.json")).toBe(own);
  const told = await kept.rebuild({}, { command: ["schemas", "--editor", "vscode"] });
  expect(read(told, ".vscode/settings.json")).toBe(own);
  expect(told.stdout).toMatch(/settings\.json is yours .* Add to it:\n\{\n {2}"yaml\.schemas"/);
});

test("an English newsroom's schemas are English, and another folder is heeded", async () => {
  const site = await buildSite({
    files: { ...files, "_data/site.yaml": "name: Newsroom\nlanguage: en\n" },
    command: ["schemas", "--to", "luoc-do"],
  });
  const schema = JSON.parse(read(site, "luoc-do/article.schema.json")) as JsonSchema;
  expect(schema.properties?.title?.description).toBe("Headline");
});

test("while dev runs, they follow people and the desk's files, broken ones too", async () => {
  const site = await buildSite({
    files: { ...files, "content/articles/2025/02/10-bai/index.md": article() },
  });
  const save = (path: string, content: string) => {
    mkdirSync(dirname(join(site.root, path)), { recursive: true });
    writeFileSync(join(site.root, path), content);
  };
  // As in a fresh clone: the folder is there, the schemas are not.
  save(".vscode/newsroom/.gitignore", "*.schema.json\n");
  server = await DevServer.start(site.root);
  await vi.waitUntil(() => existsSync(join(site.root, ".vscode/newsroom/events.schema.json")), {
    timeout: 20_000,
  });
  expect(namesIn(site)).toEqual(["Đỗ An"]);
  save("content/people/binh.md", person("Đỗ Bình"));
  await expect.poll(() => namesIn(site)).toEqual(["Đỗ An", "Đỗ Bình"]);
  save("content/people/binh.md", "---\nname: Đỗ Bình\nofices: []\n---\n");
  save("_data/places.yaml", "nhu-xuan: {name: Như Xuân}\nnhu-thanh: {name: Như Thanh}\n");
  await expect
    .poll(() => schemaIn(site, "places").definitions?.places?.enum)
    .toEqual(["nhu-xuan", "nhu-thanh"]);
  expect(namesIn(site)).toEqual(["Đỗ An", "Đỗ Bình"]);
  rmSync(join(site.root, "content/people/binh.md"));
  await expect.poll(() => namesIn(site)).toEqual(["Đỗ An"]);
});

test("a newsroom that wired no editor gets no such folder from dev", async () => {
  const site = await buildSite({ files });
  server = await DevServer.start(site.root);
  await server.reloadAfter(
    () => writeFileSync(join(site.root, "content/people/an.md"), person("Đỗ Văn An")),
    "/",
  );
  expect(existsSync(join(site.root, ".vscode"))).toBe(false);
});
