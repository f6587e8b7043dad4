import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";

/** The channel's own elements, before its first item, or one item; both as XML. */
export type ExportPart = { kind: "head" | "item"; xml: string } | { kind: "damaged" };

/** A longer item is no article: an end was lost. */
const LONGEST = 64 * 1024 * 1024;
/** What may hold the beginning of an item that is none, and the beginning itself. */
const start = /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<item[\s>]/gu;

/** Cuts an export into its items as it is read; what holds markup as text (CDATA) hides no end from it. */
export async function* cutExport(path: string): AsyncGenerator<ExportPart> {
  let text = "";
  let inItem = false;
  let hasHead = false;
  const decoder = new TextDecoder();
  for await (const chunk of await openExport(path)) {
    text += decoder.decode(chunk as Buffer, { stream: true });
    for (;;) {
      if (!inItem) {
        const at = startOfItem(text);
        if (at === undefined) {
          if (hasHead) text = text.slice(Math.max(0, text.lastIndexOf("<")));
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
}

async function openExport(path: string): Promise<Readable> {
  const file = await open(path);
  const magic = Buffer.alloc(2);
  await file.read(magic, 0, 2, 0);
  await file.close();
  // Small enough for V8's young generation: larger strings wait as garbage until all of the heap is swept.
  const stream = createReadStream(path, { highWaterMark: 32 * 1024 });
  return magic.equals(Buffer.from([0x1f, 0x8b])) ? stream.pipe(createGunzip()) : stream;
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
