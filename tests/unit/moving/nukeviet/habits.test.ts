import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { dumpNotes } from "../../../../src/moving/nukeviet/dump-notes.ts";
import { latinText } from "../../../../src/moving/sql/latin1.ts";
import { mysqldump, nukevietBackup, phpMyAdmin } from "../../../nukeviet/dump-writers.ts";
import { oldRows, oldSite } from "../../../nukeviet/old-site.ts";
import { readArticles } from "./read.ts";

const [row] = oldRows;
const uploads = mkdtempSync(join(tmpdir(), "uploads-"));
afterAll(() => rmSync(uploads, { recursive: true, force: true }));

const aliases = async (options: Parameters<typeof oldSite>[0], addresses?: string) =>
  (await readArticles(mysqldump(oldSite(options)), addresses ? { addresses } : {})).articles[0]?.aliases;

describe("addresses", () => {
  it.each([
    [{}, "/vi/news/tin-thu/Tieu-de-thu-mot-1.html"],
    [{ rewrite_optional: "1" }, "/news/tin-thu/Tieu-de-thu-mot-1.html"],
    [{ rewrite_op_mod: "news" }, "/vi/tin-thu/Tieu-de-thu-mot-1.html"],
    [{ rewrite_optional: "1", rewrite_op_mod: "news" }, "/tin-thu/Tieu-de-thu-mot-1.html"],
    [{ rewrite_enable: "0" }, "/index.php?language=vi&nv=news&op=tin-thu/Tieu-de-thu-mot-1.html"],
    [{ rewrite_exturl: ".htm", rewrite_op_mod: "khac" }, "/vi/news/tin-thu/Tieu-de-thu-mot-1.htm"],
  ])("are what the settings %o make them", async (settings, address) => {
    expect((await aliases({ version: "4.5", settings }))?.[0]).toBe(address);
  });

  it("are by the pattern that the editor gives", async () => {
    const pattern = "/{module}/{id}/{alias}/{category}";
    expect(await aliases({ version: "4.5" }, pattern)).toEqual([
      "/news/1/Tieu-de-thu-mot/tin-thu",
      "/news/1/Tieu-de-thu-mot/muc-con",
      "/news/1/Tieu-de-thu-mot/noi-bo",
    ]);
  });

  it("are there by each category that there is", async () => {
    const lost = { ...row, catid: 9, listcatid: "9,2" };
    const { articles } = await readArticles(mysqldump(oldSite({ version: "4.5", rows: [lost] })));
    const aliases = ["/vi/news/muc-con/Tieu-de-thu-mot-1.html"];
    expect(articles[0]).toMatchObject({ status: "unpublished", section: { name: "Tin tức thử" }, aliases });
    const none = { ...row, catid: 0, listcatid: "" };
    const old = await readArticles(mysqldump(oldSite({ version: "3.4", rows: [none] })));
    expect(old.articles[0]).toMatchObject({
      status: "public",
      aliases: ["/vi/news/Other/Tieu-de-thu-mot-1/"],
    });
  });

  it("have the module's own word, hyphens and all", async () => {
    const site = { version: "4.6", module: "tin-tuc", prefix: "bao_moi", lang: "en" } as const;
    expect((await aliases(site))?.[0]).toBe("/en/tin-tuc/tin-thu/Tieu-de-thu-mot-1.html");
  });
});

describe("a dump", () => {
  it("may hold several modules and languages", async () => {
    const tables = [
      ...oldSite({ version: "4.5" }),
      ...oldSite({ version: "4.5", module: "tin-tuc" }).filter(({ name }) => name.includes("tin_tuc")),
      ...oldSite({ version: "4.5", lang: "en" }).filter(({ name }) => name.includes("_en_")),
    ];
    const { articles } = await readArticles(nukevietBackup(tables));
    const modules = [
      ...new Set(articles.map(({ key, lang }) => `${key.split(":").slice(1, -1).join(":")} ${lang}`)),
    ];
    expect(modules).toEqual(["en:news en", "vi:news vi", "vi:tin_tuc vi"]);
    expect(articles).toHaveLength(3 * oldRows.length);
  });

  it.each([
    ["my_db", "vi"],
    ["nv5", "en"],
    ["nv5", "lo"],
  ])("may hold nothing but the tables of a module: %s_%s_news", async (prefix, lang) => {
    const tables = oldSite({ version: "5", prefix, lang }).filter(({ name }) => name.includes("_news"));
    const { articles, findings } = await readArticles(phpMyAdmin(tables), { packed: true });
    const aliases = [
      `/${lang}/news/tin-thu/Tieu-de-thu-mot-1.html`,
      `/${lang}/news/muc-con/Tieu-de-thu-mot-1.html`,
      `/${lang}/news/noi-bo/Tieu-de-thu-mot-1.html`,
    ];
    expect(articles[0]).toMatchObject({ lang, aliases });
    expect(dumpNotes(findings)).toEqual([
      {
        code: "addressesAssumed",
        values: [`${prefix}_${lang}_news`, "/{lang}/{module}/{category}/{alias}-{id}.html"],
      },
    ]);
  });

  it("may hold two sites, told apart", async () => {
    const tables = [...oldSite({ version: "4.5" }), ...oldSite({ version: "3.4", prefix: "cu" })];
    const { articles } = await readArticles(mysqldump(tables));
    const keys = articles.filter(({ key }) => key.endsWith(":1")).map(({ key }) => key);
    expect(keys).toEqual(["nukeviet:cu_vi_news:1", "nukeviet:nv4_vi_news:1"]);
  });

  it("may come in several files, one a table", async () => {
    const tables = oldSite({ version: "4.6" }).filter(({ name }) => name.includes("_news_"));
    const { articles } = await readArticles(tables.map((table) => phpMyAdmin([table])));
    expect(articles).toEqual((await readArticles(phpMyAdmin(tables))).articles);
  });

  it("of something else is none", async () => {
    const other = oldSite({ version: "5" }).filter(({ name }) => !name.endsWith("_news_cat"));
    await expect(readArticles(mysqldump(other))).rejects.toMatchObject({ note: { code: "noTables" } });
    await expect(readArticles(Buffer.from("\ufeffSET NAMES", "utf16le"))).rejects.toMatchObject({
      note: { code: "utf16" },
    });
    await expect(readArticles(Buffer.from("PK\x03\x04…"))).rejects.toMatchObject({
      note: { code: "packed", values: ["dump.sql", "zip"] },
    });
  });

  it("cut short keeps what came before", async () => {
    const dump = nukevietBackup(oldSite({ version: "4.5" }));
    const rows = dump.indexOf("INSERT INTO `nv4_vi_news_rows`");
    const cut = dump.slice(0, dump.indexOf("Hết hạn", rows));
    const tables = dump.slice(dump.indexOf("\n\n\n-- ----", rows));
    const { articles, findings } = await readArticles(cut);
    expect(articles).toHaveLength(7);
    expect(findings.ends).toMatchObject([{ file: "dump.sql", table: "nv4_vi_news_rows" }]);
    const { findings: damaged, articles: rest } = await readArticles(cut + tables);
    expect(damaged.damage).toMatchObject([{ table: "nv4_vi_news_rows" }]);
    expect(rest).toHaveLength(7);
  });
});

describe("texts", () => {
  it("are joined again where NukeViet 3 splits words of SQL", async () => {
    const words = {
      ...row,
      title: "C-haritas d-rop c-hart",
      alias: "al-ter-thu",
      bodyhtml: "<p>up-date f-rom</p>",
    };
    const { articles } = await readArticles(mysqldump(oldSite({ version: "3.4", rows: [words] })));
    expect(articles[0]).toMatchObject({
      title: "Charitas drop chart",
      slug: "alter-thu",
      bodyHtml: "<p>update from</p>",
    });
    const later = await readArticles(mysqldump(oldSite({ version: "4.0", rows: [words] })));
    expect(later.articles[0]?.title).toBe(words.title);
  });

  it("that were encoded twice are repaired and counted", async () => {
    const dump = mysqldump(oldSite({ version: "4.3" }));
    const twice = latinText(Buffer.from(dump));
    const { articles, findings } = await readArticles(twice);
    const straight = await readArticles(dump);
    expect(articles).toEqual(straight.articles);
    expect(findings.repaired).toBeGreaterThan(20);
  });
});

describe("attachments", () => {
  it("may have commas in their names, which the disk tells", async () => {
    const file = join(uploads, "news/tai-lieu/ke-hoach,-thu.pdf");
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, "%PDF-1.4");
    const { articles } = await readArticles(mysqldump(oldSite({ version: "5" })), { uploads });
    expect(articles[0]?.documents.map(({ src }) => src)).toEqual([
      "news/tai-lieu/ke-hoach,-thu.pdf",
      "https://nguon.example/phu-luc.pdf",
    ]);
  });
});

describe("keywords of NukeViet 3", () => {
  it("are tags where more than one article has them", async () => {
    const { articles } = await readArticles(mysqldump(oldSite({ version: "3.4" })));
    expect(articles[0]?.tags).toEqual(["Từ khóa thử", "Mục con & thử"]);
  });
});

describe("what a row says of its time and photo", () => {
  const row = { ...oldRows[8], topicid: 0, exptime: 0, id: 1 };
  const articleOf = async (more: Record<string, string | number>) => {
    const rows = [{ ...row, ...more }];
    return (await readArticles(mysqldump(oldSite({ version: "4.5", rows })))).articles[0];
  };

  it("without a time of publication has that of its typing", async () => {
    expect((await articleOf({ publtime: 0, addtime: 1_500_000_000, edittime: 0 }))?.date).toBe(
      1_500_000_000_000,
    );
  });

  it.each(["99999999999999", "-5", "chữ"])("a time that is none (%s) is passed over", async (publtime) => {
    const article = await articleOf({ publtime, addtime: 1_500_000_000 });
    expect(article).toMatchObject({ date: 1_500_000_000_000, status: "public" });
  });

  it("a photo of another host without a protocol is no path of this site", async () => {
    expect((await articleOf({ homeimgfile: "//anh.example/a.jpg" }))?.lead?.src).toBe("//anh.example/a.jpg");
  });
});
