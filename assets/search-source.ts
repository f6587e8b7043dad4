import { type Query as Asked, search as ask } from "./pagefind.ts";
import type { Answer, Hit, Query } from "./search-api.ts";

/** Where the interface has its answers from: the engine of today, as `search-api.ts` describes one. */
export async function* search(query: Query): AsyncGenerator<Answer, void> {
  const known = new WeakMap<object, Hit>();
  let made = 0;
  for await (const { hits, filters, settled } of ask(query satisfies Asked)) {
    yield {
      hits: hits.map((hit) => {
        const id = String(made);
        const same = known.get(hit) ?? { id, load: async () => shownBy(await hit.load()) };
        if (same.id === id) made++;
        known.set(hit, same);
        return same;
      }),
      counts: filters,
      ignored: [],
      suggestion: undefined,
      settled,
    };
  }
}

function shownBy(shown: Omit<Awaited<ReturnType<Hit["load"]>>, "markedTitle">) {
  const markedTitle = document.createDocumentFragment();
  markedTitle.append(shown.title);
  return { ...shown, markedTitle };
}
