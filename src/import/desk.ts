import { Problems } from "../problems/problem.ts";
import { readDataFile } from "../read/data-file.ts";
import { siteSchema } from "../schema/site.ts";
import { vocabularySchemas } from "../schema/vocabulary.ts";
import type { Language } from "./notes.ts";

export interface Desk {
  /** IANA name. */
  zone: string;
  /** Of messages to editors. */
  language: Language;
}

/**
 * The zone and language that the newsroom's `_data/site.yaml` sets, with the schema's defaults where there is none.
 * A broken file is for `newsroom check` to report; its defaults serve here.
 *
 * @param project the folder that holds `_data/`
 */
export function readDesk(project: string): Desk {
  const site = readDataFile(project, "_data", "site", siteSchema, new Problems()).values;
  return { zone: site.zone, language: languageOf(site.language) };
}

/**
 * @param data the data folder, relative to `project`
 * @returns the desk's sections by id, with their names; undefined where it keeps no such file: any id is then right
 */
export function sectionsOf(project: string, data: string): Record<string, { name: string }> | undefined {
  const { exists, values } = readDataFile(
    project,
    data,
    "sections",
    vocabularySchemas.sections,
    new Problems(),
  );
  return exists ? values : undefined;
}

/** Messages exist in Vietnamese and English; any other language gets Vietnamese. */
export function languageOf(tag: string): Language {
  return /^en(?:-|$)/iu.test(tag) ? "en" : "vi";
}
