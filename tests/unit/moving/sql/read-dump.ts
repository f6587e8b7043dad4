import type { DumpListener } from "../../../../src/moving/sql/dump-listener.ts";
import { DumpReader } from "../../../../src/moving/sql/dump-reader.ts";

export interface Heard {
  columns: Record<string, readonly string[]>;
  rows: Record<string, (string | null)[][]>;
  damaged: string[];
  unknown: string[];
  truncated: string[];
}

/** Reads a dump in pieces of `size` bytes; every column of every table, or those of `only`. */
export function readDump(dump: string | Buffer, size = 1 << 20, only?: Record<string, string[]>): Heard {
  const heard: Heard = { columns: {}, rows: {}, damaged: [], unknown: [], truncated: [] };
  const listener: DumpListener = {
    table: (name, columns) => {
      heard.columns[name] = columns;
    },
    wanted: (name, columns) => (only ? only[name] : columns),
    row: (name, values) => {
      heard.rows[name] ??= [];
      heard.rows[name].push([...values]);
    },
    damaged: (line, table) => heard.damaged.push(`${table}:${line}`),
    unknownColumns: (name) => heard.unknown.push(name),
    truncated: (line, table) => heard.truncated.push(`${table}:${line}`),
  };
  const reader = new DumpReader(listener);
  const bytes = Buffer.from(dump);
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
  reader.end();
  return heard;
}
