import { expect, test } from "vitest";
import type { Catalogue } from "../../../src/catalogue/catalogue.ts";
import { pageKinds, pagesOf } from "../../../src/pages/kinds.ts";
import { article, desk } from "../../sites/content.ts";
import { catalogueFrom, contextOf } from "../newsroom-folder.ts";

function catalogueWith(
  articles: Record<string, Record<string, unknown>>,
  files: typeof desk = {},
): Promise<Catalogue> {
  return catalogueFrom({
    ...desk,
    ...files,
    ...Object.fromEntries(
      Object.entries(articles).map(([slug, record]) => [
        `content/articles/x/${slug}/index.md`,
        article(record),
      ]),
    ),
  });
}

const urlsOf = (catalogue: Catalogue): string[] => pagesOf(contextOf(catalogue)).map(({ page }) => page.url);

const many = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `a${index}`,
      {
        date: `2025-0${1 + (index % 3)}-${String(1 + (index % 28)).padStart(2, "0")}`,
        tags: ["Một"],
        places: ["nhu-xuan"],
      },
    ]),
  );

test("no two pages have one address", async () => {
  const urls = urlsOf(
    await catalogueWith(many(60), {
      "content/people/an.md": "---\nname: An\n---\n",
      "content/pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n",
    }),
  );
  expect(urls.length).toBeGreaterThan(60);
  expect(urls.filter((url, index) => urls.indexOf(url) !== index)).toEqual([]);
});

test("a short list is one page; a long one leads to its periods", async () => {
  const short = urlsOf(await catalogueWith(many(24)));
  const long = urlsOf(await catalogueWith(many(25)));
  for (const base of ["/tin-tuc/", "/chu-de/mot/", "/dia-diem/nhu-xuan/"]) {
    expect(short.filter((url) => url.startsWith(base) && !url.endsWith(".xml"))).toEqual([base]);
    expect(long.filter((url) => url.startsWith(`${base}2025/`)).length, base).toBeGreaterThan(0);
  }
});

test("every article is in its section's and the archive's pages once, whatever their number", async () => {
  const catalogue = await catalogueWith(many(130));
  for (const [name, base] of [
    ["section", "/tin-tuc/2"],
    ["archive", "/luu-tru/2"],
  ] as const) {
    const kind = pageKinds.find((candidate) => candidate.name === name);
    const shown = (kind?.pages(contextOf(catalogue), () => []) ?? [])
      .filter((page) => page.url.startsWith(base))
      .flatMap((page) => (page.view?.().stories as { url: string }[] | undefined) ?? [])
      .map(({ url }) => url);
    expect(shown.toSorted(), name).toEqual(catalogue.entries.map(({ url }) => url).toSorted());
  }
});
