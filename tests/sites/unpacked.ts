import { inflateSync } from "node:zlib";

/** A header of zlib: https://www.rfc-editor.org/rfc/rfc1950#section-2.2 */
const isZlib = (bytes: Buffer): boolean =>
  bytes.length > 2 && bytes[0] === 0x78 && bytes.readUInt16BE(0) % 31 === 0;

/** @returns what a published file says: those of the search index are packed */
export const unpacked = (bytes: Buffer): Buffer => (isZlib(bytes) ? inflateSync(bytes) : bytes);
