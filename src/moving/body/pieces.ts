import type { CheerioAPI } from "cheerio";
import type { ImageBlock, TextBlock } from "../../import/blocks.ts";
import {
  type AnyNode,
  blockLevel,
  captionClass,
  type Element,
  isCellUnderPhoto,
  readImage,
} from "../../import/html-blocks.ts";
import type { Tally } from "../tally.ts";
import { afterSentences, firstLineApart, mark, marks, outerBreaks } from "./photo-marks.ts";
import { evenTable, isDataTable } from "./tables.ts";

/** A block of an article's text as HTML. */
export interface Prose {
  html: string;
  block: TextBlock;
  /** False for headings, lists, quotes and tables. */
  isParagraph: boolean;
}

export type Piece = Prose | { html?: undefined; block: ImageBlock };

/** Cuts a cleaned text into its blocks and photos, in their order. What says it is a caption is marked as one. */
export function cutPieces($: CheerioAPI, removed: Tally): Piece[] {
  const captions = new Set(captionElements($));
  const images = takeImages($, removed);
  const pieces: Piece[] = [];
  let run = "";
  let role: TextBlock["role"];
  for (const node of $.root().contents().toArray()) visit(node);
  flush();
  return pieces;

  function visit(node: AnyNode): void {
    if (node.type === "text") run += $.html(node);
    if (node.type !== "tag") return;
    const { name } = node;
    if (name === "br") run += "<br>";
    else if (/^(?:h[1-6]|ul|ol|blockquote|pre|hr)$/u.test(name)) whole(node);
    else if (name === "table" && isDataTable($, node, marks)) whole(node);
    else if (isBlock(node)) inside(node);
    else run += $.html(node);
  }

  function isBlock(node: Element): boolean {
    if (blockLevel.test(node.name) || captions.has(node)) return true;
    return $(node)
      .find("*")
      .toArray()
      .some((inner) => blockLevel.test(inner.name) || captions.has(inner));
  }

  function inside(node: Element): void {
    flush();
    const before = role;
    if (captions.has(node)) role = "caption";
    for (const child of node.children) visit(child);
    flush();
    role = before;
  }

  /** A block that stays one; photos in it follow it. */
  function whole(node: Element): void {
    flush();
    let html = $.html(node);
    if (node.name === "table") {
      for (const caption of $(node).children("caption").toArray()) inside(caption);
      const holder = $("<div></div>").append($(node).clone());
      evenTable($, holder.children().get(0) as Element);
      html = holder.html() ?? "";
    }
    const words = html.replace(new RegExp(marks, "gu"), "");
    const heading = /^h\d$/u.test(node.name) ? { heading: Number(node.name[1]) } : {};
    if (node.name === "hr" || textOf(words) !== "") addProse(words, false, heading);
    for (const [, number] of html.matchAll(new RegExp(marks, "gu"))) addImage(Number(number));
  }

  function flush(): void {
    const paragraphs = run.split(/(?:\s*<br\s*\/?>\s*){2,}/u);
    run = "";
    for (const paragraph of paragraphs) {
      for (const [at, part] of afterSentences(paragraph).split(marks).entries()) {
        if (at % 2 === 1) addImage(Number(part));
        else for (const lines of at === 0 ? [part] : firstLineApart(part)) addParagraph(lines);
      }
    }
  }

  function addParagraph(lines: string): void {
    const html = lines.replace(outerBreaks, "");
    if (textOf(html) !== "") addProse(`<p>${html}</p>`, true, role ? { role } : {});
  }

  function addProse(html: string, isParagraph: boolean, kind: Partial<TextBlock> = {}): void {
    const text = textOf(html);
    const emphasis = images.length > 0 && /^<p>\s*<(?!br)/u.test(html) ? emphasisOf(html) : undefined;
    const block: TextBlock = { kind: "text", text, line: pieces.length + 1, apart: false, ...kind };
    if (emphasis) block.emphasis = emphasis;
    pieces.push({ html, block, isParagraph });
  }

  function addImage(number: number): void {
    const image = images[number];
    if (image) pieces.push({ block: { ...image, line: pieces.length + 1 } });
  }

  /** What every word of a paragraph is set in: captions of older articles are told by their italics. */
  function emphasisOf(html: string): TextBlock["emphasis"] {
    const paragraph = $("<div></div>").html(html);
    const all = paragraph.text().replace(/\s/gu, "").length;
    const within = (selector: string) => {
      const set = paragraph.find(selector);
      return set.not(set.find(selector)).text().replace(/\s/gu, "").length;
    };
    if (all === 0) return undefined;
    return within("i, em") >= all ? "em" : within("b, strong") >= all ? "strong" : undefined;
  }
}

function captionElements($: CheerioAPI): Element[] {
  return $("figcaption, td, [class]")
    .toArray()
    .filter((element) => {
      if ($(element).find("img").length > 0) return false;
      if (element.name === "td") return isCellUnderPhoto($, element);
      return element.name === "figcaption"
        ? $(element).closest("figure").find("img").length > 0
        : captionClass.test(element.attribs.class ?? "");
    });
}

/** Puts marks in the place of the photos, each with the caption of its own figure. */
function takeImages($: CheerioAPI, removed: Tally): ImageBlock[] {
  const images: ImageBlock[] = [];
  for (const element of $("img").toArray()) {
    const image = readImage($(element), 0);
    if (!image) {
      removed.add("img");
      $(element).remove();
      continue;
    }
    const figure = $(element).closest("figure");
    if (figure.find(`img`).length === 1 && !figure.text().includes("\ue000")) {
      const caption = figure.find("figcaption");
      const text = textOf(caption.html() ?? "");
      if (text !== "") image.caption = text;
      caption.remove();
    }
    const linked = $(element).closest("a[href]").attr("href");
    if (linked !== undefined && /\.(?:jpe?g|png|webp|gif|avif)$/iu.test(linked)) image.address = linked;
    $(element).replaceWith(mark(images.length));
    images.push(image);
  }
  return images;
}

const entities: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&nbsp;": " ",
};

/** The words of HTML as the parser wrote it out, which knows no other entities; parsing it again would take longest. */
function textOf(html: string): string {
  return html
    .replace(/<br\s*\/?>|<\/(?:p|li|h\d|div|td)>/gu, " ")
    .replace(/<(?:[^<>"]|"[^"]*")*>/gu, "")
    .replace(/&(?:amp|lt|gt|quot|nbsp);/gu, (entity) => entities[entity] as string)
    .replace(/\s+/gu, " ")
    .trim();
}
