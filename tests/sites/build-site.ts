import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { inject } from "vitest";
import { type Command, type Ended, startCommand } from "./command.ts";
import type {} from "./temporary-folder.ts";

const project = resolve(import.meta.dirname, "../..");

/** Paths relative to the site, and their content; `null` deletes. */
export type SiteFiles = Record<string, string | Uint8Array | null>;

export interface SiteSource {
  /** A folder to copy first, usually `import.meta.dirname`; test files in it are left out. */
  folder?: string;
  /** Files written over it. */
  files?: SiteFiles;
  /** The plugin's options, where the site brings no `eleventy.config.ts` of its own. */
  options?: Record<string, unknown>;
  /** Plain Eleventy, or arguments of the `newsroom` command; default `["build"]`. */
  command?: Command;
  /** Added to the environment, for example `NEWSROOM_NOW`. */
  env?: Record<string, string>;
}

export interface BuiltSite {
  /** The site's folder, which outlives the build so that it can be edited and built again. */
  root: string;
  exitCode: number;
  stdout: string;
  stderr: string;
  /** A published file by address: `/2025/02/slug/` reads its `index.html`. Throws where there is none. */
  read(url: string): string;
  exists(url: string): boolean;
  /** Every published file, relative to `_site`, sorted. */
  files(): string[];
  /** Changes files and builds once more. */
  rebuild(changes?: SiteFiles, again?: Pick<SiteSource, "command" | "env">): Promise<BuiltSite>;
}

function defaultConfig(options: Record<string, unknown>): string {
  return `import newsroom from ${JSON.stringify(pathToFileURL(join(project, "src/index.ts")).href)};

export default function (config) {
  config.addPlugin(newsroom, ${JSON.stringify(options)});
}
`;
}

/** Changes files of a site without building it. */
export async function writeSite(root: string, files: SiteFiles): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const file = join(root, path);
    if (content === null) {
      await rm(file, { recursive: true, force: true });
      continue;
    }
    mkdirSync(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

async function run(root: string, command: Command, env: Record<string, string>): Promise<Ended> {
  const ended = await startCommand(root, command, env).ended;
  if (ended.signal) throw new Error(`The build was ended by ${ended.signal}.\n${ended.stderr}`);
  return ended;
}

function publishedFiles(output: string): string[] {
  if (!existsSync(output)) return [];
  return readdirSync(output, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(output.length + 1))
    .sort();
}

async function buildIn(root: string, source: SiteSource): Promise<BuiltSite> {
  const result = await run(root, source.command ?? ["build"], source.env ?? {});
  const output = join(root, "_site");
  const fileOf = (url: string) =>
    join(output, decodeURIComponent(url), url.endsWith("/") ? "index.html" : "");
  return {
    root,
    ...result,
    exists: (url) => existsSync(fileOf(url)),
    files: () => publishedFiles(output),
    read: (url) => {
      if (existsSync(fileOf(url))) return readFileSync(fileOf(url), "utf8");
      const published = publishedFiles(output).join("\n  ");
      throw new Error(
        `${url} was not published (exit code ${result.exitCode}). Published:\n  ${published}\n${result.stdout}${result.stderr}`,
      );
    },
    rebuild: async (changes = {}, again = {}) => {
      await writeSite(root, changes);
      return buildIn(root, { ...source, ...again });
    },
  };
}

/**
 * Builds a tiny site with the plugin from `src/`, in a folder of its own under the system's temporary one.
 * A build that fails is a result, not an exception: ask `exitCode`, `stdout` and `stderr`.
 */
export async function buildSite(source: SiteSource): Promise<BuiltSite> {
  const root = mkdtempSync(join(inject("fixtureFolder"), "site-"));
  if (source.folder) {
    cpSync(source.folder, root, { recursive: true, filter: (from) => !from.endsWith(".test.ts") });
  }
  await writeSite(root, {
    ...(existsSync(join(root, "package.json")) ? {} : { "package.json": `{"type":"module"}\n` }),
    ...(existsSync(join(root, "eleventy.config.ts"))
      ? {}
      : { "eleventy.config.ts": defaultConfig(source.options ?? {}) }),
    ...source.files,
  });
  symlinkSync(join(project, "node_modules"), join(root, "node_modules"), "dir");
  return buildIn(root, source);
}
