import { XMLBuilder } from "fast-xml-parser";
import type { Told } from "./told.ts";

/** Namespaces of XMP: https://developer.adobe.com/xmp/docs/xmp-namespaces/ and https://iptc.org/std/photometadata/specification/ */
const namespaces: Record<string, string> = {
  dc: "http://purl.org/dc/elements/1.1/",
  photoshop: "http://ns.adobe.com/photoshop/1.0/",
  xmpRights: "http://ns.adobe.com/xap/1.0/rights/",
  Iptc4xmpCore: "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
};

/** By which programs that know nothing of a file's format find the packet; `r`: it has no room to be edited in place. */
const HEADER = '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>';
const TRAILER = '<?xpacket end="r"?>';

/** What a segment of a JPEG has room for, less the segment's length and signature: see `jpeg.ts`. */
export const PACKET_LIMIT = 65_533 - 29;

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  suppressEmptyNode: true,
  processEntities: true,
});

/**
 * @returns an XMP packet that says `told`, by the properties that IPTC Photo Metadata 2025.1 gives them;
 *   undefined where there is nothing to say. Texts that no JPEG has room for are left out, rights last.
 */
export function packetOf(told: Told): Buffer | undefined {
  const { caption, alt, ...rights } = told;
  for (const part of [told, { ...rights, alt }, rights]) {
    const packet = build(part);
    if (!packet || packet.length <= PACKET_LIMIT) return packet;
  }
  return undefined;
}

function build({ creator, credit, copyright, licence, caption, alt }: Told): Buffer | undefined {
  const isAddress = licence !== undefined && /^https?:\/\/\S+$/.test(licence);
  const properties = Object.entries({
    "dc:creator": list("rdf:Seq", creator),
    "photoshop:Credit": clean(credit),
    "dc:rights": alternatives(copyright),
    "xmpRights:WebStatement": isAddress ? clean(licence) : undefined,
    "xmpRights:UsageTerms": isAddress ? undefined : alternatives(licence),
    "dc:description": alternatives(caption),
    "Iptc4xmpCore:AltTextAccessibility": alternatives(alt),
  }).filter(([, value]) => value !== undefined);
  if (properties.length === 0) return undefined;
  const used = new Set(properties.map(([name]) => name.slice(0, name.indexOf(":"))));
  const xml: string = builder.build({
    "x:xmpmeta": {
      "@xmlns:x": "adobe:ns:meta/",
      "rdf:RDF": {
        "@xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdf:Description": {
          "@rdf:about": "",
          ...Object.fromEntries([...used].map((prefix) => [`@xmlns:${prefix}`, namespaces[prefix]])),
          ...Object.fromEntries(properties),
        },
      },
    },
  });
  return Buffer.from(HEADER + xml + TRAILER);
}

/** An ordered list of one. */
function list(kind: string, text: string | undefined) {
  const item = clean(text);
  return item === undefined ? undefined : { [kind]: { "rdf:li": item } };
}

/** A text that could stand there in several languages. */
function alternatives(text: string | undefined) {
  const item = clean(text);
  if (item === undefined) return undefined;
  return { "rdf:Alt": { "rdf:li": { "@xml:lang": "x-default", "#text": item } } };
}

/** Without what XML cannot hold: https://www.w3.org/TR/xml/#charsets */
function clean(text: string | undefined): string | undefined {
  const legal = text
    ?.toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
    .trim();
  return legal === "" ? undefined : legal;
}
