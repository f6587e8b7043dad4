import { addressOf } from "./search-address.ts";
import type { Counts, Query } from "./search-api.ts";
import { fill, languageOfPage, nameFromId, type SearchPageData } from "./search-words.ts";

/** Of each filter that has no list of its own, the most frequent values. */
const OFFERED = 4;

/**
 * Writes how many there are beside each choice: `Kinh tế (12)`. Where the answer was narrowed to one of
 * them, nothing is known of the others.
 *
 * @param counts undefined where nothing was found out
 */
export function showCounts(select: HTMLSelectElement, counts: Record<string, number> | undefined): void {
  const known = counts && Object.keys(counts).some((value) => value !== select.value);
  for (const option of select.options) {
    if (option.value === "") continue;
    const name = option.dataset.name ?? option.text;
    option.dataset.name = name;
    const isChosen = option.value === select.value;
    const count = counts && (known || isChosen) ? (counts[option.value] ?? 0) : undefined;
    option.text = count === undefined ? name : `${name} (${count.toLocaleString(languageOfPage())})`;
    // On some phones a choice cannot be hidden.
    option.disabled = count === 0 && !isChosen;
  }
}

/** Shows the person and the place that are asked for, each to be taken away, and those to narrow down to. */
export function showChips(
  list: HTMLElement,
  query: Query,
  found: { counts: Counts; total: number } | undefined,
  data: SearchPageData,
): void {
  const names = { person: data.people, place: data.places };
  const chips = [];
  for (const filter of ["person", "place"] as const) {
    const id = query[filter];
    if (!id) continue;
    const name = names[filter][id] ?? nameFromId(id);
    const chip = chipOf({ ...query, [filter]: "" }, fill(data.words[filter], { name }));
    chip.classList.add("chip-chosen");
    chip.append(hiddenText(` – ${data.words.unfilter}`));
    chips.push(chip);
  }
  for (const filter of ["place", "person"] as const) {
    if (query[filter] || query.kind === "person") continue;
    const offered = Object.entries(found?.counts[filter] ?? {})
      .filter(([id, count]) => names[filter][id] !== undefined && count < (found?.total ?? 0))
      .sort(([, a], [, b]) => b - a)
      .slice(0, OFFERED);
    for (const [id, count] of offered) {
      const text = `${names[filter][id]} (${count.toLocaleString(languageOfPage())})`;
      chips.push(chipOf({ ...query, [filter]: id }, text));
    }
  }
  const focused = document.activeElement;
  const hadFocus = list.contains(focused) ? focused?.getAttribute("href") : undefined;
  list.replaceChildren(
    ...chips.map((chip) => {
      const item = document.createElement("li");
      item.append(chip);
      return item;
    }),
  );
  // A chip that had the focus has it again, where it is still there.
  chips.find((chip) => chip.getAttribute("href") === hadFocus)?.focus();
}

function chipOf(query: Query, text: string): HTMLElement {
  const chip = searchLink(query, text);
  chip.classList.add("chip");
  return chip;
}

/** A link to another search; the page follows it without loading anew. */
export function searchLink(query: Query, text: string): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = location.pathname + addressOf(query);
  link.dataset.searchLink = "";
  link.append(text);
  return link;
}

const hiddenText = (text: string): HTMLElement =>
  Object.assign(document.createElement("span"), { className: "visually-hidden", textContent: text });
