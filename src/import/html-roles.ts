import type { CheerioAPI } from "cheerio";
import type { TextBlock } from "./blocks.ts";
import type { Element } from "./html-blocks.ts";

type Role = TextBlock["role"] & string;

const properties: Record<string, Role> = {
  headline: "title",
  description: "lead",
  author: "byline",
  datePublished: "date",
};

// Names of classes and ids as portals give them, without hyphens, underscores and the prefixes of ASP.NET.
const names: [Role, RegExp][] = [
  ["title", /^(?:(?:news|article|entry|post|detail|lbl)title|title(?:news|detail|article|post)|tieude\w*)$/u],
  [
    "lead",
    /^(?:\w*sapo|chapo|lead|hometext|(?:lbl|news|article)?summary|articlelead|trich(?:yeu|dan)|description|mota|tomtat|introtext|newsintro|abstract)$/u,
  ],
  ["byline", /^(?:(?:article|news|post|lbl)?author|byline|\w*tacgia|nguontin)$/u],
  [
    "date",
    /^(?:date|time|datetime|(?:publish|article|post|news|entry|lbl)date(?:time)?|ngay(?:dang|thang)\w*|(?:publish|post)time)$/u,
  ],
];

/** What an element's class, id or property says that it holds; `undefined` when they say nothing. */
export function roleOf($: CheerioAPI, element: Element): Role | undefined {
  if (element.name === "time") return "date";
  const property = properties[element.attribs.itemprop ?? ""];
  if (property) return property;
  const { class: classes = "", id = "" } = element.attribs;
  const tokens = `${classes} ${id}`.split(/\s+/u).map(plainName).filter(Boolean);
  const role = names.find(([, pattern]) => tokens.some((token) => pattern.test(token)))?.[0];
  // A whole story inside an element so named is no single line of it.
  return role && $(element).find("img").length === 0 ? role : undefined;
}

function plainName(token: string): string {
  return token
    .replace(/^(?:ctl\d+_|dnn_|\w+_ctl\d+_)+/iu, "")
    .replace(/[-_]/gu, "")
    .toLowerCase();
}
