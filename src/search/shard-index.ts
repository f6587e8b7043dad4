import { type BlockEntry, blockOf } from "./block.ts";
import { MOST, PostingWriter } from "./postings.ts";
import { formsOf, wordsIn } from "./tokens.ts";
import { hashOf, NO_WORD, termOf, variantOf, variantOfFilter } from "./word-hash.ts";

/** Word ids are below this; so two of them and a field are whole in a double. */
const IDS = 2 ** 21;
const FIELDS = 4;
/** A block has fewer postings than this; a mark of 32 bits and a place are whole in a double. */
const PLACES = 2 ** 20;

/** A word of so many records is no slip of the hand. */
const COMMON = 3;

/** A word as it is met in texts, by its spelling there. */
interface KnownWord {
  id: number;
  folded: string;
  hash: number;
  variant: number;
}

/** Puts the words of a shard's records together, and the pairs of words that follow each other. */
export class ShardIndex {
  /** By spelling in the text. */
  readonly #spellings = new Map<string, KnownWord>();
  /** By exact form, whose place in `#words` is its id. */
  readonly #forms = new Map<string, KnownWord>();
  readonly #words: KnownWord[] = [];
  readonly #stem: ((word: string) => string) | undefined;
  #occurrences = new Float64Array(4096);
  #met = 0;
  #hashes = new Uint32Array(1 << 16);
  /** Fingerprint and variants of each posting. */
  #marks = new Uint32Array(1 << 16);
  /** Record, fields and count of each posting. */
  #postings = new Uint32Array(1 << 16);
  #count = 0;
  /** Folded word → number of records that hold it. */
  readonly #records = new Map<string, number>();
  /** Stem → the first word that was met of it, which a reader can be offered. */
  readonly #unstemmed = new Map<string, string>();

  /** @param stem reduces a folded word to its stem, in languages that have one */
  constructor(stem?: (word: string) => string) {
    this.#stem = stem;
  }

  /**
   * Takes in a record.
   *
   * @param doc its number, greater than that of the one before
   * @param fields texts with the bit of their field, see fields.ts; words of one text follow each other
   * @param filters words that stand for values of filters
   * @returns how many words it has
   */
  add(
    doc: number,
    fields: readonly (readonly [field: number, text: string])[],
    filters: readonly string[],
  ): number {
    this.#met = 0;
    let words = 0;
    for (const [field, text] of fields) words += this.#meet(text, Math.log2(field));
    for (const filter of filters)
      this.#take(this.#known(filter, filter, variantOfFilter(filter)).id, undefined, 0);
    const met = this.#occurrences.subarray(0, this.#met).sort();
    for (let at = 0; at < met.length; ) {
      const term = Math.floor((met[at] as number) / FIELDS);
      const first = term * FIELDS;
      let bits = 0;
      let count = 0;
      for (; at < met.length && (met[at] as number) - first < FIELDS; at++, count++)
        bits |= 1 << ((met[at] as number) - first);
      this.#post(term, doc, bits, Math.min(count, MOST));
    }
    return words;
  }

  /** @returns so many blocks; some may be empty */
  blocks(count: number): Uint8Array[] {
    const starts = new Uint32Array(count + 1);
    for (let at = 0; at < this.#count; at++) {
      const block = ((this.#hashes[at] as number) % count) + 1;
      starts[block] = (starts[block] as number) + 1;
    }
    for (let block = 0; block < count; block++)
      starts[block + 1] = (starts[block + 1] as number) + (starts[block] as number);
    const order = new Uint32Array(this.#count);
    const next = starts.slice();
    for (let at = 0; at < this.#count; at++) {
      const block = (this.#hashes[at] as number) % count;
      order[next[block] as number] = at;
      next[block] = (next[block] as number) + 1;
    }
    return Array.from({ length: count }, (_, block) =>
      blockOf(this.#entries(order.subarray(starts[block], starts[block + 1]))),
    );
  }

  /** @returns folded words that several records hold, the most frequent first; of a stem, one of its words */
  commonWords(): string[] {
    return [...this.#records]
      .filter(([word, records]) => records >= COMMON && !word.includes(":"))
      .sort(([a, of], [b, other]) => other - of || (a < b ? -1 : 1))
      .map(([word]) => this.#unstemmed.get(word) ?? word);
  }

  /** @param postings those of one block, the oldest record first */
  #entries(postings: Uint32Array): BlockEntry[] {
    const places = postings.length;
    if (places >= PLACES) throw new Error("A block of the index has more than a million postings.");
    const sorted = new Float64Array(places);
    for (let place = 0; place < places; place++)
      sorted[place] = (this.#marks[postings[place] as number] as number) * PLACES + place;
    sorted.sort();
    const writer = new PostingWriter();
    const entries: BlockEntry[] = [];
    for (let at = 0; at < places; ) {
      const mark = Math.floor((sorted[at] as number) / PLACES);
      const first = mark * PLACES;
      // Two terms of one fingerprint can both be in a record: they count as one.
      let doc = -1;
      let low = 0;
      for (; at < places && (sorted[at] as number) - first < PLACES; at++) {
        const posting = this.#postings[postings[(sorted[at] as number) - first] as number] as number;
        if (posting >>> 8 === doc) low = ((low | posting) & 0xf0) | Math.max(low & 0xf, posting & 0xf);
        else {
          if (doc >= 0) writer.add(doc, low >>> 4, low & 0xf);
          doc = posting >>> 8;
          low = posting & 0xff;
        }
      }
      writer.add(doc, low >>> 4, low & 0xf);
      entries.push({
        fingerprint: mark >>> 16,
        first: (mark >>> 8) & 0xff,
        second: mark & 0xff,
        postings: writer.take(),
      });
    }
    return entries;
  }

  #meet(text: string, field: number): number {
    let before: number | undefined;
    let words = 0;
    for (const [spelling] of wordsIn(text)) {
      const { id } = this.#wordOf(spelling);
      this.#take(id, undefined, field);
      if (before !== undefined) this.#take(before, id, field);
      before = id;
      words++;
    }
    return words;
  }

  #wordOf(spelling: string): KnownWord {
    let word = this.#spellings.get(spelling);
    if (!word) {
      const { folded, exact } = formsOf(spelling, this.#stem);
      if (this.#stem && !this.#unstemmed.has(folded)) this.#unstemmed.set(folded, formsOf(spelling).folded);
      word = this.#known(exact, folded, variantOf(folded, exact));
      this.#spellings.set(spelling, word);
    }
    return word;
  }

  #known(key: string, folded: string, variant: number): KnownWord {
    let word = this.#forms.get(key);
    if (!word) {
      word = { id: this.#words.length, folded, hash: hashOf(folded), variant };
      if (word.id >= IDS - 1) throw new Error("A shard has more than two million different words.");
      this.#forms.set(key, word);
      this.#words.push(word);
    }
    return word;
  }

  #take(first: number, second: number | undefined, field: number): void {
    if (this.#met === this.#occurrences.length) {
      const grown = new Float64Array(this.#met * 2);
      grown.set(this.#occurrences);
      this.#occurrences = grown;
    }
    const pair = first * IDS + (second === undefined ? 0 : second + 1);
    this.#occurrences[this.#met++] = pair * FIELDS + field;
  }

  #post(term: number, doc: number, fields: number, count: number): void {
    if (this.#count === this.#hashes.length) this.#grow();
    const first = this.#words[Math.floor(term / IDS)] as KnownWord;
    const follower = term % IDS;
    const second = follower === 0 ? undefined : (this.#words[follower - 1] as KnownWord);
    if (!second) this.#records.set(first.folded, (this.#records.get(first.folded) ?? 0) + 1);
    const { hash, fingerprint } = termOf(first.hash, second?.hash ?? NO_WORD);
    this.#hashes[this.#count] = hash;
    this.#marks[this.#count] = ((fingerprint << 16) | (first.variant << 8) | (second?.variant ?? 0)) >>> 0;
    this.#postings[this.#count] = ((doc << 8) | (fields << 4) | count) >>> 0;
    this.#count++;
  }

  #grow(): void {
    const size = this.#count * 2;
    const grown = (numbers: Uint32Array): Uint32Array<ArrayBuffer> => {
      const larger = new Uint32Array(size);
      larger.set(numbers);
      return larger;
    };
    this.#hashes = grown(this.#hashes);
    this.#marks = grown(this.#marks);
    this.#postings = grown(this.#postings);
  }
}
