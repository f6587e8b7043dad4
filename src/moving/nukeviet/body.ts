import { type CheerioAPI, load } from "cheerio";

// cheerio does not export the types of its nodes.
type AnyNode = Parameters<CheerioAPI["contains"]>[1];

const breaks = /<br\b/iu;
const inline =
  /^(?:a|abbr|b|bdi|big|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strike|strong|sub|sup|tt|u|var)$/u;

/** A line that ends here ends a sentence; where both are shorter, they may be verses or an address. */
const ENDS_SENTENCE = /[.!?…:;]["”’»)]*$/u;
const LINE_OF_PROSE = 80;

/**
 * NukeViet's editor is often set to make a line break of ENTER, so that paragraphs are what stands between breaks. A
 * break after a sentence of prose is made two, which part paragraphs; all others stay.
 */
export function partParagraphs(html: string): string {
  if (!breaks.test(html)) return html;
  const $ = load(html, null, false);
  for (const element of $("br").toArray()) {
    const before = lineOf($, element, "prev");
    const after = lineOf($, element, "next");
    const prose = Math.max(before.length, after.length) >= LINE_OF_PROSE;
    if (after !== "" && prose && ENDS_SENTENCE.test(before)) $(element).after("<br>");
  }
  return $.html();
}

/** @returns the text beside a break, up to the next break or block */
function lineOf($: CheerioAPI, element: AnyNode, side: "prev" | "next"): string {
  const nodes: AnyNode[] = [];
  for (let node = element[side]; node && isInline(node); node = node[side]) nodes.push(node);
  if (side === "prev") nodes.reverse();
  return $(nodes).text().replace(/\s+/gu, " ").trim();
}

const isInline = (node: AnyNode): boolean =>
  node.type === "text" || node.type === "comment" || (node.type === "tag" && inline.test(node.name));
