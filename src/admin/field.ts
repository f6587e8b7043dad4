/** A field of a form of Sveltia CMS, as far as ours use it: https://sveltiacms.app/en/docs/fields */
export interface Field {
  name: string;
  label: string;
  widget: string;
  required?: boolean;
  hint?: string;
  default?: unknown;
  /** What a text has to look like, and what is said of one that does not. */
  pattern?: [string, string];
  /** Of a group, or of each item of a list of groups. */
  fields?: Field[];
  /** Of each item of a list of plain values. */
  field?: Field;
  /** The shapes that a value may have; `typeKey` holds the name of the one that was chosen. */
  types?: { name: string; label: string; fields: Field[] }[];
  typeKey?: string;
  /** Whether a relation or a choice takes several. */
  multiple?: boolean;
  [option: string]: unknown;
}

/** A field without its name. */
export type Input = Partial<Field> & { widget: string };

/** The name that holds the records of a data file whose keys are ids, and that of each one's key. */
export const RECORDS = "records";
export const RECORD_ID = "id";

/** The name that holds the Markdown below a front matter. */
export const BODY = "body";

/**
 * The name that holds the path of an article in its form, and is in no file: `2025/02/chuyen-doi-so`, or
 * `2025/02/{{slug}}` where the folder names it.
 */
export const ARTICLE_PATH = "articlePath";

/** Of a value with several shapes: which it has, and what it holds. */
export const SHAPE = "as";
export const SHAPED = "value";
