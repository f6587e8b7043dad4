import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** A table of Markdown with aligned columns. */
export function tableOf(head: string[], rows: string[][]): string {
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(3, ...lines.map((line) => (line[column] ?? "").length)));
  const line = (cells: string[]) =>
    `| ${widths.map((width, column) => (cells[column] ?? "").padEnd(width)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

/** Puts `text` between the two marks of `name` in a page of documentation. */
export function writeBetweenMarks(file: string, name: string, text: string): void {
  const [begin, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const page = existsSync(file) ? readFileSync(file, "utf8") : "";
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file} has no place for this table: ${begin} … ${end}.`);
  writeFileSync(file, `${page.slice(0, from + begin.length)}\n\n${text}\n\n${page.slice(to)}`);
}

/** @returns a quotient with two figures that count: 12, 0.8, 0.061; `–` where there is nothing to compare */
export function ratio(value: number, to: number | undefined): string {
  if (to === undefined || to === 0) return "–";
  const quotient = value / to;
  return quotient >= 10 ? quotient.toFixed(0) : String(Number(quotient.toPrecision(2)));
}
