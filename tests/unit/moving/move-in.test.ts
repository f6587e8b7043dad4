import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { moveIn } from "../../../src/moving/move-in.ts";
import type { MovedArticle } from "../../../src/moving/moved-article.ts";

let root: string;
let content: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "moving-"));
  content = join(root, "content");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const moved = (number: number, more: Partial<MovedArticle> = {}): MovedArticle => ({
  key: `thu:${number}`,
  status: "public",
  title: `Bài thử ${number}`,
  slug: `bai-thu-${number}`,
  date: Date.UTC(2020, 0, 2, 3, 4),
  summaryHtml: "<p>Sapô thử</p>",
  bodyHtml: `<p>Thân bài ${number}</p>`,
  section: { slug: "tin", name: "Tin", description: "" },
  tags: [],
  authors: [],
  documents: [],
  recordings: [],
  aliases: [`/cu/${number}.html`],
  ...more,
});

async function* each(articles: readonly (MovedArticle | Error)[]) {
  for (const article of articles) {
    if (article instanceof Error) throw article;
    yield article;
  }
}

const run = (articles: readonly (MovedArticle | Error)[], more = {}) =>
  moveIn(each(articles), {
    content,
    data: join(root, "_data"),
    zone: "Asia/Ho_Chi_Minh",
    language: "vi",
    dryRun: false,
    ...more,
  });

const text = (folder: string) => readFileSync(join(content, "articles", folder, "index.md"), "utf8");
const folders = () => readdirSync(join(content, "articles/2020/01")).sort();
const ledger = () => readFileSync(join(content, ".moved/articles.jsonl"), "utf8");

test("two articles of one address: both come, and the second is told", async () => {
  const report = await run([moved(1), moved(2, { slug: "bai-thu-1" })]);
  expect(folders()).toEqual(["02-bai-thu-1", "02-bai-thu-1-2"]);
  expect([...report.duplicates].map((one) => one.text)).toEqual([
    "/2020/01/bai-thu-1/ → /2020/01/bai-thu-1-2/",
  ]);
  expect((await run([moved(1), moved(2, { slug: "bai-thu-1" })])).outcomes.toObject()).toEqual({
    unchanged: 2,
  });
});

test("a slug that begins with digits keeps them", async () => {
  await run([moved(1, { slug: "30-nam" }), moved(2, { slug: "b%C3%A0i-th%E1%BB%AD" })]);
  expect(folders()).toEqual(["02-30-nam", "02-bai-thu"]);
  expect(text("2020/01/02-30-nam")).toContain("slug: 30-nam");
});

test("links lead to articles that come later; without the old site's address the others are taken away", async () => {
  const report = await run([
    moved(1, {
      bodyHtml: '<p>Xem <a href="/cu/2.html">bài [hai]</a>, <a href="/mat.html">trang mất</a>.</p>',
    }),
    moved(2),
  ]);
  expect(text("2020/01/02-bai-thu-1")).toContain("Xem [bài \\[hai\\]](/2020/01/bai-thu-2/), trang mất.");
  expect([...report.links].map((link) => link.text)).toEqual(["/mat.html"]);
});

test("the front page of the old site is the front page here, also of one that stood in a folder", async () => {
  const bodyHtml = '<p><a href="https://cu.example/">a</a> <a href="https://cu.example/tin/">b</a></p>';
  const report = await run([moved(1, { bodyHtml })], { oldSite: "https://cu.example/tin" });
  expect(text("2020/01/02-bai-thu-1")).toContain("[a](/) [b](/)");
  expect([...report.links]).toEqual([]);
});

test("old lists lead to the lists that they are now; what the desk wrote into redirects.yaml stays", async () => {
  const redirects = join(root, "_data/redirects.yaml");
  mkdirSync(join(root, "_data"), { recursive: true });
  writeFileSync(redirects, "# Của tòa soạn.\n/tag/hai: /tin/ # đã sửa\n");
  const lists = () => [
    { kind: "section" as const, name: "Tin", paths: ["/chuyen-muc/tin/", "/?cat=1"] },
    { kind: "section" as const, name: "Phụ", paths: ["/chuyen-muc/phu/"] },
    { kind: "event" as const, name: "Việc thử", paths: ["/topic/viec-thu/"] },
    { kind: "tag" as const, name: "hai", paths: ["/tag/hai"] },
    { kind: "tag" as const, name: "Chỉ ở bài nháp", paths: ["/tag/nhap"] },
  ];
  const event = { slug: "viec-thu", name: "Việc thử", description: "" };
  const articles = [
    moved(1, { tags: ["Phụ", "Hai"], event, bodyHtml: '<p><a href="/topic/viec-thu">việc</a></p>' }),
    moved(2, { tags: ["Chỉ ở bài nháp"], status: "draft" }),
  ];
  const dry = await run(articles, { lists, dryRun: true });
  expect(readFileSync(redirects, "utf8")).not.toContain("chuyen-muc");
  const report = await run(articles, { lists });
  expect(readFileSync(redirects, "utf8")).toMatchInlineSnapshot(`
    "# Của tòa soạn.
    /tag/hai: /tin/ # đã sửa
    /chuyen-muc/tin/: /tin/
    /chuyen-muc/phu/: /chu-de/phu/
    /topic/viec-thu/: /su-kien/viec-thu/
    "
  `);
  expect(dry.redirects).toEqual(report.redirects);
  expect([...report.queries]).toEqual([{ from: "/?cat=1", to: "/tin/" }]);
  expect(text("2020/01/02-bai-thu-1")).toContain("[việc](/su-kien/viec-thu/)");
  expect((await run(articles, { lists })).redirects).toEqual([]);
});

test("a draft is no target of links, and has no alias in use", async () => {
  await run(
    [moved(1, { bodyHtml: '<p>Xem <a href="/cu/2.html">hai</a></p>' }), moved(2, { status: "draft" })],
    { oldSite: "https://cu.example" },
  );
  expect(text("2020/01/02-bai-thu-1")).toContain("[hai](https://cu.example/cu/2.html)");
  expect(text("2020/01/02-bai-thu-2")).toContain("draft: true");
});

test("a run that is killed between folder and ledger goes on without a second copy", async () => {
  await run([moved(1)]);
  const line = JSON.parse(ledger());
  const file = join(content, ".moved/articles.jsonl");
  writeFileSync(file, `${JSON.stringify({ ...line, done: false })}\n{"key":"thu:2","fol`);
  const report = await run([moved(1), moved(2)]);
  expect(report.outcomes.toObject()).toEqual({ unchanged: 1, written: 1 });
  expect(folders()).toEqual(["02-bai-thu-1", "02-bai-thu-2"]);
  expect(ledger().split("\n")).toHaveLength(3);
});

test("a run that is killed while it changes a folder brings the old one back, and then the new", async () => {
  await run([moved(1)]);
  const line = JSON.parse(ledger());
  const folder = join(content, line.folder);
  // What `Staging.put` leaves when it ends between its two steps.
  const { digestOf } = await import("../../../src/cache/digest.ts");
  const aside = join(content, ".moved/staging", `aside-${digestOf("thu:1")}`);
  mkdirSync(join(content, ".moved/staging"), { recursive: true });
  renameSync(folder, aside);
  const open = { ...line, was: line.written, written: 1, source: 1, done: false };
  writeFileSync(join(content, ".moved/articles.jsonl"), `${JSON.stringify(open)}\n`);
  const report = await run([moved(1, { bodyHtml: "<p>Bản mới</p>" })]);
  expect(report.outcomes.toObject()).toEqual({ updated: 1 });
  expect(text("2020/01/02-bai-thu-1")).toContain("Bản mới");
  expect(existsSync(aside)).toBe(false);
});

test("what an editor changed or removed stays so", async () => {
  await run([moved(1), moved(2)]);
  const file = join(content, "articles/2020/01/02-bai-thu-1/index.md");
  writeFileSync(file, `${readFileSync(file, "utf8")}Sửa.\n`);
  rmSync(join(content, "articles/2020/01/02-bai-thu-2"), { recursive: true });
  const report = await run([moved(1, { title: "Tít mới" }), moved(2, { title: "Tít mới" })]);
  expect(report.outcomes.toObject()).toEqual({ "changed-here": 1, "removed-here": 1 });
  expect(text("2020/01/02-bai-thu-1")).toContain("Sửa.");
  expect(folders()).toEqual(["02-bai-thu-1"]);
});

test("an archive that ends in a fault leaves what came whole, and the next run goes on", async () => {
  await expect(run([moved(1), new Error("hết đĩa")])).rejects.toThrow("hết đĩa");
  expect(existsSync(join(content, ".moved/staging"))).toBe(false);
  expect((await run([moved(1), moved(2)])).outcomes.toObject()).toEqual({ unchanged: 1, written: 1 });
});

test("what became restricted after it came in is told", async () => {
  await run([moved(1)]);
  const report = await run([moved(1, { status: "restricted" })]);
  expect([...report.withdrawn].map((one) => one.folder)).toEqual(["articles/2020/01/02-bai-thu-1"]);
});

test("authors who have records are named by them", async () => {
  await run([moved(1, { authors: ["Người Thử", "ai@thu.example"] })]);
  expect(text("2020/01/02-bai-thu-1")).toContain("byline: Người Thử\n");
  const people = join(content, "people");
  mkdirSync(people);
  writeFileSync(join(people, "nguoi-thu.md"), "---\nname: Người Thử\n---\n");
  await run([moved(2, { authors: ["Người Thử"] })]);
  expect(text("2020/01/02-bai-thu-2")).toContain("byline:\n  - nguoi-thu\n");
});
