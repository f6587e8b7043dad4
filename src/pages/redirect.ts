import { wordsOf } from "../language/words.ts";
import type { Article } from "../read/article.ts";
import type { PageKind } from "../views/page-context.ts";

/** A file server answers these as pages; any other old address needs a rule of the server's (`_redirects`). */
const SERVED_AS_PAGE = /^\/(?!.*\.\.)[^?#%]*(?:\/|\.html?|\/[^./?#]+)$/;

/**
 * Old addresses of articles: a page that leads on where a static server can answer it, and all of
 * them in `_redirects`, one a line with its new address, as hosts of static sites read them.
 */
export const redirectPages: PageKind = {
  name: "redirect",
  layout: "layouts/redirect.njk",
  pages: ({ catalogue }) => {
    const aliases = aliasesOf(catalogue.articles);
    if (aliases.length === 0) return [];
    const words = wordsOf(catalogue.site.language);
    const pages = aliases
      .filter(([alias]) => SERVED_AS_PAGE.test(alias))
      .map(([alias, article]) => ({
        url: /\.html?$/.test(alias) ? alias : `${alias.replace(/\/$/, "")}/`,
        indexed: false,
        view: () => ({ title: article.title, description: words.movedTo, target: article.url }),
      }));
    const lines = aliases.map(([alias, article]) => `${alias} ${article.url} 301`);
    return [...pages, { url: "/_redirects", indexed: false, text: () => `${lines.join("\n")}\n` }];
  },
};

/** An address that an article has now is no alias of another. */
function aliasesOf(articles: Article[]): [string, Article][] {
  const taken = new Set(articles.map((article) => article.url));
  const aliases = new Map<string, Article>();
  for (const article of articles) {
    for (const alias of article.aliases)
      if (!taken.has(alias) && !aliases.has(alias)) aliases.set(alias, article);
  }
  return [...aliases].sort(([a], [b]) => (a < b ? -1 : 1));
}
