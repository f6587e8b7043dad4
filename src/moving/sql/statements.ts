import type { DumpListener } from "./dump-listener.ts";
import { columnList, definedColumns, tableName } from "./names.ts";
import type { Tokens } from "./tokens.ts";

/** The rows of an INSERT that is being read. */
export interface Rows {
  table: string;
  /** For each column, whether its value is wanted. */
  wanted: boolean[];
  /** For each value that the listener wants, which of the values read it is; −1 for a column that is not there. */
  order: number[];
}

/** Reads the heads of statements. What they say is kept for those that follow. */
export class Statements {
  readonly #tokens: Tokens;
  readonly #listener: DumpListener;
  readonly #columns = new Map<string, readonly string[]>();
  #database = "";
  /** The dump says that its texts are in latin1. */
  latin = false;

  constructor(tokens: Tokens, listener: DumpListener) {
    this.#tokens = tokens;
    this.#listener = listener;
  }

  /**
   * Reads on from a statement's first word.
   *
   * @returns the rows that follow, where they do and are wanted
   * @throws BrokenStatement; moreNeeded, and then nothing has been taken for read
   */
  read(word: string): Rows | undefined {
    if (word === "INSERT" || word === "REPLACE") return this.#insert();
    if (word === "CREATE") this.#create();
    else if (word === "USE") this.#use();
    else if (word === "SET") this.#set();
    else if (word === "DELIMITER") this.#delimiter();
    return undefined;
  }

  #insert(): Rows | undefined {
    const tokens = this.#tokens;
    this.#past(/^(?:LOW_PRIORITY|DELAYED|HIGH_PRIORITY|IGNORE|INTO)$/u);
    const table = tableName(tokens, this.#database);
    const named = tokens.isSymbol("(") ? columnList(tokens) : undefined;
    if (named) tokens.next();
    if (!/^VALUES?$/u.test(tokens.word)) return undefined;
    const columns = named ?? this.#columns.get(table);
    if (!columns) this.#listener.unknownColumns(table);
    const wanted = columns && this.#listener.wanted(table, columns);
    return wanted && { table, ...selection(columns, wanted) };
  }

  #create(): void {
    const tokens = this.#tokens;
    this.#past(/^(?:TEMPORARY|OR|REPLACE)$/u);
    if (tokens.word !== "TABLE") return;
    this.#past(/^(?:IF|NOT|EXISTS)$/u);
    const table = tableName(tokens, this.#database);
    if (!tokens.isSymbol("(")) return;
    const columns = definedColumns(tokens);
    this.#columns.set(table, columns);
    this.#listener.table(table, columns);
  }

  #use(): void {
    this.#tokens.next();
    this.#database = tableName(this.#tokens, "");
  }

  /** `SET NAMES latin1`; all else that is set says nothing about texts. */
  #set(): void {
    const tokens = this.#tokens;
    tokens.next();
    if (tokens.word !== "NAMES") return;
    tokens.next();
    this.latin = /latin1|cp1252/iu.test(tokens.text);
  }

  /** The client's own command: it ends with its line. */
  #delimiter(): void {
    const delimiter = this.#tokens.restOfLine() || ";";
    this.#tokens.delimiter = delimiter;
    this.#tokens.kind = "terminator";
  }

  /** Moves on to the first word that `skipped` is not about. */
  #past(skipped: RegExp): void {
    do this.#tokens.next();
    while (skipped.test(this.#tokens.word));
  }
}

function selection(columns: readonly string[], wanted: readonly string[]): Omit<Rows, "table"> {
  const read = columns.filter((column) => wanted.includes(column));
  return {
    wanted: columns.map((column) => wanted.includes(column)),
    order: wanted.map((column) => read.indexOf(column)),
  };
}
