import { columnsOf, siteColumns, type Version } from "./columns.ts";
import type { Column, Table, Value } from "./dump-writers.ts";

type Row = Record<string, Value>;

/** 10 February 2025, 8:00 in Vietnam: when the fixtures are read. */
export const now = Date.parse("2025-02-10T08:00:00+07:00");
const day = 86_400;
export const published = now / 1000 - 30 * day;

/** Groups as 4 and 5 have them; 3.4 has a number of its own. */
const categories: Row[] = [
  {
    catid: 1,
    parentid: 0,
    title: "Tin thử",
    alias: "tin-thu",
    description: "Mô tả thử",
    groups_view: "6",
    who_view: 0,
    status: 1,
  },
  {
    catid: 2,
    parentid: 1,
    title: "Mục con &amp; thử",
    alias: "muc-con",
    groups_view: "6",
    who_view: 0,
    status: 2,
  },
  { catid: 3, parentid: 0, title: "Nội bộ", alias: "noi-bo", groups_view: "4", who_view: 1, status: 1 },
  { catid: 4, parentid: 0, title: "Mục khóa", alias: "muc-khoa", groups_view: "6", who_view: 0, status: 11 },
];

const plain = {
  catid: 1,
  listcatid: "1",
  status: 1,
  publtime: published,
  edittime: published,
  hometext: "Sapô thử.",
  bodyhtml: "<p>Một đoạn thử.</p>",
};

/** Each article stands for one thing that a status, a category or a column says. */
export const oldRows: Row[] = [
  {
    ...plain,
    id: 1,
    listcatid: "1,2,3",
    topicid: 1,
    sourceid: 1,
    author: "Tác giả &quot;Thử&quot;",
    edittime: published + day,
    title: "Tiêu đề thử&#33; 50&#x25; &#40;một&#41; &amp; hai",
    alias: "Tieu-de-thu-mot",
    hometext: "Sapô thử,<br />dòng hai.",
    homeimgfile: "2025_01/anh-thu-1.jpg",
    homeimgalt: "Ảnh thử 1",
    homeimgthumb: 1,
    bodyhtml:
      '<p>Đoạn "thử" một.</p><figure class="image image-center"><img alt="" src="/uploads/news/2025_01/anh-thu-2.jpg" /><figcaption>Ảnh thử 2</figcaption></figure><p>Đoạn \'thử\' hai \\ hết.</p>',
    sourcetext: "https://nguon.example/tin-thu.html?a=1&amp;b=2",
    files: "tai-lieu/ke-hoach,-thu.pdf,https://nguon.example/phu-luc.pdf",
    voicedata: JSON.stringify({
      1: "giong/doc-thu.mp3",
      2: "https://nguon.example/doc.mp3",
      3: "giong/tat.mp3",
    }),
    keywords: "Từ khóa thử, Từ riêng",
  },
  { ...plain, id: 2, title: "Hẹn giờ", publtime: now / 1000 + day },
  { ...plain, id: 3, title: "Chờ đăng", status: 2, publtime: now / 1000 + day },
  { ...plain, id: 4, title: "Nháp", status: 4 },
  { ...plain, id: 5, title: "Chờ duyệt", status: 5 },
  { ...plain, id: 6, title: "Đình chỉ", status: 0 },
  { ...plain, id: 7, title: "Lưu trữ", status: 3 },
  { ...plain, id: 8, title: "Hết hạn", exptime: now / 1000 - day },
  { ...plain, id: 9, title: "Còn hạn", exptime: now / 1000 + day, keywords: "từ KHÓA thử" },
  { ...plain, id: 10, title: "Của mục nội bộ", catid: 3, listcatid: "3,1" },
  { ...plain, id: 11, title: "Của nhóm", group_view: "4,2" },
  { ...plain, id: 12, title: "Của mục khóa", catid: 4, listcatid: "4", status: 22 },
  {
    ...plain,
    id: 13,
    title: "Tie\u0302u \u0111e\u0302\u0300 NFD 😀",
    homeimgfile: "https://nguon.example/anh.jpg",
    homeimgthumb: 3,
  },
  {
    ...plain,
    id: 14,
    title: "Liên kết",
    external_link: 1,
    bodyhtml: "",
    sourcetext: "https://nguon.example/bai",
  },
];

export interface OldSiteOptions {
  version: Version;
  prefix?: string;
  lang?: string;
  /** The module's word in addresses. */
  module?: string;
  settings?: Record<string, string>;
  rows?: readonly Row[];
}

/** The tables of one news module and what stands around it, filled as NukeViet fills them. */
export function oldSite({
  version,
  prefix = "nv4",
  lang = "vi",
  module = "news",
  settings = {},
  rows = oldRows,
}: OldSiteOptions): Table[] {
  const columns = columnsOf(version);
  const data = module.replaceAll("-", "_");
  const owner = `${prefix}_${lang}_${data}`;
  const tables: Record<string, Row[]> = {
    rows: rows.map((row) => rowOf(row, version)),
    cat: categories.map((category) => (version === "3.4" ? { ...category, groups_view: "" } : category)),
    sources: [{ sourceid: 1, title: "Nguồn thử", link: "https://nguon.example/" }],
    topics: [
      { topicid: 1, title: "Dòng sự kiện thử", alias: "dong-su-kien-thu", description: "Về sự kiện thử" },
    ],
    tags: [{ tid: 1, numnews: 1, title: "Từ khóa thử", alias: "tu-khoa-thu" }],
    tags_id: [
      { id: 1, tid: 1, keyword: "Từ khóa thử" },
      { id: 9, tid: 1, keyword: "từ KHÓA thử" },
    ],
    author: [
      { id: 1, uid: 7, alias: "but-danh-thu", pseudonym: "Bút danh thử", active: 1 },
      { id: 2, uid: 8, alias: "da-nghi", pseudonym: "Đã nghỉ", active: 0 },
    ],
    authorlist: [
      { id: 1, aid: 1, alias: "but-danh-thu", pseudonym: "Bút danh thử" },
      { id: 1, aid: 2, alias: "da-nghi", pseudonym: "Đã nghỉ" },
    ],
    voices: [
      { id: 1, voice_key: "nu", title: "Giọng thử 1", weight: 2, status: 1 },
      { id: 2, voice_key: "nam", title: "Giọng thử 2", weight: 1, status: 1 },
      { id: 3, voice_key: "tat", title: "Giọng tắt", weight: 3, status: 0 },
    ],
  };
  const site: Table[] = [
    filled(`${prefix}_config`, siteColumns.config, [
      ...Object.entries(settings).map(([config_name, config_value]) => ({
        lang: "sys",
        module: "global",
        config_name,
        config_value,
      })),
      { lang: "sys", module: "global", config_name: "smtp_password", config_value: "bi-mat-thu" },
    ]),
    filled(`${prefix}_users`, siteColumns.users, [
      {
        userid: 7,
        username: "taikhoanthu",
        password: "bi-mat-thu",
        email: "taikhoanthu@example.org",
        first_name: "Chủ tài khoản thử",
        last_ip: "203.0.113.7",
      },
    ]),
    filled(`${prefix}_${lang}_comment`, siteColumns.comment, [
      {
        cid: 1,
        module: "news",
        id: 1,
        content: "Ý kiến thử",
        post_name: "Bạn đọc thử",
        post_email: "bandocthu@example.org",
        post_ip: "203.0.113.8",
        status: 1,
      },
    ]),
    filled(`${prefix}_${lang}_modules`, siteColumns.modules(version), [
      { title: "about", module_file: "page", module_data: "about", module_upload: "about", act: 1 },
      {
        title: module,
        module_file: "news",
        module_data: data,
        module_upload: "news",
        custom_title: "Tin tức thử",
        act: 1,
        groups_view: version === "3.4" ? "0" : "6",
      },
    ]),
  ];
  const news = Object.keys(columns).flatMap((kind) => newsTable(owner, kind, columns, tables, version));
  // Copies that NukeViet keeps by category, and a module that only looks alike.
  const copy = {
    ...filled(`${owner}_1`, columns.rows as Column[], tables.rows as Row[]),
    name: `${owner}_1`,
  };
  const other = filled(`${prefix}_${lang}_page_rows`, columns.rows as Column[], tables.rows as Row[]);
  return [...site, copy, ...news, other].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** 3.4 and 4.0 keep 2,000 texts in a table. */
function newsTable(
  owner: string,
  kind: string,
  columns: Record<string, Column[]>,
  tables: Record<string, Row[]>,
  version: Version,
): Table[] {
  if (kind !== "detail") return [filled(`${owner}_${kind}`, columns[kind] as Column[], tables[kind] ?? [])];
  const rows = tables.rows as Row[];
  const split = version === "3.4" || version === "4.0";
  if (!split) return [filled(`${owner}_detail`, columns.detail as Column[], rows)];
  const number = (row: Row) => Math.ceil(Number(row.id) / 2000);
  return [...new Set(rows.map(number))].map((at) =>
    filled(
      `${owner}_bodyhtml_${at}`,
      columns.detail as Column[],
      rows.filter((row) => number(row) === at),
    ),
  );
}

/** 3.4 writes two paths for thumbnails where others write a number. */
function rowOf(row: Row, version: Version): Row {
  const alias = row.alias ?? `bai-thu-${row.id}`;
  const full = { admin_id: 7, addtime: published, ...row, alias };
  return version === "3.4"
    ? { ...full, homeimgthumb: row.homeimgthumb === 1 ? "thumb/a.jpg|block/a.jpg" : "" }
    : full;
}

export function filled(name: string, columns: Column[], rows: readonly Row[]): Table {
  return {
    name,
    columns,
    rows: rows.map((row) => columns.map((column) => row[column.name] ?? (column.type === "text" ? "" : 0))),
  };
}
