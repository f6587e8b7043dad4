import { PACKET_LIMIT } from "./packet.ts";

const APP0 = 0xe0;
const APP1 = 0xe1;
const SIGNATURE = Buffer.from("http://ns.adobe.com/xap/1.0/\0", "latin1");

/**
 * @returns the JPEG with an XMP packet in a segment of its own, all else as it was. It stands behind
 *   the header of JFIF, which comes first where there is one.
 *   Adobe, XMP Specification Part 3, 1.1.3: https://developer.adobe.com/xmp/docs/xmp-specifications/
 * @throws where the file is no JPEG, or the packet is longer than `PACKET_LIMIT`
 */
export function jpegWithXmp(jpeg: Buffer, packet: Buffer): Buffer {
  if (jpeg.length < 4 || jpeg.readUInt16BE(0) !== 0xffd8) throw new Error("this is no JPEG");
  if (packet.length > PACKET_LIMIT) throw new Error("a JPEG has no room for so much metadata");
  let at = 2;
  while (jpeg[at] === 0xff && jpeg[at + 1] === APP0) at += 2 + jpeg.readUInt16BE(at + 2);
  const start = Buffer.from([0xff, APP1, 0, 0]);
  start.writeUInt16BE(2 + SIGNATURE.length + packet.length, 2);
  return Buffer.concat([jpeg.subarray(0, at), start, SIGNATURE, packet, jpeg.subarray(at)]);
}
