import { Readable } from "node:stream";
import { SitemapIndexStream, SitemapStream, streamToPromise } from "sitemap";
import { ADMIN_URL } from "../admin/option.ts";
import type { Entry } from "../catalogue/entry.ts";
import type { Page, PageContext, PageKind } from "../views/page-context.ts";
import { photoView } from "../views/photo-view.ts";

/**
 * A sitemap a month for articles, one a year for the pages of periods, and one for all other pages: a
 * new article touches its month's, its year's and the index, and no file nears the 50,000 addresses
 * that https://www.sitemaps.org/protocol.html allows.
 */
export const sitemapFiles: PageKind = {
  name: "sitemap",
  pages: (context, others) => {
    const { byMonth } = context.catalogue;
    const listed = others().filter((page) => page.view && page.indexed !== false);
    const articles = new Set(context.catalogue.entries.map((entry) => entry.url));
    const groups = new Map<string, Page[]>([["/sitemap/pages.xml", []]]);
    for (const page of listed) {
      if (articles.has(page.url)) continue;
      const file = page.year === undefined ? "/sitemap/pages.xml" : `/sitemap/lists-${page.year}.xml`;
      groups.get(file)?.push(page) ?? groups.set(file, [page]);
    }
    const months = [...byMonth].map(([month, entries]) => ({ url: monthFile(month), entries }));
    const closed = context.options.admin ? `Disallow: ${ADMIN_URL}\n` : "";
    return [
      indexFile([...groups.keys(), ...months.map(({ url }) => url)], months, context),
      ...[...groups].map(([url, pages]) => listFile(url, pages, context)),
      ...months.map(({ url, entries }) => articleFile(url, entries, context)),
      {
        url: "/robots.txt",
        inputs: (inputs) => inputs.value(closed),
        text: () => `User-agent: *\nAllow: /\n${closed}\nSitemap: ${absolute("/sitemap.xml", context)}\n`,
      },
    ];
  },
};

const monthFile = (month: string): string => `/sitemap/${month.replace("/", "-")}.xml`;
const absolute = (url: string, { catalogue }: PageContext): string =>
  new URL(url, catalogue.site.address).href;

function indexFile(files: string[], months: { url: string; entries: Entry[] }[], context: PageContext): Page {
  const lastChange = new Map(
    months.map(({ url, entries }) => [
      url,
      entries
        .map(({ changedIso }) => changedIso)
        .sort()
        .at(-1),
    ]),
  );
  return {
    url: "/sitemap.xml",
    inputs: (inputs) => {
      for (const file of files) {
        inputs.value(file);
        inputs.value(lastChange.get(file));
      }
    },
    text: () => {
      const items = files.map((file) => ({ url: absolute(file, context), lastmod: lastChange.get(file) }));
      return text(Readable.from(items).pipe(new SitemapIndexStream()));
    },
  };
}

function listFile(url: string, pages: Page[], context: PageContext): Page {
  return {
    url,
    inputs: (inputs) => {
      for (const page of pages) {
        inputs.value(page.url);
        inputs.value(page.changed);
      }
    },
    text: () => {
      const items = pages.map((page) => ({ url: absolute(page.url, context), lastmodISO: page.changed }));
      return text(Readable.from(items).pipe(new SitemapStream({ xmlns: plain })));
    },
  };
}

function articleFile(url: string, entries: Entry[], context: PageContext): Page {
  return {
    url,
    inputs: (inputs) => {
      for (const entry of entries) {
        inputs.value(entry.url);
        inputs.value(entry.changedIso);
        for (const [index] of entry.head.photos.entries()) inputs.photo(entry, index);
      }
    },
    text: () => {
      const items = entries.map((entry) => ({
        url: absolute(entry.url, context),
        lastmodISO: entry.changedIso,
        img: imagesOf(entry, context),
      }));
      return text(Readable.from(items).pipe(new SitemapStream({ xmlns: { ...plain, image: true } })));
    },
  };
}

function imagesOf(entry: Entry, context: PageContext): { url: string }[] {
  if (entry.head.photos.length === 0) return [];
  return entry.article.photos.flatMap((photo) => {
    const view = photoView(photo, context.catalogue);
    return view ? [{ url: absolute(view.large.url, context) }] : [];
  });
}

const plain = { news: false, xhtml: false, image: false, video: false };

async function text(stream: Parameters<typeof streamToPromise>[0]): Promise<string> {
  return `${(await streamToPromise(stream)).toString("utf8")}\n`;
}
