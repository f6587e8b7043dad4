import { expect, test } from "vitest";
import type { Catalogue } from "../../../src/catalogue/catalogue.ts";
import { pageKinds } from "../../../src/pages/kinds.ts";
import { article, desk } from "../../sites/content.ts";
import { catalogueFrom } from "../newsroom-folder.ts";

function catalogueWith(
  articles: Record<string, Record<string, unknown>>,
  files: typeof desk = {},
): Catalogue {
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

const urlsOf = (catalogue: Catalogue): string[] =>
  pageKinds.flatMap((kind) => kind.pages({ catalogue, renditions: new Map() }).map((page) => page.url));

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

test("no two pages have one address", () => {
  const urls = urlsOf(
    catalogueWith(many(60), {
      "content/people/an.md": "---\nname: An\n---\n",
      "content/pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n",
    }),
  );
  expect(urls.length).toBeGreaterThan(60);
  expect(urls.filter((url, index) => urls.indexOf(url) !== index)).toEqual([]);
});

test("a short list is one page; a long one leads to its periods", () => {
  const short = urlsOf(catalogueWith(many(24)));
  const long = urlsOf(catalogueWith(many(25)));
  for (const base of ["/tin-tuc/", "/chu-de/mot/", "/dia-diem/nhu-xuan/"]) {
    expect(short.filter((url) => url.startsWith(base) && !url.endsWith(".xml"))).toEqual([base]);
    expect(long.filter((url) => url.startsWith(`${base}2025/`)).length, base).toBeGreaterThan(0);
  }
});

test("every article is in its section's and the archive's pages once, whatever their number", () => {
  const catalogue = catalogueWith(many(130));
  for (const [name, base] of [
    ["section", "/tin-tuc/2"],
    ["archive", "/luu-tru/2"],
  ] as const) {
    const kind = pageKinds.find((candidate) => candidate.name === name);
    const shown = (kind?.pages({ catalogue, renditions: new Map() }) ?? [])
      .filter((page) => page.url.startsWith(base))
      .flatMap((page) => (page.view?.().stories as { url: string }[] | undefined) ?? [])
      .map(({ url }) => url);
    expect(shown.toSorted(), name).toEqual(catalogue.articles.map(({ url }) => url).toSorted());
  }
});
