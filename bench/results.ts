import type { BuildRow } from "./builds.ts";
import type { PhotoRow } from "./photos.ts";
import { type SaveTimes, summaryOf } from "./saves.ts";
import { ratio, tableOf } from "./table.ts";

/** Builds, each beside the cold builds of Hugo and plain Eleventy in the same run. */
export function buildTable(rows: BuildRow[]): string {
  const coldOf = (builder: string, articles: number) =>
    rows.find((row) => row.builder === builder && row.articles === articles && row.change === "cold")
      ?.measurement.seconds;
  const withPeers = ["Hugo", "plain Eleventy"].filter((peer) => rows.some(({ builder }) => builder === peer));
  const head = ["articles", "builder", "change", "seconds", "processor seconds", "peak MB", "HTML written"];
  const lines = rows.map(({ articles, builder, change, measurement, written }) => [
    articles.toLocaleString("en"),
    builder,
    change,
    measurement.seconds.toFixed(2),
    measurement.processorSeconds.toFixed(1),
    measurement.peakMegabytes.toFixed(0),
    written.html === written.all ? String(written.html) : `${written.html} of ${written.all} files`,
    ...withPeers.map((peer) => ratio(measurement.seconds, coldOf(peer, articles))),
  ]);
  return tableOf([...head, ...withPeers.map((peer) => `of ${peer}'s cold build`)], lines);
}

/** Where the time of each of the newsroom's builds goes. */
export function stageTable(rows: BuildRow[]): string {
  const lines = rows.flatMap(({ articles, builder, change, report }) => {
    if (!report) return [];
    const stages = Object.entries(report.seconds).filter(
      ([stage, time]) => time >= 0.05 && stage !== "total",
    );
    const seconds = stages.map(([stage, time]) => `${stage} ${time.toFixed(2)}`).join(", ");
    return [[articles.toLocaleString("en"), builder, change, String(report.pages.rendered), seconds]];
  });
  return tableOf(["articles", "builder", "change", "pages rendered", "seconds by stage"], lines);
}

/** Files of photos by format and width, and all of a builder together. */
export function photoTable(rows: PhotoRow[]): string {
  const sums = Map.groupBy(rows, ({ builder }) => builder);
  return tableOf(
    ["builder", "format", "width", "files", "KB together", "mean SSIM", "worst SSIM"],
    [...sums].flatMap(([builder, group]) => [
      ...group.map((row) => [
        builder,
        row.format,
        String(row.width),
        String(row.files),
        row.kilobytes.toFixed(0),
        row.similarity.mean.toFixed(4),
        row.similarity.worst.toFixed(4),
      ]),
      [
        builder,
        "all",
        "",
        String(group.reduce((sum, { files }) => sum + files, 0)),
        group.reduce((sum, { kilobytes }) => sum + kilobytes, 0).toFixed(0),
      ],
    ]),
  );
}

/** Saves in watch mode of one site. */
export interface SaveRow {
  articles: number;
  builder: string;
  times: SaveTimes[];
}

export function saveTable(rows: SaveRow[]): string {
  return tableOf(
    ["articles", "builder", "saved", "saves", "median ms until loaded", "slowest"],
    rows.flatMap(({ articles, builder, times }) =>
      times.map((kind) => {
        const { median, slowest } = summaryOf(kind);
        return [
          articles.toLocaleString("en"),
          builder,
          kind.kind,
          String(kind.shown.length),
          median.toFixed(0),
          slowest.toFixed(0),
        ];
      }),
    ),
  );
}
