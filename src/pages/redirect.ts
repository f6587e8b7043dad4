import type { Entry } from "../catalogue/entry.ts";
import { wordsOf } from "../language/words.ts";
import type { Page, PageKind } from "../views/page-context.ts";

/** A file server answers these as pages; any other old address needs a rule of the server's (`_redirects`). */
const SERVED_AS_PAGE = /^(?!.*\.\.)[^?#%]*(?:\/|\.html?|\/[^./?#%]+)$/;

/**
 * Old addresses of articles: a page that leads on where a static server can answer it, and all of
 * them in `_redirects`, one a line with its new address, as hosts of static sites read them.
 */
export const redirectPages: PageKind = {
  name: "redirect",
  layout: "layouts/redirect.njk",
  pages: ({ catalogue }, others) => {
    const aliases = aliasesOf(catalogue.entries, others);
    if (aliases.length === 0) return [];
    const words = wordsOf(catalogue.site.language);
    const pages = aliases
      .filter(([alias]) => SERVED_AS_PAGE.test(alias))
      .map(
        ([alias, entry]): Page => ({
          url: pageOf(alias),
          indexed: false,
          inputs: (inputs) => inputs.headline(entry),
          view: () => ({ title: entry.card.title, description: words.movedTo, target: entry.url }),
        }),
      );
    return [
      ...new Map(pages.map((page) => [page.url, page])).values(),
      {
        url: "/_redirects",
        indexed: false,
        inputs: (inputs) => {
          for (const [alias, { url }] of aliases) {
            inputs.value(alias);
            inputs.value(url);
          }
        },
        text: () => aliases.map(([alias, { url }]) => `${alias} ${url} 301\n`).join(""),
      },
    ];
  },
};

const pageOf = (alias: string): string => (/\.html?$/.test(alias) ? alias : `${alias.replace(/\/$/, "")}/`);

/** An address that a page has now is no alias; of two articles with one alias, the newer has it. */
function aliasesOf(entries: Entry[], others: () => Page[]): [string, Entry][] {
  const aliases = new Map<string, Entry>();
  for (const entry of entries) {
    for (const alias of entry.head.aliases) if (!aliases.has(alias)) aliases.set(alias, entry);
  }
  if (aliases.size === 0) return [];
  const taken = new Set(others().map((page) => page.url));
  return [...aliases].filter(([alias]) => !taken.has(pageOf(alias))).sort(([a], [b]) => (a < b ? -1 : 1));
}
