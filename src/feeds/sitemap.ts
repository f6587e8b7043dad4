import { Readable } from "node:stream";
import { SitemapIndexStream, SitemapStream, streamToPromise } from "sitemap";
import { monthPath } from "../read/moment.ts";
import type { Page, PageContext, PageKind } from "../views/page-context.ts";
import { photoView } from "../views/photo-view.ts";

/**
 * A sitemap a month, and one for the pages that are not articles: a new article touches its month's
 * and the index. https://www.sitemaps.org/protocol.html allows 50,000 addresses a file.
 *
 * @param others the kinds of pages besides articles
 */
export function sitemapFiles(others: PageKind[]): PageKind {
  return {
    name: "sitemap",
    pages: (context) => {
      const months = [...context.catalogue.byMonth.keys()];
      const files = ["/sitemap/pages.xml", ...months.map(monthFile)];
      return [
        { url: "/sitemap.xml", text: () => indexOf(files, context) },
        { url: "/sitemap/pages.xml", text: () => pagesOf(others, context) },
        ...months.map((month) => ({ url: monthFile(month), text: () => monthOf(month, context) })),
        {
          url: "/robots.txt",
          text: () => `User-agent: *\nAllow: /\n\nSitemap: ${absolute("/sitemap.xml", context)}\n`,
        },
      ];
    },
  };
}

const monthFile = (month: string): string => `/sitemap/${month.replace("/", "-")}.xml`;
const absolute = (url: string, { catalogue }: PageContext): string =>
  new URL(url, catalogue.site.address).href;

async function indexOf(files: string[], context: PageContext): Promise<string> {
  const lastChange = new Map<string, string>();
  for (const article of context.catalogue.articles) {
    const file = monthFile(monthPath(article.date));
    const changed = (article.updated ?? article.date).iso;
    if (changed > (lastChange.get(file) ?? "")) lastChange.set(file, changed);
  }
  const items = files.map((file) => ({ url: absolute(file, context), lastmod: lastChange.get(file) }));
  return text(Readable.from(items).pipe(new SitemapIndexStream()));
}

async function pagesOf(kinds: PageKind[], context: PageContext): Promise<string> {
  const pages: Page[] = kinds
    .flatMap((kind) => kind.pages(context))
    .filter((page) => page.view && page.indexed !== false);
  const items = pages.map((page) => ({ url: absolute(page.url, context), lastmodISO: page.changed }));
  return text(Readable.from(items).pipe(new SitemapStream({ xmlns: plain })));
}

async function monthOf(month: string, context: PageContext): Promise<string> {
  const { renditions, catalogue } = context;
  const items = (catalogue.byMonth.get(month) ?? []).map((article) => ({
    url: absolute(article.url, context),
    lastmodISO: (article.updated ?? article.date).iso,
    img: article.photos.flatMap((photo) => {
      const view = photoView(photo, renditions, catalogue);
      return view ? [{ url: absolute(view.large.url, context) }] : [];
    }),
  }));
  return text(Readable.from(items).pipe(new SitemapStream({ xmlns: { ...plain, image: true } })));
}

const plain = { news: false, xhtml: false, image: false, video: false };

async function text(stream: Parameters<typeof streamToPromise>[0]): Promise<string> {
  return `${(await streamToPromise(stream)).toString("utf8")}\n`;
}
