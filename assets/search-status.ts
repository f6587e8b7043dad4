/** Milliseconds after which a reader wants to be told that something is going on. */
const PATIENCE = 400;

/** The live region: what was found, or that the search is still going on. */
export class SearchStatus {
  readonly #element: HTMLElement;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  /** What it said stays for a moment: a text that came with every keystroke would flicker. */
  busy(text: string): void {
    this.#element.setAttribute("aria-busy", "true");
    clearTimeout(this.#waiting);
    if (this.#element.textContent === "") this.#element.textContent = text;
    else this.#waiting = setTimeout(() => (this.#element.textContent = text), PATIENCE);
  }

  settle(text: string): void {
    clearTimeout(this.#waiting);
    this.#element.textContent = text;
    this.#element.removeAttribute("aria-busy");
  }
}
