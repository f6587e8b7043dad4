import type { MovedList } from "../moved-article.ts";
import { DiskMap } from "../on-disk.ts";
import type { Tally } from "../tally.ts";
import { type Fields, first, prefixesOf, readFields } from "./fields.ts";
import { cutExport } from "./items.ts";
import { listsOf } from "./lists.ts";

export interface Attachment {
  url: string;
  title: string;
  alt: string;
  caption: string;
}

/** What an export says besides its articles; an article may name any of it before it comes. */
export interface ExportDesk {
  /** Address of the old site; "" where the export does not say. */
  site: string;
  /** Display name by login; undefined where the export has no list of authors (before WXR 1.1). */
  authors: Map<string, string> | undefined;
  attachments: DiskMap<Attachment>;
  /** Ids of attachments by the id of the article that they were uploaded to, in their order. */
  uploadedTo: Map<string, string[]>;
  /** The content of reusable blocks by their numbers. */
  reusable: Map<string, string>;
  /** Categories and tags, with the addresses of their lists. */
  lists: MovedList[];
  /** The word in addresses by the term's number, and the description by that word. */
  categories: Map<string, string>;
  descriptions: Map<string, string>;
}

/** A value that a plugin or the theme keeps with an article. */
export const meta = (fields: Fields, key: string): string[] =>
  (fields["wp:postmeta"] ?? []).flatMap(({ children }) =>
    first(children, "wp:meta_key") === key ? [first(children, "wp:meta_value")] : [],
  );

/** Reads exports once for what their articles refer to. Several files are the parts of one export. */
export async function readDesk(paths: readonly string[]): Promise<ExportDesk> {
  const desk: ExportDesk = {
    site: "",
    authors: undefined,
    attachments: new DiskMap(),
    uploadedTo: new Map(),
    reusable: new Map(),
    lists: [],
    categories: new Map(),
    descriptions: new Map(),
  };
  const isReferred = (xml: string) => isAttachment(xml) || isReusable(xml);
  for await (const { fields, xml } of parts(paths, isReferred, () => {})) {
    if (fields === "head") readHead(xml, desk);
    else if (isReusable(xml)) desk.reusable.set(first(fields, "wp:post_id"), contentOf(fields));
    else addAttachment(fields, desk);
  }
  return desk;
}

/**
 * @param onCut is told of a file that ends before its export does
 * @returns the items of the exports, in their order; those that are no XML are counted as damaged
 */
export async function* readItems(
  paths: readonly string[],
  skipped: Tally,
  onCut: (path: string) => void,
): AsyncGenerator<Fields> {
  const isWanted = (xml: string) => !isAttachment(xml);
  for await (const { fields } of parts(paths, isWanted, () => skipped.add("damaged"), onCut)) {
    if (fields !== "head") yield fields;
  }
}

/** The text of an article or block, with white space around it. */
export const contentOf = (fields: Fields): string => fields["content:encoded"]?.[0]?.text ?? "";

/** Told before an item is parsed, which takes most of the time. */
const isAttachment = (xml: string): boolean =>
  /:post_type>\s*(?:<!\[CDATA\[)?\s*attachment\s*[\]<]/u.test(xml);
const isReusable = (xml: string): boolean => /:post_type>\s*(?:<!\[CDATA\[)?\s*wp_block\s*[\]<]/u.test(xml);

async function* parts(
  paths: readonly string[],
  isWanted: (xml: string) => boolean,
  onDamaged: () => void,
  onCut: (path: string) => void = () => {},
): AsyncGenerator<{ fields: Fields | "head"; xml: string }> {
  for (const path of paths) {
    let prefixes = new Map<string, string>();
    for await (const part of cutExport(path)) {
      if (part.kind === "cut") {
        onCut(path);
        continue;
      }
      if (part.kind === "damaged") {
        onDamaged();
        continue;
      }
      if (part.kind === "head") {
        prefixes = prefixesOf(part.xml);
        yield { fields: "head", xml: part.xml };
        continue;
      }
      if (!isWanted(part.xml)) continue;
      let fields: Fields | undefined;
      try {
        fields = readFields(part.xml, prefixes).item?.[0]?.children;
      } catch {
        // Told below.
      }
      if (fields) yield { fields, xml: part.xml };
      else onDamaged();
    }
  }
}

/** The head is cut off in the middle of its channel: its elements are read one by one. */
function readHead(xml: string, desk: ExportDesk): void {
  const prefixes = prefixesOf(xml);
  const channel = xml.slice(xml.search(/<channel[\s>]/u)).replace(/^<channel[^>]*>/u, "");
  let fields: Fields = {};
  try {
    fields = readFields(channel, prefixes);
  } catch {
    return;
  }
  desk.site ||=
    first(fields, "wp:base_blog_url") || first(fields, "link") || first(fields, "wp:base_site_url");
  for (const { children } of fields["wp:author"] ?? []) {
    desk.authors ??= new Map();
    const name = first(children, "wp:author_display_name");
    const full =
      `${first(children, "wp:author_last_name")} ${first(children, "wp:author_first_name")}`.trim();
    desk.authors.set(first(children, "wp:author_login"), name || full);
  }
  for (const { children } of fields["wp:category"] ?? []) {
    const word = first(children, "wp:category_nicename");
    desk.categories.set(first(children, "wp:term_id"), word);
    desk.descriptions.set(word, first(children, "wp:category_description"));
  }
  desk.lists.push(...listsOf(fields, desk.site));
}

function addAttachment(fields: Fields, desk: ExportDesk): void {
  const id = first(fields, "wp:post_id");
  const parent = first(fields, "wp:post_parent");
  desk.attachments.set(id, {
    url: first(fields, "wp:attachment_url") || first(fields, "guid"),
    title: first(fields, "title"),
    alt: meta(fields, "_wp_attachment_image_alt")[0] ?? "",
    caption: first(fields, "excerpt:encoded"),
  });
  if (parent === "" || parent === "0") return;
  const siblings = desk.uploadedTo.get(parent);
  if (siblings) siblings.push(id);
  else desk.uploadedTo.set(parent, [id]);
}
