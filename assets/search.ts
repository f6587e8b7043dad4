import { type Query, search } from "./pagefind.ts";
import { ResultList } from "./search-results.ts";

const form = document.querySelector<HTMLFormElement>("[data-search-form]");
const status = document.querySelector<HTMLElement>("[data-search-status]");
const list = document.querySelector<HTMLElement>("[data-search-results]");
const more = document.querySelector<HTMLButtonElement>("[data-search-more]");

const kinds: Query["kind"][] = ["article", "photo", "person"];

/** A newer search makes the answers to older ones void. */
let latest = 0;

if (form && status && list && more) {
  const results = new ResultList(list, more);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.pushState(null, "", addressOf(form));
    run(form, status, list.dataset, results);
  });
  form.addEventListener("change", (event) => {
    if (event.target instanceof HTMLSelectElement) form.requestSubmit();
  });
  window.addEventListener("popstate", () => run(form, status, list.dataset, results));
  run(form, status, list.dataset, results);
}

/** @param words what the page says of a search: `searching`, `empty`, `none`, `found`, `failed` */
async function run(
  form: HTMLFormElement,
  status: HTMLElement,
  words: DOMStringMap,
  results: ResultList,
): Promise<void> {
  const turn = ++latest;
  const isWanted = (): boolean => turn === latest;
  const query = readAddress(form);
  status.setAttribute("aria-busy", "true");
  results.begin();
  const settle = async (text: string | undefined): Promise<void> => {
    if (!isWanted()) return;
    status.textContent = text ?? "";
    status.removeAttribute("aria-busy");
  };
  const nothing = { hits: [], filters: {}, settled: true };
  if (!query.words && !query.section && !query.year && !query.person) {
    await results.show(nothing, isWanted);
    return settle(words.empty);
  }
  status.textContent = words.searching ?? "";
  try {
    let count = 0;
    for await (const answer of search(query)) {
      if (!isWanted()) return;
      await results.show(answer, isWanted);
      count = answer.hits.length;
    }
    const found = words.found?.replace("{count}", count.toLocaleString(document.documentElement.lang));
    await settle(count > 0 ? found : words.none);
  } catch {
    await results.show(nothing, isWanted);
    await settle(words.failed);
  }
}

/** The form without its empty fields. */
function addressOf(form: HTMLFormElement): string {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value.trim() && !(name === "sort" && value === "relevance")) {
      fields.set(name, value.trim());
    }
  }
  return `?${fields}`;
}

function readAddress(form: HTMLFormElement): Query {
  const fields = new URLSearchParams(location.search);
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select")) {
    field.value = fields.get(field.name) ?? "";
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0;
    // Only an address asks for a person; then the field is there to see and to empty.
    if (field.name === "person") field.parentElement?.toggleAttribute("hidden", field.value === "");
  }
  return {
    words: fields.get("q")?.normalize("NFC").trim() ?? "",
    kind: kinds.find((kind) => kind === fields.get("kind")) ?? "article",
    section: fields.get("section") ?? "",
    year: fields.get("year") ?? "",
    person: fields.get("person") ?? "",
    byDate: fields.get("sort") === "date",
  };
}
