import { fewerWords } from "./fewer-words.ts";
import { isFiltered, withoutFilters } from "./search-address.ts";
import type { Query } from "./search-api.ts";
import { searchLink } from "./search-facets.ts";
import { forgetSearches, recentSearches } from "./search-recent.ts";

/**
 * Offers other ways to a reader whose search has found nothing.
 *
 * @param ignored words that stand nowhere
 */
export function showHelp(help: HTMLElement, query: Query, ignored: readonly string[]): void {
  const offer = (name: string, links: HTMLElement[]): void => {
    const item = help.querySelector<HTMLElement>(`[data-help="${name}"]`);
    if (!item) return;
    for (const old of item.querySelectorAll("a")) old.remove();
    for (const link of links) item.append(" ", link);
    item.hidden = links.length === 0;
  };
  const known = query.words.split(" ").filter((word) => !ignored.includes(word));
  offer(
    "fewer",
    fewerWords(known.join(" ")).map((words) => searchLink({ ...query, words }, words)),
  );
  const { unfiltered = "", archive = "", archiveAddress = "" } = help.dataset;
  offer("unfiltered", isFiltered(query) ? [searchLink(withoutFilters(query), unfiltered)] : []);
  offer("elsewhere", query.words ? elsewhere(query) : []);
  offer("archive", [
    Object.assign(document.createElement("a"), { href: archiveAddress, textContent: archive }),
  ]);
  help.hidden = false;
}

function elsewhere(query: Query): HTMLElement[] {
  const languages = document.querySelector<HTMLSelectElement>('[data-search-form] select[name="lang"]');
  const others = [...(languages?.options ?? [])].filter(
    ({ value }) => value !== query.language && query.kind !== "person",
  );
  return [
    ...otherKinds(query),
    ...others.map(({ value, text }) => searchLink({ ...withoutFilters(query), language: value }, text)),
  ];
}

function otherKinds(query: Query): HTMLElement[] {
  const radios = document.querySelectorAll<HTMLInputElement>('[data-search-form] input[name="kind"]');
  return [...radios]
    .filter(({ value }) => value !== query.kind)
    .map((radio) =>
      searchLink(
        { ...withoutFilters(query), kind: radio.value as Query["kind"] },
        radio.labels?.[0]?.textContent?.trim() ?? radio.value,
      ),
    );
}

/** Shows what this device was asked before; nothing where there is nothing. */
export function showRecent(section: HTMLElement, query: Query): void {
  const list = section.querySelector("[data-recent-list]");
  const recent = recentSearches();
  list?.replaceChildren(
    ...recent.map((words) => {
      const item = document.createElement("li");
      item.append(searchLink({ ...query, words }, words));
      return item;
    }),
  );
  section.hidden = recent.length === 0;
}

/** @param after is called once all is forgotten */
export function letForget(section: HTMLElement, after: () => void): void {
  section.querySelector("[data-recent-forget]")?.addEventListener("click", () => {
    forgetSearches();
    section.hidden = true;
    after();
  });
}
