/** A posting counts a word no further. */
export const MOST = 15;

/**
 * Postings as bytes: the distance to the one before, doubled, as a variable-length number; odd where a
 * byte of fields and count follows, even where the word stands once, in the body.
 */
export class PostingWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;
  #last = -1;

  /**
   * Takes what is to be known of one word, or pair of words, in one record.
   *
   * @param doc number of the record in its shard, from the oldest; greater than the one before
   * @param fields bits of those that hold it, see fields.ts
   * @param count how often, up to `MOST`
   */
  add(doc: number, fields: number, count: number): void {
    const isPlain = fields === 1 && count === 1;
    this.#number((doc - this.#last) * 2 + (isPlain ? 0 : 1));
    if (!isPlain) this.#byte((fields << 4) | Math.min(count, MOST));
    this.#last = doc;
  }

  /** @returns what was added since the last call */
  take(): Uint8Array {
    const bytes = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    this.#last = -1;
    return bytes;
  }

  #number(value: number): void {
    let rest = value;
    for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) this.#byte((rest & 0x7f) | 0x80);
    this.#byte(rest);
  }

  #byte(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const grown = new Uint8Array(this.#length * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes[this.#length++] = byte;
  }
}

/** Calls `visit` for each posting, the oldest record first. */
export function readPostings(
  bytes: Uint8Array,
  visit: (doc: number, fields: number, count: number) => void,
): void {
  let doc = -1;
  for (let at = 0; at < bytes.length; ) {
    const { value, next } = readNumber(bytes, at);
    at = next;
    doc += value >>> 1;
    if ((value & 1) === 0) visit(doc, 1, 1);
    else {
      const packed = bytes[at++] as number;
      visit(doc, packed >>> 4, packed & 0xf);
    }
  }
}

/** @returns a variable-length number of at most 31 bits, and where what follows it begins */
export function readNumber(bytes: Uint8Array, start: number): { value: number; next: number } {
  let value = 0;
  let at = start;
  for (let shift = 0; at < bytes.length; shift += 7) {
    const byte = bytes[at++] as number;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) break;
  }
  return { value, next: at };
}
