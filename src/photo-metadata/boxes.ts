/** A box of ISO/IEC 14496-12, from `start` up to `end` of the file; its content begins at `content`. */
export interface Box {
  type: string;
  start: number;
  content: number;
  end: number;
}

/** @returns the boxes between two places of a file @throws where one is longer than its surroundings */
export function boxesIn(file: Buffer, start: number, end: number): Box[] {
  const boxes: Box[] = [];
  for (let at = start; at < end; ) {
    const box = boxAt(file, at, end);
    boxes.push(box);
    at = box.end;
  }
  return boxes;
}

function boxAt(file: Buffer, start: number, limit: number): Box {
  if (start + 8 > limit) throw new Error("a box is cut off");
  const short = file.readUInt32BE(start);
  const isLong = short === 1;
  const content = start + (isLong ? 16 : 8);
  const size = isLong ? Number(file.readBigUInt64BE(start + 8)) : short;
  // A box of size 0 goes on to the end of the file.
  const end = size === 0 ? limit : start + size;
  if (end < content || end > limit) throw new Error("a box is cut off");
  return { type: file.toString("latin1", start + 4, start + 8), start, content, end };
}

/** @returns a box around `parts` */
export function boxOf(type: string, ...parts: Uint8Array[]): Buffer {
  const header = Buffer.alloc(8);
  header.writeUInt32BE(8 + parts.reduce((sum, part) => sum + part.length, 0));
  header.write(type, 4, "latin1");
  return Buffer.concat([header, ...parts]);
}

/** @returns a whole number in so many bytes, none for 0 of them */
export function numberIn(bytes: number, value: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  if (bytes === 8) buffer.writeBigUInt64BE(BigInt(value));
  else if (bytes > 0) buffer.writeUIntBE(value, 0, bytes);
  return buffer;
}

/** @returns the whole number in so many bytes at `at`; 0 where there are none */
export function readNumber(file: Buffer, at: number, bytes: number): number {
  if (bytes === 0) return 0;
  return bytes === 8 ? Number(file.readBigUInt64BE(at)) : file.readUIntBE(at, bytes);
}
