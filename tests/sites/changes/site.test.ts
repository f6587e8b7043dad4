import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeEach, expect, test } from "vitest";
import { bytesIn } from "../../edits/builder.ts";
import { type BuiltSite, buildSite, type SiteFiles } from "../build-site.ts";
import { article, desk, jpeg } from "../content.ts";

const env = { NEWSROOM_NOW: "2025-07-15T08:00+07:00" };
const folder = (name: string) => `content/articles/2025/02/${name}`;
const first = `${folder("10-mot")}/index.md`;

let files: SiteFiles;
let site: BuiltSite;

beforeEach(async () => {
  files = {
    ...desk,
    "rieng.html": "---\npermalink: /rieng/\n---\n<p>{{ newsroom.articles.length }}</p>\n",
    [first]: article({
      title: "Bài một",
      photos: [{ src: "a.jpg", alt: "Ảnh" }],
      documents: [{ src: "a.pdf", title: "Văn bản" }],
    }),
    [`${folder("10-mot")}/a.jpg`]: await jpeg(300, 200),
    [`${folder("10-mot")}/a.pdf`]: "%PDF-1.7\n",
    [`${folder("11-hai")}/index.md`]: article({ title: "Bài hai", photos: [{ src: "b.jpg", alt: "Ảnh" }] }),
    [`${folder("11-hai")}/b.jpg`]: await jpeg(310, 200),
    "content/people/an.md": "---\nname: Đỗ An\noffices: [{title: Trưởng ban}]\n---\n",
  };
  site = await buildSite({ env, files });
  expect(site.exitCode, site.stderr).toBe(0);
  // The site is elsewhere from now on, as where it is served.
  cpSync(join(site.root, "_site"), served(), { recursive: true });
  rmSync(join(site.root, "_site"), { recursive: true });
});

const served = () => `${site.root}-served`;

const build = (changes: SiteFiles, ...more: string[]): Promise<BuiltSite> =>
  site.rebuild(changes, { command: ["build", "--changes", "out", ...more] });

const removedIn = (out = "out"): string[] =>
  readFileSync(join(site.root, out, "removed.txt"), "utf8")
    .split("\n")
    .slice(0, -1);

/** Applies the changes to the served site, as docs/build.md says. @returns the bytes that are served then */
function apply(): Record<string, string> {
  for (const path of removedIn()) rmSync(join(served(), path), { force: true });
  cpSync(join(site.root, "out/files"), served(), { recursive: true });
  rmSync(join(site.root, "out"), { recursive: true });
  return bytesIn(served());
}

async function cleanly(changed: SiteFiles): Promise<Record<string, string>> {
  const kept = Object.entries({ ...files, ...changed }).filter(([, content]) => content !== null);
  const clean = await buildSite({ env, files: Object.fromEntries(kept) });
  expect(clean.exitCode, clean.stderr).toBe(0);
  return bytesIn(join(clean.root, "_site"));
}

test("what changed, without the site at hand: applied to it, it is a clean build's site", async () => {
  const edits: SiteFiles = {
    [first]: article({ title: "Bài một, viết lại", photos: [{ src: "c.jpg", alt: "Ảnh mới" }] }),
    [`${folder("10-mot")}/c.jpg`]: await jpeg(320, 200),
    [`${folder("11-hai")}/index.md`]: null,
    [`${folder("12-ba")}/index.md`]: article({
      title: "Bài ba",
      documents: [{ src: "c.pdf", title: "Văn bản" }],
    }),
    [`${folder("12-ba")}/c.pdf`]: "%PDF-1.7 3\n",
  };
  const built = await build(edits);
  expect(built.exitCode, built.stderr).toBe(0);
  expect(existsSync(join(site.root, "_site"))).toBe(false);
  const written = Object.keys(bytesIn(join(site.root, "out/files")));
  expect(written).toContain("2025/02/mot/index.html");
  expect(written).toContain("rieng/index.html");
  expect(written).not.toContain("nguoi/an/index.html");
  expect(written.filter((path) => path.endsWith(".avif"))).toHaveLength(1);
  const removed = removedIn();
  expect(removed).toEqual([...removed].sort());
  expect(removed).toContain("2025/02/hai/index.html");
  expect(removed).toContain("2025/02/mot/a.pdf");
  // The engine and its words for the language stay, whatever is indexed anew.
  expect(written.filter((path) => path.includes("wasm."))).toEqual([]);
  expect(apply()).toEqual(await cleanly(edits));

  const again = await build({});
  expect(again.exitCode, again.stderr).toBe(0);
  expect(removedIn()).toEqual([]);
  expect(Object.keys(bytesIn(join(site.root, "out/files")))).toEqual(["rieng/index.html"]);
});

test("the served site can be put back into place: the next plain build renders nothing", async () => {
  await build({ [first]: article({ title: "Khác" }) });
  apply();
  cpSync(served(), join(site.root, "_site"), { recursive: true });
  const plain = await site.rebuild({}, { command: ["build", "--json"] });
  expect(JSON.parse(plain.stdout).pages).toMatchObject({ rendered: 0, removed: 0 });
});

test("the site's own transforms are told of the published folder, wherever the pages are written", async () => {
  const plugin = pathToFileURL(join(import.meta.dirname, "../../../src/index.ts")).href;
  const config = `import newsroom from ${JSON.stringify(plugin)};
export default function (config) {
  config.setOutputDirectory("cong-khai");
  config.addTransform("noi", function (content) { return content + "<!-- " + this.page.outputPath + " -->"; });
  config.addPlugin(newsroom, { search: false });
}
`;
  const changed: SiteFiles = { "eleventy.config.ts": config, "rieng.html": null };
  const built = await build(changed);
  expect(built.exitCode, built.stderr).toBe(0);
  expect(existsSync(join(site.root, "cong-khai"))).toBe(false);
  const page = readFileSync(join(site.root, "out/files/2025/02/mot/index.html"), "utf8");
  expect(page).toContain("<!-- ./cong-khai/2025/02/mot/index.html -->");
  const plain = await site.rebuild({}, { command: ["build"] });
  expect(plain.exitCode, plain.stderr).toBe(0);
  expect(readFileSync(join(site.root, "cong-khai/2025/02/mot/index.html"), "utf8")).toBe(page);
});

test("a site that is there after all is no source of Eleventy's, and stays as it is", async () => {
  cpSync(served(), join(site.root, "_site"), { recursive: true });
  const before = bytesIn(join(site.root, "_site"));
  const built = await build({ [first]: article({ title: "Khác" }) });
  expect(built.exitCode, built.stderr).toBe(0);
  expect(bytesIn(join(site.root, "_site"))).toEqual(before);
  expect(Object.keys(bytesIn(join(site.root, "out/files")))).not.toContain("_site/index.html");
});

test("what an interrupted build was about to write or remove is written and listed by the next", async () => {
  // What a build leaves that ends while files take their places.
  const journal = ["2025/02/hai/index.html", "2025/01/gone/index.html"];
  writeFileSync(join(site.root, ".cache/newsroom/journal.json"), JSON.stringify(journal));
  const built = await build({});
  expect(built.exitCode, built.stderr).toBe(0);
  expect(Object.keys(bytesIn(join(site.root, "out/files")))).toContain("2025/02/hai/index.html");
  expect(removedIn()).toEqual(["2025/01/gone/index.html"]);
  expect(apply()).toEqual(await cleanly({}));
});

test("a broken article's page stays where it is served; once it is right again, all is as if it had been", async () => {
  const third = { [`${folder("12-ba")}/index.md`]: article({ title: "Bài ba" }) };
  const broken = await build({ [first]: "---\ntitel: x\n---\n", ...third }, "--keep-going");
  expect(broken.exitCode, broken.stderr).toBe(0);
  expect(removedIn().filter((path) => !path.startsWith("pagefind/"))).toEqual([]);
  const after = apply();
  const mended = await build({ [first]: files[first] as string });
  expect(mended.exitCode, mended.stderr).toBe(0);
  expect(after["2025/02/mot/index.html"]).toBeDefined();
  expect(apply()).toEqual(await cleanly(third));
});

test("a build that fails leaves no folder, and the next one loses nothing", async () => {
  const edit = { [`${folder("12-ba")}/index.md`]: article({ title: "Bài ba" }) };
  const failed = await build({ ...edit, [first]: "---\ntitel: x\n---\n" });
  expect(failed.exitCode).toBe(1);
  expect(existsSync(join(site.root, "out"))).toBe(false);
  await build({ [first]: files[first] as string });
  expect(apply()).toEqual(await cleanly(edit));
});

test("where the cache knows of no site, everything is written, and it is said", async () => {
  rmSync(join(site.root, ".cache"), { recursive: true });
  const built = await build({});
  expect(built.exitCode, built.stderr).toBe(0);
  expect(built.stderr).toContain("The cache tells of no published site: every file is written");
  expect(bytesIn(join(site.root, "out/files"))).toEqual(await cleanly({}));
  expect(removedIn()).toEqual([]);
});

test("the folder has to be empty, and outside the site", async () => {
  mkdirSync(join(site.root, "out"));
  expect((await build({})).exitCode).toBe(0);
  const again = await build({});
  expect(again.exitCode).toBe(1);
  expect(again.stderr).toContain("--changes cần một thư mục trống, mà out thì không");
  const clean = await site.rebuild({}, { command: ["build", "--changes", "neu", "--clean"] });
  expect(clean.stderr).toContain("hãy bỏ một trong hai");
  const inside = await site.rebuild({}, { command: ["build", "--changes", "_site/out"] });
  expect(inside.exitCode).toBe(1);
  expect(inside.stderr).toContain("một thư mục nằm ngoài thư mục trang đã dựng");
});
