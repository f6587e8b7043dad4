import type { DumpListener } from "./dump-listener.ts";
import { BrokenStatement, readRow } from "./row.ts";
import { type Rows, Statements } from "./statements.ts";
import { moreNeeded, Tokens } from "./tokens.ts";

type State = "between" | "rows" | "passing over" | "lost";

/** More than any row of texts that people write; what seems longer is a quote that was left open. */
const LONGEST = 32 << 20;
const NEXT_STATEMENT = /\n(?:INSERT |REPLACE |CREATE TABLE |DROP TABLE |LOCK TABLES )/u;
const NEXT_ROW_OR_STATEMENT = new RegExp(`${NEXT_STATEMENT.source}|\\n\\(\\d`, "u");
const LONGEST_MARK = 16;
const BEGINS_STATEMENT = /^(?:INSERT|REPLACE|CREATE|DROP|LOCK|UNLOCK|SET|ALTER)$/u;

/**
 * Reads a dump of MySQL or MariaDB as it comes, in pieces of any size: nothing but the row at hand is held in memory,
 * however long the INSERT is that it stands in.
 */
export class DumpReader {
  readonly #listener: DumpListener;
  readonly #tokens = new Tokens();
  readonly #statements: Statements;
  #room = Buffer.alloc(0);
  #state: State = "between";
  #rows: Rows | undefined;
  /** Where the row or statement at hand begins. */
  #begin = 0;
  /** Lines before the bytes at hand. */
  #lines = 0;
  /** So many bytes are to be at hand before it is worth while to look again. */
  #enough = 0;
  #framed = false;
  #completed = false;

  constructor(listener: DumpListener) {
    this.#listener = listener;
    this.#statements = new Statements(this.#tokens, listener);
    this.#tokens.onComment = (comment) => {
      if (/^-- (?:MySQL|MariaDB) dump/u.test(comment)) this.#framed = true;
      if (/^-- Dump completed/u.test(comment)) this.#completed = true;
    };
  }

  /** Reads on. `chunk` is not kept. */
  push(chunk: Buffer): void {
    const tokens = this.#tokens;
    this.#lines = this.#line() - 1;
    this.#take(chunk);
    if (tokens.bytes.length < this.#enough) return;
    this.#read();
    const rest = tokens.bytes.length - tokens.at;
    this.#enough = 2 * rest;
    if (rest > LONGEST) this.#damaged();
  }

  /** Nothing follows. */
  end(): void {
    const tokens = this.#tokens;
    tokens.last = true;
    this.#read();
    while (tokens.at < tokens.bytes.length && this.#state !== "lost" && this.#mark(this.#begin + 1)) {
      this.#damaged();
      this.#read();
    }
    if (this.#state === "lost") return;
    const whole = this.#state === "between" && tokens.at === tokens.bytes.length;
    if (!whole || (this.#framed && !this.#completed)) {
      this.#listener.truncated(this.#line(), this.#state === "rows" ? (this.#rows?.table ?? "") : "");
    }
  }

  /** Puts what comes behind what is left, in the same memory as long as it has room. */
  #take(chunk: Buffer): void {
    const tokens = this.#tokens;
    const rest = tokens.bytes.subarray(tokens.at);
    const length = rest.length + chunk.length;
    const room = length <= this.#room.length ? this.#room : Buffer.allocUnsafeSlow(length + (length >> 1));
    if (room !== this.#room || tokens.at > 0) room.set(rest);
    room.set(chunk, rest.length);
    this.#room = room;
    tokens.bytes = room.subarray(0, length);
    tokens.at = 0;
  }

  #read(): void {
    const tokens = this.#tokens;
    for (let more = true; more; ) {
      const begin = tokens.at;
      const state = this.#state;
      try {
        more = this.#step();
      } catch (error) {
        if (error instanceof BrokenStatement && tokens.kind !== "end") {
          this.#state = state;
          this.#damaged();
        } else if (error === moreNeeded || error instanceof BrokenStatement) {
          more = false;
          if (state !== "lost") tokens.at = begin;
          this.#state = state;
        } else throw error;
      }
    }
  }

  /** Reads a row, or the head of a statement. @returns false where the dump ends */
  #step(): boolean {
    if (this.#state === "lost") return this.#find();
    const tokens = this.#tokens;
    this.#begin = tokens.at;
    tokens.next();
    this.#begin = tokens.start;
    if (tokens.kind === "end") return false;
    if (tokens.kind === "terminator") this.#state = "between";
    else if (this.#state === "rows") this.#row();
    else if (this.#state === "between") this.#statement();
    return true;
  }

  #statement(): void {
    const tokens = this.#tokens;
    // NukeViet's own backup counts the rows first, and goes on behind the semicolon where some were added meanwhile.
    if (tokens.isSymbol("(") && this.#rows) {
      tokens.at = tokens.start;
      this.#state = "rows";
      return;
    }
    this.#rows = this.#statements.read(tokens.word);
    if (this.#rows) this.#state = "rows";
    else this.#state = tokens.kind === "terminator" ? "between" : "passing over";
  }

  #row(): void {
    const tokens = this.#tokens;
    const { table, wanted, order } = this.#rows as Rows;
    if (tokens.isSymbol("(")) {
      const values = readRow(tokens, wanted, this.#statements.latin);
      this.#listener.row(
        table,
        order.map((index) => values[index] ?? null),
      );
    } else if (BEGINS_STATEMENT.test(tokens.word)) {
      // The same backup, where rows were deleted meanwhile: the last one ends with a comma.
      tokens.at = tokens.start;
      this.#state = "between";
    } else if (!tokens.isSymbol(",")) this.#state = "passing over";
  }

  #damaged(): void {
    this.#tokens.at = this.#begin + 1;
    this.#listener.damaged(this.#line(), this.#state === "rows" ? (this.#rows?.table ?? "") : "");
    if (this.#state !== "rows") this.#rows = undefined;
    this.#state = "lost";
  }

  /** Where reading can go on after damage: a line that begins as a statement, or as a row of the same table. */
  #mark(from: number): RegExpExecArray | null {
    const rest = this.#tokens.bytes.toString("latin1", from);
    return (this.#rows ? NEXT_ROW_OR_STATEMENT : NEXT_STATEMENT).exec(rest);
  }

  #find(): boolean {
    const tokens = this.#tokens;
    const mark = this.#mark(tokens.at);
    if (!mark) {
      tokens.at = Math.max(tokens.at, tokens.bytes.length - LONGEST_MARK);
      throw moreNeeded;
    }
    tokens.at += mark.index + 1;
    tokens.delimiter = ";";
    this.#state = mark[0].startsWith("\n(") ? "rows" : "between";
    return true;
  }

  #line(): number {
    const { bytes, at } = this.#tokens;
    let line = this.#lines + 1;
    for (let end = bytes.indexOf(10); end >= 0 && end < at; end = bytes.indexOf(10, end + 1)) line++;
    return line;
  }
}
