import { type Box, boxOf, numberIn, readNumber } from "./boxes.ts";

/** A run of an item's bytes. */
interface Extent {
  index: number;
  offset: number;
  length: number;
}

/** Where the bytes of one item stand. */
interface Location {
  id: number;
  /** 0: offsets count from the beginning of the file. */
  method: number;
  /** 0: in this file. */
  reference: number;
  base: number;
  extents: Extent[];
}

/** The box `iloc`: ISO/IEC 14496-12, 8.11.3. */
export interface ItemLocations {
  version: number;
  /** Bytes that each kind of number takes. */
  widths: { offset: number; length: number; base: number; index: number };
  items: Location[];
}

export function readLocations(file: Buffer, box: Box): ItemLocations {
  const version = file[box.content] as number;
  let at = box.content + 4;
  const take = (bytes: number): number => {
    if (at + bytes > box.end) throw new Error("the places of its items are cut off");
    at += bytes;
    return readNumber(file, at - bytes, bytes);
  };
  const [sizes, more] = [take(1), take(1)];
  const widths = {
    offset: sizes >> 4,
    length: sizes & 15,
    base: more >> 4,
    index: version === 0 ? 0 : more & 15,
  };
  const idWidth = version < 2 ? 2 : 4;
  const items = Array.from({ length: take(idWidth) }, (): Location => {
    const [id, method, reference, base] = [
      take(idWidth),
      version === 0 ? 0 : take(2) & 15,
      take(2),
      take(widths.base),
    ];
    const extents = Array.from({ length: take(2) }, () => ({
      index: take(widths.index),
      offset: take(widths.offset),
      length: take(widths.length),
    }));
    return { id, method, reference, base, extents };
  });
  return { version, widths, items };
}

/** @returns the locations, where what stood at `from` or behind it in the file has moved by `bytes` */
export function moved(locations: ItemLocations, from: number, bytes: number): ItemLocations {
  const items = locations.items.map((item) => {
    if (item.method !== 0 || item.reference !== 0) return item;
    if (item.base > 0) return item.base >= from ? { ...item, base: item.base + bytes } : item;
    const extents = item.extents.map((extent) =>
      extent.offset >= from ? { ...extent, offset: extent.offset + bytes } : extent,
    );
    return { ...item, extents };
  });
  return { ...locations, items };
}

/** @returns the locations with one more item, whose bytes stand together */
export function withItem(
  locations: ItemLocations,
  id: number,
  offset: number,
  length: number,
): ItemLocations {
  const item = { id, method: 0, reference: 0, base: 0, extents: [{ index: 0, offset, length }] };
  return { ...locations, items: [...locations.items, item] };
}

/** @throws where a number is larger than the file has room for */
export function locationsBox({ version, widths, items }: ItemLocations): Buffer {
  const idWidth = version < 2 ? 2 : 4;
  const parts = items.flatMap(({ id, method, reference, base, extents }) => [
    numberIn(idWidth, id),
    ...(version === 0 ? [] : [numberIn(2, method)]),
    numberIn(2, reference),
    numberIn(widths.base, base),
    numberIn(2, extents.length),
    ...extents.flatMap(({ index, offset, length }) => [
      numberIn(widths.index, index),
      numberIn(widths.offset, offset),
      numberIn(widths.length, length),
    ]),
  ]);
  return boxOf(
    "iloc",
    numberIn(4, version * 0x1000000),
    Buffer.from([widths.offset * 16 + widths.length, widths.base * 16 + widths.index]),
    numberIn(idWidth, items.length),
    ...parts,
  );
}
