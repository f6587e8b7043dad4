import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import type { Explanation } from "../../../src/plan/explain.ts";
import { type BuiltSite, buildSite, type SiteFiles } from "../build-site.ts";
import { article, desk, jpeg } from "../content.ts";

const env = { NEWSROOM_NOW: "2025-07-15T08:00+07:00" };
const first = "content/articles/2025/02/10-mot/index.md";
const second = "content/articles/2025/02/11-hai/index.md";
const person = "content/people/an.md";
const sections = (name: string) => `tin-tuc: {name: ${name}}\ndoi-song: {name: Đời sống}\n`;
const kinds = ({ reasons }: Explanation) => reasons.map(({ kind }) => kind);

let site: BuiltSite;

beforeEach(async () => {
  site = await buildSite({
    env,
    options: { search: false },
    files: {
      ...desk,
      "_data/sections.yaml": sections("Tin tức"),
      [first]: article({ title: "Bài một", speakers: ["an"], photos: [{ src: "a.jpg", alt: "Ảnh" }] }),
      "content/articles/2025/02/10-mot/a.jpg": await jpeg(300, 200),
      [second]: article({ title: "Bài hai", date: "2025-02-11 08:00" }),
      [person]: "---\nname: Đỗ An\noffices: [{title: Trưởng ban}]\n---\n",
    },
  });
  expect(site.exitCode, site.stderr).toBe(0);
});

async function explain(url: string, changes: SiteFiles = {}, ...more: string[]): Promise<Explanation> {
  const told = await site.rebuild(changes, { command: ["build", "--explain", url, "--json", ...more] });
  expect(told.exitCode, told.stderr).toBe(0);
  return JSON.parse(told.stdout) as Explanation;
}

/** Every file of the site and of its cache. */
function everything(): string[] {
  return ["_site", ".cache"].flatMap((folder) =>
    readdirSync(join(site.root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => `${path} ${createHash("sha256").update(readFileSync(path)).digest("hex")}`),
  );
}

test("a page that nothing happened to stays; what it is made from is told by any form of its address", async () => {
  const told = await explain("https://toa-soan.example/2025/02/mot");
  expect(told).toEqual({
    url: "/2025/02/mot/",
    path: "2025/02/mot/index.html",
    stale: false,
    broken: false,
    reasons: [],
    inputs: {
      layout: "layouts/article.njk",
      record: [first],
      stories: [],
      names: ["section tin-tuc", "person an"],
    },
  });
  expect((await explain("2025/02/hai/index.html")).inputs.stories).toEqual([first]);
});

test("asking changes nothing: after an edit and a new photo, the next build does all the work", async () => {
  const before = everything();
  const edited = {
    [first]: article({ title: "Bài một sửa", photos: [{ src: "b.jpg", alt: "Ảnh khác" }] }),
    "content/articles/2025/02/10-mot/b.jpg": await jpeg(320, 200),
  };
  expect(kinds(await explain("/2025/02/mot/", edited))).toEqual(["record", "names"]);
  expect(everything()).toEqual(before);
  rmSync(join(site.root, ".cache"), { recursive: true });
  expect(kinds(await explain("/2025/02/mot/"))).toEqual(["new"]);
  expect(site.exists("/2025/02/mot/")).toBe(true);
});

test("an edited article: its page for its record, a page that lists it for its stories, others not at all", async () => {
  const own = await explain("/2025/02/mot/", { [first]: article({ title: "Khác", speakers: ["an"] }) });
  expect(own.reasons).toEqual([{ kind: "record", changed: [first] }]);
  const lists = await explain("/2025/02/hai/");
  expect(lists.reasons).toContainEqual({ kind: "stories", changed: [first] });
  expect((await explain("/404.html")).stale).toBe(false);
});

test("a new page, a removed story, a new name, the site's data", async () => {
  const third = "content/articles/2025/02/12-ba/index.md";
  expect(kinds(await explain("/2025/02/ba/", { [third]: article({ title: "Bài ba" }) }))).toEqual(["new"]);
  const removed = await explain("/tin-tuc/", { [third]: null, [second]: null });
  expect(removed.reasons).toContainEqual({ kind: "stories", changed: [] });
  const renamed = await explain("/2025/02/mot/", { "_data/sections.yaml": sections("Thời sự") });
  expect(kinds(renamed)).toEqual(["site", "names"]);
  const named = await explain("/2025/02/mot/", {
    "_data/sections.yaml": sections("Tin tức"),
    [person]: "---\nname: Đỗ Văn An\noffices: [{title: Trưởng ban}]\n---\n",
  });
  expect(named.reasons).toContainEqual({ kind: "names", changed: ["person an"] });
});

test("a template of one kind, and the site's own code", async () => {
  const layout = "<!doctype html><title>{{ title }}</title>\n";
  const changed = await explain("/2025/02/mot/", { "_includes/layouts/article.njk": layout });
  expect(changed.reasons[0]).toEqual({ kind: "layout", layout: "layouts/article.njk", hostCode: false });
  expect((await explain("/nguoi/an/")).stale).toBe(false);
});

test("a file that is gone, or has another size", async () => {
  const path = join(site.root, "_site/2025/02/mot/index.html");
  writeFileSync(path, "x");
  expect((await explain("/2025/02/mot/")).reasons).toMatchObject([{ kind: "size", found: 1 }]);
  rmSync(path);
  expect(kinds(await explain("/2025/02/mot/"))).toEqual(["missing"]);
});

test("a person reads sentences", async () => {
  const told = await site.rebuild(
    { [first]: article({ title: "Khác", speakers: ["an"] }) },
    { command: ["build", "--explain", "/2025/02/mot/"] },
  );
  expect(told.stdout).toBe(`/2025/02/mot/ would be rendered:
  - its own record changed; read anew since the last build: ${first}.
It is made from:
  file     2025/02/mot/index.html
  layout   layouts/article.njk
  record   ${first}
  names    section tin-tuc, person an
`);
});

test("an unknown page is an error that names what was probably meant", async () => {
  const ask = (url: string) => site.rebuild({}, { command: ["build", "--explain", url] });
  const wrong = await ask("/2025/03/mot/");
  expect(wrong.exitCode).toBe(1);
  expect(wrong.stderr).toContain("The site has no page /2025/03/mot/. Did you mean /2025/02/mot/?");
  expect((await ask("/nguoi/am/")).stderr).toContain("Did you mean /nguoi/an/?");
  expect((await ask("/build.json")).stderr).toContain("a published file but no page");
  const both = await site.rebuild({}, { command: ["build", "--explain", "/", "--clean"] });
  expect(both.exitCode).toBe(1);
  expect(both.stderr).toContain("hãy bỏ một trong hai");
});

test("of a broken article, the last good page stays where the build goes on", async () => {
  const told = await explain("/2025/02/mot/", { [first]: "---\ntitel: x\n---\n" }, "--keep-going");
  expect(told).toMatchObject({ stale: false, broken: true });
  const ended = await site.rebuild({}, { command: ["build", "--explain", "/2025/02/mot/"] });
  expect(ended.exitCode).toBe(1);
  expect(ended.stderr).toContain("titel");
});
