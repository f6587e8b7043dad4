import { expect, test } from "vitest";
import { fileFor, isArticle, publishedPages, siteAddress } from "../published/site.ts";
import { closing, useBrowser } from "./session.ts";

const open = useBrowser();

interface ParsedXml {
  error: string;
  root: string;
  texts: string[];
  hrefs: string[];
  updated: string[];
}

/** Parses a published file as XML, as strictly as a browser does. */
async function parseXml(address: string, textElement: string): Promise<ParsedXml> {
  return closing(await open("/404.html"), (page) =>
    page.evaluate(
      async ({ url, element }) => {
        const text = await (await fetch(url)).text();
        const parsed = new DOMParser().parseFromString(text, "application/xml");
        const textsOf = (name: string) =>
          [...parsed.getElementsByTagNameNS("*", name)].map(({ textContent }) => (textContent ?? "").trim());
        return {
          error: parsed.querySelector("parsererror")?.textContent ?? "",
          root: parsed.documentElement.localName,
          texts: textsOf(element),
          updated: textsOf("updated"),
          hrefs: [...parsed.querySelectorAll("entry > link:not([rel]), entry > link[rel=alternate]")].map(
            (link) => link.getAttribute("href") ?? "",
          ),
        };
      },
      { url: new URL(address).pathname, element: textElement },
    ),
  );
}

/** The address as a path, after a check that it is absolute and this site's. */
function pathOf(address: string): string {
  expect(address.startsWith(`${siteAddress()}/`), address).toBe(true);
  return new URL(address).pathname;
}

function indexable(): string[] {
  return publishedPages()
    .filter(({ $ }) => !/noindex/.test($('meta[name="robots"]').attr("content") ?? ""))
    .map(({ url }) => url)
    .filter((url) => url !== "/404.html");
}

test("the feed is Atom and lists published articles, newest first", async () => {
  const home = publishedPages().find(({ url }) => url === "/");
  const address = home?.$('link[rel="alternate"][type="application/atom+xml"]').first().attr("href") ?? "";
  const feed = await parseXml(new URL(address, `${siteAddress()}/`).href, "id");
  expect(feed.error).toBe("");
  expect(feed.root).toBe("feed");
  expect(feed.hrefs.length).toBeGreaterThan(0);
  for (const href of feed.hrefs) {
    expect(isArticle(pathOf(href)), href).toBe(true);
    expect(fileFor(pathOf(href)), href).toBeDefined();
  }
  expect(new Set(feed.texts).size, "every id is its own").toBe(feed.texts.length);
  for (const moment of feed.updated) expect(moment).toMatch(/(?:Z|[+-]\d{2}:\d{2})$/);
});

test("robots.txt names the sitemap, and the sitemap lists exactly the pages to be found", async () => {
  const robots = await closing(await open("/404.html"), async (page) =>
    (await page.request.get("/robots.txt")).text(),
  );
  const named = /^Sitemap:\s*(\S+)$/im.exec(robots)?.[1] ?? "";
  const top = await parseXml(new URL(pathOf(named), siteAddress()).href, "loc");
  expect(top.error).toBe("");
  const addresses = [];
  if (top.root === "sitemapindex") {
    for (const part of top.texts) {
      const parsed = await parseXml(new URL(pathOf(part), siteAddress()).href, "loc");
      expect(parsed.error, part).toBe("");
      addresses.push(...parsed.texts);
    }
  } else addresses.push(...top.texts);
  // An image sitemap's own addresses are called loc too.
  const pages = addresses.map(pathOf).filter((path) => path.endsWith("/"));
  for (const path of pages) expect(fileFor(path), path).toBeDefined();
  expect(pages.toSorted()).toEqual([...new Set(pages)].toSorted());
  const toBeFound = indexable();
  expect(pages.filter((path) => !toBeFound.includes(path))).toEqual([]);
  const articles = toBeFound.filter(isArticle);
  expect(articles.filter((path) => !pages.includes(path))).toEqual([]);
});
