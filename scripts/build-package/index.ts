// Compiles src/ to dist/ for publishing: Node strips no types under node_modules.
import { spawnSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { bundleCheck } from "./bundle-check.ts";

const project = resolve(import.meta.dirname, "../..");
const dist = join(project, "dist");
rmSync(dist, { recursive: true, force: true });

const compiled = spawnSync(join(project, "node_modules/.bin/tsc"), ["--project", "tsconfig.build.json"], {
  cwd: project,
  stdio: "inherit",
});
if (compiled.status !== 0) process.exit(1);

// Templates and data that the source reads from beside itself.
cpSync(join(project, "src"), dist, {
  recursive: true,
  filter: (from) => !from.endsWith(".ts"),
});
await bundleCheck(dist);
