import { ARTICLE_PATH, BODY, type Field, RECORD_ID, RECORDS } from "./field.ts";
import { fromFile, isGroup, toFile, type Values } from "./form-values.ts";
import { groupIn, plain, type Rewriting, rewrite } from "./rewrite.ts";

/** How a file becomes the values of a form, and the other way round. */
export interface FileFormat {
  /** @throws where the file is not what its fields say, with a sentence for the editor */
  fromFile: (text: string) => Values;
  toFile: (form: Values) => string;
}

/** Among the values of a form: the YAML that they were read from, so that what is not changed stays as it is written. */
const WRITTEN = "asWritten";

/** As our own reader takes it; Sveltia has made every line end the same, and cut off what is white at both ends. */
const FENCED = /^---[ \t]*(?:yaml)?[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/;

/** @param fields of a Markdown file with front matter */
export function markdownFormat(fields: Field[]): FileFormat {
  const normal = (values: Values): Values => toFile(fromFile(values, fields), fields);
  return {
    fromFile: (text) => {
      const front = FENCED.exec(text);
      if (!front) throw new Error("The file does not begin with a front matter between two lines of ---.");
      const written = front[1] ?? "";
      const body = withoutEmptyStart(text.slice(front[0].length));
      const values = fromFile(groupIn(written), fields);
      return { ...values, ...pathOf(values, fields), [WRITTEN]: written, [BODY]: body };
    },
    toFile: ({ [WRITTEN]: written, [BODY]: body, [ARTICLE_PATH]: _path, ...form }) => {
      const yaml = yamlOf(toFile(form, fields), { written, normal, isOrdered: false });
      const markdown = typeof body === "string" ? withoutEmptyStart(body).trimEnd() : "";
      return `---\n${yaml}---\n${markdown === "" ? "" : `\n${markdown}\n`}`;
    },
  };
}

/** Spaces before the first word may make it code, so they stay. */
const withoutEmptyStart = (markdown: string): string => markdown.replace(/^(?:[ \t]*\n)+/, "");

/** What other forms name an article by, as its form keeps it while the date and the name are changed. */
function pathOf({ date, slug }: Values, fields: Field[]): Values {
  if (!fields.some(({ name }) => name === ARTICLE_PATH)) return {};
  const month = String(date ?? "")
    .slice(0, 7)
    .replace("-", "/");
  return { [ARTICLE_PATH]: `${month}/${slug ?? "{{slug}}"}` };
}

/** @param fields of a file of YAML */
export function dataFormat(fields: Field[]): FileFormat {
  const isRecords = fields[0]?.name === RECORDS;
  const read = (values: Values): Values =>
    fromFile(isRecords ? { [RECORDS]: listed(values) } : values, fields);
  const write = (form: Values): Values => {
    const values = toFile(form, fields);
    return isRecords ? named(values[RECORDS]) : values;
  };
  const normal = (values: Values): Values => write(read(values));
  return {
    fromFile: (text) => ({ ...read(groupIn(text)), [WRITTEN]: text }),
    toFile: ({ [WRITTEN]: written, ...form }) =>
      yamlOf(write(form), { written, normal, isOrdered: isRecords }),
  };
}

/** A file that is new was written by nobody. */
function yamlOf(
  values: Values,
  { written, ...how }: Omit<Rewriting, "written"> & { written: unknown },
): string {
  return typeof written === "string" ? rewrite(values, { written, ...how }) : plain(values);
}

const listed = (values: Values): Values[] =>
  Object.entries(values).map(([key, record]) => ({ [RECORD_ID]: key, ...(isGroup(record) ? record : {}) }));

function named(records: unknown): Values {
  const list = Array.isArray(records) ? (records as Values[]) : [];
  return Object.fromEntries(list.map(({ [RECORD_ID]: key, ...record }) => [String(key), record]));
}
