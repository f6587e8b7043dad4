import { existsSync } from "node:fs";
import { join } from "node:path";
import { Problems } from "../problems/problem.ts";
import { parseYaml, readFrontMatter } from "../read/front-matter.ts";
import { type Folders, recordId, recordSources, withText } from "../read/newsroom.ts";
import { readText } from "../read/text-file.ts";
import type { Named } from "../schema/text.ts";
import { identifySources } from "../sources/sources.ts";

/** Names by id, of everything that an id can name; undefined where any id is right. */
export type Ids = Readonly<Record<Named, ReadonlyMap<string, string> | undefined>>;

/**
 * Reads the ids that there are. A record that is broken counts all the same: its own file is wrong, and
 * not those that name it.
 */
export async function readIds(folders: Folders): Promise<Ids> {
  const vocabulary = (name: string) => namesInFile(join(folders.project, folders.data, `${name}.yaml`));
  return {
    people: await namesOfPeople(folders),
    sections: vocabulary("sections"),
    places: vocabulary("places"),
    events: vocabulary("events"),
  };
}

async function namesOfPeople(folders: Folders): Promise<ReadonlyMap<string, string>> {
  const sources = await identifySources(folders.project, [`${folders.content}/people`]);
  const ignored = new Problems();
  return new Map(
    recordSources(sources, folders, "people").map((file) => {
      const matter = withText(folders.project, file, ignored, (text) => readFrontMatter(text, file, ignored));
      return [recordId(file), nameIn(matter?.data) ?? recordId(file)];
    }),
  );
}

/** @returns undefined where there is no such file, or none that can be read yet */
function namesInFile(path: string): ReadonlyMap<string, string> | undefined {
  if (!existsSync(path)) return undefined;
  let records: unknown;
  try {
    records = parseYaml(readText(path)) ?? {};
  } catch {
    return undefined;
  }
  if (typeof records !== "object" || records === null || Array.isArray(records)) return undefined;
  return new Map(Object.entries(records).map(([id, record]) => [id, nameIn(record) ?? id]));
}

function nameIn(record: unknown): string | undefined {
  const name = (record as { name?: unknown } | null | undefined)?.name;
  return typeof name === "string" ? name : undefined;
}
