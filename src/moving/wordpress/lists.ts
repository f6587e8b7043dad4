import type { MovedList } from "../moved-article.ts";
import { type Fields, first } from "./fields.ts";
import { plain } from "./plain.ts";

/**
 * The lists of an export's categories and tags, at the addresses that WordPress gives them where nobody chose others
 * (https://wordpress.org/documentation/article/settings-permalinks-screen/): what a site has chosen no export says.
 *
 * @param fields of the channel
 * @param site its address
 */
export function listsOf(fields: Fields, site: string): MovedList[] {
  const base = (URL.parse(site)?.pathname ?? "").replace(/\/+$/u, "");
  const categories = (fields["wp:category"] ?? []).map(({ children }) => ({
    word: first(children, "wp:category_nicename"),
    parent: first(children, "wp:category_parent"),
    name: plain(first(children, "wp:cat_name")),
    number: first(children, "wp:term_id"),
  }));
  const parents = new Map(categories.map(({ word, parent }) => [word, parent]));
  const lists = categories.map(({ word, name, number }): MovedList => {
    const above: string[] = [];
    for (let at = parents.get(word); at && !above.includes(at); at = parents.get(at)) above.unshift(at);
    const paths = [...new Set([[...above, word].join("/"), word])].map((path) => `${base}/category/${path}/`);
    return { kind: "section", name, paths: [...paths, ...(number ? [`${base}/?cat=${number}`] : [])] };
  });
  const tags = (fields["wp:tag"] ?? []).map(({ children }): MovedList => {
    const word = first(children, "wp:tag_slug");
    return {
      kind: "tag",
      name: plain(first(children, "wp:tag_name")),
      paths: [`${base}/tag/${word}/`, `${base}/?tag=${word}`],
    };
  });
  return [...lists, ...tags].filter(({ name }) => name !== "");
}
