/** One of the kinds of tables that articles are made of. */
export interface TableKind {
  /** Without these it is a table of something else that ends alike. */
  required: readonly string[];
  /** What else is read, where it is there: versions differ. */
  optional: readonly string[];
  /** What NukeViet 3.4 to 5 have besides: settings, counts, who typed it. It is never read. */
  ignored: readonly string[];
  /** What tells its rows apart. */
  key: readonly string[];
}

const times = ["add_time", "edit_time", "weight"];

/** Tables of a news module, by what stands behind its name (`nv4_vi_news` + `_rows`). */
export const newsTables = {
  rows: {
    required: ["id", "catid", "title", "alias", "status", "publtime"],
    optional: [
      "listcatid",
      "topicid",
      "author",
      "sourceid",
      "addtime",
      "edittime",
      "exptime",
      "hometext",
      "homeimgfile",
      "homeimgalt",
      "homeimgthumb",
      "external_link",
      "keywords",
    ],
    ignored: [
      "admin_id",
      "weight",
      "archive",
      "inhome",
      "allowed_comm",
      "allowed_rating",
      "hitstotal",
      "hitscm",
      "total_rating",
      "click_rating",
      "instant_active",
      "instant_template",
      "instant_creatauto",
    ],
    key: ["id"],
  },
  detail: {
    required: ["id", "bodyhtml"],
    optional: ["voicedata", "sourcetext", "files", "group_view"],
    ignored: [
      "titlesite",
      "description",
      "keywords",
      "imgposition",
      "layout_func",
      "copyright",
      "allowed_send",
      "allowed_print",
      "allowed_save",
      "gid",
      "auto_nav",
      "localization",
      "reject_reason",
      "related_ids",
      "related_pos",
      "schema_type",
    ],
    key: ["id"],
  },
  cat: {
    required: ["catid", "parentid", "title", "alias"],
    optional: ["description", "groups_view", "who_view", "status"],
    ignored: [
      "titlesite",
      "descriptionhtml",
      "image",
      "thumbnail",
      "viewdescription",
      "sort",
      "order",
      "lev",
      "viewcat",
      "numsubcat",
      "subcatid",
      "inhome",
      "numlinks",
      "newday",
      "featured",
      "ad_block_cat",
      "layout_func",
      "keywords",
      "admins",
      ...times,
    ],
    key: ["catid"],
  },
  sources: {
    required: ["sourceid", "title"],
    optional: ["link"],
    ignored: ["logo", ...times],
    key: ["sourceid"],
  },
  topics: {
    required: ["topicid", "title", "alias"],
    optional: ["description"],
    ignored: ["image", "thumbnail", "keywords", ...times],
    key: ["topicid"],
  },
  tags: {
    required: ["tid", "alias"],
    optional: [],
    ignored: ["numnews", "title", "image", "description", "keywords"],
    key: ["tid"],
  },
  tags_id: { required: ["id", "tid", "keyword"], optional: [], ignored: [], key: ["id", "tid"] },
  author: {
    required: ["id", "pseudonym"],
    optional: ["active"],
    ignored: ["uid", "alias", "image", "description", "numnews", ...times],
    key: ["id"],
  },
  authorlist: { required: ["id", "aid"], optional: ["pseudonym"], ignored: ["alias"], key: ["id", "aid"] },
  voices: {
    required: ["id", "title"],
    optional: ["status", "weight"],
    ignored: ["voice_key", "description", "add_time", "edit_time"],
    key: ["id"],
  },
} satisfies Record<string, TableKind>;

/** Tables of the whole site, or of a language of it. */
export const siteTables = {
  modules: {
    required: ["title", "module_file", "module_data"],
    optional: ["module_upload", "custom_title", "act", "groups_view"],
    ignored: [],
    key: ["title"],
  },
  config: {
    required: ["lang", "module", "config_name", "config_value"],
    optional: [],
    ignored: [],
    key: ["lang", "module", "config_name"],
  },
} satisfies Record<string, TableKind>;

export type NewsTable = keyof typeof newsTables;
export type SiteTable = keyof typeof siteTables;

/** A table that is read: `owner` is the news module's (`nv4_vi_news`), or what stands before `_modules` and `_config`. */
export interface KnownTable {
  owner: string;
  kind: NewsTable | SiteTable;
  shape: TableKind;
}

/**
 * By name and columns; the prefix is free. What else a site has, above all comments, accounts and sessions, is not known
 * here and therefore never read.
 */
export function knownTable(name: string, columns: readonly string[]): KnownTable | undefined {
  const [, owner, suffix] = NAME.exec(name) ?? [];
  if (owner === undefined || suffix === undefined) return undefined;
  // NukeViet 3.4 keeps texts in bodyhtml_1, bodyhtml_2 …, 2,000 articles in each.
  const kind = (suffix.startsWith("bodyhtml") ? "detail" : suffix) as KnownTable["kind"];
  const shape: TableKind = { ...newsTables, ...siteTables }[kind];
  return shape.required.every((column) => columns.includes(column)) ? { owner, kind, shape } : undefined;
}

/** @returns whether a table would be read by its name */
export const soundsKnown = (name: string): boolean => NAME.test(name);

const NAME = new RegExp(
  `^(.+)_(${[...Object.keys(newsTables), ...Object.keys(siteTables)].join("|")}|bodyhtml_\\d+)$`,
  "u",
);

/** @returns the columns of a table that no version known here has */
export function unknownColumns(shape: TableKind, columns: readonly string[]): string[] {
  const known = new Set([...shape.required, ...shape.optional, ...shape.ignored]);
  return columns.filter((column) => !known.has(column));
}
