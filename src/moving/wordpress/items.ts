import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";

/** The channel's own elements, before its first item, or one item; both as XML. `cut`: the file ends before the export does. */
export type ExportPart = { kind: "head" | "item"; xml: string } | { kind: "damaged" } | { kind: "cut" };

/** A longer item is no article: an end was lost. */
const LONGEST = 64 * 1024 * 1024;
/** Holds the beginning of a tag that the next piece of the file goes on with. */
const LONGEST_TAG = 64;
/** What may hold the beginning of an item that is none, and the beginning itself. */
const start = /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<item[\s>]/gu;

/** Cuts an export into its items as it is read; what holds markup as text (CDATA) hides no end from it. */
export async function* cutExport(path: string): AsyncGenerator<ExportPart> {
  let text = "";
  let inItem = false;
  let hasHead = false;
  let hasEnd = false;
  for await (const more of textOf(path)) {
    text += more;
    for (;;) {
      if (!inItem) {
        const at = startOfItem(text);
        if (at === undefined) {
          hasEnd ||= /<\/(?:rss|channel)\s*>/u.test(text);
          if (hasHead) text = text.slice(-LONGEST_TAG);
          break;
        }
        if (!hasHead) yield { kind: "head", xml: text.slice(0, at) };
        hasHead = true;
        text = text.slice(at);
        inItem = true;
      }
      const end = endOfItem(text);
      if (end === undefined) {
        if (text.length > LONGEST) {
          yield { kind: "damaged" };
          text = text.slice(5);
          inItem = false;
          continue;
        }
        break;
      }
      yield { kind: "item", xml: text.slice(0, end) };
      text = text.slice(end);
      inItem = false;
    }
  }
  if (inItem) yield { kind: "damaged" };
  else if (!hasHead) yield { kind: "head", xml: text };
  if (!hasEnd) yield { kind: "cut" };
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

function startOfItem(text: string): number | undefined {
  for (const { 0: found, index } of text.matchAll(start)) if (found.startsWith("<item")) return index;
  return undefined;
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
