import { relative } from "node:path";
import { defineCommand } from "citty";
import type { Build } from "../build/build.ts";
import { session } from "../build/session.ts";
import { explanationText } from "../plan/explanation-text.ts";
import { buildArguments, requestOf } from "./build-request.ts";
import { ofPlugin } from "./config-file.ts";
import { shareText } from "./report-text.ts";
import { runBuild } from "./run-build.ts";
import { openSite } from "./site.ts";

export default defineCommand({
  meta: { name: "build", description: "Build the site into _site/" },
  args: {
    clean: { type: "boolean", description: "Remove the site and the cache first" },
    ...buildArguments,
    explain: {
      type: "string",
      valueHint: "url",
      description: "Build nothing: say why this page would be rendered, and what it is made from",
    },
    shard: {
      type: "string",
      valueHint: "2/8",
      description: "Publish nothing: make one of so many shares of the work, for newsroom merge",
    },
  },
  async run({ args }) {
    const json = args.json ?? false;
    // Eleventy reports on standard output, where a machine expects the JSON alone.
    if (json) console.log = console.error;
    session.request = requestOf(args);
    const { explain, shard } = session.request;
    if (explain !== undefined) return tell((build) => explained(build, explain, json));
    if (shard) {
      return tell(async (build) => {
        const share = await build.share(shard);
        return json ? JSON.stringify(share) : shareText({ ...share, folder: relative("", share.folder) });
      });
    }
    await runBuild(json);
  },
});

/** Plans a build without Eleventy, and prints what `text` makes of it. */
async function tell(text: (build: Build) => Promise<string>): Promise<void> {
  await openSite("build").init();
  const build = await ofPlugin(session.start)();
  try {
    process.stdout.write(`${await text(build)}\n`);
  } finally {
    await build.abandon();
  }
}

async function explained(build: Build, url: string, json: boolean): Promise<string> {
  const explanation = await build.explain(url);
  return json ? JSON.stringify(explanation) : explanationText(explanation);
}
