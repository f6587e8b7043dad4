import { load } from "cheerio";
import { beforeAll, expect, test } from "vitest";
import { type BuiltSite, buildSite } from "../build-site.ts";
import { article, desk } from "../content.ts";

let site: BuiltSite;

beforeAll(async () => {
  site = await buildSite({
    files: {
      ...desk,
      // Half past midnight in Việt Nam is still January in UTC, and in the zone of these tests.
      "content/articles/2025/01/31-sau-nua-dem/index.md": article({ date: "2025-02-01 00:30" }),
      "content/articles/2025/02/01-dia-chi/index.md": article({
        slug: "duong-dan-rieng",
        date: "2025-02-03 08:00",
      }),
      "content/articles/2025/02/04-voi-mui-gio/index.md": article({ date: "2025-02-28T20:00:00Z" }),
      "content/articles/2025/02/05-đường-về/index.md": article({ date: "2025-02-05 08:00" }),
      "content/articles/2025/02/06-tung-o-day/index.md": article({
        date: "2025-02-06 08:00",
        aliases: ["/portal/Pages/2025-2-6/cu.aspx"],
      }),
    },
  });
});

test("year and month are the newsroom's, whatever the machine's zone", () => {
  expect(site.exitCode, site.stderr).toBe(0);
  expect(site.exists("/2025/02/sau-nua-dem/")).toBe(true);
  expect(site.exists("/2025/03/voi-mui-gio/")).toBe(true);
  const time = load(site.read("/2025/02/sau-nua-dem/"))("article[data-article] time")
    .first()
    .attr("datetime");
  expect(time).toBe("2025-02-01T00:30:00+07:00");
});

test("a slug of its own wins over the folder's name", () => {
  expect(site.exists("/2025/02/duong-dan-rieng/")).toBe(true);
  expect(site.exists("/2025/02/dia-chi/")).toBe(false);
});

test("a folder's name becomes plain letters, đ included", () => {
  expect(site.exists("/2025/02/duong-ve/")).toBe(true);
});

test("an old address leads to the article", () => {
  expect(site.read("/_redirects").split("\n")).toContain(
    "/portal/Pages/2025-2-6/cu.aspx /2025/02/tung-o-day/ 301",
  );
});
