import type { MovedStatus, MovedTerm } from "../moved-article.ts";
import { closedCategory } from "./access.ts";
import type { NewsModule } from "./news-module.ts";
import type { Stage } from "./stage.ts";

/** A category as articles refer to it by its number. */
export interface Category {
  term: MovedTerm;
  /** Why strangers cannot read what is in it; undefined where they can. */
  closed: MovedStatus | undefined;
}

/** @returns the categories of a module by their numbers */
export function readCategories(stage: Stage, { owner, texts }: NewsModule): Map<string, Category> {
  const categories = new Map<string, Category>();
  for (const row of stage.rows(owner, "cat")) {
    const term = {
      slug: texts.raw(row.alias),
      name: texts.plain(row.title),
      description: texts.plain(row.description),
    };
    categories.set(row.catid ?? "", { term, closed: closedCategory(row) });
  }
  return categories;
}

/**
 * @param list numbers that commas part
 * @returns the numbers of an article's categories, the main one first
 */
export function categoryNumbers(main: string, list: string): string[] {
  const others = list.split(",").map((number) => number.trim());
  return [...new Set([main, ...others])].filter((number) => number !== "");
}

/** What NukeViet 3 writes in the address of an article that has no category. */
const WITHOUT = "Other";

/** @returns every path that an article had: one by each of its categories that there are */
export function oldAddresses(
  module: NewsModule,
  categories: Map<string, Category>,
  article: { numbers: readonly string[]; id: string; alias: string },
): string[] {
  const { id, alias } = article;
  const paths = article.numbers.flatMap((number) => {
    const category = categories.get(number)?.term.slug ?? (number === "0" ? WITHOUT : undefined);
    if (category === undefined) return [];
    const parts: Record<string, string> = { lang: module.lang, module: module.name, category, alias, id };
    return module.addresses.replace(/\{(\w+)\}/gu, (placeholder, part) =>
      encodeURI(parts[part] ?? placeholder),
    );
  });
  return [...new Set(paths)];
}
