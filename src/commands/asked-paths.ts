import { existsSync, globSync, lstatSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, posix, relative, resolve, sep } from "node:path";
import type { Options } from "../options.ts";
import { nearest } from "../problems/near.ts";
import { Refusal } from "../problems/refusal.ts";

/** What somebody asks about. */
export interface Asked {
  /** Sources and folders, relative to the project; none for all that there is. */
  paths: string[];
  /** Those of them that hold no content. */
  strangers: string[];
}

/**
 * Paths as they are typed in a shell, or a pattern that no shell has expanded. A file that lies beside an
 * article, such as a photo, stands for the article, where its problems are told.
 *
 * @throws where there is no such file, or it lies outside of the project: whoever mistypes a path must not hear that all is well
 */
export function askedPaths(typed: string[], project: string, { content, data }: Options): Asked {
  const named = [...new Set(typed.flatMap((path) => expanded(path, project)))];
  const isSource = (path: string) =>
    path === "" || [content, data].some((folder) => isWithin(path, folder) || isWithin(folder, path));
  return {
    paths: named.map((path) => sourceOf(path, project, content)),
    strangers: named.filter((path) => !isSource(path)),
  };
}

const isWithin = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

function expanded(typed: string, project: string): string[] {
  const path = resolve(project, typed);
  // A link that leads to nothing is there, and is told of.
  if (lstatSync(path, { throwIfNoEntry: false })) return [asSource(path, typed, project)];
  const found = /[*?[{]/.test(typed) ? globSync(typed, { cwd: project }) : [];
  if (found.length > 0) return found.map((name) => asSource(resolve(project, name), name, project)).sort();
  const near = nearPath(path);
  const meant = near === undefined ? undefined : relative(project, near);
  throw new Refusal({
    vi: `Không có tệp hay thư mục ${typed}. ${meant ? `Có phải ý bạn là ${meant}?` : "Hãy xem lại đường dẫn."}`,
    en: `There is no file or folder ${typed}. ${meant ? `Did you mean ${meant}?` : "Look at the path again."}`,
  });
}

/** @returns a path as sources are named: relative to the project, with forward slashes */
function asSource(path: string, typed: string, project: string): string {
  const source = relative(project, path);
  if (isAbsolute(source) || source === ".." || source.startsWith(`..${sep}`))
    throw new Refusal({
      vi: `${typed} nằm ngoài tòa soạn này (${project}).`,
      en: `${typed} lies outside of this newsroom (${project}).`,
    });
  return source.split(sep).join("/");
}

/** @returns the path with the nearest name in the last of its folders that exists, as far as there is one then */
function nearPath(path: string): string | undefined {
  const folder = dirname(path);
  if (folder === path) return undefined;
  const isKnown = existsSync(folder);
  const parent = isKnown ? folder : nearPath(folder);
  if (parent === undefined) return undefined;
  const names = statSync(parent).isDirectory() ? readdirSync(parent) : [];
  const near = nearest(basename(path), names);
  return near === undefined ? (isKnown ? undefined : parent) : join(parent, near);
}

function sourceOf(path: string, project: string, content: string): string {
  if (path.endsWith(".md") || !path.startsWith(`${content}/`)) return path;
  if (statSync(join(project, path)).isDirectory()) return path;
  for (let folder = posix.dirname(path); folder !== content; folder = posix.dirname(folder)) {
    if (existsSync(join(project, folder, "index.md"))) return `${folder}/index.md`;
  }
  return posix.dirname(path);
}
