import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";

/** The channel's own elements, before its first item, or one item; both as XML. `cut`: the file ends before the export does. */
export type ExportPart = { kind: "head" | "item"; xml: string } | { kind: "damaged" } | { kind: "cut" };

/** A longer item is no article: an end was lost. */
const LONGEST = 16 * 1024 * 1024;
/** Holds the beginning of a tag that the next piece of the file goes on with. */
const LONGEST_TAG = 64;
/** What an item begins with, and what may hold the beginning of one that is none. */
const opening = /<!--|<!\[CDATA\[|<item[\s>]/gu;

/** Cuts an export into its items as it is read; what holds markup as text (CDATA) hides no end from it. */
export async function* cutExport(path: string): AsyncGenerator<ExportPart> {
  const cutter = new Cutter();
  for await (const more of textOf(path)) yield* cutter.push(more);
  yield* cutter.end();
}

class Cutter {
  #text = "";
  #inItem = false;
  #hasHead = false;
  #hasEnd = false;
  /** So much text is to be at hand before it is worth while to look again. */
  #enough = 0;

  *push(more: string): Generator<ExportPart> {
    this.#text += more;
    if (this.#text.length < this.#enough) return;
    yield* this.#cut();
    if (this.#text.length > LONGEST) {
      // Where an end is missing for so long, none of the items in between has one.
      const last = this.#text.lastIndexOf("<item");
      yield* this.#drop(last > 0 ? last : this.#text.length - LONGEST_TAG);
    }
    this.#enough = Math.min(2 * this.#text.length, LONGEST + 1);
  }

  *end(): Generator<ExportPart> {
    yield* this.#cut();
    if (this.#inItem) yield* this.#drop(this.#text.length);
    else if (!this.#hasHead) yield { kind: "head", xml: this.#text };
    if (!this.#hasEnd) yield { kind: "cut" };
  }

  /** Passes over what has no end, and tells each item in it. */
  *#drop(length: number): Generator<ExportPart> {
    for (const _ of this.#text.slice(0, length).matchAll(/<item[\s>]/gu)) yield { kind: "damaged" };
    this.#text = this.#text.slice(length);
    this.#inItem = false;
  }

  *#cut(): Generator<ExportPart> {
    for (;;) {
      if (!this.#inItem) {
        const { at, isItem } = nextItem(this.#text);
        if (!isItem) this.#hasEnd ||= /<\/(?:rss|channel)\s*>/u.test(this.#text);
        if (isItem && !this.#hasHead) yield { kind: "head", xml: this.#text.slice(0, at) };
        this.#hasHead ||= isItem;
        if (this.#hasHead) this.#text = this.#text.slice(at);
        if (!isItem) return;
        this.#inItem = true;
      }
      const end = endOfItem(this.#text);
      if (end === undefined) return;
      yield { kind: "item", xml: this.#text.slice(0, end) };
      this.#text = this.#text.slice(end);
      this.#inItem = false;
    }
  }
}

/** The file's text, piece by piece; of a packed one that is cut short, what could be unpacked. */
async function* textOf(path: string): AsyncGenerator<string> {
  const file = await open(path);
  const { buffer: magic } = await file.read(Buffer.alloc(2), 0, 2, 0);
  await file.close();
  const decoder = new TextDecoder(magic.equals(Buffer.from([0xff, 0xfe])) ? "utf-16le" : "utf-8");
  // Small enough for V8's young generation: larger strings wait as garbage until all of the heap is swept.
  const bytes = createReadStream(path, { highWaterMark: 32 * 1024 });
  const isPacked = magic.equals(Buffer.from([0x1f, 0x8b]));
  try {
    for await (const chunk of isPacked ? pipeline(bytes, createGunzip(), () => {}) : bytes)
      yield decoder.decode(chunk as Buffer, { stream: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "Z_BUF_ERROR") throw error;
  }
}

/** @returns where the next item begins, or else what is to be kept until more has come */
function nextItem(text: string): { at: number; isItem: boolean } {
  for (let from = 0; ; ) {
    opening.lastIndex = from;
    const found = opening.exec(text);
    if (!found) return { at: Math.max(from, text.length - LONGEST_TAG), isItem: false };
    if (found[0].startsWith("<item")) return { at: found.index, isItem: true };
    const end = text.indexOf(found[0] === "<!--" ? "-->" : "]]>", found.index);
    if (end === -1) return { at: found.index, isItem: false };
    from = end + 3;
  }
}

/** Where the item that `text` begins with ends; undefined where more must be read. */
function endOfItem(text: string): number | undefined {
  for (let at = 0; ; ) {
    const close = text.indexOf("</item>", at);
    if (close === -1) return undefined;
    const open = text.indexOf("<![CDATA[", at);
    if (open === -1 || open > close) return close + "</item>".length;
    const end = text.indexOf("]]>", open);
    if (end === -1) return undefined;
    at = end + 3;
  }
}
