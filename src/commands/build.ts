import { defineCommand } from "citty";
import { ContentError } from "../build/content-error.ts";
import { type BuildReport, parseInstant, session } from "../build/session.ts";
import { reportOf } from "../problems/format.ts";
import { openSite } from "./site.ts";

export default defineCommand({
  meta: { name: "build", description: "Build the site into _site/" },
  args: {
    clean: { type: "boolean", description: "Remove the site and the cache first" },
    "keep-going": {
      type: "boolean",
      description: "Publish what is right; a broken article keeps its last good page",
    },
    now: { type: "string", description: "The instant of the build, e.g. 2025-02-10T08:00+07:00" },
    json: { type: "boolean", description: "Print what was done as JSON" },
  },
  async run({ args }) {
    const start = performance.now();
    // Eleventy reports on standard output, where a machine expects the JSON alone.
    if (args.json) console.log = console.error;
    session.request = {
      keepGoing: args["keep-going"] ?? false,
      clean: args.clean ?? false,
      ...(args.now ? { now: parseInstant(args.now) } : {}),
    };
    const site = openSite("build");
    await site.init();
    try {
      await site.write();
    } catch (error) {
      process.exitCode = 1;
      reportFailure(error, args.json ?? false);
      return;
    }
    const report = session.report;
    if (!report) throw new Error("The site's configuration does not use eleventy-plugin-newsroom.");
    const seconds = (performance.now() - start) / 1000;
    process.stdout.write(args.json ? `${jsonOf(report, seconds)}\n` : `${lineOf(report, seconds)}\n`);
  },
});

/** Eleventy has printed the error itself, and the build its problems; machines get them as JSON. */
function reportFailure(error: unknown, json: boolean): void {
  const problems = contentErrorIn(error)?.problems ?? [];
  const message = error instanceof Error ? error.message : String(error);
  if (json)
    process.stdout.write(
      `${JSON.stringify({ error: message, problems: problems.map((problem) => reportOf(problem, "vi")) })}\n`,
    );
}

/** Eleventy wraps what a listener throws. */
function contentErrorIn(error: unknown): ContentError | undefined {
  for (
    let at: unknown = error;
    at instanceof Error;
    at = at.cause ?? (at as { originalError?: unknown }).originalError
  ) {
    if (at instanceof ContentError) return at;
  }
  return undefined;
}

function jsonOf({ problems, ...report }: BuildReport, seconds: number): string {
  return JSON.stringify({
    ...report,
    problems: problems.length,
    seconds: { ...report.seconds, total: Math.round(seconds * 1000) / 1000 },
  });
}

function lineOf(
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
