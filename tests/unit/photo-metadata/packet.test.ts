import { XMLParser } from "fast-xml-parser";
import { expect, test } from "vitest";
import { PACKET_LIMIT, packetOf } from "../../../src/photo-metadata/packet.ts";
import type { Told } from "../../../src/photo-metadata/told.ts";

const all: Told = {
  creator: 'Đỗ An "Ảnh" & <Bạn>',
  credit: "Ban biên tập",
  copyright: "© 2025 Tòa soạn thử",
  licence: "https://creativecommons.org/licenses/by/4.0/deed.vi?a=1&b=2",
  caption: "Ảnh thử 1.",
  alt: "Một hình màu xanh.",
};

const textOf = (told: Told): string => packetOf(told)?.toString("utf8") ?? "";

/** The properties of a packet as an XML reader gives them. */
function propertiesOf(told: Told): Record<string, unknown> {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "@", parseTagValue: false });
  const parsed = parser.parse(textOf(told)) as Record<string, Record<string, Record<string, unknown>>>;
  return parsed["x:xmpmeta"]?.["rdf:RDF"]?.["rdf:Description"] as Record<string, unknown>;
}

test("says each fact by the property that IPTC gives it, whatever signs are in it", () => {
  expect(propertiesOf(all)).toMatchObject({
    "dc:creator": { "rdf:Seq": { "rdf:li": all.creator } },
    "photoshop:Credit": all.credit,
    "dc:rights": { "rdf:Alt": { "rdf:li": { "@xml:lang": "x-default", "#text": all.copyright } } },
    "xmpRights:WebStatement": all.licence,
    "dc:description": { "rdf:Alt": { "rdf:li": { "#text": all.caption } } },
    "Iptc4xmpCore:AltTextAccessibility": { "rdf:Alt": { "rdf:li": { "#text": all.alt } } },
  });
});

test("is one whole packet that names only the namespaces it uses", () => {
  expect(textOf({ credit: "Báo" })).toMatchInlineSnapshot(
    `"<?xpacket begin="﻿" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"><photoshop:Credit>Báo</photoshop:Credit></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>"`,
  );
});

test("terms of use that are no address are words", () => {
  const terms = propertiesOf({ licence: "Chỉ dùng cho báo chí" });
  expect(terms["xmpRights:WebStatement"]).toBeUndefined();
  expect(terms["xmpRights:UsageTerms"]).toMatchObject({
    "rdf:Alt": { "rdf:li": { "#text": "Chỉ dùng cho báo chí" } },
  });
});

test.each<[string, Told]>([
  ["nothing", {}],
  ["empty texts", { alt: "", caption: "  ", credit: "\u0000" }],
])("where there is %s to say there is no packet", (_kind, told) => {
  expect(packetOf(told)).toBeUndefined();
});

test("signs that XML cannot hold are left out", () => {
  expect(propertiesOf({ credit: "A\u0000\u0008\uFFFFB\uD800" })["photoshop:Credit"]).toBe("AB\uFFFD");
});

test("a caption that no file has room for is left out, and who made the photo stays", () => {
  const packet = packetOf({ ...all, caption: "&".repeat(PACKET_LIMIT) }) as Buffer;
  expect(packet.length).toBeLessThan(PACKET_LIMIT);
  expect(packet.includes("Ban biên tập")).toBe(true);
  expect(packet.includes("Một hình màu xanh.")).toBe(true);
  expect(packet.includes("dc:description")).toBe(false);
  expect(packetOf({ credit: "a".repeat(PACKET_LIMIT) })).toBeUndefined();
});
