import { Dice } from "./random.ts";
import { Words } from "./words.ts";

/** What a generated site of WordPress holds. */
export interface ExportSize {
  articles: number;
  /** Of an article's text. */
  words: number;
}

const site = "https://cu.example";
const authors = 30;
const categories = 24;
const tags = 120;
/** Photos on the disk, `anh-0.jpg` and on: every entry of the library is one of them. */
export const files = 200;
/** Where they stand below the folder of uploads. */
export const photoFolder = "2020/01";
const BEGIN = Date.UTC(2015, 0, 1);
const DAY = 86_400_000;
/** Every so many articles have photos: one that leads, one in the text, and a gallery of three. */
const EVERY = 4;
const PHOTOS = 5;

/**
 * All content of a WordPress site, as Tools → Export writes it (WXR 1.2), of a newsroom that has written for ten years:
 * first in the classic editor and then in blocks, with a library of photos, comments, and what plugins keep with a
 * post. The same size gives the same bytes.
 */
export function* wordpressExport(size: ExportSize): Generator<string> {
  const words = new Words(new Dice(2));
  yield head();
  for (let id = 1; id <= size.articles; id++) {
    if (id % EVERY === 0)
      for (let number = 0; number < PHOTOS; number++) yield attachment(id, number, size, words);
    yield post(id, size, words);
  }
  yield "</channel>\n</rss>\n";
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);
const cdata = (text: string): string => `<![CDATA[${text}]]>`;

function head(): string {
  const people = upTo(authors).map(
    (id) =>
      `<wp:author><wp:author_id>${id}</wp:author_id><wp:author_login>${cdata(`but-danh-${id}`)}</wp:author_login><wp:author_email>${cdata(`but-danh-${id}@cu.example`)}</wp:author_email><wp:author_display_name>${cdata(`Bút danh ${id}`)}</wp:author_display_name></wp:author>`,
  );
  const sections = upTo(categories).map(
    (id) =>
      `<wp:category><wp:term_id>${id}</wp:term_id><wp:category_nicename>${cdata(`chuyen-muc-${id}`)}</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name>${cdata(`Chuyên mục ${id}`)}</wp:cat_name></wp:category>`,
  );
  const names = ["excerpt", "content", "wfw", "dc", "wp"].map(
    (prefix) => `xmlns:${prefix}="${namespaces[prefix]}"`,
  );
  return `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" ${names.join(" ")}>
<channel>
<title>Trang đo tốc độ</title>
<link>${site}</link>
<language>vi</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>${site}</wp:base_site_url>
<wp:base_blog_url>${site}</wp:base_blog_url>
${[...people, ...sections].join("\n")}
<generator>https://wordpress.org/?v=6.7</generator>
`;
}

const namespaces: Record<string, string> = {
  excerpt: "http://wordpress.org/export/1.2/excerpt/",
  content: "http://purl.org/rss/1.0/modules/content/",
  wfw: "http://wellformedweb.org/CommentAPI/",
  dc: "http://purl.org/dc/elements/1.1/",
  wp: "http://wordpress.org/export/1.2/",
};

/** WordPress numbers posts and the library in one row: an article's photos come after all articles. */
const photoId = (article: number, number: number, { articles }: ExportSize): number =>
  articles + article * PHOTOS + number;

const addressOf = (id: number): string => `${site}/wp-content/uploads/${photoFolder}/anh-${id % files}.jpg`;

function attachment(article: number, number: number, size: ExportSize, words: Words): string {
  const id = photoId(article, number, size);
  const fields = {
    id,
    name: `anh-${id}`,
    title: `anh-${id}`,
    status: "inherit",
    type: "attachment",
    day: dayOf(article, size),
  };
  return item(
    fields,
    "",
    number === 0 ? "" : words.sentence(12),
    `<wp:post_parent>${article}</wp:post_parent>
<wp:attachment_url>${cdata(addressOf(id))}</wp:attachment_url>
${meta("_wp_attached_file", `${photoFolder}/anh-${id % files}.jpg`)}
${meta("_wp_attachment_metadata", `a:5:{s:5:"width";i:640;s:6:"height";i:427;s:4:"file";s:${photoFolder.length + 12}:"${photoFolder}/anh-${id % files}.jpg";s:8:"filesize";i:65536;s:5:"sizes";a:0:{}}`)}
${number % 2 === 0 ? meta("_wp_attachment_image_alt", words.sentence(9)) : ""}`,
  );
}

function post(id: number, size: ExportSize, words: Words): string {
  const fields = {
    id,
    name: `bai-so-${id}`,
    title: `${words.sentence(10)} ${id}`,
    status: id % 50 === 0 ? "draft" : "publish",
    type: "post",
    day: dayOf(id, size),
  };
  // WordPress came with blocks in its fifth version, when half of these years had passed.
  const text = id * 2 > size.articles ? blocks(id, size, words) : classic(id, size, words);
  const category = 1 + (id % categories);
  const tag = 1 + (id % tags);
  const isFeatured = id % EVERY === 0;
  return item(
    fields,
    text,
    id % 3 === 0 ? "" : `${words.sentence(35)}.`,
    `<category domain="category" nicename="chuyen-muc-${category}">${cdata(`Chuyên mục ${category}`)}</category>
${id % 5 === 0 ? `<category domain="category" nicename="chuyen-muc-${1 + ((id + 1) % categories)}">${cdata(`Chuyên mục ${1 + ((id + 1) % categories)}`)}</category>` : ""}
<category domain="post_tag" nicename="tu-khoa-${tag}">${cdata(`Từ khóa số ${tag}`)}</category>
${meta("_edit_last", "1")}
${meta("_yoast_wpseo_primary_category", String(category))}
${meta("_yoast_wpseo_metadesc", words.sentence(20))}
${isFeatured ? meta("_thumbnail_id", String(photoId(id, 0, size))) : ""}
${id % 2 === 0 ? comment(id, words) : ""}`,
  );
}

interface ItemFields {
  id: number;
  name: string;
  title: string;
  status: string;
  type: string;
  /** Milliseconds since 1970. */
  day: number;
}

function item(
  { id, name, title, status, type, day }: ItemFields,
  content: string,
  excerpt: string,
  rest: string,
): string {
  const universal = new Date(day).toISOString().slice(0, 19).replace("T", " ");
  const local = new Date(day + 7 * 3_600_000).toISOString().slice(0, 19).replace("T", " ");
  const link =
    status === "publish" ? `${site}/${local.slice(0, 7).replace("-", "/")}/${name}/` : `${site}/?p=${id}`;
  return `<item>
<title>${cdata(title)}</title>
<link>${link}</link>
<pubDate>${new Date(day).toUTCString()}</pubDate>
<dc:creator>${cdata(`but-danh-${1 + (id % authors)}`)}</dc:creator>
<guid isPermaLink="false">${site}/?p=${id}</guid>
<description></description>
<content:encoded>${cdata(content)}</content:encoded>
<excerpt:encoded>${cdata(excerpt)}</excerpt:encoded>
<wp:post_id>${id}</wp:post_id>
<wp:post_date>${cdata(local)}</wp:post_date>
<wp:post_date_gmt>${cdata(universal)}</wp:post_date_gmt>
<wp:post_modified>${cdata(local)}</wp:post_modified>
<wp:post_modified_gmt>${cdata(universal)}</wp:post_modified_gmt>
<wp:comment_status>${cdata("open")}</wp:comment_status>
<wp:post_name>${cdata(name)}</wp:post_name>
<wp:status>${cdata(status)}</wp:status>
<wp:post_type>${cdata(type)}</wp:post_type>
<wp:post_password>${cdata("")}</wp:post_password>
${rest}
</item>
`;
}

const dayOf = (id: number, { articles }: ExportSize): number =>
  BEGIN + Math.floor(((id - 1) / articles) * 3650) * DAY + (id % 600) * 60_000;

const meta = (key: string, value: string): string =>
  `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`;

function comment(id: number, words: Words): string {
  return `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>${cdata(`Bạn đọc ${id}`)}</wp:comment_author><wp:comment_author_email>${cdata(`ban-doc-${id}@example.org`)}</wp:comment_author_email><wp:comment_author_IP>${cdata("203.0.113.1")}</wp:comment_author_IP><wp:comment_content>${cdata(words.sentence(40))}</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment>`;
}

/** Of seventy words each; every tenth article's second one leads to an article that comes later. */
function paragraphs(id: number, { articles, words: length }: ExportSize, words: Words): string[] {
  const texts: string[] = [];
  for (let left = length; left > 0; left -= 70) texts.push(`${words.sentence(Math.min(70, left))}.`);
  const later = id + 100;
  if (id % 10 === 0 && later <= articles && texts.length > 1)
    texts[1] += ` <a href="${site}/?p=${later}">${words.sentence(6)}</a>.`;
  return texts;
}

function classic(id: number, size: ExportSize, words: Words): string {
  const texts = paragraphs(id, size, words);
  if (id % EVERY === 0) {
    const photo = photoId(id, 1, size);
    const ids = upTo(PHOTOS - 2).map((number) => photoId(id, number + 1, size));
    texts.splice(
      2,
      0,
      `[caption id="attachment_${photo}" align="aligncenter" width="460"]<img class="size-full wp-image-${photo}" src="${addressOf(photo)}" alt="" width="460" height="307" /> ${words.sentence(10)}[/caption]`,
    );
    texts.push(`[gallery ids="${ids.join(",")}"]`);
  }
  return texts.join("\n\n");
}

function blocks(id: number, size: ExportSize, words: Words): string {
  const texts = paragraphs(id, size, words).map(
    (text) => `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->`,
  );
  if (id % EVERY === 0) {
    const figure = (number: number): string => {
      const photo = photoId(id, number, size);
      return `<!-- wp:image {"id":${photo},"sizeSlug":"large"} -->\n<figure class="wp-block-image size-large"><img src="${addressOf(photo)}" alt="" class="wp-image-${photo}"/><figcaption class="wp-element-caption">${words.sentence(10)}</figcaption></figure>\n<!-- /wp:image -->`;
    };
    const gallery = upTo(PHOTOS - 2).map((number) => figure(number + 1));
    texts.splice(2, 0, figure(1));
    texts.push(
      `<!-- wp:gallery {"linkTo":"none"} -->\n<figure class="wp-block-gallery has-nested-images columns-default is-cropped">${gallery.join("\n\n")}</figure>\n<!-- /wp:gallery -->`,
    );
  }
  return texts.join("\n\n");
}
