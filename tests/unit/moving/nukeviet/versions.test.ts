import { describe, expect, it } from "vitest";
import type { MovedArticle } from "../../../../src/moving/moved-article.ts";
import { type Version, versions } from "../../../nukeviet/columns.ts";
import { mysqldump, nukevietBackup, phpMyAdmin, type Table } from "../../../nukeviet/dump-writers.ts";
import { now, oldSite, published } from "../../../nukeviet/old-site.ts";
import { readArticles } from "./read.ts";

const writers: Record<string, (tables: Table[]) => string> = {
  "NukeViet's own backup": nukevietBackup,
  mysqldump: (tables) => mysqldump(tables),
  "mysqldump --hex-blob --complete-insert": (tables) =>
    mysqldump(tables, { hexBlob: true, completeInsert: true }),
  phpMyAdmin: (tables) => phpMyAdmin(tables),
};

const cases = versions.flatMap((version) => Object.keys(writers).map((writer) => ({ version, writer })));

/** What a version lacks, its articles cannot hold. */
const has = {
  authors: (version: Version) => ["4.5", "4.6", "5"].includes(version),
  voices: (version: Version) => ["4.5", "4.6"].includes(version),
  files: (version: Version) => !["3.4", "4.0"].includes(version),
  groups: (version: Version) => version === "4.6",
  links: (version: Version) => !["3.4", "4.0"].includes(version),
};

function first(version: Version): Partial<MovedArticle> {
  const path = (category: string) =>
    `/vi/news/${category}/Tieu-de-thu-mot-1${version === "3.4" ? "/" : ".html"}`;
  return {
    key: "nukeviet:vi:news:1",
    lang: "vi",
    status: "public",
    title: "Tiêu đề thử! 50% (một) & hai",
    slug: "Tieu-de-thu-mot",
    date: published * 1000,
    updated: (published + 86_400) * 1000,
    summaryHtml: "Sapô thử,<br />dòng hai.",
    section: { slug: "tin-thu", name: "Tin thử", description: "Mô tả thử" },
    tags: ["Từ khóa thử", "Mục con & thử"],
    event: { slug: "dong-su-kien-thu", name: "Dòng sự kiện thử", description: "Về sự kiện thử" },
    authors: [...(has.authors(version) ? ["Bút danh thử"] : []), 'Tác giả "Thử"'],
    source: { name: "Nguồn thử", url: "https://nguon.example/tin-thu.html?a=1&b=2" },
    lead: { src: "news/2025_01/anh-thu-1.jpg", title: "", alt: "", caption: "Ảnh thử 1", credit: "" },
    documents: has.files(version)
      ? [
          { src: "news/tai-lieu/ke-hoach", title: "ke-hoach" },
          { src: "news/-thu.pdf", title: "-thu.pdf" },
          { src: "https://nguon.example/phu-luc.pdf", title: "phu-luc.pdf" },
        ]
      : [],
    recordings: has.voices(version)
      ? [
          { src: "https://nguon.example/doc.mp3", title: "Giọng thử 2" },
          { src: "news/giong/doc-thu.mp3", title: "Giọng thử 1" },
        ]
      : [],
    aliases: [path("tin-thu"), path("muc-con"), path("noi-bo")],
  };
}

describe.each(cases)("NukeViet $version, dumped by $writer", ({ version, writer }) => {
  const read = () => readArticles((writers[writer] as (tables: Table[]) => string)(oldSite({ version })));

  it("gives the first article with all that belongs to it", async () => {
    const { articles } = await read();
    expect(articles[0]).toMatchObject(first(version));
    expect(articles[0]?.bodyHtml).toContain(`<p>Đoạn "thử" một.</p><figure class="image image-center">`);
    expect(articles[0]?.bodyHtml).toContain("Đoạn 'thử' hai \\ hết.");
  });

  it("tells what is public from what is not", async () => {
    const { articles } = await read();
    expect(Object.fromEntries(articles.map(({ key, status }) => [key.split(":").at(-1), status]))).toEqual({
      1: "public",
      2: "scheduled",
      3: "scheduled",
      4: "draft",
      5: "review",
      6: "unpublished",
      7: "archived",
      8: "expired",
      9: "public",
      10: "restricted",
      11: has.groups(version) ? "restricted" : "public",
      12: "locked",
      13: "public",
      14: "public",
    });
  });

  it("reads times, tags of any spelling, composed letters, leads and links elsewhere", async () => {
    const { articles } = await read();
    const article = (id: number) => articles.find(({ key }) => key.endsWith(`:${id}`));
    expect(article(2)).toMatchObject({ publishAt: now + 86_400_000, updated: undefined });
    expect(article(9)).toMatchObject({ expireAt: now + 86_400_000, tags: ["từ KHÓA thử"] });
    expect(article(13)).toMatchObject({
      title: "Tiêu đề NFD 😀",
      lead: { src: "https://nguon.example/anh.jpg" },
    });
    expect(article(14)?.source).toEqual({
      name: "nguon.example",
      url: "https://nguon.example/bai",
    });
    if (has.links(version)) expect(article(14)?.bodyHtml).toContain('href="https://nguon.example/bai"');
  });

  it("notices nothing that it would have to report, and holds nothing of anyone's", async () => {
    const { articles, findings } = await read();
    expect(findings).toMatchObject({ damage: [], ends: [], packedShort: [], repaired: 0 });
    expect([...findings.columns, ...findings.unplaced, ...findings.keyless]).toEqual([]);
    expect(JSON.stringify(articles)).not.toMatch(
      /taikhoan|tài khoản|bí mật|bi-mat|bandoc|Bạn đọc|Ý kiến|203\.0/iu,
    );
  });
});
