import { columnsOf, siteColumns } from "../tests/nukeviet/columns.ts";
import { backupHead, backupOf, type Column, type Table, type Value } from "../tests/nukeviet/dump-writers.ts";
import { Dice } from "./random.ts";
import { Words } from "./words.ts";

type Row = Record<string, Value>;

/** What a generated site of NukeViet holds. */
export interface DumpSize {
  articles: number;
  /** Of an article's text. */
  words: number;
}

const owner = "nv4_vi_news";
const categories = 24;
const topics = 40;
const tags = 120;
/** Photos on the disk, `anh-0.jpg` and on: every fourth article has one that leads and one in the text. */
export const files = 200;
/** Where they stand below the folder of uploads. */
export const photoFolder = "news";
const BEGIN = Date.UTC(2015, 0, 1) / 1000;
const DAY = 86_400;

/**
 * A backup of NukeViet 4.5 of a newsroom that has written for ten years: as many kept versions as articles, copies by
 * category, comments. The same size gives the same bytes.
 */
export function* nukevietDump(size: DumpSize): Generator<string> {
  const columns = columnsOf("4.5");
  const words = new Words(new Dice(1));
  const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1);
  const table = function* (name: string, shape: Column[], rows: Iterable<Row>): Generator<string> {
    yield* backupOf({ name, columns: shape, rows: valuesOf(rows, shape) });
  };
  yield backupHead;
  yield* table("nv4_vi_comment", siteColumns.comment, comments(size.articles, words));
  yield* table(
    `${owner}_1`,
    columns.rows as Table["columns"],
    each(size.articles / categories, (id) => rowOf(id, size, words)),
  );
  yield* table(
    `${owner}_cat`,
    columns.cat as Column[],
    numbers(categories).map((catid) => ({
      catid,
      parentid: 0,
      title: `Chuyên mục ${catid}`,
      alias: `chuyen-muc-${catid}`,
      groups_view: "6",
      status: 1,
    })),
  );
  yield* table(
    `${owner}_detail`,
    columns.detail as Column[],
    each(size.articles, (id) => detailOf(id, size, words)),
  );
  yield* table(
    `${owner}_row_histories`,
    [{ name: "new_id", type: "int(11)" }, ...(columns.detail as Column[])],
    each(size.articles, (id) => ({ new_id: id, ...detailOf(id, size, words) })),
  );
  yield* table(
    `${owner}_rows`,
    columns.rows as Column[],
    each(size.articles, (id) => rowOf(id, size, words)),
  );
  yield* table(
    `${owner}_tags_id`,
    columns.tags_id as Column[],
    each(size.articles, (id) => ({ id, tid: 1 + (id % tags), keyword: `Từ khóa số ${1 + (id % tags)}` })),
  );
  yield* table(
    `${owner}_topics`,
    columns.topics as Column[],
    numbers(topics).map((topicid) => ({
      topicid,
      title: `Sự kiện số ${topicid}`,
      alias: `su-kien-so-${topicid}`,
    })),
  );
}

function* each(count: number, make: (id: number) => Row): Generator<Row> {
  for (let id = 1; id <= count; id++) yield make(id);
}

function* comments(count: number, words: Words): Generator<Row> {
  yield* each(count, (id) => ({
    cid: id,
    module: "news",
    id,
    content: words.sentence(40),
    post_email: `ban-doc-${id}@example.org`,
    post_ip: "203.0.113.1",
  }));
}

function* valuesOf(rows: Iterable<Row>, columns: Column[]): Generator<Value[]> {
  for (const row of rows) yield columns.map(({ name, type }) => row[name] ?? (type === "text" ? "" : 0));
}

function rowOf(id: number, { articles }: DumpSize, words: Words): Row {
  const publtime = BEGIN + Math.floor(((id - 1) / articles) * 3650) * DAY + (id % 600) * 60;
  const catid = 1 + (id % categories);
  return {
    id,
    catid,
    listcatid: id % 5 === 0 ? `${catid},${1 + ((id + 1) % categories)}` : `${catid}`,
    topicid: id % 10 === 0 ? 1 + (id % topics) : 0,
    author: "Ban biên tập",
    status: id % 50 === 0 ? 4 : 1,
    publtime,
    edittime: publtime,
    title: `${words.sentence(10)} ${id}`,
    alias: `bai-so-${id}`,
    hometext: `${words.sentence(35)}.`,
    homeimgfile: id % 4 === 0 ? `anh-${id % files}.jpg` : "",
    homeimgalt: id % 4 === 0 ? words.sentence(12) : "",
    homeimgthumb: 1,
  };
}

function detailOf(id: number, { words: length }: DumpSize, words: Words): Row {
  const paragraphs: string[] = [];
  for (let left = length; left > 0; left -= 70) {
    paragraphs.push(
      `<p style="text-align:justify"><span style="font-size:14px;">${words.sentence(Math.min(70, left))}.</span></p>`,
    );
  }
  if (id % 4 === 0) {
    paragraphs.splice(
      2,
      0,
      `<figure class="image image-center"><img alt="" height="300" src="/uploads/${photoFolder}/anh-${(id + 1) % files}.jpg" width="460" /><figcaption>${words.sentence(10)}</figcaption></figure>`,
    );
  }
  return { id, bodyhtml: paragraphs.join("\r\n"), sourcetext: "", files: "" };
}
