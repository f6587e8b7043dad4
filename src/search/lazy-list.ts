/** A list whose items are made when they are asked for: of a common word there are tens of thousands. */
export class LazyList<Item> {
  readonly length: number;
  readonly #at: (place: number) => Item;

  /** @param at makes the item at a place from 0 to `length` - 1 */
  constructor(length: number, at: (place: number) => Item) {
    this.length = length;
    this.#at = at;
  }

  slice(from = 0, to = this.length): Item[] {
    const length = Math.max(0, Math.min(to, this.length) - from);
    return Array.from({ length }, (_, place) => this.#at(from + place));
  }

  map<Other>(make: (item: Item) => Other): LazyList<Other> {
    return new LazyList(this.length, (place) => make(this.#at(place)));
  }

  *[Symbol.iterator](): Generator<Item, void> {
    for (let place = 0; place < this.length; place++) yield this.#at(place);
  }
}
