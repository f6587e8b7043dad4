/** A line of a record file: columns of JSON without tabs or line feeds, decoded when they are asked for. */
export class RecordLine {
  readonly #bytes: Buffer;
  readonly #start: number;
  readonly #end: number;
  /** Where each column begins. */
  readonly #columns: number[] = [];

  /** @param end of the line, without its line feed */
  constructor(bytes: Buffer, start: number, end: number) {
    this.#bytes = bytes;
    this.#start = start;
    this.#end = end;
    this.#columns.push(start);
    for (let tab = bytes.indexOf(TAB, start); tab !== -1 && tab < end; tab = bytes.indexOf(TAB, tab + 1)) {
      this.#columns.push(tab + 1);
    }
  }

  static of(columns: string[]): RecordLine {
    const bytes = Buffer.from(columns.join("\t"));
    return new RecordLine(bytes, 0, bytes.length);
  }

  /** @returns the text of a column; empty where the line has fewer. */
  column(index: number): string {
    const start = this.#columns[index];
    if (start === undefined) return "";
    const next = this.#columns[index + 1];
    return this.#bytes.toString("utf8", start, next === undefined ? this.#end : next - 1);
  }

  /** The whole line with its line feed. */
  get bytes(): Buffer {
    return Buffer.concat([this.#bytes.subarray(this.#start, this.#end), LINE_FEED]);
  }
}

const TAB = 0x09;
const LINE_FEED = Buffer.from("\n");
