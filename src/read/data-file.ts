import { existsSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import type { Problems } from "../problems/problem.ts";
import { conflictMarksIn } from "./conflict-marks.ts";
import { parseYaml, yamlPosition, yamlReason } from "./front-matter.ts";
import { Source } from "./source.ts";
import { faultOf, readText } from "./text-file.ts";
import { validate } from "./validate.ts";

/** A data file's values; the defaults where it does not exist. */
export interface DataFile<T> {
  values: T;
  exists: boolean;
  /** Where problems of its keys are reported. */
  source: Source;
}

/**
 * Reads `<folder>/<name>.yaml`. A missing file has the schema's defaults; so has a broken one, whose
 * problems are reported.
 *
 * @param project the folder that reported paths are relative to
 */
export function readDataFile<S extends z.ZodType>(
  project: string,
  folder: string,
  name: string,
  schema: S,
  problems: Problems,
): DataFile<z.output<S>> {
  const file = `${folder}/${name}.yaml`;
  const fallback = () => schema.parse({});
  const path = join(project, file);
  if (!existsSync(path))
    return { values: fallback(), exists: false, source: new Source(file, "", 1, problems) };
  let yaml = "";
  try {
    yaml = readText(path);
  } catch (error) {
    const source = new Source(file, "", 1, problems);
    source.reportAt("file/unreadable", { line: 1, column: 1 }, { reason: faultOf(error) });
    return { values: fallback(), exists: true, source };
  }
  const source = new Source(file, yaml, 1, problems);
  try {
    return { values: validate(schema, parseYaml(yaml), source).value, exists: true, source };
  } catch (error) {
    const marks = conflictMarksIn(yaml);
    for (const { line, mark } of marks) source.reportAt("text/conflict", { line, column: 1 }, { mark });
    if (marks.length === 0)
      source.reportAt("yaml/syntax", yamlPosition(error, 0), { reason: yamlReason(error) });
    return { values: fallback(), exists: true, source };
  }
}
