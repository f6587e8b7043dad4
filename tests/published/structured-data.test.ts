import type { ImageObject, NewsArticle } from "schema-dts";
import { describe, expect, test } from "vitest";
import { fileFor, isArticle, type PublishedPage, publishedPages, siteAddress } from "./site.ts";

type Node = { "@type": string } & Record<string, unknown>;

/** All nodes of a page's JSON-LD; throws where it cannot be parsed. */
function nodesOf({ $ }: PublishedPage): Node[] {
  return $('script[type="application/ld+json"]')
    .toArray()
    .flatMap((element) => {
      const data = JSON.parse($(element).text()) as Node | Node[] | { "@graph": Node[] };
      if (Array.isArray(data)) return data;
      return "@graph" in data ? (data["@graph"] as Node[]) : [data as Node];
    });
}

function newsArticleOf(page: PublishedPage): Exclude<NewsArticle, string> & Node {
  const found = nodesOf(page).find((node) => node["@type"] === "NewsArticle");
  if (!found) throw new Error(`${page.url} has no NewsArticle`);
  return found as unknown as Exclude<NewsArticle, string> & Node;
}

/** The photos that an article's record names, whether nested in it or beside it in the graph. */
function imagesOf(page: PublishedPage): Exclude<ImageObject, string>[] {
  const graph = nodesOf(page);
  const named = [newsArticleOf(page).image ?? []].flat() as unknown as ({ "@id"?: string } & Node)[];
  return named.map((image) => {
    const whole = image["@type"] ? image : graph.find((node) => node["@id"] === image["@id"]);
    if (whole?.["@type"] !== "ImageObject") throw new Error(`${page.url}: an image is no ImageObject`);
    return whole as unknown as Exclude<ImageObject, string>;
  });
}

test("every JSON-LD script on every page is JSON", () => {
  for (const page of publishedPages()) {
    for (const node of nodesOf(page)) expect(node["@type"], page.url).toBeTruthy();
  }
});

describe.each(publishedPages().filter(({ url }) => isArticle(url)))("$url", (page) => {
  test("is a NewsArticle with its headline, dates, authors and publisher", () => {
    const article = newsArticleOf(page);
    const headline = page.$("article[data-article] h1").text().replace(/\s+/g, " ").trim();
    expect(article.headline).toBe(headline);
    expect(article.datePublished).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:\d{2})$/);
    expect(article.dateModified ?? article.datePublished).toMatch(/(?:Z|[+-]\d{2}:\d{2})$/);
    expect(String(article.inLanguage)).toBe(page.$("html").attr("lang"));
    const authors = [article.author ?? []].flat() as unknown as Node[];
    expect(authors.length).toBeGreaterThan(0);
    for (const author of authors) {
      expect(["Person", "Organization", "NewsMediaOrganization", "GovernmentOrganization"]).toContain(
        author["@type"],
      );
      expect(author.name).toBeTruthy();
    }
    expect(article.publisher).toBeTruthy();
  });

  test("has one ImageObject a photo, with its file and who made it", () => {
    const images = imagesOf(page);
    expect(images.length).toBe(page.$("article[data-article] figure[data-photo]").length);
    for (const image of images) {
      const address = String(image.contentUrl);
      expect(address.startsWith(`${siteAddress()}/`), address).toBe(true);
      expect(fileFor(new URL(address).pathname), address).toBeDefined();
      // Google shows a photo's licence only where one of these is there.
      expect(
        image.creditText ?? image.creator ?? image.copyrightNotice ?? image.license,
        address,
      ).toBeTruthy();
    }
  });
});
