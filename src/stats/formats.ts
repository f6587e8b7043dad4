import type { Table } from "./tables.ts";

/** @returns tables below each other, as a terminal shows them */
export function textOf(tables: readonly Table[]): string {
  return tables
    .map(({ heads, rows }) => {
      const lines = [heads, ...rows.map((row) => row.map(String))];
      const widths = heads.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? "").length)));
      return lines
        .map((line) =>
          line
            .map((cell, column) => cell.padEnd(column === line.length - 1 ? 0 : (widths[column] as number)))
            .join("  "),
        )
        .join("\n");
    })
    .join("\n\n");
}

/**
 * @returns tables as RFC 4180 has them, each below its name, an empty line between; with a byte order
 *   mark, without which Excel takes it for Latin-1
 */
export function csvOf(tables: readonly Table[]): string {
  const texts = tables.map(({ name, heads, rows }) => [[name], heads, ...rows].map(lineOf).join(""));
  return `\uFEFF${texts.join("\r\n")}`;
}

const lineOf = (cells: readonly (string | number)[]): string => `${cells.map(cellOf).join(",")}\r\n`;

/** A text that begins like a formula would be run as one: an apostrophe makes it a text (OWASP, CSV injection). */
function cellOf(cell: string | number): string {
  if (typeof cell === "number") return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** @returns an Excel file with a sheet for each table */
export async function xlsxOf(tables: readonly Table[]): Promise<Buffer> {
  const { default: writeExcelFile } = await import("write-excel-file/node");
  const sheets = tables.map(({ name, heads, rows }) => ({
    sheet: name,
    stickyRowsCount: 1,
    columns: heads.map((head, column) => ({
      width: Math.min(
        WIDEST,
        2 + Math.max(head.length, ...rows.map((row) => String(row[column] ?? "").length)),
      ),
    })),
    data: [
      heads.map((value) => ({ value, fontWeight: "bold" as const })),
      ...rows.map((row) => row.map((value) => ({ value }))),
    ],
  }));
  return writeExcelFile(sheets).toBuffer();
}

/** In letters. */
const WIDEST = 60;
