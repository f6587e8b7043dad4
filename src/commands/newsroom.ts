#!/usr/bin/env node
import nodeModule from "node:module";
import { defineCommand, runMain } from "citty";
import { guarded } from "./guarded.ts";
import { tooOldNode } from "./node-version.ts";

const subCommands = {
  // Each loads only what it needs.
  build: () => import("./build.ts").then(guarded),
  merge: () => import("./merge.ts").then(guarded),
  dev: () => import("./dev.ts").then(guarded),
  check: () => import("./check.ts").then(guarded),
  stats: () => import("./stats.ts").then(guarded),
  people: () => import("./people.ts").then(guarded),
  new: () => import("./new.ts").then(guarded),
  schemas: () => import("./schemas.ts").then(guarded),
  import: () => import("./import.ts").then(guarded),
  photos: () => import("./photos.ts").then(guarded),
};

const tooOld = tooOldNode(process.versions.node);
const asked = process.argv[2];
if (tooOld !== undefined) {
  process.stderr.write(`${tooOld}\n`);
  process.exitCode = 1;
} else if (asked !== undefined && !asked.startsWith("-") && !Object.hasOwn(subCommands, asked)) {
  const { tellFailure } = await import("./failure.ts");
  const { commandRefusal } = await import("./unknown-refusal.ts");
  await tellFailure(commandRefusal(asked, Object.keys(subCommands)), false);
} else {
  nodeModule.enableCompileCache();
  await runMain(
    defineCommand({
      meta: async () => ({
        name: "newsroom",
        description: "Run a newsroom from a Git repository",
        version: await ownVersion(),
      }),
      subCommands,
    }),
  );
}

async function ownVersion(): Promise<string> {
  const { readFile } = await import("node:fs/promises");
  const file = await readFile(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(file) as { version: string }).version;
}
