import { hash } from "node:crypto";

/** Digests are whole numbers below 2^52: exact in a double, and two different inputs meet once in 4·10^15. */
const HEX_DIGITS = 13;

/** @returns a digest of `text` by SHA-1, for texts that are digested once and remembered. */
export function digestOf(text: string | Uint8Array): number {
  return Number.parseInt(hash("sha1", text, "hex").slice(0, HEX_DIGITS), 16);
}

/**
 * Mixes digests and short texts into one digest, in their order. Two 32-bit lanes of MurmurHash3's
 * mixing (https://github.com/aappleby/smhasher/wiki/MurmurHash3); cheap enough for every page of
 * every build.
 */
export class Digest {
  #high = 0x9747b28c;
  #low = 0x5bd1e995;
  #count = 0;

  /** @param part a whole number from 0 to 2^53 */
  add(part: number): this {
    this.#mix(part | 0, (part / 0x100000000) | 0);
    return this;
  }

  text(text: string | undefined): this {
    if (text === undefined) return this.add(0x1fffff);
    this.add(text.length);
    for (let at = 0; at < text.length; at += 2) {
      this.#mix(text.charCodeAt(at), at + 1 < text.length ? text.charCodeAt(at + 1) : 0);
    }
    return this;
  }

  #mix(low: number, high: number): void {
    let a = Math.imul(low, 0xcc9e2d51);
    a = (a << 15) | (a >>> 17);
    let b = Math.imul(high ^ this.#low, 0x1b873593);
    b = (b << 13) | (b >>> 19);
    this.#low ^= Math.imul(a, 0x1b873593) ^ b;
    this.#low = (Math.imul((this.#low << 13) | (this.#low >>> 19), 5) + 0xe6546b64) | 0;
    this.#high ^= Math.imul(b, 0xcc9e2d51) ^ this.#low;
    this.#high = (Math.imul((this.#high << 15) | (this.#high >>> 17), 5) + 0x38495ab5) | 0;
    this.#count++;
  }

  get value(): number {
    const low = finish(this.#low ^ this.#count);
    const high = finish(this.#high ^ low);
    return (high >>> 12) * 0x100000000 + (low >>> 0);
  }
}

function finish(lane: number): number {
  let mixed = lane ^ (lane >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
