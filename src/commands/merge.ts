import { resolve } from "node:path";
import { defineCommand } from "citty";
import { session } from "../build/session.ts";
import { buildArguments, requestOf } from "./build-request.ts";
import { runBuild } from "./run-build.ts";

export default defineCommand({
  meta: { name: "merge", description: "Build the site from shares that other machines have made" },
  args: {
    folders: {
      type: "positional",
      required: false,
      description: "The shares' folders; default: all in .cache/newsroom/shares/",
    },
    ...buildArguments,
  },
  async run({ args }) {
    const json = args.json ?? false;
    if (json) console.log = console.error;
    session.request = { ...requestOf(args), shares: args._.map((folder) => resolve(folder)) };
    await runBuild(json);
  },
});
