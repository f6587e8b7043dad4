import { describe, expect, it } from "vitest";
import { DumpFindings } from "../../../../src/moving/nukeviet/findings.ts";
import { OldPages } from "../../../../src/moving/nukeviet/old-pages.ts";
import type { Version } from "../../../nukeviet/columns.ts";
import { nukevietBackup } from "../../../nukeviet/dump-writers.ts";
import { type OldSiteOptions, oldSite } from "../../../nukeviet/old-site.ts";
import { readArticles } from "./read.ts";

async function pagesOf(sites: OldSiteOptions[], options = {}): Promise<OldPages> {
  const pages = new OldPages();
  const tables = new Map(sites.flatMap((site) => oldSite(site)).map((table) => [table.name, table]));
  await readArticles(nukevietBackup([...tables.values()]), options, new DumpFindings(), pages);
  return pages;
}

const settings = { rewrite_enable: "1", rewrite_optional: "1", rewrite_op_mod: "news" };

describe("lists of the old site", () => {
  it.each([
    ["4.5", {}, "", "/vi/news"],
    ["3.4", {}, "", "/vi/news"],
    ["5", settings, "", ""],
    ["4.5", {}, "/tin", "/tin/vi/news"],
  ] as [Version, Record<string, string>, string, string][])(
    "%s %o in %j: sections, topics and tags, none that is closed",
    async (version, given, base, begin) => {
      const { lists } = await pagesOf([{ version, settings: given }], { base });
      const tag = { kind: "tag", name: "Từ khóa thử", paths: [`${begin}/tag/tu-khoa-thu`] };
      expect(lists).toEqual([
        { kind: "section", name: "Tin thử", paths: [`${begin}/tin-thu/`] },
        { kind: "section", name: "Mục con & thử", paths: [`${begin}/muc-con/`] },
        { kind: "section", name: "Mục khóa", paths: [`${begin}/muc-khoa/`] },
        { kind: "event", name: "Dòng sự kiện thử", paths: [`${begin}/topic/dong-su-kien-thu/`] },
        ...(version === "3.4" ? [] : [tag]),
      ]);
    },
  );

  it("of a site without rewriting are asked for by a query", async () => {
    const { lists } = await pagesOf([{ version: "4.5", settings: { rewrite_enable: "0" } }]);
    expect(lists[0]?.paths).toEqual(["/index.php?language=vi&nv=news&op=tin-thu"]);
  });
});

describe("an article is known by the number that ends its address", () => {
  const two: OldSiteOptions[] = [
    { version: "4.5", settings },
    { version: "4.5", module: "tin-tuc", settings },
    { version: "4.5", lang: "en", settings },
  ];

  it.each([
    ["/vi/news/muc-cu/ten-cu-12.html", "nukeviet:vi:news:12"],
    ["/en/news/muc-cu/ten-cu-12.html", "nukeviet:en:news:12"],
    ["/vi/tin-tuc/muc/ten-12", "nukeviet:vi:tin_tuc:12"],
    ["/tin-tuc/muc/ten-12/", "nukeviet:vi:tin_tuc:12"],
    ["/index.php/vi/news/muc/ten-12.html", "nukeviet:vi:news:12"],
    ["/index.php?language=vi&nv=news&op=muc/ten-12", "nukeviet:vi:news:12"],
    ["/index.php?language=vi&nv=news&op=muc/ten-12.html&page=2", "nukeviet:vi:news:12"],
    ["/vi/tin-thu/ten-12.html", "nukeviet:vi:news:12"],
    // What is not told apart, of another module, or no article, is left to its old address.
    ["/tin-thu/ten-12.html", undefined],
    ["/vi/about/quy-dinh-2020.html", undefined],
    ["/vi/news/tin-thu/", undefined],
    ["/vi/news/ten-12.html", undefined],
    ["/index.php?language=vi&nv=about&op=muc/ten-12", undefined],
    ["/", undefined],
  ])("%s → %s", async (path, key) => {
    expect((await pagesOf(two)).keyOf(path)).toBe(key);
  });
});
