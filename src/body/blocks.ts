import type { Token } from "markdown-it";
import { plainText, renderTokens, tokenise } from "./markdown.ts";

/** What a body is made of; templates, feeds and search all read this list. */
export type Block =
  | { kind: "prose"; html: string; text: string }
  | { kind: "figure"; src: string }
  | { kind: "gallery"; srcs: string[] }
  | { kind: "quote"; html: string; text: string; attribution: string | undefined };

/** Something in a body that its rules forbid; `line` counts from 0 at the body's first line. */
export interface BodyFinding {
  rule: "body/raw-html" | "body/template-syntax" | "body/unsafe-link" | "body/inline-photo";
  line: number;
  excerpt: string;
}

/** A photo placed by the body; `line` counts from 0 at the body's first line. */
export interface Placement {
  src: string;
  line: number;
}

/** Whom a quote names as its speaker; `line` counts from 0 at the body's first line. */
export interface Attribution {
  attribution: string;
  line: number;
}

/** A link as the body writes it; `line` counts from 0 at the body's first line. */
export interface BodyLink {
  href: string;
  line: number;
}

export interface Body {
  blocks: Block[];
  placements: Placement[];
  attributions: Attribution[];
  /** What closes a quote that names nobody, or stands right below it: a name, perhaps, with another dash or none. */
  closings: Attribution[];
  findings: BodyFinding[];
  links: BodyLink[];
  /** The ids of its headings. */
  anchors: string[];
}

/** @returns the blocks of a Markdown body, the photos that it places, and what it may not hold. */
export function parseBody(source: string): Body {
  const { tokens, refusedLinks } = tokenise(source);
  const body: Body = {
    blocks: [],
    placements: [],
    attributions: [],
    closings: [],
    findings: [],
    links: [],
    anchors: [],
  };
  let prose: Token[] = [];
  const flush = () => {
    if (prose.length > 0) body.blocks.push(proseBlock(prose));
    prose = [];
  };
  for (const group of topLevel(tokens)) {
    const photos = photosOf(group);
    if (photos) {
      flush();
      addPhotos(body, photos);
      continue;
    }
    if (group[0]?.type === "blockquote_open") {
      flush();
      body.blocks.push(quoteBlock(group, body));
    } else {
      const last = prose.length === 0 ? body.blocks.at(-1) : undefined;
      if (last?.kind === "quote" && last.attribution === undefined) noteBelow(group, body);
      prose.push(...group);
    }
    inspect(group, body);
  }
  flush();
  for (const { href, line } of refusedLinks)
    body.findings.push({ rule: "body/unsafe-link", line, excerpt: href });
  return body;
}

/** Cuts tokens into top-level blocks: from an opening token of level 0 to its closing one. */
function topLevel(tokens: Token[]): Token[][] {
  const groups: Token[][] = [];
  let group: Token[] = [];
  for (const token of tokens) {
    group.push(token);
    if (token.level === 0 && token.nesting <= 0) {
      groups.push(group);
      group = [];
    }
  }
  return groups;
}

/** @returns what a paragraph places that holds images and nothing else. */
function photosOf(group: Token[]): Placement[] | undefined {
  if (group[0]?.type !== "paragraph_open") return undefined;
  const children = group[1]?.children ?? [];
  const images = children.filter((token) => token.type === "image");
  const onlyImages = children.every(
    (token) =>
      token.type === "image" ||
      token.type === "softbreak" ||
      (token.type === "text" && token.content.trim() === ""),
  );
  if (images.length === 0 || !onlyImages) return undefined;
  let line = group[0].map?.[0] ?? 0;
  return children.flatMap((token) => {
    if (token.type === "softbreak") line++;
    return token.type === "image" ? [{ src: addressOf(token), line }] : [];
  });
}

/** Photos in a row are a gallery, whether they share a paragraph or follow one another. */
function addPhotos(body: Body, placements: Placement[]): void {
  body.placements.push(...placements);
  const srcs = placements.map(({ src }) => src);
  const last = body.blocks.at(-1);
  if (last?.kind === "figure")
    body.blocks[body.blocks.length - 1] = { kind: "gallery", srcs: [last.src, ...srcs] };
  else if (last?.kind === "gallery") last.srcs.push(...srcs);
  else if (srcs.length === 1) body.blocks.push({ kind: "figure", src: srcs[0] as string });
  else body.blocks.push({ kind: "gallery", srcs });
}

function proseBlock(tokens: Token[]): Block {
  return { kind: "prose", html: renderTokens(tokens), text: textOf(tokens) };
}

/** A block quote whose last line begins with a dash names its speaker on that line. */
function quoteBlock(group: Token[], { attributions, closings }: Body): Block {
  const inner = group.slice(1, -1);
  const inline = inner.findLast((token) => token.type === "inline");
  const children = inline?.children ?? [];
  const lastBreak = children.findLastIndex(
    (token) => token.type === "softbreak" || token.type === "hardbreak",
  );
  const lastLine = plainText(children.slice(lastBreak + 1));
  const attribution = /^[—–]\s+(\S.*)$/.exec(lastLine.trim())?.[1];
  const breaks = children.filter(({ type }) => type === "softbreak" || type === "hardbreak").length;
  const line = (inline?.map?.[0] ?? 0) + breaks;
  if (attribution === undefined || !inline) {
    closings.push({ attribution: withoutDash(lastLine), line });
    return { kind: "quote", html: renderTokens(inner), text: textOf(inner), attribution: undefined };
  }
  attributions.push({ attribution: attribution.trim(), line });
  inline.children = children.slice(0, Math.max(0, lastBreak));
  const quoted = inline.children.length > 0 ? inner : dropParagraph(inner, inline);
  return { kind: "quote", html: renderTokens(quoted), text: textOf(quoted), attribution: attribution.trim() };
}

const DASH = /^[-\u2010-\u2015\u2212]+\s*/;
const withoutDash = (line: string): string => line.trim().replace(DASH, "");

/** A name on a line of its own below the quote, where it belongs inside. */
function noteBelow(group: Token[], { closings }: Body): void {
  const text = group[0]?.type === "paragraph_open" ? plainText(group[1]?.children ?? []) : "";
  if (DASH.test(text)) closings.push({ attribution: withoutDash(text), line: group[0]?.map?.[0] ?? 0 });
}

/** Leaves out the paragraph that held only the speaker's name. */
function dropParagraph(tokens: Token[], inline: Token): Token[] {
  const at = tokens.indexOf(inline);
  return [...tokens.slice(0, at - 1), ...tokens.slice(at + 2)];
}

function textOf(tokens: Token[]): string {
  return tokens
    .filter((token) => token.type === "inline" || token.type === "fence" || token.type === "code_block")
    .map((token) => (token.children ? plainText(token.children) : token.content))
    .join("\n")
    .trim();
}

/** Notes what a block may not hold, its links, and the headings that others may link to. */
function inspect(group: Token[], body: Body): void {
  let line = group[0]?.map?.[0] ?? 0;
  for (const token of group) {
    line = token.map?.[0] ?? line;
    if (token.type === "html_block")
      body.findings.push({ rule: "body/raw-html", line, excerpt: firstLine(token.content) });
    if (token.type === "heading_open") body.anchors.push(String(token.attrGet("id")));
    let inlineLine = line;
    for (const child of token.children ?? []) {
      if (child.type === "softbreak" || child.type === "hardbreak") inlineLine++;
      else if (child.type === "link_open")
        body.links.push({ href: String(child.attrGet("href")), line: inlineLine });
      else body.findings.push(...findingsIn(child, inlineLine));
      // A tag may go on over lines.
      if (child.type === "html_inline") inlineLine += child.content.split("\n").length - 1;
    }
  }
}

function findingsIn(child: Token, line: number): BodyFinding[] {
  if (child.type === "html_inline") return [{ rule: "body/raw-html", line, excerpt: child.content }];
  if (child.type === "image") return [{ rule: "body/inline-photo", line, excerpt: addressOf(child) }];
  const template = child.type === "text" ? /\{\{|\{%/.exec(child.content) : null;
  if (!template) return [];
  return [{ rule: "body/template-syntax", line, excerpt: firstLine(child.content.slice(template.index)) }];
}

const firstLine = (text: string): string => (text.split("\n")[0] ?? "").slice(0, 60);

/** markdown-it encodes addresses for HTML; records name files as they are on disk. */
function addressOf(token: Token): string {
  const src = String(token.attrGet("src") ?? "");
  try {
    return decodeURI(src).normalize("NFC");
  } catch {
    return src;
  }
}
