import { join } from "node:path";
import { Problems } from "../problems/problem.ts";
import { readFrontMatter } from "./front-matter.ts";
import { Source } from "./source.ts";
import { readText } from "./text-file.ts";

/**
 * Reads a record's source once more, for what turns out to be wrong after it was read: its keys' lines.
 *
 * @param project absolute path
 * @param file relative to it
 */
export function sourceAgain(project: string, file: string, problems: Problems): Source {
  const matter = readFrontMatter(readText(join(project, file)), file, new Problems());
  return new Source(file, matter?.yaml ?? "", matter?.yamlLine ?? 1, problems);
}
