import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { defineCommand } from "citty";
import { type BuildRequest, parseInstant, session } from "../build/session.ts";
import { explanationText } from "../plan/explanation-text.ts";
import { reportFailure, tellFailure } from "./failure.ts";
import { jsonOf, lineOf } from "./report-text.ts";
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
    prune: { type: "boolean", description: "Remove from the cache what this build has no use for" },
    sizes: { type: "boolean", description: "Count what the cache holds, too" },
    changes: {
      type: "string",
      valueHint: "folder",
      description: "Without _site/: write only the files that changed into this empty folder",
    },
    explain: {
      type: "string",
      valueHint: "url",
      description: "Build nothing: say why this page would be rendered, and what it is made from",
    },
  },
  async run({ args }) {
    const json = args.json ?? false;
    // Eleventy reports on standard output, where a machine expects the JSON alone.
    if (json) console.log = console.error;
    try {
      session.request = requestOf(args);
    } catch (error) {
      return tellFailure(error, json);
    }
    if (args.explain !== undefined) return explain(args.explain, json);
    await build(json);
  },
});

/** What a command's arguments may say of a build. */
interface BuildArguments {
  clean?: boolean | undefined;
  "keep-going"?: boolean | undefined;
  now?: string | undefined;
  changes?: string | undefined;
  explain?: string | undefined;
  prune?: boolean | undefined;
  sizes?: boolean | undefined;
}

/** @throws a sentence where two of the arguments do not go together */
function requestOf(args: BuildArguments): BuildRequest {
  if (args.explain !== undefined && args.clean) {
    throw new Error("--explain builds nothing and --clean forgets what is known: leave out one of them.");
  }
  if (args.changes !== undefined && args.clean) {
    throw new Error("--changes goes by what is known and --clean forgets it: leave out one of them.");
  }
  return {
    keepGoing: args["keep-going"] ?? false,
    clean: args.clean ?? false,
    prune: args.prune ?? false,
    sizes: args.sizes ?? false,
    ...(args.now ? { now: parseInstant(args.now) } : {}),
    ...(args.changes === undefined ? {} : { changes: emptyFolder(args.changes) }),
    ...(args.explain === undefined ? {} : { explain: args.explain }),
  };
}

/** @returns its absolute path @throws where something is in it */
function emptyFolder(folder: string): string {
  const path = resolve(folder);
  if (existsSync(path) && (!statSync(path).isDirectory() || readdirSync(path).length > 0)) {
    throw new Error(
      `--changes needs an empty folder, and ${folder} is none: once its changes are applied, remove it (rm -r ${folder}), or name another.`,
    );
  }
  return path;
}

/** Builds as the session's request says, and prints what was done. */
export async function build(json: boolean): Promise<void> {
  const start = performance.now();
  const { changes } = session.request;
  // The host's own templates, which Eleventy writes, belong to the changes too.
  const site = openSite("build", undefined, changes && join(changes, "files"));
  await site.init();
  if (changes && `${changes}/`.startsWith(`${resolve(session.output ?? "_site")}/`)) {
    return tellFailure(new Error("--changes needs a folder outside the published one."), json);
  }
  try {
    await site.write();
  } catch (error) {
    // Eleventy has printed it.
    return reportFailure(error, json);
  }
  const report = session.report;
  if (!report) throw new Error("The site's configuration does not use eleventy-plugin-newsroom.");
  const seconds = (performance.now() - start) / 1000;
  process.stdout.write(json ? `${jsonOf(report, seconds)}\n` : `${lineOf(report, seconds)}\n`);
}

async function explain(url: string, json: boolean): Promise<void> {
  await openSite("build").init();
  if (!session.start) throw new Error("The site's configuration does not use eleventy-plugin-newsroom.");
  try {
    const planned = await session.start();
    await planned.abandon();
    const explanation = planned.explain(url);
    process.stdout.write(`${json ? JSON.stringify(explanation) : explanationText(explanation)}\n`);
  } catch (error) {
    tellFailure(error, json);
  }
}
