import { createHash } from "node:crypto";
import { decodeTexts } from "./legacy-text.ts";

/** A field of IPTC-IIM as exifreader gives it; one that may be repeated is a list of them. */
interface Field {
  value: unknown;
}

/** The fields that are asked for, by exifreader's names for them. */
const names = [
  "Caption/Abstract",
  "Headline",
  "By-line",
  "Credit",
  "Copyright Notice",
  "Sub-location",
  "City",
  "Province/State",
  "Date Created",
  "Time Created",
] as const;

export type Iim = Partial<Record<(typeof names)[number], string[]>>;

/** @returns the texts of each field, decoded */
export function readIim(fields: Record<string, Field | Field[] | undefined>): Iim {
  const found = names.flatMap((name) =>
    [fields[name] ?? []].flat().map(({ value }) => ({ name, bytes: Uint8Array.from(value as number[]) })),
  );
  const texts = decodeTexts(found.map(({ bytes }) => bytes));
  const iim: Iim = {};
  for (const [index, { name }] of found.entries()) {
    iim[name] ??= [];
    iim[name].push(texts[index] as string);
  }
  return iim;
}

/** Image resources of Photoshop: https://www.adobe.com/devnet-apps/photoshop/fileformatashtml/#50577409_38034 */
const IIM = 0x0404;
const DIGEST = 0x0425;

/**
 * Whether the fields of IPTC-IIM were changed by a program that knew nothing of XMP: XMP's writer has left
 * a digest of those that it agreed with. Metadata Working Group, Guidelines 2.0, 3.1.
 */
export function isIimNewer(file: Buffer): boolean {
  const [fields, digest] = [resourceIn(file, IIM), resourceIn(file, DIGEST)];
  if (!fields || digest?.length !== 16 || digest.every((byte) => byte === 0)) return false;
  return !createHash("md5").update(fields).digest().equals(digest);
}

function resourceIn(file: Buffer, id: number): Buffer | undefined {
  const start = Buffer.from([...Buffer.from("8BIM", "latin1"), id >> 8, id & 255]);
  const at = file.indexOf(start);
  const nameLength = file[at + start.length];
  if (at === -1 || nameLength === undefined) return undefined;
  // A name with its length takes an even number of bytes.
  const sizeAt = at + start.length + nameLength + 1 + ((nameLength + 1) % 2);
  if (sizeAt + 4 > file.length) return undefined;
  return file.subarray(sizeAt + 4, sizeAt + 4 + file.readUInt32BE(sizeAt));
}
