import type { Answer, Hit, Hits, Query, Shown } from "./search-api.ts";
import { itemOf } from "./search-hits.ts";
import { languageOfPage } from "./search-words.ts";

/** Photos fill rows of two, three or four. */
const AT_ONCE: Record<Query["kind"], number> = { article: 10, photo: 12, person: 10 };
/** Pixels that a reader's hand may slip without meaning to scroll. */
const SLIP = 40;

/** The elements that the list is shown with. */
interface ResultParts {
  list: HTMLElement;
  more: HTMLButtonElement;
  late: HTMLButtonElement;
}

/**
 * The list of results. It shows the first that are there and, once all is known, their final order;
 * under the eyes of a reader who has scrolled or chosen nothing moves, and a note offers what is new.
 */
export class ResultList {
  readonly #parts: ResultParts;
  readonly #sayLate: (count: number) => string;
  readonly #changed: () => void;
  #kind: Query["kind"] = "article";
  #language = "";
  #hits: Hits = [];
  #shown: Hit[] = [];
  #loaded = new Map<string, { shown: Shown; item: HTMLElement }>();
  #atLeast = 0;
  #scrolledTo = 0;

  /**
   * @param sayLate the text of the note for a number of results
   * @param changed is told when the reader has made the list longer
   */
  constructor(parts: ResultParts, sayLate: (count: number) => string, changed: () => void) {
    this.#parts = parts;
    this.#sayLate = sayLate;
    this.#changed = changed;
    parts.more.addEventListener("click", () => this.#append());
    parts.late.addEventListener("click", () => this.#join());
  }

  /** How many are shown. */
  get length(): number {
    return this.#shown.length;
  }

  /** What is shown, from the top. */
  get shown(): Shown[] {
    return this.#shown.flatMap(({ id }) => this.#loaded.get(id)?.shown ?? []);
  }

  /**
   * A new search; what the last one found stays until this one shows something or nothing.
   *
   * @param atLeast how many to show where there are as many: a reader who comes back had them
   */
  begin({ kind, language }: Query, atLeast = 0): void {
    this.#kind = kind;
    this.#language = language || languageOfPage();
    this.#atLeast = Math.max(atLeast, AT_ONCE[kind]);
    this.#hits = [];
    this.#shown = [];
    this.#loaded = new Map();
    this.#parts.more.hidden = true;
    this.#parts.late.hidden = true;
  }

  clear(): void {
    this.#hits = [];
    this.#shown = [];
    this.#parts.list.replaceChildren();
    this.#parts.more.hidden = true;
    this.#parts.late.hidden = true;
  }

  /** @param isWanted tells whether this search is still the latest */
  async show({ hits, settled }: Answer, isWanted: () => boolean): Promise<void> {
    const early = this.#shown.length === 0;
    const isFull = this.#shown.length >= this.#atLeast;
    this.#hits = hits;
    const top = hits.slice(0, Math.max(this.#atLeast, this.#shown.length));
    if (early ? settled || top.length > 0 : (settled || !isFull) && this.#differs(top)) {
      if (early || !this.#isRead()) await this.#load(top);
      if (!isWanted()) return;
      // The reader may have gone on while they were fetched.
      if (early || !this.#isRead()) this.#place(top);
      else if (settled) this.#offer(top);
      if (early) this.#scrolledTo = window.scrollY;
    }
    this.#parts.more.hidden = !settled || this.#next(1).length === 0;
  }

  #differs(top: Hit[]): boolean {
    return top.some(({ id }, place) => id !== this.#shown[place]?.id);
  }

  #isRead(): boolean {
    return (
      Math.abs(window.scrollY - this.#scrolledTo) > SLIP || this.#parts.list.contains(document.activeElement)
    );
  }

  async #load(hits: Hit[]): Promise<void> {
    const loaded = this.#loaded;
    await Promise.all(
      hits.map(async (hit) => {
        if (loaded.has(hit.id)) return;
        const shown = await hit.load();
        loaded.set(hit.id, { shown, item: itemOf(shown, this.#kind) });
      }),
    );
  }

  #place(hits: Hit[]): void {
    const { list } = this.#parts;
    list.classList.toggle("photo-grid", this.#kind === "photo");
    list.lang = this.#language;
    list.replaceChildren(...this.#itemsOf(hits));
    this.#shown = hits;
  }

  #itemsOf = (hits: Hit[]): HTMLElement[] => hits.flatMap(({ id }) => this.#loaded.get(id)?.item ?? []);

  /** @returns up to so many that are not shown yet */
  #next(count: number): Hit[] {
    const shown = new Set(this.#shown.map(({ id }) => id));
    const next: Hit[] = [];
    for (const hit of this.#hits) {
      if (next.length === count) break;
      if (!shown.has(hit.id)) next.push(hit);
    }
    return next;
  }

  /** Says how many of the first results are not shown yet. */
  #offer(top: Hit[]): void {
    const shown = new Set(this.#shown.map(({ id }) => id));
    const { late } = this.#parts;
    const count = top.filter(({ id }) => !shown.has(id)).length;
    late.textContent = this.#sayLate(count);
    late.hidden = count === 0;
  }

  async #join(): Promise<void> {
    const hits = this.#hits;
    const top = hits.slice(0, Math.max(this.#atLeast, this.#shown.length));
    await this.#load(top);
    if (hits !== this.#hits) return;
    this.#place(top);
    const { list, late, more } = this.#parts;
    late.hidden = true;
    more.hidden = this.#next(1).length === 0;
    list.querySelector("a")?.focus();
    this.#changed();
  }

  async #append(): Promise<void> {
    const hits = this.#hits;
    const next = this.#next(AT_ONCE[this.#kind]);
    await this.#load(next);
    if (hits !== this.#hits) return;
    const items = this.#itemsOf(next);
    this.#shown = [...this.#shown, ...next];
    this.#parts.list.append(...items);
    this.#parts.more.hidden = this.#next(1).length === 0;
    items[0]?.querySelector("a")?.focus();
    this.#changed();
  }
}
