import type { Block, ImageBlock, SourceDocument, TextBlock } from "./blocks.ts";

/**
 * Portal text → blocks: one line is one paragraph, `![alt](address)` is a photo, `#` a heading.
 * Takes text that `decodeSource` has cleaned.
 */
export function parseRawText(text: string): SourceDocument {
  const blocks: Block[] = [];
  let apart = false;
  text.split("\n").forEach((raw, index) => {
    const line = readTags(raw.trim());
    if (line === "" || line === "&nbsp;") {
      apart = true;
      return;
    }
    if (isRule(line)) return;
    const found = parseLine(line, index + 1, apart);
    const previous = blocks.at(-1);
    const [first] = found;
    if (
      found.length === 1 &&
      first?.kind === "text" &&
      previous?.kind === "text" &&
      continues(previous, first)
    ) {
      previous.text = `${previous.text} ${first.text}`;
    } else {
      blocks.push(...found);
    }
    apart = false;
  });
  return { blocks };
}

// The address may hold one level of brackets, as in "anh (1).jpg"; portals do not encode them, nor spaces.
const image =
  /\[?!\[([^\]]*)\]\(\s*<?((?:[^()<>]|\([^()]*\))*?)>?(?:\s+["“”']([^"“”']*)["“”'])?\s*\)(?:\]\([^)]*\))?/gu;

// Portals that export Markdown leave some elements as HTML. Those around a whole line are markup; inside a
// sentence they may be what it speaks of, and stay.
const element = /^<(p|div|center|span|font|u|i|em|b|strong)(?:\s[^<>]*)?>((?:(?!<\/?\1[\s>]).)*)<\/\1>$/iu;
const photo = /<img\s[^<>]*>/giu;

function readTags(line: string): string {
  const text = line.replace(/(?:<br\s*\/?>\s*)+$/iu, "").trim();
  const inner = element.exec(text);
  if (inner?.[2] !== undefined) {
    const content = readTags(inner[2].trim());
    const mark = /^(?:b|strong)$/iu.test(inner[1] ?? "")
      ? "**"
      : /^(?:i|em)$/iu.test(inner[1] ?? "")
        ? "*"
        : "";
    return /^[*_]|^$|!\[/u.test(content) ? content : `${mark}${content}${mark}`;
  }
  return text.replace(photo, (tag) => {
    const value = (name: string) =>
      new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`, "iu").exec(tag)?.[1] ?? "";
    return value("src") === "" ? tag : `![${value("alt")}](${value("src")})`;
  });
}

function parseLine(line: string, number: number, apart: boolean): Block[] {
  const blocks: Block[] = [];
  let end = 0;
  let gap = apart;
  for (const match of line.matchAll(image)) {
    const address = (match[2] ?? "").trim();
    if (address === "") continue;
    pushText(line.slice(end, match.index));
    const found: ImageBlock = { kind: "image", address, alt: (match[1] ?? "").trim(), line: number };
    if (match[3]?.trim()) found.caption = match[3].trim();
    blocks.push(found);
    gap = false;
    end = match.index + match[0].length;
  }
  pushText(line.slice(end));
  const [first, second] = blocks;
  // "![](x.jpg) Quang cảnh buổi lễ": nothing but the caption stands on a photo's own line.
  if (blocks.length === 2 && first?.kind === "image" && second?.kind === "text" && !first.caption) {
    second.role = "caption";
  }
  return blocks;

  function pushText(piece: string): void {
    const text = piece.trim();
    if (text === "") return;
    blocks.push(textBlock(text, number, gap));
    gap = false;
  }
}

function textBlock(text: string, line: number, apart: boolean): TextBlock {
  const heading = /^(#{1,6})\s+(.+?)(?:\s+#+)?$/u.exec(text);
  if (heading) {
    return {
      kind: "text",
      text: unwrap(heading[2] ?? "").text,
      line,
      apart,
      heading: heading[1]?.length ?? 1,
    };
  }
  return { kind: "text", line, apart, ...unwrap(text) };
}

const wrappings: [RegExp, "strong" | "em"][] = [
  [/^(\*\*\*|___)(?=\S)((?:(?!\1).)+)\1$/u, "strong"],
  [/^(\*\*|__)(?=\S)((?:(?!\1).)+)\1$/u, "strong"],
  [/^(\*|_)(?=\S)([^*_]+)\1$/u, "em"],
];

/** Takes bold or italics off a text that is wholly set in it. */
export function unwrap(text: string): { text: string; emphasis?: "strong" | "em" } {
  for (const [pattern, emphasis] of wrappings) {
    const inner = pattern.exec(text)?.[2]?.trim();
    if (inner) return { text: inner, emphasis };
  }
  return { text };
}

function isRule(line: string): boolean {
  return /^(?:[-*_=]\s*){3,}$/u.test(line);
}

// Text wrapped by an old mail program: the line stops in mid-sentence and the next goes on in lower case.
function continues(previous: TextBlock, next: TextBlock): boolean {
  return (
    !next.apart &&
    !next.emphasis &&
    !previous.emphasis &&
    previous.heading === undefined &&
    previous.role === undefined &&
    previous.text.length >= 40 &&
    /[\p{L}\p{N},]$/u.test(previous.text) &&
    /^\p{Ll}/u.test(next.text)
  );
}
