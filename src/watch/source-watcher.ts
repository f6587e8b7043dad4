import { join, relative, sep } from "node:path";
import { DESK_FILES } from "../build/host-data.ts";
import type { Options } from "../options.ts";
import { FolderWatcher } from "./folder-watcher.ts";

/** Folders whose files are the newsroom's, and those of the data folder that are: the rest is the host's. */
const foldersOf = ({ content, includes, assets }: Options): string[] => [content, includes, assets];
const deskFilesOf = ({ data }: Options): string[] => DESK_FILES.map((name) => `${data}/${name}`);

/** @returns what the newsroom watches itself, as patterns for Eleventy's watcher to leave alone */
export function watchedHere(options: Options): string[] {
  return [
    ...foldersOf(options).map((folder) => `./${folder}/**`),
    ...deskFilesOf(options).map((file) => `./${file}`),
  ];
}

/**
 * Watches everything that the newsroom's pages are made from.
 *
 * @param project absolute path
 * @param tell gets paths relative to the project, with forward slashes, of what may have changed
 * @returns ends it
 */
export function watchSources(project: string, options: Options, tell: (path: string) => void): () => void {
  const folders = foldersOf(options);
  const desk = new Set([options.data, ...deskFilesOf(options)]);
  const isOurs = (path: string): boolean =>
    desk.has(path) || folders.some((folder) => `${path}/`.startsWith(`${folder}/`));
  const watcher = new FolderWatcher(
    [...folders, options.data].map((folder) => join(project, folder)),
    (changed) => {
      const path = relative(project, changed).split(sep).join("/");
      if (isOurs(path)) tell(path);
    },
  );
  return () => watcher.close();
}
