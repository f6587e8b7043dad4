#!/usr/bin/env node
import { defineCommand, runMain } from "citty";
import build from "./build.ts";
import check from "./check.ts";
import dev from "./dev.ts";
import importCommand from "./import.ts";
import newCommand from "./new.ts";

await runMain(
  defineCommand({
    meta: { name: "newsroom", description: "Run a newsroom from a Git repository" },
    subCommands: { build, dev, check, new: newCommand, import: importCommand },
  }),
);
