import type { SqlValue } from "./row.ts";

/** What a reader of a dump wants to be told. Tables are named `t`, or `db.t` where the dump says the database. */
export interface DumpListener {
  /** A CREATE TABLE; rows without a list of columns follow its order. */
  table(name: string, columns: readonly string[]): void;
  /** @returns the columns whose values are wanted, in this order; undefined to pass over the table's rows */
  wanted(name: string, columns: readonly string[]): readonly string[] | undefined;
  row(name: string, values: readonly SqlValue[]): void;
  /** Something that cannot be read was passed over. `line` counts from 1; `table` is "" where none is known. */
  damaged(line: number, table: string): void;
  /** Rows without columns: the dump has no CREATE TABLE for them. */
  unknownColumns(name: string): void;
  /** The dump ends within a statement, or without the line that mysqldump ends with. */
  truncated(line: number, table: string): void;
}
