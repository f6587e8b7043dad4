/** What the browser's history keeps of a search besides its address. */
interface Kept {
  /** The address that the reader has asked for; what is typed since then has its place until it is. */
  asked: string;
  /** How many results were shown, and how far the page was scrolled. */
  shown: number;
  top: number;
}

/**
 * The searches of this page in the browser's history. Typing changes the address and adds nothing to the
 * history; asking adds one entry, and the one before is again what was asked for before.
 */
export class SearchHistory {
  constructor() {
    history.scrollRestoration = "manual";
    this.#replace(this.#kept, location.search);
  }

  get shown(): number {
    return this.#kept.shown;
  }

  get top(): number {
    return this.#kept.top;
  }

  typed(address: string): void {
    this.#replace({ asked: this.#kept.asked, shown: 0, top: 0 }, address);
  }

  ask(address: string): void {
    const { asked } = this.#kept;
    if (asked === address) {
      this.typed(address);
      return;
    }
    this.#replace(this.#kept, asked);
    history.pushState({ asked: address, shown: 0, top: 0 } satisfies Kept, "", location.pathname + address);
  }

  /** Where the reader is in the list, for when they come back. */
  keepPlace(shown: number, top: number): void {
    this.#replace({ asked: this.#kept.asked, shown, top }, location.search);
  }

  get #kept(): Kept {
    const { asked = location.search, shown = 0, top = 0 } = (history.state ?? {}) as Partial<Kept>;
    return { asked, shown, top };
  }

  #replace(kept: Kept, address: string): void {
    history.replaceState(kept, "", location.pathname + address + location.hash);
  }
}
