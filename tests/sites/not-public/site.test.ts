import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { type BuiltSite, buildSite, type SiteFiles } from "../build-site.ts";
import { article, desk, jpeg } from "../content.ts";
import { filesThatTell } from "../published-bytes.ts";

const now = "2025-02-20T08:00:00+07:00";

/** Ways not to be public at `now`; the last words of a source that says so. */
const ways = {
  nhap: { draft: true },
  "mai-sau": { date: "2025-02-21 08:00" },
  "hen-gio": { publishAt: "2025-02-20 08:01" },
  "cho-phep": { embargo: "2025-02-21 17:00" },
  "cho-phep-tuy-da-den-gio": { publishAt: "2025-02-22 07:00", embargo: "2025-02-21 17:00" },
  "het-han": { expireAt: "2025-02-20 08:00" },
} satisfies Record<string, Record<string, unknown>>;

type Way = keyof typeof ways;
const all = Object.keys(ways) as Way[];

/** Stands in everything that only the article `way` tells of, in each spelling that an address can have. */
const secret = (way: Way): string => `qzx${"abcdef"[all.indexOf(way)]}q`;

/** An article that everything hangs on: people, places, events, a tag, a document, an old address, a correction. */
async function hiddenArticle(way: Way): Promise<SiteFiles> {
  const word = secret(way);
  const folder = `content/articles/${way}/10-${word}`;
  const matter = {
    title: `Bài ${word}`,
    kicker: `Mũ ${word}`,
    summary: `Dẫn ${word}.`,
    tags: [`Thẻ ${word}`, "Thẻ chung"],
    places: [`noi-${word}`, "nhu-xuan"],
    event: `viec-${word}`,
    byline: [`tac-gia-${word}`],
    speakers: [`nguoi-${word}`, { name: `Khách ${word}`, title: `Chức ${word}` }, "moi-nguoi"],
    photos: [
      {
        src: "a.jpg",
        alt: `Hình ${word}`,
        caption: `Lời ${word}`,
        place: `bai-${word}`,
        people: ["moi-nguoi"],
      },
    ],
    documents: [{ src: `${word}.pdf`, title: `Văn bản ${word}` }],
    aliases: [`/cu-${word}/`, `/cu/${word}.aspx`],
    corrections: [{ date: "2025-02-11", kind: "retract", text: `Sửa ${word}.` }],
    ...ways[way],
  };
  return {
    [`${folder}/index.md`]: article(matter, `Thân bài ${word}.\n\n> Trích ${word}.\n>\n> — moi-nguoi`),
    // Of another size each, so that its renditions are told from all others' by their names.
    [`${folder}/a.jpg`]: await jpeg(400 + 10 * all.indexOf(way), 300),
    [`${folder}/${word}.pdf`]: `%PDF-1.7 ${word}\n`,
    [`content/people/nguoi-${word}.md`]: person(`Người ${word}`, "chan-dung.jpg"),
    [`content/people/tac-gia-${word}.md`]: person(`Tác giả ${word}`),
  };
}

const person = (name: string, photo?: string): string =>
  `---\n${stringify({
    name,
    offices: [{ title: "Trưởng ban" }],
    ...(photo ? { photo: { src: photo, alt: `Chân dung ${name}` } } : {}),
  })}---\n`;

const named = (prefix: string, label: string) =>
  Object.fromEntries(all.map((way) => [`${prefix}-${secret(way)}`, { name: `${label} ${secret(way)}` }]));

async function files(): Promise<SiteFiles> {
  return {
    ...desk,
    "_data/places.yaml": stringify({
      "nhu-xuan": { name: "Như Xuân" },
      ...named("noi", "Nơi"),
      ...named("bai", "Bãi"),
    }),
    "_data/events.yaml": stringify({ ...named("viec", "Việc"), "viec-chung": { name: "Việc chung" } }),
    "_data/home.yaml": stringify({
      lead: `2025/02/${secret("nhap")}`,
      picks: all.map((way) => `2025/02/${secret(way)}`),
    }),
    "content/people/moi-nguoi.md": person("Mọi Người"),
    "content/people/khong-bai.md": person("Không Bài"),
    "content/people/chan-dung.jpg": await jpeg(330, 440),
    "content/articles/chung/10-da-dang/index.md": article({
      title: "Bài đã đăng",
      tags: ["Thẻ chung"],
      speakers: ["moi-nguoi"],
      places: ["nhu-xuan"],
      // What it is a translation of cannot be read yet.
      translationOf: `2025/02/${secret("hen-gio")}`,
      event: "viec-chung",
    }),
    ...Object.assign({}, ...(await Promise.all(all.map(hiddenArticle)))),
  };
}

let site: BuiltSite;
const renditions = (built: BuiltSite): string[] =>
  built.files().filter((path) => /^media\/.*-\d+\.(?:jpeg|avif)$/.test(path));

beforeAll(async () => {
  site = await buildSite({ files: await files(), env: { NEWSROOM_NOW: now } });
  expect(site.exitCode, site.stderr).toBe(0);
});

test.each(all)("nothing of the article that is %s is published", (way) => {
  expect(filesThatTell(site, secret(way))).toEqual([]);
});

test("no photo of theirs is published, nor a portrait that only they would show", () => {
  expect(renditions(site)).toEqual([]);
});

test("what articles that are public name too is there, and what no article names", () => {
  for (const url of ["/2025/02/da-dang/", "/nguoi/moi-nguoi/", "/nguoi/khong-bai/", "/chu-de/the-chung/"])
    expect(site.read(url)).toContain("<h1>");
  expect(site.read("/nguoi/moi-nguoi/")).toContain("Bài đã đăng");
  expect(site.read("/")).toContain("Bài đã đăng");
});

test("no page links to one that is not there", () => {
  for (const path of site.files().filter((file) => file.endsWith(".html"))) {
    const text = readFileSync(join(site.root, "_site", path), "utf8");
    for (const [, url = ""] of text.matchAll(/href="(\/[^"#?]*)/g)) {
      expect(site.exists(url), `${path} links to ${url}`).toBe(true);
    }
  }
});

test("check warns where the home page or a translation names them", async () => {
  const { stdout, exitCode } = await site.rebuild({}, { command: ["check", "--lang", "en"] });
  expect(exitCode, stdout).toBe(0);
  expect(stdout).toMatch(/home\.yaml:1:1 warning lead: The article 2025\/02\/qzxaq is a draft/);
  expect(stdout).toMatch(/home\.yaml:\d+:\d+ warning picks\[3\]: .* is under embargo until 2025-02-21 17:00/);
  expect(stdout).toMatch(/picks\[4\]: .* is scheduled for 2025-02-22 07:00|picks\[4\]: .* is under embargo/);
  expect(stdout).toMatch(/picks\[5\]: .* expired at 2025-02-20 08:00/);
  expect(stdout).toMatch(
    /10-da-dang\/index\.md:\d+:1 warning translationOf: Its original .* is scheduled for/,
  );
});

describe("at their hour", () => {
  test("each appears with all that hangs on it, and the build says when the next does", async () => {
    const at = async (instant: string) => site.rebuild({}, { env: { NEWSROOM_NOW: instant } });
    const nextOf = (built: BuiltSite) => JSON.parse(built.read("/build.json")).next;
    expect(nextOf(site)).toBe("2025-02-20T08:01:00+07:00");
    const scheduled = await at("2025-02-20T08:01:00+07:00");
    expect(scheduled.read(`/2025/02/${secret("hen-gio")}/`)).toContain(`Thân bài ${secret("hen-gio")}`);
    expect(scheduled.read(`/nguoi/nguoi-${secret("hen-gio")}/`)).toContain("<h1>");
    expect(renditions(scheduled).length).toBeGreaterThan(0);
    expect(nextOf(scheduled)).toBe("2025-02-21T08:00:00+07:00");
    const embargoed = await at("2025-02-21T17:00:00+07:00");
    expect(embargoed.exists(`/2025/02/${secret("cho-phep")}/`)).toBe(true);
    expect(embargoed.exists(`/2025/02/${secret("mai-sau")}/`)).toBe(true);
    expect(nextOf(embargoed)).toBe("2025-02-22T07:00:00+07:00");
    const last = await at("2025-03-01T08:00:00+07:00");
    expect(nextOf(last)).toBeNull();
    for (const way of ["nhap", "het-han"] as const) expect(filesThatTell(last, secret(way))).toEqual([]);
  });
});

test("once it expires or becomes a draft, the next build takes all of it away", async () => {
  const folder = `content/articles/het-han/10-${secret("het-han")}`;
  const env = { NEWSROOM_NOW: "2025-02-20T07:59:00+07:00" };
  const before = await site.rebuild({}, { env });
  expect(before.read(`/2025/02/${secret("het-han")}/`)).toContain("Thân bài");
  const telling = filesThatTell(before, secret("het-han"));
  // Pages, lists, feeds, sitemaps, old addresses, the document, and the search index.
  for (const kind of [/^index\.html$/, /feed\.xml$/, /^sitemap\//, /^_redirects$/, /\.pdf$/, /\/d\/.*\.bin$/])
    expect(
      telling.filter((path) => kind.test(path)),
      String(kind),
    ).not.toEqual([]);
  expect(renditions(before).length).toBeGreaterThan(0);
  const after = await before.rebuild({}, { env: { NEWSROOM_NOW: now } });
  expect(filesThatTell(after, secret("het-han"))).toEqual([]);
  expect(renditions(after)).toEqual([]);
  const source = readFileSync(join(site.root, folder, "index.md"), "utf8");
  const back = await after.rebuild(
    { [`${folder}/index.md`]: source.replace(/^expireAt.*\n/m, "") },
    { env: { NEWSROOM_NOW: now } },
  );
  expect(filesThatTell(back, secret("het-han")).length).toBeGreaterThan(15);
  const withdrawn = await back.rebuild(
    { [`${folder}/index.md`]: source.replace(/^expireAt.*\n/m, "draft: true\n") },
    { env: { NEWSROOM_NOW: now } },
  );
  expect(filesThatTell(withdrawn, secret("het-han"))).toEqual([]);
  expect(renditions(withdrawn)).toEqual([]);
});
