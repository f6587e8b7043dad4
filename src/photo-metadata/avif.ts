import { type Box, boxesIn, boxOf, numberIn, readNumber } from "./boxes.ts";
import { type ItemLocations, locationsBox, moved, readLocations, withItem } from "./item-locations.ts";

const CONTENT_TYPE = "application/rdf+xml";
/** A hidden item: no picture. */
const HIDDEN = 1;

/**
 * @returns the AVIF with an XMP packet as an item that describes its picture, the picture's bytes as
 *   they were. The packet comes last, so that a browser has the picture first.
 *   ISO/IEC 23008-12, 6.2 and A.3; AVIF: https://aomediacodec.github.io/av1-avif/
 * @throws where the file is not built as an encoder builds a picture
 */
export function avifWithXmp(avif: Buffer, packet: Buffer): Buffer {
  const top = boxesIn(avif, 0, avif.length);
  const meta = boxNamed("meta", top);
  // Its content begins with four bytes of version and flags.
  const children = boxesIn(avif, meta.content + 4, meta.end);
  const locations = readLocations(avif, boxNamed("iloc", children));
  // In an item of its own, behind a box's header at the end of the file.
  const id = Math.max(...locations.items.map((item) => item.id)) + 1;
  const parts = {
    iinf: withEntry(avif, boxNamed("iinf", children), id),
    iref: withReference(
      avif,
      children.find(({ type }) => type === "iref"),
      id,
      primaryIn(avif, boxNamed("pitm", children)),
    ),
  };
  const build = (iloc: ItemLocations) => metaOf(avif, children, { ...parts, iloc: locationsBox(iloc) });
  // How long the box is does not depend on the numbers in it.
  const longer = build(withItem(locations, id, 0, 0)).length - (meta.end - meta.start);
  const start = avif.length + longer + 8;
  const changed = build(withItem(moved(locations, meta.end, longer), id, start, packet.length));
  return Buffer.concat([
    avif.subarray(0, meta.start),
    changed,
    withSizes(avif, meta.end, top),
    boxOf("mdat", packet),
  ]);
}

function boxNamed(type: string, boxes: Box[]): Box {
  const box = boxes.find((other) => other.type === type);
  if (!box) throw new Error(`this AVIF has no box "${type}"`);
  return box;
}

function metaOf(avif: Buffer, children: Box[], changed: Record<string, Buffer>): Buffer {
  const boxes = children.map(({ type, start, end }) => changed[type] ?? avif.subarray(start, end));
  if (!children.some(({ type }) => type === "iref")) boxes.push(changed.iref as Buffer);
  return boxOf("meta", Buffer.alloc(4), ...boxes);
}

/** The list of items with one more. */
function withEntry(avif: Buffer, { content, end }: Box, id: number): Buffer {
  if (id > 0xffff) throw new Error("this AVIF has too many items");
  const width = avif[content] === 0 ? 2 : 4;
  const entry = boxOf(
    "infe",
    numberIn(4, 2 * 0x1000000 + HIDDEN),
    numberIn(2, id),
    numberIn(2, 0),
    Buffer.from(`mime\0${CONTENT_TYPE}\0`, "latin1"),
  );
  return boxOf(
    "iinf",
    avif.subarray(content, content + 4),
    numberIn(width, readNumber(avif, content + 4, width) + 1),
    avif.subarray(content + 4 + width, end),
    entry,
  );
}

/** The list of references with one more: the item `id` describes the item `of`. */
function withReference(avif: Buffer, iref: Box | undefined, id: number, of: number): Buffer {
  const head = iref ? avif.subarray(iref.content, iref.end) : Buffer.alloc(4);
  const width = head[0] === 0 ? 2 : 4;
  return boxOf("iref", head, boxOf("cdsc", numberIn(width, id), numberIn(2, 1), numberIn(width, of)));
}

const primaryIn = (avif: Buffer, { content }: Box): number =>
  readNumber(avif, content + 4, avif[content] === 0 ? 2 : 4);

/** What follows `from`; a last box that goes on to the end of the file is told its size, now that another follows. */
function withSizes(avif: Buffer, from: number, top: Box[]): Buffer {
  const rest = Buffer.from(avif.subarray(from));
  const last = top.at(-1) as Box;
  if (avif.readUInt32BE(last.start) === 0) rest.writeUInt32BE(last.end - last.start, last.start - from);
  return rest;
}
