/** A paragraph or heading as it stood in the source; `line` is 1-based (HTML: the order of the block). */
export interface TextBlock {
  kind: "text";
  text: string;
  line: number;
  /** The whole block was set in bold or italics. */
  emphasis?: "strong" | "em";
  /** 1–6 when the source marked the block as a heading. */
  heading?: number;
  /** A blank line stood before it. */
  apart: boolean;
  /** One point of a list. */
  item?: "bullet" | "number";
  /** Rows of cells of a table of data; `text` then holds all of them. */
  table?: string[][];
  /** Every word of it is a link. */
  linked?: boolean;
  /** What the source itself says the block is (HTML classes and elements); plain text says nothing. */
  role?: "title" | "lead" | "byline" | "date" | "caption";
}

export interface ImageBlock {
  kind: "image";
  /** The address exactly as the source gives it. */
  address: string;
  alt: string;
  line: number;
  /** A caption that the source ties to the photo (figcaption, the cell below it, text on the same line). */
  caption?: string;
}

export type Block = TextBlock | ImageBlock;

/** What a reader of one format hands on: the blocks, and what the format states outright. */
export interface SourceDocument {
  blocks: Block[];
  title?: string;
  /** `YYYY-MM-DD` or `YYYY-MM-DD HH:mm` in the newsroom's zone. */
  date?: string;
  byline?: string;
  url?: string;
}
