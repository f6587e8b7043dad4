import { appendFileSync, cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { buildIn, bytesIn } from "../../edits/builder.ts";
import { type BuiltSite, buildSite } from "../build-site.ts";
import { article, desk } from "../content.ts";
import { DevServer } from "./dev-server.ts";

const now = "2025-07-15T08:00+07:00";
const bai = "content/articles/2025/02/10-bai/index.md";
const url = "/2025/02/bai/";
const person = (name: string) => `---\nname: ${name}\noffices: [{title: Trưởng ban}]\n---\n`;
const layout = (text: string) =>
  `{% extends "newsroom/layouts/article.njk" %}{% block article_notes %}${text}{{ super() }}{% endblock %}`;

let site: BuiltSite;
let server: DevServer;

function save(path: string, content: string): void {
  mkdirSync(dirname(join(site.root, path)), { recursive: true });
  writeFileSync(join(site.root, path), content);
}

beforeAll(async () => {
  site = await buildSite({
    env: { NEWSROOM_NOW: now },
    files: {
      ...desk,
      [bai]: article({ title: "Tựa đề đầu", speakers: ["an"] }),
      "content/articles/2025/03/11-hai/index.md": article({ title: "Bài hai", date: "2025-03-11 08:00" }),
      "content/people/an.md": person("Đỗ An"),
      "rieng.njk":
        "---\npermalink: /rieng/\n---\n<title>Riêng</title>{% for article in newsroom.articles %}{{ article.title }}; {% endfor %}\n",
    },
  });
  server = await DevServer.start(site.root, { NEWSROOM_NOW: now });
});

afterAll(() => server?.stop());

/** What a clean build makes of the sources as they are now, in a folder of its own. */
async function cleanBytes(): Promise<Record<string, string>> {
  const copy = join(inject("fixtureFolder"), "dev-clean");
  rmSync(copy, { recursive: true, force: true });
  for (const folder of ["content", "_data", "_includes", "assets"]) {
    cpSync(join(site.root, folder), join(copy, folder), { recursive: true });
  }
  await buildIn(copy, { output: "_site", cache: ".cache", now: Date.parse(now), search: true });
  return bytesIn(join(copy, "_site"));
}

/** What stands in the published folder, but for what the host's template wrote. */
function publishedNow(): Record<string, string> {
  const { "rieng/index.html": _host, ...bytes } = bytesIn(join(site.root, "_site"));
  return bytes;
}

test("an article: the browser is told, and then gets the new page", async () => {
  const text = article({ title: "Tựa đề hai", speakers: ["an"] });
  expect((await server.reloadAfter(() => save(bai, text), url)).page).toContain("Tựa đề hai");
  await expect.poll(() => server.output).toMatch(/10-bai\/index\.md: \d+ pages? rendered in \d+ ms\./);
  await expect.poll(() => server.get("/rieng/")).toContain("Tựa đề hai");
});

test("a new article, a person, the desk's names, a layout, a component", async () => {
  const moi = "content/articles/2025/04/12-moi/index.md";
  const text = article({ title: "Bài mới", date: "2025-04-12 08:00" });
  expect((await server.reloadAfter(() => save(moi, text), "/2025/04/moi/")).page).toContain("Bài mới");
  expect(await server.get("/")).toContain("Bài mới");
  const named = await server.reloadAfter(() => save("content/people/an.md", person("Đỗ Văn An")), url);
  expect(named.page).toContain("Đỗ Văn An");
  const sections = 'tin-tuc: {name: "Thời sự"}\ndoi-song: {name: "Đời sống"}\n';
  expect((await server.reloadAfter(() => save("_data/sections.yaml", sections), url)).page).toContain(
    "Thời sự",
  );
  const own = "_includes/layouts/article.njk";
  expect((await server.reloadAfter(() => save(own, layout("<p>Một</p>")), url)).page).toContain("<p>Một</p>");
  expect((await server.reloadAfter(() => save(own, layout("<p>Hai</p>")), url)).page).toContain("<p>Hai</p>");
  const part = "_includes/components/footer.njk";
  const footer = await server.reloadAfter(() => save(part, "<footer>Chân trang</footer>"), url);
  expect(footer.page).toContain("<footer>Chân trang</footer>");
});

test("a style sheet is swapped: the page stays, and gets the new one by the old name", async () => {
  const theme = "assets/theme.css";
  await server.reloadAfter(() => save(theme, "body { color: rebeccapurple }\n"), url);
  const old = /\/assets\/stdin-\w+\.css/.exec(await server.get(url))?.[0] ?? "";
  expect(await server.get(old)).toContain("#639");
  // Asked for at once, as a browser does, before it is published with the rest.
  const swapped = await server.reloadAfter(() => save(theme, "body { color: #010203 }\n"), `${old}?_11ty=1`);
  expect(swapped.reload.subtype).toBe("css");
  expect(swapped.page).toContain("#010203");
  expect(await server.get(url)).not.toContain(old);
});

test("a mistake is told of with its line, once; the last good page stays, the rest goes on", async () => {
  const broken = article({ title: "Tựa đề ba", section: "khong-co" });
  const { page } = await server.reloadAfter(() => save(bai, broken), url);
  expect(page).toContain("Tựa đề hai");
  expect(server.output).toMatch(/10-bai\/index\.md:\d+:\d+ .*khong-co/);
  const other = "content/articles/2025/03/11-hai/index.md";
  const text = article({ title: "Bài hai sửa", date: "2025-03-11 08:00" });
  expect((await server.reloadAfter(() => save(other, text), "/2025/03/hai/")).page).toContain("Bài hai sửa");
  await expect.poll(() => server.output).toContain("1 error in the content");
  expect(server.output.match(/"khong-co"/g)?.length).toBe(1);
  const mended = article({ title: "Tựa đề bốn" });
  expect((await server.reloadAfter(() => save(bai, mended), url)).page).toContain("Tựa đề bốn");
});

test("a layout that is empty or does not compile is told of; mended, it is used", async () => {
  save("_includes/layouts/article.njk", "");
  await expect
    .poll(() => server.output)
    .toContain("[newsroom] _includes/layouts/article.njk:1:1 The layout is empty");
  expect(await server.get(url)).toContain("Tựa đề bốn");
  save("_includes/layouts/article.njk", "{% if %}");
  await expect
    .poll(() => server.output)
    .toContain("[newsroom] _includes/layouts/article.njk:1:7 The template cannot be read: unexpected token");
  expect(await server.get(url)).toContain("Tựa đề bốn");
  const mended = () => save("_includes/layouts/article.njk", layout("<p>Ba</p>"));
  expect((await server.reloadAfter(mended, url)).page).toContain("<p>Ba</p>");
});

test("saves one after the other, in pieces, and while pages are made", async () => {
  for (let count = 0; count < 15; count++) {
    save(bai, article({ title: `Lần ${count}` }));
    await new Promise((done) => setTimeout(done, count * 9));
  }
  await expect.poll(() => server.get(url)).toContain("Lần 14");
  const text = article({ title: "Viết dần" }, "Đoạn một.");
  await server.reloadAfter(() => {
    save(bai, text.slice(0, 40));
    appendFileSync(join(site.root, bai), text.slice(40));
  }, url);
  const path = join(site.root, bai);
  const replace = () => {
    save(`${bai}.tam`, article({ title: "Thay cả tệp" }));
    renameSync(`${path}.tam`, path);
  };
  expect((await server.reloadAfter(replace, url)).page).toContain("Thay cả tệp");
});

test("a folder is renamed, moved with its month, and removed", async () => {
  const articles = join(site.root, "content/articles");
  const rename = () => renameSync(join(articles, "2025/02/10-bai"), join(articles, "2025/02/10-ten-khac"));
  expect((await server.reloadAfter(rename, "/2025/02/ten-khac/")).page).toContain("Thay cả tệp");
  expect(await server.get(url)).toBe("");
  const inMoved = "content/articles/khac/02/10-ten-khac/index.md";
  mkdirSync(join(articles, "khac"));
  await server.reloadAfter(() => renameSync(join(articles, "2025/02"), join(articles, "khac/02")), url);
  const edited = () => save(inMoved, article({ title: "Sau khi chuyển" }));
  expect((await server.reloadAfter(edited, "/2025/02/ten-khac/")).page).toContain("Sau khi chuyển");
  const remove = () => rmSync(join(articles, "2025/04"), { recursive: true });
  expect((await server.reloadAfter(remove, "/2025/04/moi/")).page).toBe("");
});

test("the host's own template is rendered again, and may take a page over and give it back", async () => {
  const own = (permalink: string) => `---\npermalink: ${permalink}\n---\n<title>Riêng</title>Sửa\n`;
  const kept = await server.reloadAfter(() => save("rieng.njk", own("/rieng/")), "/rieng/");
  expect(kept.page).toContain("Sửa");
  const page = "/2025/03/hai/";
  await server.reloadAfter(() => save("rieng.njk", own(page)), page);
  await expect.poll(() => server.get(page)).toContain("Riêng");
  const other = article({ title: "Bài hai, không hiện", date: "2025-03-11 08:00" });
  await server.reloadAfter(() => save("content/articles/2025/03/11-hai/index.md", other), page);
  expect(await server.get(page)).toContain("Riêng");
  save("rieng.njk", own("/rieng/"));
  await expect.poll(() => server.get(page), { timeout: 20_000 }).toContain("Bài hai, không hiện");
});

test("after a change of the configuration everything goes on as it says", async () => {
  const config = join(site.root, "eleventy.config.ts");
  const text = readFileSync(config, "utf8");
  expect(text).toContain("config.addPlugin(");
  const filter = 'config.addFilter("to", (text) => String(text).toUpperCase());\n  config.addPlugin(';
  await server.reloadAfter(() => writeFileSync(config, text.replace("config.addPlugin(", filter)), url);
  const shouting = layout("<p>{{ article.title | to }}</p>");
  const used = await server.reloadAfter(
    () => save("_includes/layouts/article.njk", shouting),
    "/2025/02/ten-khac/",
  );
  expect(used.page).toContain("<p>SAU KHI CHUYỂN</p>");
  await server.reloadAfter(() => save("_includes/layouts/article.njk", layout("<p>Ba</p>")), url);
});

test("at rest the site has a clean build's bytes, search included; so it has once a killed one was built again", async () => {
  const clean = await cleanBytes();
  await expect.poll(publishedNow, { timeout: 60_000, interval: 200 }).toEqual(clean);
  const last = "content/articles/2025/03/11-hai/index.md";
  await server.reloadAfter(
    () => save(last, article({ title: "Lúc bị ngắt", date: "2025-03-11 08:00" })),
    "/2025/03/hai/",
  );
  await server.stop("SIGKILL");
  const again = await site.rebuild();
  expect(again.exitCode, again.stderr).toBe(0);
  expect(publishedNow()).toEqual(await cleanBytes());
  expect(readFileSync(join(site.root, "_site/2025/03/hai/index.html"), "utf8")).toContain("Lúc bị ngắt");
});
