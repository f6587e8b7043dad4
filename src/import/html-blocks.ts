import type { Cheerio, CheerioAPI } from "cheerio";
import type { Block, ImageBlock, TextBlock } from "./blocks.ts";
import { normaliseText } from "./source-text.ts";

// cheerio does not export the types of its nodes.
export type AnyNode = Parameters<CheerioAPI["contains"]>[1];
export type Element = Extract<AnyNode, { attribs: unknown }>;

export const blockLevel =
  /^(?:p|div|section|article|main|header|footer|nav|aside|address|details|summary|fieldset|legend|ul|ol|li|table|caption|tbody|thead|tfoot|tr|td|th|blockquote|figure|figcaption|h[1-6]|center|dl|dt|dd|pre|hr|body)$/u;
export const captionClass =
  /caption|chu-?thich|chuthich|image-desc|photo-desc|desc-img|ghi-chu-anh|pic-?note/iu;

type RoleOf = (element: Element) => TextBlock["role"] | undefined;

/**
 * Walks an article's element: paragraphs (also those made with `<br>`), headings, photos. A figcaption, a cell
 * under a photo and an element whose class says caption are tied to the photo before them.
 */
export function collectBlocks($: CheerioAPI, root: Cheerio<Element>, roleOf: RoleOf): Block[] {
  const blocks: Block[] = [];
  let run = "";
  let marks: ("strong" | "em" | "")[] = [];
  let unlinked = "";
  let links = 0;
  const context: Pick<TextBlock, "role" | "heading" | "item"> = {};

  visitChildren(root.get(0), "");
  flush();
  return blocks;

  function visitChildren(node: Element | undefined, mark: "strong" | "em" | ""): void {
    for (const child of node?.children ?? []) visit(child, mark);
  }

  function visit(node: AnyNode, mark: "strong" | "em" | ""): void {
    if (node.type === "text") {
      if (node.data.trim() !== "") marks.push(mark);
      run += node.data.replace(/\s+/gu, " ");
      if (links === 0) unlinked += node.data;
      return;
    }
    if (node.type !== "tag") return;
    const name = node.name.toLowerCase();
    if (name === "br") flush();
    else if (name === "img") {
      flush();
      const image = readImage($(node), blocks.length + 1);
      if (image) blocks.push(image);
    } else if (blockLevel.test(name)) visitBlock(node, name, mark);
    else visitInline(node, name, mark);
  }

  function visitBlock(node: Element, name: string, mark: "strong" | "em" | ""): void {
    flush();
    if (name === "table" && isData($, node)) {
      blocks.push(tableBlock($, node, blocks.length + 1));
      return;
    }
    const before = { ...context };
    const role = blockRole(node, name) ?? context.role;
    if (role) context.role = role;
    if (/^h[2-6]$/u.test(name)) context.heading = Number(name[1]);
    if (name === "li") context.item = $(node).parent().is("ol") ? "number" : "bullet";
    visitChildren(node, mark);
    flush();
    delete context.role;
    delete context.heading;
    delete context.item;
    Object.assign(context, before);
  }

  function visitInline(node: Element, name: string, mark: "strong" | "em" | ""): void {
    const own = /^(?:b|strong)$/u.test(name) ? "strong" : /^(?:i|em)$/u.test(name) ? "em" : mark;
    const role = blockRole(node, name);
    if (name === "a") links++;
    if (role) visitBlock(node, name, own);
    else visitChildren(node, own);
    if (name === "a") links--;
  }

  function blockRole(node: Element, name: string): TextBlock["role"] | undefined {
    if (name === "figcaption" || captionClass.test(node.attribs.class ?? "")) {
      return $(node).find("img").length === 0 ? "caption" : undefined;
    }
    if (name === "td" && isCellUnderPhoto($, node)) return "caption";
    return roleOf(node);
  }

  function flush(): void {
    const text = normaliseText(run).replace(/\s+/gu, " ").trim();
    const emphasis = marks.length > 0 && marks.every((mark) => mark === marks[0]) ? marks[0] : "";
    const linked = !/\p{L}/u.test(unlinked);
    run = "";
    unlinked = "";
    marks = [];
    if (text === "") return;
    const block: TextBlock = { kind: "text", text, line: blocks.length + 1, apart: false };
    if (emphasis) block.emphasis = emphasis;
    if (context.role) block.role = context.role;
    if (context.heading) block.heading = context.heading;
    if (context.item) block.item = context.item;
    if (linked && /\p{L}/u.test(text)) block.linked = true;
    blocks.push(block);
  }
}

/** A table of data has rows of equal length, short cells, and no photo; layout tables have none of these. */
function isData($: CheerioAPI, table: Element): boolean {
  const rows = rowsOf($, table);
  const width = rows[0]?.length ?? 0;
  return (
    rows.length > 1 &&
    width > 1 &&
    rows.every((row) => row.length === width && row.every((cell) => cell.length < 200)) &&
    $(table).find("img, table, [rowspan], [colspan]").length === 0
  );
}

function tableBlock($: CheerioAPI, element: Element, line: number): TextBlock {
  const table = rowsOf($, element);
  return { kind: "text", text: table.flat().filter(Boolean).join(" "), line, apart: true, table };
}

function rowsOf($: CheerioAPI, table: Element): string[][] {
  return $(table)
    .find("tr")
    .toArray()
    .map((row) =>
      $(row)
        .children("td, th")
        .toArray()
        .map((cell) => normaliseText($(cell).text()).replace(/\s+/gu, " ").trim()),
    )
    .filter((row) => row.some(Boolean));
}

/** A layout table holds a photo in one row and its caption, alone, in the next. */
export function isCellUnderPhoto($: CheerioAPI, cell: Element): boolean {
  const table = $(cell).closest("table");
  if (table.find("img").length === 0 || $(cell).find("img").length > 0) return false;
  const length = $(cell).text().trim().length;
  const above = $(cell).closest("tr").prev("tr");
  const column = $(cell).index();
  const photo = above.children().eq(above.children().length > 1 ? column : 0);
  return length > 0 && length < 600 && photo.find("img").length > 0 && table.find("td").length <= 24;
}

// Lazy loaders keep the address of the real photo in a data attribute and a dot in `src`.
const addressAttributes = ["data-original", "data-src", "data-lazy-src", "src"];

export function readImage(image: Cheerio<Element>, line: number): ImageBlock | undefined {
  const address = addressAttributes
    .map((name) => image.attr(name)?.trim() ?? "")
    .find((found) => found !== "" && !found.startsWith("data:"));
  if (!address || isDecoration(image, address)) return undefined;
  return { kind: "image", address, alt: normaliseText(image.attr("alt") ?? "").trim(), line };
}

function isDecoration(image: Cheerio<Element>, address: string): boolean {
  const small = [image.attr("width"), image.attr("height")].some(
    (size) => size !== undefined && /^\d{1,2}(?:px)?$/u.test(size),
  );
  return small || /(?:^|\/)(?:icons?|emoji|spacer|pixel|blank|logo)[^/]*\.(?:gif|png|svg)$/iu.test(address);
}
