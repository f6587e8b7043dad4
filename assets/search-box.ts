import { dayOf } from "./day.ts";
import type { Hit, Shown } from "./search-api.ts";
import { search } from "./search-source.ts";

const MOST = 5;
/** Milliseconds that a reader's typing must rest before it is searched for. */
const REST = 150;

/**
 * Suggests articles below a search field while the reader types
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). The form stays what it is: Enter asks the search page.
 *
 * @param form with the words of the list in `data-all`, `data-suggestions` and `data-suggested`
 */
export function suggestIn(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>("[data-search-field]");
  if (field) new SearchBox(form, field);
}

class SearchBox {
  readonly #form: HTMLFormElement;
  readonly #field: HTMLInputElement;
  readonly #list = document.createElement("div");
  readonly #status = document.createElement("p");
  #chosen: HTMLElement | undefined;
  #latest = 0;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(form: HTMLFormElement, field: HTMLInputElement) {
    this.#form = form;
    this.#field = field;
    this.#list.className = "search-suggestions";
    this.#list.id = `${field.id}-list`;
    this.#list.hidden = true;
    this.#status.className = "visually-hidden";
    setAll(this.#list, { role: "listbox", "aria-label": form.dataset.suggestions ?? "" });
    setAll(this.#status, { role: "status" });
    setAll(field, {
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": this.#list.id,
    });
    form.append(this.#list, this.#status);
    this.#listen();
    if (field.value.trim()) this.#ask();
  }

  #listen(): void {
    const field = this.#field;
    field.addEventListener("input", () => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => this.#ask(), REST);
    });
    field.addEventListener("keydown", (event) => this.#press(event));
    // The focus stays in the field while a suggestion is being touched.
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.#list.addEventListener("mousedown", (event) => event.preventDefault());
    this.#form.addEventListener("focusout", ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.#form.contains(relatedTarget))) this.#close();
    });
    this.#form.addEventListener("submit", () => this.#close());
  }

  #press(event: KeyboardEvent): void {
    const { key, isComposing } = event;
    if (isComposing) return;
    const options = [...this.#list.children] as HTMLElement[];
    if (key === "Escape" && !this.#list.hidden) this.#close();
    else if (key === "Enter" && this.#chosen) this.#chosen.click();
    else if ((key === "ArrowDown" || key === "ArrowUp") && options.length > 0) {
      this.#open();
      // Past the last one comes the field itself, and then the first.
      const places = options.length + 1;
      const place = this.#chosen ? options.indexOf(this.#chosen) : options.length;
      this.#choose(options[(place + (key === "ArrowDown" ? 1 : places - 1)) % places]);
    } else return;
    event.preventDefault();
  }

  async #ask(): Promise<void> {
    const turn = ++this.#latest;
    const isWanted = (): boolean => turn === this.#latest && this.#form.contains(document.activeElement);
    const words = this.#field.value.normalize("NFC").trim();
    if (!words) {
      this.#list.replaceChildren();
      this.#close();
      return;
    }
    try {
      let shown = false;
      for await (const { hits, settled } of search({ ...ANY, words }, true)) {
        if (!isWanted()) return;
        // A reader who has chosen one must not find another in its place.
        if (!settled && (shown || hits.length === 0)) continue;
        if (shown && this.#chosen) continue;
        const suggested = await Promise.all(hits.slice(0, MOST).map((hit: Hit) => hit.load()));
        if (!isWanted() || (shown && this.#chosen)) return;
        this.#show(suggested, words);
        shown = true;
      }
    } catch {
      // The form still leads to the search page, which says what is wrong.
      if (isWanted()) this.#close();
    }
  }

  #show(suggested: Shown[], words: string): void {
    const { all = "", suggested: count = "" } = this.#form.dataset;
    const fields = new URLSearchParams({ q: words });
    // On a page in another language the form asks for articles in that one.
    const language = this.#form.querySelector<HTMLInputElement>("[name=lang]")?.value;
    if (language) fields.set("lang", language);
    const address = `${this.#form.action}?${fields}`;
    const everything = this.#optionOf(address, suggested.length, all);
    everything.classList.add("search-suggestion-all");
    this.#choose(undefined);
    this.#list.replaceChildren(
      ...suggested.map((shown, place) => this.#suggestionOf(shown, place)),
      everything,
    );
    this.#status.textContent = count.replace("{count}", String(suggested.length));
    this.#open();
  }

  #suggestionOf({ url, markedTitle, section, date }: Shown, place: number): HTMLElement {
    const title = document.createElement("span");
    title.className = "search-suggestion-title";
    title.append(markedTitle);
    const about = document.createElement("span");
    about.className = "story-meta";
    const language = this.#form.closest<HTMLElement>("[lang]")?.lang ?? "";
    for (const text of [section, dayOf(date, language)].filter(Boolean)) {
      about.append(Object.assign(document.createElement("span"), { textContent: text }));
    }
    return this.#optionOf(url, place, title, about);
  }

  #optionOf(url: string, place: number, ...content: (string | Node)[]): HTMLElement {
    const option = Object.assign(document.createElement("a"), {
      href: url,
      id: `${this.#list.id}-${place}`,
      className: "search-suggestion",
      tabIndex: -1,
    });
    setAll(option, { role: "option", "aria-selected": "false" });
    option.append(...content);
    return option;
  }

  /** @param option undefined for the field itself */
  #choose(option: HTMLElement | undefined): void {
    this.#chosen?.setAttribute("aria-selected", "false");
    this.#chosen = option;
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.#field.setAttribute("aria-activedescendant", option.id);
    else this.#field.removeAttribute("aria-activedescendant");
  }

  #open(): void {
    this.#list.hidden = false;
    this.#field.setAttribute("aria-expanded", "true");
  }

  #close(): void {
    clearTimeout(this.#typing);
    this.#latest++;
    this.#choose(undefined);
    this.#list.hidden = true;
    this.#status.textContent = "";
    this.#field.setAttribute("aria-expanded", "false");
  }
}

const ANY = {
  kind: "article",
  language: "",
  section: "",
  year: "",
  person: "",
  place: "",
  byDate: false,
} as const;

function setAll(element: HTMLElement, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
