import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import type { SqlValue } from "../sql/row.ts";
import type { KnownTable, TableKind } from "./tables.ts";

export type StagedRow = Record<string, SqlValue>;

/**
 * A temporary database on disk for what the articles of a dump are made of: a dump holds texts, categories and tags far
 * apart, and more of them than memory. It is made anew at every run, and gone after it.
 */
export class Stage {
  readonly #file: string;
  readonly #database: DatabaseSync;
  readonly #inserts = new Map<string, StatementSync>();

  /** @param file where the database is made; one that a killed run left there goes */
  constructor(file: string) {
    this.#file = file;
    mkdirSync(dirname(file), { recursive: true });
    rmSync(file, { force: true });
    this.#database = new DatabaseSync(file);
    this.#database.exec(
      "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16000; BEGIN",
    );
  }

  /** @returns the columns of a kind of tables, in the order in which `add` wants their values */
  static columnsOf(shape: TableKind): string[] {
    return [...shape.required, ...shape.optional];
  }

  /** Keeps a row; of two with the same key, the later. A row whose key is no number or word is none. */
  add({ owner, kind, shape }: KnownTable, values: readonly SqlValue[]): void {
    const table = tableOf(owner, kind);
    let insert = this.#inserts.get(table);
    if (!insert) {
      const columns = Stage.columnsOf(shape);
      this.#create(table, shape);
      insert = this.#database.prepare(
        `INSERT OR REPLACE INTO "${table}" VALUES (${columns.map(() => "?").join(", ")})`,
      );
      this.#inserts.set(table, insert);
    }
    insert.run(...values);
  }

  #create(table: string, shape: TableKind): void {
    const columns = Stage.columnsOf(shape).map((column) =>
      shape.key.includes(column) && shape.key.length === 1 && /id$/u.test(column)
        ? `"${column}" INTEGER PRIMARY KEY`
        : `"${column}" TEXT`,
    );
    const key = shape.key.map((column) => `"${column}"`).join(", ");
    const unique = columns.some((column) => column.includes("PRIMARY")) ? "" : `, PRIMARY KEY (${key})`;
    this.#database.exec(`CREATE TABLE IF NOT EXISTS "${table}" (${columns.join(", ")}${unique})`);
  }

  /** All has come: from here on it is read. */
  finish(): void {
    this.#database.exec("COMMIT");
  }

  /** @returns the rows of a table, one at a time; none where the dump has no such table */
  *rows(owner: string, kind: KnownTable["kind"], rest = ""): Generator<StagedRow> {
    const table = tableOf(owner, kind);
    if (this.#inserts.has(table)) yield* this.query(`SELECT * FROM "${table}" ${rest}`);
  }

  *query(sql: string): Generator<StagedRow> {
    for (const row of this.#database.prepare(sql).iterate()) yield asText(row);
  }

  /** @returns a function that gives the rows whose first key is given; none where the dump has no such table */
  lookup(owner: string, kind: KnownTable["kind"], key: string): (value: SqlValue) => StagedRow[] {
    const table = tableOf(owner, kind);
    if (!this.#inserts.has(table)) return () => [];
    const select = this.#database.prepare(`SELECT * FROM "${table}" WHERE "${key}" = ? ORDER BY rowid`);
    return (value) => select.all(value).map(asText);
  }

  /** Closes the database and removes it. */
  close(): void {
    this.#database.close();
    rmSync(this.#file, { force: true });
  }
}

const tableOf = (owner: string, kind: string): string => `${owner}|${kind}`.replaceAll('"', "");

function asText(row: Record<string, unknown>): StagedRow {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, value === null ? null : String(value)]),
  );
}
