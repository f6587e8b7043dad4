import { XMLParser } from "fast-xml-parser";

/** An element's text; its children by name, the vocabulary's usual prefix before it (`wp:post_id`). */
export interface Field {
  text: string;
  attributes: Record<string, string>;
  children: Fields;
}

export type Fields = Record<string, Field[]>;

/** The first text of that name; "" where there is none. */
export const first = (fields: Fields, name: string): string => fields[name]?.[0]?.text.trim() ?? "";

/** By the addresses of their namespaces: an export of another plugin may call the prefixes anything. */
const vocabularies: [RegExp, string][] = [
  [/\/modules\/content\/?$/u, "content"],
  [/wordpress\.org\/export\/[\d.]+\/excerpt\/?$/u, "excerpt"],
  [/wordpress\.org\/export\/[\d.]+\/?$/u, "wp"],
  [/\/dc\/elements\//u, "dc"],
];

/** @returns the usual prefix by the one that the XML declares */
export function prefixesOf(xml: string): Map<string, string> {
  const prefixes = new Map<string, string>();
  for (const [, prefix, address] of xml.matchAll(/\sxmlns:([\w.-]+)\s*=\s*["']([^"']+)["']/gu)) {
    const usual = vocabularies.find(([pattern]) => pattern.test(address as string))?.[1];
    if (usual !== undefined) prefixes.set(prefix as string, usual);
  }
  return prefixes;
}

/**
 * Reads the elements at the top of `xml`, which need not be one document.
 *
 * @param prefixes what the export's head declares
 * @throws where it is no XML
 */
export function readFields(xml: string, prefixes: ReadonlyMap<string, string>): Fields {
  const all = new Map([...prefixes, ...prefixesOf(xml.slice(0, 2000))]);
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    cdataPropName: "#cdata",
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    // Limits of how often an entity may stand in a text would refuse long articles; there is no DTD to abuse.
    processEntities: false,
    transformTagName: (name) => {
      const [prefix, local] = name.split(":");
      return local === undefined ? name : `${all.get(prefix as string) ?? prefix}:${local}`;
    },
  });
  return fieldsOf(parser.parse(xml) as Node[]);
}

/** What the parser makes of an element in its order: `{name: children, ":@": attributes}`, or `{"#text": …}`. */
type Node = Record<string, unknown>;

function fieldsOf(nodes: Node[]): Fields {
  const fields: Fields = {};
  for (const node of nodes) {
    const name = Object.keys(node).find((key) => key !== ":@");
    if (name === undefined || name.startsWith("#") || name.startsWith("?")) continue;
    const children = node[name] as Node[];
    const attributes = Object.entries((node[":@"] ?? {}) as Record<string, string>);
    fields[name] ??= [];
    fields[name].push({
      text: textOf(children),
      attributes: Object.fromEntries(attributes.map(([key, value]) => [key, decodeEntities(String(value))])),
      children: fieldsOf(children),
    });
  }
  return fields;
}

/** A text in CDATA stands as it is; around it an export may set lines and blanks. */
function textOf(children: Node[]): string {
  const cdata = children.filter((child) => "#cdata" in child);
  if (cdata.length > 0) return cdata.map((child) => textOfCdata(child["#cdata"])).join("");
  return children
    .map((child) => ("#text" in child ? decodeEntities(String(child["#text"])) : ""))
    .join("")
    .trim();
}

function textOfCdata(value: unknown): string {
  return Array.isArray(value)
    ? (value as Node[]).map((child) => String(child["#text"] ?? "")).join("")
    : String(value);
}

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/giu,
    (all, hex, decimal, name) => {
      if (name !== undefined) return named[String(name).toLowerCase()] ?? all;
      const code = Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : all;
    },
  );
}
