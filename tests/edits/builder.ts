import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import sharp from "sharp";
import { Build } from "../../src/build/build.ts";
import type { BuildReport } from "../../src/build/session.ts";
import { Workshop } from "../../src/build/workshop.ts";
import { parseOptions } from "../../src/options.ts";
import { noHooks } from "../../src/render/host-hooks.ts";

const plugin = resolve(import.meta.dirname, "../..");

/** Builds in this process, as a process of its own would: nothing is remembered but what is on disk. */
export async function buildIn(
  project: string,
  {
    output,
    cache,
    now,
    search,
    clean,
  }: { output: string; cache: string; now: number; search: boolean; clean?: boolean },
): Promise<BuildReport> {
  const workshop = workshopIn(project, { output, cache, search });
  const host = { hooks: noHooks, digest: 0, configPath: undefined };
  const build = await Build.start(workshop, { keepGoing: false, now, clean: clean ?? false }, host);
  return build.finish(new Set());
}

/** @param output and `cache` relative to the project */
export function workshopIn(
  project: string,
  { output, cache, search }: { output: string; cache: string; search: boolean },
): Workshop {
  return new Workshop(parseOptions({ cache, search }), {
    project,
    output: join(project, output),
    pluginIncludes: join(plugin, "_includes"),
    pluginAssets: join(plugin, "assets"),
  });
}

/** The files that a project holds, so that only what an edit changes is written. */
export class SourceFolder {
  readonly project: string;
  #files: Record<string, string | Uint8Array> = {};

  constructor(project: string) {
    this.project = project;
    mkdirSync(project, { recursive: true });
    symlinkSync(join(plugin, "node_modules"), join(project, "node_modules"), "dir");
  }

  /** @returns the paths of what was written or removed */
  write(files: Record<string, string | Uint8Array>): string[] {
    const gone = Object.keys(this.#files).filter((path) => !(path in files));
    for (const path of gone) rmSync(join(this.project, path));
    const written: string[] = [];
    for (const [path, content] of Object.entries(files)) {
      if (this.#files[path] === content) continue;
      mkdirSync(dirname(join(this.project, path)), { recursive: true });
      writeFileSync(join(this.project, path), content);
      written.push(path);
    }
    this.#files = files;
    return [...gone, ...written];
  }
}

/** @returns every file below `folder` with the hash of its bytes */
export function bytesIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    files.map((path) => [
      path.slice(folder.length + 1),
      createHash("sha256").update(readFileSync(path)).digest("hex"),
    ]),
  );
}

/** @returns the paths at which two folders differ */
export function differing(one: Record<string, string>, other: Record<string, string>): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (path) => one[path] !== other[path],
  );
}

/** Three small pictures that differ. */
export function pictures(): Promise<Uint8Array[]> {
  return Promise.all(
    ["#2a6f97", "#a4161a", "#588157"].map((background) =>
      sharp({ create: { width: 320, height: 200, channels: 3, background } })
        .jpeg()
        .toBuffer(),
    ),
  );
}
