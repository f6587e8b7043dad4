import type { BuildReport } from "../build/session.ts";

/** @param seconds that the whole command took @returns what was done, as JSON */
export function jsonOf({ problems, ...report }: BuildReport, seconds: number): string {
  return JSON.stringify({
    ...report,
    problems: problems.length,
    seconds: { ...report.seconds, total: Math.round(seconds * 1000) / 1000 },
  });
}

/** @returns what was done, as a person reads it */
export function lineOf(
  { pages, photos, search, articles, seconds: stages, peakMemory }: BuildReport,
  seconds: number,
): string {
  const slow = Object.entries(stages).filter(([, time]) => time >= 0.1);
  return [
    `[newsroom] ${articles} articles, ${pages.rendered} pages rendered, ${pages.reused} kept, ${pages.removed} files removed;`,
    `${photos.encoded} photos encoded, ${photos.reused} from the cache; ${search.records} articles indexed.`,
    `\n[newsroom] ${seconds.toFixed(2)} s (${slow.map(([stage, time]) => `${stage} ${time.toFixed(1)}`).join(", ")}), ${peakMemory} MB`,
  ].join(" ");
}
