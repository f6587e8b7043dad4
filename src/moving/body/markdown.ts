import TurndownService from "turndown";
import { parseBody } from "../../body/blocks.ts";
import { escapeMarkdown } from "../../import/markdown-text.ts";
import { hrefOf } from "./links.ts";

/** What turndown hands its rules, as far as they ask; the types of the browser are not those of this program. */
interface HtmlNode {
  nodeName: string;
  textContent: string | null;
  parentNode: HtmlNode | null;
  previousSibling: HtmlNode | null;
  nextSibling: HtmlNode | null;
  childNodes: Iterable<HtmlNode>;
  getAttribute: (name: string) => string | null;
}

const asElement = (node: unknown): HtmlNode => node as HtmlNode;

const service = new TurndownService({
  headingStyle: "atx",
  hr: "---",
  bulletListMarker: "-",
  codeBlockStyle: "fenced",
  emDelimiter: "*",
});

service.escape = (text) => literal(escapeMarkdown(text));

/** Only between backticks does our reader take the braces of templates for text. */
const literal = (text: string): string =>
  text.replace(/\\?\{(?:\\?[{%])+/gu, (braces) => `\`${braces.replaceAll("\\", "")}\``);

service.addRule("break", { filter: "br", replacement: () => "\\\n" });
service.addRule("link", {
  filter: (node) => node.nodeName === "A",
  replacement: (content, node) => {
    const href = asElement(node).getAttribute("href");
    const text = content.replace(/\s*\\?\n\s*/gu, " ").trim();
    if (!href || text === "") return content;
    const bare = text.replace(/(?<!\\)[[\]]/gu, "\\$&");
    return `[${bare}](${hrefOf(href)})`;
  },
});
service.addRule("emphasis", {
  filter: ["em", "i"],
  replacement: (content, node) => around(content, node, "*"),
});
service.addRule("strong", {
  filter: ["strong", "b"],
  replacement: (content, node) => around(content, node, "**"),
});
service.addRule("quotation", { filter: ["q"], replacement: (content) => `“${content}”` });
service.addRule("item", { filter: "li", replacement: (content, node) => listItem(content, node) });
service.addRule("raised", { filter: ["sup"], replacement: (content) => spell(content, raised) });
service.addRule("lowered", { filter: ["sub"], replacement: (content) => spell(content, lowered) });
service.addRule("cell", {
  filter: ["td", "th"],
  replacement: (content) =>
    ` ${content
      .replace(/\s*\\?\n\s*/gu, " ")
      .trim()
      .replace(/(?<!\\)\|/gu, "\\|")} |`,
});
service.addRule("row", { filter: "tr", replacement: (content) => `|${content}\n` });
service.addRule("table", {
  filter: "table",
  replacement: (content) => {
    const rows = content.split("\n").filter((row) => row.startsWith("|"));
    const columns = ((rows[0] ?? "").match(/(?<!\\)\|/gu)?.length ?? 1) - 1;
    return `\n\n${[rows[0], `|${" --- |".repeat(columns)}`, ...rows.slice(1)].join("\n")}\n\n`;
  },
});

function listItem(content: string, node: unknown): string {
  const item = asElement(node);
  const list = item.parentNode;
  const items = [...(list?.childNodes ?? [])].filter((child) => child.nodeName === "LI");
  const number = Number(list?.getAttribute("start") ?? 1) + items.indexOf(item);
  const prefix = list?.nodeName === "OL" ? `${Math.max(0, number || 1)}. ` : "- ";
  const lines = content.replace(/^\n+|\n+$/gu, "").replace(/\n(?=.)/gu, `\n${" ".repeat(prefix.length)}`);
  return `${prefix}${lines}${item.nextSibling ? "\n" : ""}`;
}

const raised = new Map([..."0123456789+-n"].map((sign, at) => [sign, [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ"][at] as string]));
const lowered = new Map([..."0123456789+-"].map((sign, at) => [sign, [..."₀₁₂₃₄₅₆₇₈₉₊₋"][at] as string]));

/** "m<sup>2</sup>" → "m²"; what Unicode has no such letter for stays as it is. */
function spell(content: string, letters: ReadonlyMap<string, string>): string {
  const found = [...content].map((sign) => letters.get(sign));
  return found.every((sign) => sign !== undefined) ? found.join("") : content;
}

/** Marks emphasis where Markdown would read the marks: not with a letter beside a sign, nor within emphasis of its kind. */
function around(content: string, node: unknown, delimiter: string): string {
  const element = asElement(node);
  const inner = content.trim();
  if (inner === "" || /\\?\n/u.test(inner) || inner.includes("*") || isWithin(element, delimiter))
    return content;
  const before = nearSign(element.previousSibling, -1);
  const after = nearSign(element.nextSibling, 0);
  const word = /[\p{L}\p{N}]/u;
  const sign = /^[^\s\p{L}\p{N}]|[^\s\p{L}\p{N}]$/u;
  if (sign.test(inner) && (word.test(before) || word.test(after))) return content;
  if (/[*_`\\]/u.test(before) || /[*_`\\]/u.test(after)) return content;
  return `${delimiter}${inner}${delimiter}`;
}

function isWithin(element: HtmlNode, delimiter: string): boolean {
  const names = delimiter === "*" ? ["EM", "I"] : ["STRONG", "B"];
  for (let at = element.parentNode; at; at = at.parentNode) if (names.includes(at.nodeName)) return true;
  return false;
}

/** The sign of a neighbour that stands next to an element; a neighbour with marks of its own counts as a mark. */
function nearSign(node: HtmlNode | null, at: 0 | -1): string {
  if (/^(?:EM|I|STRONG|B|CODE)$/u.test(node?.nodeName ?? "")) return "*";
  return [...(node?.textContent ?? "")].at(at) ?? "";
}

/**
 * A block of HTML → Markdown that our own reader takes. Where the marks of the source would be read as HTML or
 * as a template all the same, the words stay without them.
 */
export function markdownOf(html: string, text: string): string {
  // Most paragraphs are words alone; turndown takes a millisecond for each.
  const isPlain = /^<p>[^<]*<\/p>$/u.test(html);
  const converted = isPlain ? literal(escapeMarkdown(text)) : service.turndown(html);
  const markdown = converted.replace(/[ \t]+$/gmu, "").trim();
  if (isTaken(markdown)) return markdown;
  const words = literal(escapeMarkdown(text));
  return isTaken(words)
    ? words
    : text
        .replace(/[<>{}[\]`!\\]/gu, " ")
        .replace(/\s+/gu, " ")
        .trim();
}

/** @param href makes a link of it @returns a paragraph of plain text as Markdown */
export function paragraphOf(text: string, href?: string): string {
  const words = escaped(text);
  return markdownOf(`<p>${href === undefined ? words : `<a href="${escaped(href)}">${words}</a>`}</p>`, text);
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

function isTaken(markdown: string): boolean {
  if (!/[<{[!&]/u.test(markdown)) return true;
  const { findings, placements } = parseBody(markdown);
  return findings.length === 0 && placements.length === 0;
}
