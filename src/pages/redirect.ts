import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Entry } from "../catalogue/entry.ts";
import { wordsOf } from "../language/words.ts";
import type { Page, PageKind } from "../views/page-context.ts";

/** A file server answers these as pages; any other old address needs a rule of the server's (`_redirects`). */
const SERVED_AS_PAGE = /^(?!.*\.\.)[^?#%]*(?:\/|\.html?|\/[^./?#%]+)$/;

/** What file systems take for a name, in bytes. */
const LONGEST_NAME = 255;

/** What an old address leads to: an article, by its aliases, or any page, by the desk's list. */
interface Redirect {
  url: string;
  /** Where it is an article. */
  entry?: Entry;
}

/**
 * Old addresses: a page that leads on where a static server can answer it, and all of them in
 * `_redirects`, one a line with its new address, as hosts of static sites read them.
 */
export const redirectPages: PageKind = {
  name: "redirect",
  layout: "layouts/redirect.njk",
  pages: ({ catalogue }, others) => {
    const redirects = redirectsOf(catalogue, others);
    if (redirects.length === 0) return [];
    const words = wordsOf(catalogue.site.language);
    const files = new Set(
      [...others().map(({ url }) => url), ...redirects.map(([old]) => pageOf(old))].filter(isFile),
    );
    const led = redirects.filter(([old]) => SERVED_AS_PAGE.test(old) && canBeFile(pageOf(old), files));
    // `/a` and `/a/` are one page.
    const pages = [...new Map(led.map(([old, redirect]) => [pageOf(old), redirect]))].map(
      ([page, { url, entry }]): Page => ({
        url: page,
        indexed: false,
        inputs: (inputs) => (entry ? inputs.headline(entry) : inputs.value(url)),
        view: () => ({ title: entry?.card.title ?? url, description: words.movedTo, target: url }),
      }),
    );
    return [
      ...new Map(pages.map((page) => [page.url, page])).values(),
      {
        url: "/_redirects",
        indexed: false,
        inputs: (inputs) => {
          for (const [old, { url }] of redirects) {
            inputs.value(old);
            inputs.value(url);
          }
        },
        text: () => redirects.map(([old, { url }]) => `${old} ${url} 301\n`).join(""),
      },
    ];
  },
};

const pageOf = (old: string): string => (/\.html?$/.test(old) ? old : `${old.replace(/\/$/, "")}/`);

const isFile = (url: string): boolean => !url.endsWith("/");

/** A file's name has its limit, and below a file there is no other: `/a.html` and `/a.html/b/` cannot both be. */
function canBeFile(url: string, files: ReadonlySet<string>): boolean {
  const parts = url.split("/");
  return (
    parts.every((part) => Buffer.byteLength(part) <= LONGEST_NAME) &&
    parts.slice(0, -1).every((_, at) => !files.has(parts.slice(0, at + 1).join("/")))
  );
}

/**
 * An address that a page has now is no old one; of two articles with one alias, the newer has it, and an article
 * before the desk's list. What would lead to no page is left out: it may be one that is not public yet.
 */
function redirectsOf({ entries, redirects }: Catalogue, others: () => Page[]): [string, Redirect][] {
  const listed = Object.entries(redirects);
  const found = new Map<string, Redirect>();
  /** New address by the page of the old one. */
  const owners = new Map<string, string>();
  const add = (old: string, redirect: Redirect): void => {
    const owner = owners.get(pageOf(old)) ?? redirect.url;
    if (owner !== redirect.url) return;
    owners.set(pageOf(old), owner);
    found.set(old, redirect);
  };
  for (const entry of entries) for (const alias of entry.head.aliases) add(alias, { url: entry.url, entry });
  if (found.size + listed.length === 0) return [];
  const pages = new Set(others().map((page) => page.url));
  for (const [old, url] of listed) if (pages.has(url.replace(/[?#].*$/, ""))) add(old, { url });
  return [...found].filter(([old]) => !pages.has(pageOf(old))).sort(([a], [b]) => (a < b ? -1 : 1));
}
