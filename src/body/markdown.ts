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

/** Links that markdown-it refuses (`javascript:` and the like), as the current parse met them. */
let refusedLinks: string[] = [];
const validateLink = markdown.validateLink;
markdown.validateLink = (href) => {
  const valid = validateLink(href) && /^(?:https?:|mailto:|tel:|[^:]*$|[./#?])/i.test(href.trim());
  if (!valid) refusedLinks.push(href);
  return valid;
};

/** The title is the page's only first-level heading, so the body's begin one lower; each gets an id for links. */
markdown.core.ruler.push("newsroom_headings", (state) => {
  const used = new Map<string, number>();
  const top = Math.min(...state.tokens.filter((token) => token.type === "heading_open").map(levelOf));
  const shift = top === 1 ? 1 : 0;
  for (const [index, token] of state.tokens.entries()) {
    if (token.type !== "heading_open" && token.type !== "heading_close") continue;
    const level = Math.min(6, levelOf(token) + shift);
    token.tag = `h${level}`;
    if (token.type === "heading_close") continue;
    const slug = slugOf(state.tokens[index + 1]?.content ?? "") || "muc";
    const count = used.get(slug) ?? 0;
    used.set(slug, count + 1);
    token.attrSet("id", count === 0 ? slug : `${slug}-${count + 1}`);
  }
});

const levelOf = (token: Token): number => Number(token.tag.slice(1));

/** @returns the block tokens of `source`, and the links that were refused as unsafe. */
export function tokenise(source: string): { tokens: Token[]; refusedLinks: string[] } {
  refusedLinks = [];
  const tokens = markdown.parse(source, {});
  return { tokens, refusedLinks };
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

/** @returns `source` without any tag in `text`. */
export function renderInline(source: string): Inline {
  const [inline] = markdown.parseInline(source, {});
  return {
    html: markdown.renderer.renderInline(inline?.children ?? [], markdown.options, {}),
    text: plainText(inline?.children ?? []),
  };
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
