import { addressOf, isBlank, readAddress } from "./search-address.ts";
import type { Answer, Counts, Query } from "./search-api.ts";
import { searchLink, showChips, showCounts } from "./search-facets.ts";
import { fillForm, readForm } from "./search-form.ts";
import { letForget, showHelp, showRecent } from "./search-help.ts";
import { SearchHistory } from "./search-history.ts";
import { walkWithKeys } from "./search-keys.ts";
import type { SearchParts } from "./search-parts.ts";
import { rememberSearch } from "./search-recent.ts";
import { ResultList } from "./search-results.ts";
import { search } from "./search-source.ts";
import { SearchStatus } from "./search-status.ts";
import { counted, fill, quoteAll } from "./search-words.ts";

/** Milliseconds that a reader's typing must rest before it is searched for. */
const REST = 150;

/** The search page: the address says what is asked for, and everything else follows from it. */
export class SearchPage {
  readonly #parts: SearchParts;
  readonly #history = new SearchHistory();
  readonly #results: ResultList;
  readonly #status: SearchStatus;
  readonly #title = document.title;
  #query: Query = readAddress(location.search);
  /** A newer search makes the answers to older ones void. */
  #latest = 0;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #scrolling: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: SearchParts) {
    this.#parts = parts;
    const { words } = parts.data;
    this.#status = new SearchStatus(parts.status);
    this.#results = new ResultList(
      parts,
      (count) => counted(this.#query.byDate ? words.newer : words.better, count),
      () => this.#keepPlace(),
    );
    walkWithKeys(parts.field, parts.list, parts.more);
    letForget(parts.recent, () => parts.field.focus());
    this.#listen();
    this.#restore();
  }

  #listen(): void {
    const { form, field, list, retry } = this.#parts;
    field.addEventListener("input", () => {
      // Already now: what is shown answers something else.
      this.#status.busy(this.#parts.data.words.searching);
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => this.#typed(), REST);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#ask(readForm(form));
      // Puts the keyboard of a phone away, which hides the results.
      if (matchMedia("(pointer: coarse)").matches) field.blur();
    });
    form.addEventListener("change", ({ target }) => {
      if (target !== field) this.#ask(readForm(form));
    });
    document.addEventListener("click", (event) => this.#follow(event));
    list.addEventListener("click", () => rememberSearch(this.#query.words));
    retry.addEventListener("click", () => this.#run());
    window.addEventListener("popstate", () => this.#restore());
    document.addEventListener("scroll", () => {
      clearTimeout(this.#scrolling);
      this.#scrolling = setTimeout(() => this.#keepPlace(), REST);
    });
    window.addEventListener("pagehide", () => this.#keepPlace());
  }

  #typed(): void {
    this.#query = readForm(this.#parts.form);
    this.#history.typed(addressOf(this.#query));
    this.#run(0, true);
  }

  /** What the reader has meant to ask for: it has a place of its own in the history. */
  #ask(query: Query): void {
    clearTimeout(this.#typing);
    this.#query = query;
    this.#history.ask(addressOf(query));
    rememberSearch(query.words);
    fillForm(this.#parts.form, query);
    this.#run();
  }

  /** Links to other searches need not load the page again. */
  #follow(event: MouseEvent): void {
    const link =
      event.target instanceof Element && event.target.closest<HTMLAnchorElement>("a[data-search-link]");
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    this.#ask(readAddress(link.search));
    // The link may go with what it stood in.
    this.#parts.status.focus();
  }

  async #restore(): Promise<void> {
    clearTimeout(this.#typing);
    this.#query = readAddress(location.search);
    fillForm(this.#parts.form, this.#query);
    const { shown, top } = this.#history;
    const isLatest = await this.#run(shown);
    if (isLatest && top > 0) window.scrollTo({ top, behavior: "instant" });
  }

  #keepPlace(): void {
    this.#history.keepPlace(this.#results.length, window.scrollY);
  }

  /** @returns whether no newer search has begun meanwhile */
  async #run(atLeast = 0, isTyping = false): Promise<boolean> {
    const turn = ++this.#latest;
    const isWanted = (): boolean => turn === this.#latest;
    const query = this.#query;
    const { data, retry } = this.#parts;
    document.title = query.words ? `${query.words} – ${this.#title}` : this.#title;
    retry.hidden = true;
    this.#status.busy(data.words.searching);
    this.#results.begin(query, atLeast);
    if (isBlank(query)) {
      this.#settle(query, undefined);
      return true;
    }
    try {
      let known: Answer | undefined;
      for await (const answer of search(query, isTyping)) {
        if (!isWanted()) return false;
        await this.#results.show(answer, isWanted);
        if (!isWanted()) return false;
        if (!known && answer.hits.length > 0) this.#offer(query, answer);
        known = answer;
      }
      if (isWanted()) this.#settle(query, known);
    } catch {
      if (isWanted()) this.#fail();
    }
    return isWanted();
  }

  /** @param answer undefined where nothing was asked */
  #settle(query: Query, answer: Answer | undefined): void {
    const { form, help, recent, data } = this.#parts;
    const total = answer?.hits.length ?? 0;
    for (const select of form.querySelectorAll<HTMLSelectElement>("select[data-search-counts]")) {
      showCounts(select, total > 0 ? answer?.counts[select.name as keyof Counts] : undefined);
    }
    if (total === 0) this.#results.clear();
    this.#offer(query, answer);
    if (!answer) showRecent(recent, query);
    else if (total === 0) showHelp(help, query, answer.ignored);
    this.#status.settle(answer ? this.#said(query, answer) : data.words.empty);
  }

  /** What stands above the results comes with the first of them, so that it does not push them down. */
  #offer(query: Query, answer: Answer | undefined): void {
    const { chips, meant, help, recent, data } = this.#parts;
    help.hidden = true;
    recent.hidden = true;
    showChips(chips, query, { shown: this.#results.shown, total: answer?.hits.length ?? 0 }, data);
    showMeant(meant, query, answer?.suggestion, data.words.meant);
  }

  #said({ kind }: Query, { hits, ignored }: Answer): string {
    const { words } = this.#parts.data;
    const without = fill(words.ignored[kind], { words: quoteAll(ignored, words) });
    if (hits.length === 0) return ignored.length > 0 ? without : words.none[kind];
    const found = counted(words.found[kind], hits.length);
    return ignored.length > 0 ? `${found} ${without}` : found;
  }

  #fail(): void {
    const { retry, meant, help, recent, data } = this.#parts;
    this.#results.clear();
    for (const other of [meant, help, recent]) other.hidden = true;
    retry.hidden = false;
    this.#status.settle(data.words.failed);
  }
}

function showMeant(meant: HTMLElement, query: Query, suggestion: string | undefined, text: string): void {
  meant.hidden = suggestion === undefined;
  if (suggestion) meant.replaceChildren(`${text} `, searchLink({ ...query, words: suggestion }, suggestion));
}
