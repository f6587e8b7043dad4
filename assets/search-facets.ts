import { addressOf } from "./search-address.ts";
import type { Query, Shown } from "./search-api.ts";
import { fill, languageOfPage, nameFromId, type SearchPageData } from "./search-words.ts";

/** So many people and so many places are offered. */
const OFFERED = 4;
/** A person or a place in fewer of the results that are shown is no way to more of them. */
const REPEATED = 2;

/**
 * Writes how many there are beside each choice: `Kinh tế (12)`.
 *
 * @param counts undefined where nothing was found out
 */
export function showCounts(select: HTMLSelectElement, counts: Record<string, number> | undefined): void {
  // Once a year is chosen, shards of other years may not have been asked.
  const isPartial = select.name === "year" && select.value !== "";
  for (const option of select.options) {
    if (option.value === "") continue;
    const name = option.dataset.name ?? option.text;
    option.dataset.name = name;
    const count = counts && (counts[option.value] ?? (isPartial ? undefined : 0));
    option.text = count === undefined ? name : `${name} (${count.toLocaleString(languageOfPage())})`;
    // On some phones a choice cannot be hidden.
    option.disabled = count === 0 && option.value !== select.value;
  }
}

/**
 * Shows the person and the place that are asked for, each to be taken away, and those to narrow down to:
 * whom and where several of the results that are shown are about.
 *
 * @param total how many results there are, shown or not
 */
export function showChips(
  list: HTMLElement,
  query: Query,
  found: { shown: Shown[]; total: number },
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
  const ids = {
    place: found.shown.map(({ places }) => places),
    person: found.shown.map(({ people }) => people),
  };
  for (const filter of ["place", "person"] as const) {
    if (query[filter] || query.kind === "person") continue;
    const offered = [...timesIn(ids[filter])]
      .filter(([id, times]) => names[filter][id] && times >= REPEATED && times < found.total)
      .sort(([, a], [, b]) => b - a)
      .slice(0, OFFERED);
    for (const [id] of offered) chips.push(chipOf({ ...query, [filter]: id }, names[filter][id] as string));
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

/** In how many of the lists each id is. */
function timesIn(lists: string[][]): Map<string, number> {
  const times = new Map<string, number>();
  for (const id of lists.flat()) times.set(id, (times.get(id) ?? 0) + 1);
  return times;
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
