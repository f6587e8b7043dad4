import { tableOf } from "../table.ts";
import type { OrderRow, SetRow } from "./measure.ts";
import type { Visit } from "./visit.ts";

/** What reading one engine's results costs a reader. */
export interface CostRow {
  engine: string;
  visits: Visit[];
  longestTask: number;
}

/** A table for each set of queries, below its name. */
export function setTables(rows: SetRow[]): string {
  const head = ["typed", "engine", "queries", "s@1", "s@10", "MRR", "no result", "median ms", "p95 ms"];
  const tables = [...Map.groupBy(rows, ({ set }) => set)].map(([set, group]) => {
    const typings = [...new Set(group.map(({ typing }) => typing))];
    const lines = typings.flatMap((typing) => group.filter((row) => row.typing === typing).map(lineOf));
    return `**${set.replace(/^./, (letter) => letter.toUpperCase())}**\n\n${tableOf(head, lines)}`;
  });
  return tables.join("\n\n");
}

function lineOf({ typing, engine, quality, times }: SetRow): string[] {
  const { queries, first, ten, reciprocalRank, nothing } = quality;
  const shares =
    queries === 0
      ? ["–", "–", "–", "–"]
      : [first, ten, reciprocalRank, nothing].map((share) => share.toFixed(2));
  return [
    typing,
    engine,
    String(queries),
    ...shares,
    quantile(times, 0.5).toFixed(1),
    quantile(times, 0.95).toFixed(1),
  ];
}

export function orderTable(rows: OrderRow[]): string {
  return tableOf(
    ["engine", "neighbours that differ in the typed diacritics", "the typed form above"],
    rows.map(({ engine, pairs, right }) => [
      engine,
      String(pairs),
      pairs === 0 ? "–" : (right / pairs).toFixed(3),
    ]),
  );
}

export function costTable(rows: CostRow[]): string {
  const head = [
    "engine",
    "first ten, cold, KB",
    "settled, cold, KB",
    "another query, warm, KB",
    "its first ten on the page, median ms",
    "p95 ms",
    "longest task of the main thread, ms",
  ];
  const lines = rows.map(({ engine, visits, longestTask }) => {
    const kilobytes = (of: "coldFirst" | "coldSettled" | "warm") =>
      (
        quantile(
          visits.map((visit) => visit[of]),
          0.5,
        ) / 1000
      ).toFixed(0);
    const times = visits.map(({ warmMs }) => warmMs);
    return [
      engine,
      kilobytes("coldFirst"),
      kilobytes("coldSettled"),
      kilobytes("warm"),
      quantile(times, 0.5).toFixed(0),
      quantile(times, 0.95).toFixed(0),
      longestTask === 0 ? "under 50" : longestTask.toFixed(0),
    ];
  });
  return tableOf(head, lines);
}

/** @param share 0.5 for the median; @returns 0 for no numbers */
export function quantile(numbers: number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
