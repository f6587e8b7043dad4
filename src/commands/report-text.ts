import type { ShareReport } from "../build/make-share.ts";
import type { BuildReport } from "../build/session.ts";
import type { Taken } from "../build/take-shares.ts";
import type { Size } from "../cache/folder-size.ts";

/** @param seconds that the whole command took @returns what was done, as JSON */
export function jsonOf({ problems, ...report }: BuildReport, seconds: number): string {
  return JSON.stringify({
    ...report,
    problems: problems.length,
    seconds: { ...report.seconds, total: Math.round(seconds * 1000) / 1000 },
  });
}

/** @returns what was done, as a person reads it */
export function lineOf(report: BuildReport, seconds: number): string {
  const { pages, photos, search, articles, sizes, taken, pruned, next, seconds: stages, peakMemory } = report;
  const slow = Object.entries(stages).filter(([, time]) => time >= 0.1);
  const cache = sizes.cache ? `; in the cache ${sizeText(sizes.cache)}` : "";
  return [
    `${articles} articles, ${pages.rendered} pages rendered, ${pages.reused} kept, ${pages.removed} files removed; ` +
      `${photos.encoded} photos encoded, ${photos.reused} from the cache; ${search.records} articles indexed.`,
    ...(taken ? [takenText(taken)] : []),
    `${sizeText(sizes.site)} published${cache}.`,
    ...(next === null ? [] : [`The site changes next at ${next}.`]),
    ...(pruned ? [`${sizeText(pruned)} removed from the cache.`] : []),
    `${seconds.toFixed(2)} s (${slow.map(([stage, time]) => `${stage} ${time.toFixed(1)}`).join(", ")}), ${peakMemory} MB`,
  ]
    .map((line) => `[newsroom] ${line}`)
    .join("\n");
}

/** @returns what a share holds, as a person reads it */
export function shareText({ share, folder, pages, photos, search, bytes }: ShareReport): string {
  return (
    `[newsroom] Share ${share}: ${pages.rendered} of ${pages.of} pages rendered, ${photos.encoded} photos encoded, ` +
    `${search.shards} search shards indexed; ${(bytes / 1_000_000).toFixed(1)} MB in ${folder}`
  );
}

function takenText({ shares, pages, photos, search }: Taken): string {
  return `${pages} pages, ${photos} photos and ${search} search shards taken from ${shares} ${shares === 1 ? "share" : "shares"}.`;
}

function sizeText({ files, bytes }: Size): string {
  return `${files} ${files === 1 ? "file" : "files"} of ${(bytes / 1_000_000).toFixed(1)} MB`;
}
