import type { CheerioAPI } from "cheerio";
import type { Element } from "../../import/html-blocks.ts";
import { normaliseText } from "../../import/source-text.ts";
import type { Tally } from "../tally.ts";

/** What no article holds: programs, forms, and what a page is made of around its text. */
const dropped =
  "script, style, noscript, template, form, input, button, select, textarea, svg, canvas, map, link, meta, title, base, math";
const word = /^(?:mso|Mso)/u;

/**
 * Takes out of a text what is no text, and counts it: programs and forms with what is in them, Word's own
 * elements and classes, comments. Styles and classes are counted too: no Markdown carries them.
 */
export function clean($: CheerioAPI, removed: Tally): void {
  $(dropped).each((_, element) => {
    removed.add(element.name);
    $(element).remove();
  });
  for (const node of $.root().find("*").addBack().contents().toArray()) {
    if (node.type === "comment" || node.type === "directive" || node.type === "cdata") {
      removed.add(/\[if\s|mso/u.test("data" in node ? String(node.data) : "") ? "Word" : "comment");
      $(node).remove();
    } else if (node.type === "text") node.data = plainSpaces(normaliseText(node.data));
    else if (node.type === "tag") cleanElement($, node, removed);
  }
}

/** No-break spaces are what editors' keyboards left; what is no character, or private to a font, says nothing to a reader. */
export const plainSpaces = (text: string): string =>
  text
    .replace(/[\u00a0\u2007\u202f]/gu, " ")
    .replace(/(?![\n\t])[\p{Cc}\p{Co}\p{Noncharacter_Code_Point}]/gu, "");

function cleanElement($: CheerioAPI, node: Element, removed: Tally): void {
  const { style = "", class: classes = "", hidden } = node.attribs;
  if (node.name.includes(":")) {
    removed.add("Word");
    $(node).replaceWith($(node).contents());
    return;
  }
  if (hidden !== undefined || /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style)) {
    removed.add("hidden");
    $(node).remove();
    return;
  }
  if (word.test(classes) || /mso-/iu.test(style)) removed.add("Word");
  else if (style !== "") removed.add("style");
  if (/^(?:font|marquee|blink|center|big|small)$/u.test(node.name)) removed.add(node.name);
  // A weight or a slant that Word or an old editor set by style says what <b> and <i> say.
  if (node.name === "span") {
    if (/font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(style)) node.name = "b";
    else if (/font-style\s*:\s*italic/iu.test(style)) node.name = "i";
  }
}
