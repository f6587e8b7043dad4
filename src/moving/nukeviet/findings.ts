import type { Encoding } from "../sql/double-encoded.ts";
import type { KnownTable } from "./tables.ts";

/** A place in a dump. */
export interface DumpPlace {
  file: string;
  /** From 1. */
  line: number;
  /** "" where none is known. */
  table: string;
}

/** What is noticed while a dump is read. */
export class DumpFindings {
  /** Kinds of tables by the news module or site that they belong to. */
  readonly tables = new Map<string, Set<KnownTable["kind"]>>();
  readonly columns = new Map<string, string[]>();
  readonly unplaced = new Set<string>();
  readonly damage: DumpPlace[] = [];
  readonly #encodings = new Map<string, Record<Encoding, number>>();
  readonly keyless = new Map<string, number>();
  /** Where dumps end before they should. */
  readonly ends: DumpPlace[] = [];
  /** Packed files that are cut short. */
  readonly packedShort: string[] = [];
  /** The dump that is being read. */
  file = "";
  /** Texts that had been encoded twice. */
  repaired = 0;
  /** What addresses are taken to be made by, by the module's owner: the dump does not say. */
  readonly assumedAddresses = new Map<string, string>();

  sawTable(owner: string, kind: KnownTable["kind"]): void {
    const kinds = this.tables.get(owner) ?? new Set();
    this.tables.set(owner, kinds.add(kind));
  }

  sawEncoding(owner: string, encoding: Encoding): void {
    const counts = this.#encodings.get(owner) ?? { certain: 0, possible: 0, genuine: 0, plain: 0 };
    counts[encoding]++;
    this.#encodings.set(owner, counts);
  }

  /** @returns whether a news module's texts were encoded twice as a rule, so that doubtful ones were too */
  mostlyTwice(owner: string): boolean {
    const counts = this.#encodings.get(owner);
    return counts !== undefined && counts.certain > counts.genuine;
  }

  unknownColumns(table: string, columns: string[]): void {
    if (columns.length > 0) this.columns.set(table, columns);
  }

  withoutColumns(table: string): void {
    this.unplaced.add(table);
  }

  rowsWithoutKey(table: string): void {
    this.keyless.set(table, (this.keyless.get(table) ?? 0) + 1);
  }

  damaged(line: number, table: string): void {
    this.damage.push({ file: this.file, line, table });
  }

  truncated(line: number, table: string): void {
    this.ends.push({ file: this.file, line, table });
  }

  /** Any X for which X_rows, X_cat and X_detail are there: modules are copied under names of their own. */
  get newsModules(): string[] {
    return [...this.tables]
      .filter(([, kinds]) => kinds.has("rows") && kinds.has("cat") && kinds.has("detail"))
      .map(([owner]) => owner)
      .sort();
  }
}
