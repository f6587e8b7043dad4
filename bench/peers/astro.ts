import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { articlesOf, copyTemplates, peopleOf, writePage } from "./articles.ts";
import type { Peer } from "./peer.ts";

/** Installed when it is first measured, and kept: it is no dependency of the plugin. */
const installed = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), ".cache/bench/astro");
const modules = join(installed, "node_modules");
const RELEASE = "7";

/** Content collections with the glob loader, and pages from `getStaticPaths`. */
export const astro: Peer = {
  name: "Astro",
  photos: false,
  output: "dist",

  version() {
    install();
    const { version } = JSON.parse(readFileSync(join(modules, "astro/package.json"), "utf8"));
    return `Astro ${version}`;
  },

  async prepare(folder, source) {
    copyTemplates("astro", folder);
    symlinkSync(modules, join(folder, "node_modules"));
    for (const { id, ...person } of peopleOf(source))
      writePage(join(folder, `content/people/${id}.md`), person);
    for (const { path, body, photos: _, ...article } of articlesOf(source))
      writePage(join(folder, path, "index.md"), article, body);
  },

  command: (folder) => ({
    file: process.execPath,
    args: ["--max-old-space-size=16384", join(modules, "astro/bin/astro.mjs"), "build", "--silent"],
    cwd: folder,
    env: { ASTRO_TELEMETRY_DISABLED: "1" },
  }),
};

function install(): void {
  if (existsSync(join(modules, "astro/package.json"))) return;
  mkdirSync(installed, { recursive: true });
  writeFileSync(join(installed, "package.json"), '{"private":true}');
  const { status, stderr } = spawnSync("npm", ["install", "--no-audit", "--no-fund", `astro@${RELEASE}`], {
    cwd: installed,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`npm could not install astro@${RELEASE}:\n${stderr}`);
}
