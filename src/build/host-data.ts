import { posix } from "node:path";
import { load } from "js-yaml";
import { isEmptyYaml } from "../read/front-matter.ts";

/** The files of the data folder that the newsroom reads. */
export const DESK_FILES = ["site", "home", "sections", "places", "events", "redirects"].map(
  (name) => `${name}.yaml`,
);

/**
 * Reads a YAML file for the host's own templates. Eleventy ends at the first fault; those of the
 * desk's files have been reported by then, and a build that goes on has to get past them.
 *
 * @param path of the file, as Eleventy names it
 * @param dataFolder the desk's folder, relative to the project
 * @throws where a file that is not the desk's is no YAML
 */
export function readHostData(text: string, path: string, dataFolder: string): unknown {
  try {
    return isEmptyYaml(text) ? {} : load(text);
  } catch (error) {
    const file = posix.normalize(path);
    if (DESK_FILES.some((name) => file === posix.join(dataFolder, name))) return {};
    throw error;
  }
}
