import { wordsOf } from "../language/words.ts";
import type { Article } from "../read/article.ts";
import type { PageContext, PageKind } from "../views/page-context.ts";

/** A file server answers these as pages; any other old address needs a rule of the server's (`_redirects`). */
const SERVED_AS_PAGE = /^(?!.*\.\.)[^?#%]*(?:\/|\.html?|\/[^./?#%]+)$/;

/**
 * Old addresses of articles: a page that leads on where a static server can answer it, and all of
 * them in `_redirects`, one a line with its new address, as hosts of static sites read them.
 *
 * @param others the kinds of pages whose addresses no alias may take
 */
export const redirectPages = (others: PageKind[]): PageKind => ({
  name: "redirect",
  layout: "layouts/redirect.njk",
  pages: (context) => {
    const { catalogue } = context;
    const aliases = aliasesOf(catalogue.articles, others, context);
    if (aliases.length === 0) return [];
    const words = wordsOf(catalogue.site.language);
    const pages = aliases
      .filter(([alias]) => SERVED_AS_PAGE.test(alias))
      .map(([alias, article]) => ({
        url: pageOf(alias),
        indexed: false,
        view: () => ({ title: article.title, description: words.movedTo, target: article.url }),
      }));
    const lines = aliases.map(([alias, article]) => `${alias} ${article.url} 301`);
    return [
      ...new Map(pages.map((page) => [page.url, page])).values(),
      { url: "/_redirects", indexed: false, text: () => `${lines.join("\n")}\n` },
    ];
  },
});

const pageOf = (alias: string): string => (/\.html?$/.test(alias) ? alias : `${alias.replace(/\/$/, "")}/`);

/** An address that a page has now is no alias; of two articles with one alias, the newer has it. */
function aliasesOf(articles: Article[], others: PageKind[], context: PageContext): [string, Article][] {
  const aliases = new Map<string, Article>();
  for (const article of articles) {
    for (const alias of article.aliases) if (!aliases.has(alias)) aliases.set(alias, article);
  }
  if (aliases.size === 0) return [];
  const taken = new Set(others.flatMap((kind) => kind.pages(context)).map((page) => page.url));
  return [...aliases].filter(([alias]) => !taken.has(pageOf(alias))).sort(([a], [b]) => (a < b ? -1 : 1));
}
