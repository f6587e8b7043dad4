#!/usr/bin/env node
import { enableCompileCache } from "node:module";
import { defineCommand, runMain } from "citty";
import { guarded } from "./guarded.ts";

enableCompileCache();
await runMain(
  defineCommand({
    meta: { name: "newsroom", description: "Run a newsroom from a Git repository" },
    subCommands: {
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
    },
  }),
);
