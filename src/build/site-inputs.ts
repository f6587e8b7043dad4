import { join } from "node:path";
import { codeDigest } from "../archive/reader-digest.ts";
import { inputsDigest } from "../plan/inputs-digest.ts";
import { themeFolders } from "../theme/bundle.ts";
import type { Start } from "./prepare.ts";

/** @returns a digest of everything that the site is made from, but for the instant */
export function inputsOf({ workshop, sources, host }: Pick<Start, "workshop" | "sources" | "host">): number {
  const { folders, options } = workshop;
  return inputsDigest({
    options,
    sources,
    code: codeDigest(),
    host: host.digest,
    project: folders.project,
    folders: [
      join(folders.project, options.data),
      ...themeFolders(folders.project, options.includes, folders.pluginIncludes),
      ...themeFolders(folders.project, options.assets, folders.pluginAssets),
    ],
  });
}
