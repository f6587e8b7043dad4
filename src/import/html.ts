import { type Cheerio, type CheerioAPI, load } from "cheerio";
import type { Block, SourceDocument, TextBlock } from "./blocks.ts";
import { readDate } from "./date.ts";
import { looksLikeHeadline } from "./headline.ts";
import { type AnyNode, collectBlocks, type Element } from "./html-blocks.ts";
import { normaliseText } from "./source-text.ts";

const furniture = `script, style, noscript, template, iframe, form, nav, aside, footer, button, input, select, svg, object,
  [role=navigation], [role=complementary], [aria-hidden=true], [hidden], .nav, .navbar, .menu, .breadcrumb, .breadcrumbs, .sidebar,
  .related, .tin-lien-quan, .tinlienquan, .lien-quan, .other-news, .tin-khac, .tags, .tag, .social, .share, .comment, .comments,
  .advertisement, .ads, .pagination, .print, .rating, .binh-luan, #comments, #sidebar, #footer, #menu, .footer, .banner, .view-count`;
const containers = `[itemprop=articleBody], .article-body, .article-content, .content-detail, .detail-content, .entry-content, .post-content,
  .news-detail, .newsdetail, .chi-tiet, .chitiet, .noidung, .noi-dung, #noidung, #content-detail, .bodytext, #news-bodyhtml, .content-news,
  .ArticleContent, #ArticleContent, .fck_detail, .detail, article, main, [role=main]`;
const roles: [TextBlock["role"] & string, string][] = [
  [
    "title",
    "[itemprop=headline], .title-detail, .news-title, .article-title, .entry-title, .title-news, .titledetail, [class*=tieude i], [class*=tieu-de i]",
  ],
  [
    "lead",
    "[itemprop=description], [class*=sapo i], .lead, .hometext, .summary, .article-lead, .trich-yeu, .description, .mota, .mo-ta",
  ],
  [
    "byline",
    "[itemprop=author], .author, .byline, [class*=tac-gia i], [class*=tacgia i], .nguon-tin, .article-author",
  ],
  [
    "date",
    "time, [itemprop=datePublished], .date, .time, [class*=ngay-dang i], [class*=ngaydang i], .publish-date, .article-date, .post-date",
  ],
];

/** A saved portal page → the same blocks as raw text; `undefined` when the page holds no article. */
export function parseHtml(html: string, zone: string): SourceDocument | undefined {
  const $ = load(html);
  const stated = statedFacts($, zone);
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

/** Lists made of links: menus and other news that no class gives away. */
function removeLinkLists($: CheerioAPI): void {
  for (const list of $("ul, ol").toArray()) {
    if ($(list).find("a").length > 1 && proseLength($, list) < clean($(list).text()).length * 0.3)
      $(list).remove();
  }
}

// Portals print lists of other articles under the story; nothing of the story follows.
const otherNews =
  /^(?:Các |Những )?(?:tin|bài)(?: viết| bài| tức)?,?(?: đã đưa| đã đăng| liên quan| khác| cùng chuyên mục| cùng loại| mới hơn| cũ hơn| mới nhất| nổi bật)+\s*:?$/iu;

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

function roleOf($: CheerioAPI, element: Element): TextBlock["role"] | undefined {
  return roles.find(([, selector]) => $(element).is(selector))?.[0];
}

/** What the head states: it survives every theme. */
function statedFacts($: CheerioAPI, zone: string): Partial<SourceDocument> {
  const meta = (...names: string[]) =>
    names
      .map((name) =>
        $(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`).attr("content"),
      )
      .find((content) => content?.trim());
  const date = meta("article:published_time", "datePublished", "pubdate", "DC.date.issued", "date");
  const read = readDate(date ?? $("time[datetime]").first().attr("datetime") ?? "", zone);
  const url = $("link[rel=canonical]").attr("href") ?? meta("og:url");
  return { ...(read ? { date: read } : {}), ...(url && /^https?:/u.test(url) ? { url } : {}) };
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
  stated: Partial<SourceDocument>,
  inside: Block[],
  zone: string,
): SourceDocument {
  const document: SourceDocument = { ...stated, blocks: [] };
  const outside = (role: string) => {
    const selector = roles.find(([name]) => name === role)?.[1] ?? "";
    const found = $(selector).not(body.find("*")).first();
    return clean((found.is("meta") ? found.attr("content") : found.text()) ?? "");
  };
  const within = (role: string) =>
    inside.find((block): block is TextBlock => block.kind === "text" && block.role === role);
  const headline =
    within("title")?.text ||
    clean($("h1").first().text()) ||
    outside("title") ||
    firstLineHeadline(inside) ||
    pageTitle($);
  if (headline) document.title = headline;
  const stamp = within("date")?.text ?? outside("date");
  const date = document.date ?? readDate(stamp, zone);
  if (date) document.date = date;
  const lead = within("lead")?.text ?? outside("lead");
  const byline = within("byline")?.text ?? outside("byline");
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

/** The `<title>` without the site's name after a bar or a dash. */
function pageTitle($: CheerioAPI): string {
  const og = $('meta[property="og:title"]').attr("content");
  return clean(og ?? $("title").first().text()).replace(/\s+(?:\||»|::)\s+.*$/u, "");
}

function clean(text: string): string {
  return normaliseText(text).replace(/\s+/gu, " ").trim();
}
