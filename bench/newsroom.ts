import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type GeneratedFile, generate, type Size } from "./generate.ts";
import type { Command } from "./measure.ts";
import { createRepository } from "./repository.ts";

const project = dirname(dirname(fileURLToPath(import.meta.url)));

/** The instant of every build: after the newest article, so that all are public. */
export const NOW = "2026-01-01T00:00+07:00";

/** What a build leaves in a site's folder. */
export const LEFT_BY_BUILDS = ["_site", ".cache"];

/** What `newsroom build --json` prints, as far as it is told here. */
export interface Report {
  pages: { rendered: number };
  photos: { encoded: number };
  /** By stage. */
  seconds: Record<string, number>;
}

/** Makes a generated newsroom in `folder`. */
export const generateSite = (folder: string, size: Size): Promise<void> => createSite(folder, generate(size));

/** Makes a newsroom of `files` in `folder`, a repository of its own with this checkout's plugin. */
export async function createSite(folder: string, files: Files): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await createRepository(folder, withConfiguration(files));
  symlinkSync(join(project, "node_modules"), join(folder, "node_modules"));
}

/** A newsroom's `content/` and `_data/`. */
type Files = AsyncIterable<GeneratedFile> | Iterable<GeneratedFile>;

async function* withConfiguration(files: Files): AsyncGenerator<GeneratedFile> {
  yield { path: ".gitignore", data: "node_modules\n_site/\n.cache/\n" };
  yield { path: "package.json", data: '{"type":"module"}\n' };
  yield { path: "eleventy.config.js", data: configuration({ search: true }) };
  yield* files;
}

/** The plugin's options that are measured with and without. */
interface Configured {
  search: boolean;
  admin?: boolean;
}

/**
 * Writes the site's configuration.
 *
 * @param built whether the plugin is the published code and not its source
 */
export function configure(folder: string, options: Configured, built = false): void {
  writeFileSync(join(folder, "eleventy.config.js"), configuration(options, built));
}

function configuration(options: Configured, built = false): string {
  const plugin = pathToFileURL(join(project, built ? "dist/index.js" : "src/index.ts")).href;
  return [
    `import newsroom from ${JSON.stringify(plugin)};`,
    "export default (config) => {",
    `  config.addPlugin(newsroom, ${JSON.stringify(options)});`,
    '  return { templateFormats: ["njk"] };',
    "};\n",
  ].join("\n");
}

/** @returns the command line of `newsroom` in the site `folder` */
export function newsroomCommand(folder: string, ...args: string[]): Command {
  return {
    file: process.execPath,
    args: [join(project, "src/commands/newsroom.ts"), ...args],
    cwd: folder,
    env: { NEWSROOM_NOW: NOW },
  };
}
