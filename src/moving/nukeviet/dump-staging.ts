import { readEncoding } from "../sql/double-encoded.ts";
import type { DumpListener } from "../sql/dump-listener.ts";
import type { SqlValue } from "../sql/row.ts";
import type { DumpFindings } from "./findings.ts";
import { Stage } from "./stage.ts";
import { type KnownTable, knownTable, newsTables, soundsKnown, unknownColumns } from "./tables.ts";

/** What decides how a site writes its addresses; all else among its settings (passwords too) is passed over. */
const settings = new Set([
  "is_url_rewrite",
  "rewrite_enable",
  "rewrite_optional",
  "rewrite_op_mod",
  "rewrite_exturl",
  "rewrite_endurl",
]);

/** Keeps of a dump's rows what articles are made of. Comments, accounts and sessions are not even looked at. */
export class DumpStaging implements DumpListener {
  readonly #stage: Stage;
  readonly #findings: DumpFindings;
  readonly #tables = new Map<string, KnownTable | undefined>();

  constructor(stage: Stage, findings: DumpFindings) {
    this.#stage = stage;
    this.#findings = findings;
  }

  table(name: string, columns: readonly string[]): void {
    const known = knownTable(name, columns);
    this.#tables.set(name, known);
    if (!known) return;
    this.#findings.sawTable(known.owner, known.kind);
    if (known.kind in newsTables) {
      this.#findings.unknownColumns(name, unknownColumns(known.shape, columns));
    }
  }

  wanted(name: string, columns: readonly string[]): readonly string[] | undefined {
    if (!this.#tables.has(name)) this.table(name, columns);
    const known = this.#tables.get(name);
    return known && Stage.columnsOf(known.shape);
  }

  row(name: string, values: readonly SqlValue[]): void {
    const known = this.#tables.get(name) as KnownTable;
    const columns = Stage.columnsOf(known.shape);
    const value = (column: string): SqlValue => values[columns.indexOf(column)] ?? null;
    if (known.kind === "config" && !settings.has(value("config_name") ?? "")) return;
    if (known.shape.key.some((column) => /id$/u.test(column) && !/^\d+$/u.test(value(column) ?? ""))) {
      this.#findings.rowsWithoutKey(name);
      return;
    }
    if (known.kind === "rows" || known.kind === "cat") {
      this.#findings.sawEncoding(known.owner, readEncoding(value("title") ?? "").encoding);
    }
    this.#stage.add(known, values);
  }

  damaged(line: number, table: string): void {
    this.#findings.damaged(line, table);
  }

  unknownColumns(name: string): void {
    if (soundsKnown(name)) this.#findings.withoutColumns(name);
  }

  truncated(line: number, table: string): void {
    this.#findings.truncated(line, table);
  }
}
