import markdownIt, { type MarkdownIt, type Token } from "markdown-it";
import { slugOf } from "../language/slug.ts";

/**
 * markdown-it as articles are read: raw HTML is tokenised only so that it can be reported; it is
 * printed as text, never as markup.
 */
export const markdown: MarkdownIt = markdownIt({ html: true, linkify: false, typographer: false });

const { escapeHtml } = markdown.utils;
markdown.renderer.rules.html_block = (tokens, index) =>
  `<p>${escapeHtml(tokens[index]?.content ?? "")}</p>\n`;
markdown.renderer.rules.html_inline = (tokens, index) => escapeHtml(tokens[index]?.content ?? "");
markdown.renderer.rules.table_open = () => '<div class="table-scroll" tabindex="0"><table>\n';
markdown.renderer.rules.table_close = () => "</table></div>\n";

// What may not be a link is judged below, where its line is known.
markdown.validateLink = () => true;

/** A link that a body may not hold; `line` counts from 0 at the body's first line. */
export interface RefusedLink {
  href: string;
  line: number;
}

/** Normalised addresses, so that entities, letters' case and blanks hide no scheme. */
const isSafe = (href: string): boolean => /^(?:https?:|mailto:|tel:|[^:]*$|[./#?])/i.test(href);

/** An unsafe link is left out, its words stay; so is an unsafe image, for its alternative text. */
markdown.core.ruler.after("inline", "newsroom_links", (state) => {
  const refused = (state.env as { refused?: RefusedLink[] }).refused;
  for (const block of state.tokens) {
    if (!block.children) continue;
    let line = block.map?.[0] ?? 0;
    let inUnsafe = false;
    block.children = block.children.filter((token) => {
      if (token.type === "softbreak" || token.type === "hardbreak") line++;
      const href = token.attrGet("href") ?? token.attrGet("src");
      if (href !== null && !isSafe(String(href))) {
        refused?.push({ href: String(href), line });
        if (token.type === "link_open") inUnsafe = true;
        else Object.assign(token, { type: "text", tag: "", attrs: null, children: null });
        return token.type === "text";
      }
      const closes = inUnsafe && token.type === "link_close";
      if (closes) inUnsafe = false;
      return !closes;
    });
  }
});

/** The title is the page's only first-level heading, so the body's begin one lower; each gets an id for links. */
markdown.core.ruler.push("newsroom_headings", (state) => {
  const used = new Set<string>();
  const top = Math.min(...state.tokens.filter((token) => token.type === "heading_open").map(levelOf));
  const shift = top === 1 ? 1 : 0;
  for (const [index, token] of state.tokens.entries()) {
    if (token.type !== "heading_open" && token.type !== "heading_close") continue;
    const level = Math.min(6, levelOf(token) + shift);
    token.tag = `h${level}`;
    if (token.type === "heading_close") continue;
    const slug = slugOf(state.tokens[index + 1]?.content ?? "") || "muc";
    let id = slug;
    for (let count = 2; used.has(id); count++) id = `${slug}-${count}`;
    used.add(id);
    token.attrSet("id", id);
  }
});

const levelOf = (token: Token): number => Number(token.tag.slice(1));

/** @returns the block tokens of `source`, and the links that were refused as unsafe. */
export function tokenise(source: string): { tokens: Token[]; refusedLinks: RefusedLink[] } {
  const refused: RefusedLink[] = [];
  const tokens = markdown.parse(source, { refused });
  return { tokens, refusedLinks: refused };
}

/** @returns `tokens` as HTML. */
export function renderTokens(tokens: Token[]): string {
  return markdown.renderer.render(tokens, markdown.options, {});
}

/** Inline Markdown of a caption or correction, as HTML and as plain text. */
export interface Inline {
  html: string;
  text: string;
}

/** @returns `source` without any tag in `text`, and without images: a photo is a record. */
export function renderInline(source: string): Inline {
  const [inline] = markdown.parseInline(source, {});
  const children = (inline?.children ?? []).filter((token) => token.type !== "image");
  return { html: markdown.renderer.renderInline(children, markdown.options, {}), text: plainText(children) };
}

/** @returns the words of inline tokens, without marks. */
export function plainText(tokens: Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === "softbreak" || token.type === "hardbreak") return " ";
      if (token.type === "image") return "";
      return token.children ? plainText(token.children) : token.content;
    })
    .join("");
}
