/** A piece of prose in a file: a value of front matter, or a block of the body. */
export interface Passage {
  /** UTF-16 offsets in the file's text; a value's quotes and a block's marker are left out. */
  start: number;
  end: number;
  kind: "value" | "paragraph" | "item" | "heading";
  /** The top-level key of a value, such as `title`; empty for a block and for a key of a record. */
  key: string;
}

/** From `start` up to `end`, as UTF-16 offsets in the file's text. */
export interface Range {
  start: number;
  end: number;
}

export interface Heading extends Range {
  level: number;
  /** Where its words stand. */
  words: Range;
}

/** What the reading of a file's lines collects. */
export interface Layout {
  passages: Passage[];
  headings: Heading[];
  /** What is no prose: keys, markers, code, addresses. */
  hidden: Range[];
  /** Where a value ends before it was meant to: from the # that begins a comment. */
  cuts: Range[];
}
