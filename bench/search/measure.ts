import type { Article } from "./corpus.ts";
import type { SearchEngine } from "./engines/engine.ts";
import { type Quality, qualityOf } from "./quality.ts";
import type { Query, QuerySet, Typing } from "./queries.ts";
import { type PairsInOrder, pairsInOrder } from "./typed-order.ts";

/** What one engine answered to one set. */
export interface SetRow {
  set: string;
  typing: Typing;
  engine: string;
  quality: Quality;
  /** Milliseconds of each query. */
  times: number[];
}

/** How one engine orders pages by the diacritics of a query that has some. */
export interface OrderRow extends PairsInOrder {
  engine: string;
}

/**
 * Asks one engine all sets.
 *
 * @param onSet is told of each set when it is done
 */
export async function askAll(
  engine: SearchEngine,
  sets: QuerySet[],
  articles: Article[],
  onSet: (row: SetRow) => void,
): Promise<{ rows: SetRow[]; order: OrderRow }> {
  const byUrl = new Map(articles.map((article) => [article.url, article]));
  const rows: SetRow[] = [];
  const order: OrderRow = { engine: engine.name, pairs: 0, right: 0 };
  for (const { name, typing, queries } of sets) {
    const answers: { query: Query; found: Article[] }[] = [];
    const times: number[] = [];
    for (const query of queries) {
      const { urls, ms } = await engine.search(query.text);
      // A person's own page is no article, and takes no article's place.
      const found = urls.map((url) => byUrl.get(url)).filter((article) => article !== undefined);
      answers.push({ query, found });
      times.push(ms);
      if (typing !== "as written") continue;
      const { pairs, right } = pairsInOrder(query.text, found);
      order.pairs += pairs;
      order.right += right;
    }
    const row = { set: name, typing, engine: engine.name, quality: qualityOf(answers), times };
    rows.push(row);
    onSet(row);
  }
  return { rows, order };
}
