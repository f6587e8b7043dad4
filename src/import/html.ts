import { type Cheerio, type CheerioAPI, load } from "cheerio";
import type { Block, SourceDocument, TextBlock } from "./blocks.ts";
import { isCaretaker } from "./byline.ts";
import { isDateLine, readDate } from "./date.ts";
import { looksLikeHeadline } from "./headline.ts";
import { type AnyNode, collectBlocks, type Element } from "./html-blocks.ts";
import { type StatedFacts, statedFacts } from "./html-facts.ts";
import { roleOf } from "./html-roles.ts";
import { withoutPageTools } from "./page-tools.ts";
import { normaliseText } from "./source-text.ts";

const furniture = `script, style, noscript, template, iframe, nav, aside, footer, button, input, select, svg, object,
  [role=navigation], [role=complementary], [aria-hidden=true], [hidden], .nav, .navbar, .menu, .breadcrumb, .breadcrumbs, .sidebar,
  .related, .tin-lien-quan, .tinlienquan, .lien-quan, .other-news, .tin-khac, .tags, .tag, .social, .share, .comment, .comments,
  .advertisement, .ads, .pagination, .print, .rating, .binh-luan, #comments, #sidebar, #footer, #menu, .footer, .banner, .view-count`;
const containers = `[itemprop=articleBody], .article-body, .article-content, .content-detail, .detail-content, .entry-content, .post-content,
  .news-detail, .newsdetail, .chi-tiet, .chitiet, .noidung, .noi-dung, #noidung, #content-detail, .bodytext, #news-bodyhtml, .content-news,
  .ArticleContent, #ArticleContent, .fck_detail, .detail, article, main, [role=main]`;
/** A saved portal page → the same blocks as raw text; `undefined` when the page holds no article. */
export function parseHtml(html: string, zone: string): SourceDocument | undefined {
  const $ = load(html);
  const stated = statedFacts($, zone);
  unwrapForms($);
  $(furniture).remove();
  removeLinkLists($);
  const body = articleElement($);
  if (!body) return undefined;
  const blocks = beforeOtherNews(collectBlocks($, body, (element) => roleOf($, element)));
  const document = withOutside($, body, stated, blocks, zone);
  const words = document.blocks.reduce(
    (sum, block) => sum + (block.kind === "text" ? block.text.length : 0),
    0,
  );
  return words > 0 ? document : undefined;
}

/** ASP.NET wraps the whole page in a form; a form with little text is a search box. */
function unwrapForms($: CheerioAPI): void {
  const all = clean($("body").text()).length;
  for (const form of $("form").toArray()) {
    if (clean($(form).text()).length > all * 0.4) $(form).replaceWith($(form).contents());
    else $(form).remove();
  }
}

/** Lists made of links: menus and other news that no class gives away. */
function removeLinkLists($: CheerioAPI): void {
  for (const list of $("ul, ol").toArray()) {
    if ($(list).find("a").length > 1 && proseLength($, list) < clean($(list).text()).length * 0.3)
      $(list).remove();
  }
}

// Portals print lists of other articles under the story; nothing of the story follows.
const otherNews =
  /^(?:Các |Những )?(?:tin|bài)(?: viết| bài| tức)?,?(?: đã đưa| đã đăng| liên quan| khác| cùng chuyên mục| cùng loại| mới hơn| cũ hơn| mới nhất| nổi bật| đọc nhiều| xem nhiều| trước đó| tiếp theo)+\s*:?$/iu;

function beforeOtherNews(blocks: readonly Block[]): Block[] {
  const cut = blocks.findIndex((block) => block.kind === "text" && otherNews.test(block.text));
  return cut > 0 ? blocks.slice(0, cut) : [...blocks];
}

/** A page whose headline no element marks: the story's first line, when it is one. */
function firstLineHeadline(blocks: readonly Block[]): string {
  const [first, next] = blocks.filter((block) => block.kind === "text");
  if (!first || first.role || !looksLikeHeadline(first.text, next?.text)) return "";
  return first.emphasis === "em" ? "" : first.text;
}

/**
 * The element that holds the story: a named container where there is one, otherwise the smallest element that
 * holds nearly all of the page's running text. Links do not count: menus and lists of other news are made of them.
 */
function articleElement($: CheerioAPI): Cheerio<Element> | undefined {
  const named = $(containers)
    .toArray()
    .map((element) => ({ element, length: proseLength($, element) }))
    .sort((a, b) => b.length - a.length)[0];
  let current = $("body").get(0) as Element | undefined;
  if (!current) return undefined;
  const all = proseLength($, current);
  if (named && named.length >= all * 0.4 && named.length > 0) return $(named.element);
  for (;;) {
    const inner: Element | undefined = $(current)
      .children()
      .toArray()
      .find(
        (child) =>
          proseLength($, child) > all * 0.75 && !$(child).is("p, td:only-child > p, span, b, strong"),
      );
    if (!inner) return $(current);
    current = inner;
  }
}

function proseLength($: CheerioAPI, element: AnyNode): number {
  return clean($(element).text()).length - clean($(element).find("a").text()).length;
}

/** Adds headline, lead, stamp and signature that the theme prints outside the story's own element. */
function withOutside(
  $: CheerioAPI,
  body: Cheerio<Element>,
  stated: StatedFacts,
  blocks: Block[],
  zone: string,
): SourceDocument {
  const document: SourceDocument = { blocks: [] };
  if (stated.url) document.url = stated.url;
  const { inside, stamp } = withoutPageTools(blocks);
  const above = linesAbove($, body);
  const outside = (role: string) =>
    above.find((block) => block.role === role)?.text ??
    clean(
      $("body *")
        .not(body.find("*"))
        .filter((_, element) => roleOf($, element as Element) === role)
        .first()
        .text(),
    );
  const within = (role: string) =>
    inside.find((block): block is TextBlock => block.kind === "text" && block.role === role)?.text;
  const headline =
    within("title") ||
    clean($("h1").first().text()) ||
    stated.title ||
    outside("title") ||
    above.find((block) => block.heading !== undefined)?.text ||
    firstLineHeadline(inside) ||
    pageTitle($);
  if (headline) document.title = headline;
  const printed = within("date") ?? stamp ?? above.find((block) => isDateLine(block.text))?.text;
  const date = stated.date ?? readDate(printed ?? outside("date"), zone);
  if (date) document.date = date;
  const lead = within("lead") ?? outside("lead");
  const byline = [within("byline"), outside("byline"), stated.author].find(
    (name) => name && !isCaretaker(name),
  );
  const rest = inside.filter(
    (block) =>
      block.kind === "image" ||
      (block.text !== headline &&
        block.role !== "date" &&
        block.role !== "title" &&
        block.text !== lead &&
        block.text !== byline),
  );
  const line = 0;
  document.blocks = [
    ...(lead ? [{ kind: "text", text: lead, line, apart: true, role: "lead" } satisfies TextBlock] : []),
    ...rest,
    ...(byline
      ? [{ kind: "text", text: byline, line, apart: true, role: "byline" } satisfies TextBlock]
      : []),
  ];
  return document;
}

/** The lines printed before the story's element, nearest first: where a theme puts headline and stamp. */
function linesAbove($: CheerioAPI, body: Cheerio<Element>): TextBlock[] {
  const lines: TextBlock[] = [];
  for (let at = body; at.length > 0 && !at.is("body, html") && lines.length < 12; at = at.parent()) {
    for (const sibling of at.prevAll().toArray()) {
      const wrapped = $("<div></div>").append($(sibling).clone());
      const blocks = collectBlocks($, wrapped as Cheerio<Element>, (element) => roleOf($, element));
      lines.push(...blocks.filter((block) => block.kind === "text").reverse());
    }
  }
  return lines;
}

/** The `<title>` without the site's name after a bar or a dash. */
function pageTitle($: CheerioAPI): string {
  const og = $('meta[property="og:title"]').attr("content");
  return clean(og ?? $("title").first().text()).replace(/\s+(?:\||»|::)\s+.*$/u, "");
}

function clean(text: string): string {
  return normaliseText(text).replace(/\s+/gu, " ").trim();
}
