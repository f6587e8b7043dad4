import { isCaretaker } from "../../import/byline.ts";
import { parseMoment } from "../../read/moment.ts";
import type { MovedArticle, MovedPhoto, MovedStatus, MovedTerm } from "../moved-article.ts";
import type { Tally } from "../tally.ts";
import { contentHtml } from "./content.ts";
import { contentOf, type ExportDesk, meta } from "./export.ts";
import { type Fields, first } from "./fields.ts";
import { plain } from "./plain.ts";

/** https://wordpress.org/documentation/article/post-status/ */
const statuses: Record<string, MovedStatus> = {
  publish: "public",
  future: "scheduled",
  draft: "draft",
  pending: "review",
  private: "restricted",
};

export interface ReadingOptions {
  /** Types of posts that are articles. */
  types: ReadonlySet<string>;
  /** IANA name of the newsroom's zone. */
  zone: string;
  /** Names what is left out and why. */
  skipped: Tally;
  /** Counts shortcodes and blocks that could not be written out. */
  removed: Tally;
  /** Counts fields of plugins and themes that hold words. */
  unread: Tally;
}

/** @returns undefined where an item is no article, which is counted */
export function articleOf(
  fields: Fields,
  desk: ExportDesk,
  options: ReadingOptions,
): MovedArticle | undefined {
  const type = first(fields, "wp:post_type") || "post";
  const given = first(fields, "wp:status") || "publish";
  const known = statuses[given];
  const reason = !options.types.has(type)
    ? `type ${type}`
    : known === undefined
      ? `status ${given}`
      : undefined;
  const date =
    dateOf(fields, "date", options.zone) ??
    (Date.parse(first(fields, "pubDate")) || undefined) ??
    dateOf(fields, "modified", options.zone);
  if (reason !== undefined || known === undefined || date === undefined) {
    options.skipped.add(reason ?? `no date: ${plain(first(fields, "title")) || first(fields, "link")}`);
    return undefined;
  }
  for (const key of unreadFields(fields)) options.unread.add(key);
  const status = first(fields, "wp:post_password") === "" ? known : "restricted";
  const id = first(fields, "wp:post_id");
  const { section, others } = categoriesOf(fields, desk);
  const own = desk.uploadedTo.get(id) ?? [];
  return {
    key: `wordpress:${hostOf(desk.site)}:${id || first(fields, "guid") || first(fields, "link")}`,
    status,
    title: plain(first(fields, "title")),
    slug: first(fields, "wp:post_name"),
    date,
    updated: dateOf(fields, "modified", options.zone),
    publishAt: status === "scheduled" ? date : undefined,
    summaryHtml: first(fields, "excerpt:encoded"),
    bodyHtml: contentHtml(contentOf(fields), {
      attachments: desk.attachments,
      own,
      reusable: desk.reusable,
      footnotes: meta(fields, "footnotes")[0] ?? "",
      removed: options.removed,
    }),
    captionsMarked: isOfBlocks(fields),
    section,
    tags: [...termsOf(fields, "post_tag").map((term) => term.name), ...others],
    authors: authorsOf(fields, desk),
    lead: leadOf(fields, desk),
    documents: [],
    recordings: [],
    aliases: status === "public" ? pathsOf(fields) : [],
  };
}

/** Fields of their own, such as a summary or a source, that a theme or plugin made: what they mean nobody can tell here. */
function unreadFields(fields: Fields): string[] {
  const texts = (fields["wp:postmeta"] ?? []).flatMap(({ children }) => {
    const value = first(children, "wp:meta_value");
    const isText = /\p{L}/u.test(value) && !/^(?:[abdiOs]:\d+[:;]|[[{]|field_\w+$)/u.test(value);
    return isText ? [first(children, "wp:meta_key")] : [];
  });
  return [...new Set(texts)].filter((key) => !key.startsWith("_"));
}

/** The block editor marks captions; in the classic one they are also typed below the photo. */
const isOfBlocks = (fields: Fields): boolean => /<!--\s*wp:/u.test(contentOf(fields));

const hostOf = (site: string): string => URL.parse(site)?.host ?? site;

/** The instant in UTC where the export has it; drafts have zeros there, and only the time on the site's clock. */
function dateOf(fields: Fields, kind: "date" | "modified", zone: string): number | undefined {
  const universal = first(fields, `wp:post_${kind}_gmt`);
  const local = first(fields, `wp:post_${kind}`);
  if (/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/u.test(universal) && !universal.startsWith("0000"))
    return parseMoment(universal, "UTC")?.ms;
  return /^\d{4}-/u.test(local) && !local.startsWith("0000") ? parseMoment(local, zone)?.ms : undefined;
}

interface Term {
  slug: string;
  name: string;
}

function termsOf(fields: Fields, domain: string): Term[] {
  const terms = (fields.category ?? [])
    .filter(({ attributes }) => (attributes.domain ?? "category").replace(/^tag$/u, "post_tag") === domain)
    .map(({ attributes, text }) => ({ slug: attributes.nicename ?? "", name: plain(text) }))
    .filter(({ name }) => name !== "");
  // Exports before 1.1 name every term twice, once without its word in addresses.
  return terms.filter(
    (term) => !terms.some((other) => other !== term && other.name === term.name && other.slug > term.slug),
  );
}

const unfiled = /^(?:uncategori[sz]ed|chua-(?:duoc-)?phan-loai|khong-phan-loai)$/u;

/** The section is the category that an editor called the main one, or else the first; the others become tags. */
function categoriesOf(fields: Fields, desk: ExportDesk): { section: MovedTerm; others: string[] } {
  const terms = termsOf(fields, "category");
  const [primary = ""] = [
    ...meta(fields, "_yoast_wpseo_primary_category"),
    ...meta(fields, "rank_math_primary_category"),
  ].flatMap((id) => desk.categories.get(id) ?? []);
  const filed = terms.filter(({ slug }) => !unfiled.test(slug));
  const main = filed.find(({ slug }) => slug !== "" && slug === primary) ?? filed[0];
  const description = desk.descriptions.get(main?.slug ?? "") ?? "";
  return {
    section: {
      slug: main?.slug ?? "",
      name: main?.name ?? "",
      description: plain(description),
    },
    others: filed.filter((term) => term !== main).map((term) => term.name),
  };
}

/** Names as readers saw them; an account's login is nobody's name, and the caretaker's account signs nothing. */
function authorsOf(fields: Fields, desk: ExportDesk): string[] {
  const guests = termsOf(fields, "author").map((term) => term.name);
  const login = first(fields, "dc:creator");
  // Where no list tells, a single word of plain letters is a login.
  const creator = desk.authors
    ? (desk.authors.get(login) ?? "")
    : /[\s\u0080-\uffff]/u.test(login)
      ? login
      : "";
  const names = guests.length > 0 ? guests : [creator];
  return names.map(plain).filter((name) => name !== "" && !isCaretaker(name));
}

function leadOf(fields: Fields, desk: ExportDesk): MovedPhoto | undefined {
  const photo = desk.attachments.get(meta(fields, "_thumbnail_id")[0] ?? "");
  if (!photo) return undefined;
  return {
    src: photo.url,
    title: photo.title,
    alt: plain(photo.alt),
    caption: plain(photo.caption),
    credit: "",
  };
}

/** Its address, those of its former words, and that by its number. */
function pathsOf(fields: Fields): string[] {
  const paths = [first(fields, "link"), first(fields, "guid")].flatMap((address) => {
    const url = URL.parse(address);
    return url && /^https?:$/u.test(url.protocol) ? [url.pathname + url.search] : [];
  });
  const word = first(fields, "wp:post_name");
  const [path = ""] = paths;
  const former =
    word !== "" && path.includes(word)
      ? meta(fields, "_wp_old_slug").map((old) => path.replace(word, old))
      : [];
  return [...new Set([...paths, ...former])];
}
