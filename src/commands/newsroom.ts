#!/usr/bin/env node
import { enableCompileCache } from "node:module";
import { defineCommand, runMain } from "citty";

enableCompileCache();
await runMain(
  defineCommand({
    meta: { name: "newsroom", description: "Run a newsroom from a Git repository" },
    subCommands: {
      // Each loads only what it needs.
      build: () => import("./build.ts").then((command) => command.default),
      merge: () => import("./merge.ts").then((command) => command.default),
      dev: () => import("./dev.ts").then((command) => command.default),
      check: () => import("./check.ts").then((command) => command.default),
      stats: () => import("./stats.ts").then((command) => command.default),
      people: () => import("./people.ts").then((command) => command.default),
      new: () => import("./new.ts").then((command) => command.default),
      schemas: () => import("./schemas.ts").then((command) => command.default),
      import: () => import("./import.ts").then((command) => command.default),
      photos: () => import("./photos.ts").then((command) => command.default),
    },
  }),
);
