import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readArticles } from "./read.ts";

const dump = (name: string): Buffer => readFileSync(join(import.meta.dirname, "dumps", `${name}.sql`));
const published = Date.parse("2025-01-10T09:00:00+07:00");

it("reads a backup as NukeViet writes it, with a column that somebody added", async () => {
  const { articles, findings } = await readArticles(dump("own-backup-4.5"));
  expect(articles).toMatchObject([
    {
      key: "nukeviet:vi:tin_tuc:7",
      status: "public",
      title: "Tiêu đề thử!",
      date: published,
      section: { slug: "muc-trong", name: 'Mục "trong" mục' },
      tags: ["Mục thử"],
      bodyHtml: `<div>Đoạn thử một.<br><br>Đoạn thử hai, 'trích' và "trích" \\ hết.</div>`,
      documents: [],
      aliases: ["/vi/tin-tuc/muc-trong/tieu-de-thu-7.html", "/vi/tin-tuc/muc-thu/tieu-de-thu-7.html"],
    },
  ]);
  expect([...findings.columns]).toEqual([["nv4_vi_tin_tuc_rows", ["cot_rieng"]]]);
  expect(findings).toMatchObject({ damage: [], ends: [] });
});

it("reads mysqldump of NukeViet 3.4 whose tables say latin1 and hold UTF-8", async () => {
  const { articles, findings } = await readArticles(dump("mysqldump-3.4"));
  expect(articles).toMatchObject([
    {
      status: "public",
      title: "Tiêu đề thử 'một'",
      bodyHtml: "<p>\r\n\tĐoạn thử, charity.</p>",
      tags: ["thử"],
      aliases: ["/vi/news/Muc-thu/Tieu-de-thu-mot-7/"],
    },
    { status: "restricted", title: "Tiêu đề kín" },
  ]);
  expect(findings).toMatchObject({ damage: [], ends: [], repaired: 0 });
});
