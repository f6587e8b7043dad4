import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeWhole } from "../cache/whole-file.ts";
import { labelsOf } from "../labels/labels.ts";
import type { Language } from "../language/language.ts";
import { type Written, writtenSchemas } from "../schema/written.ts";
import type { Ids } from "./ids.ts";
import { type JsonSchema, jsonSchemaOf } from "./json-schema.ts";

/** Where editors look for the schemas, relative to the project. */
export const SCHEMA_FOLDER = ".vscode/newsroom";

/** The names of the schemas' files: that of one record, where there is a file for each. */
const names: Record<Written, string> = {
  articles: "article",
  people: "person",
  pages: "page",
  site: "site",
  home: "home",
  sections: "sections",
  places: "places",
  events: "events",
  redirects: "redirects",
};

/** @returns a JSON Schema for everything that an editor writes, by name: `article`, `person`, `site` … */
export function editorSchemas(ids: Ids, language: Language): Record<string, JsonSchema> {
  const completion = { ids, labels: labelsOf(language) };
  return Object.fromEntries(
    Object.entries(writtenSchemas).map(([root, schema]) => [
      names[root as Written],
      jsonSchemaOf(schema, root, completion),
    ]),
  );
}

/**
 * Writes the schemas that changed. Git is told to leave them alone: every new person changes them, on
 * every branch.
 *
 * @param folder absolute path
 * @returns the paths of the files that were written
 */
export function writeSchemas(folder: string, schemas: Record<string, JsonSchema>): string[] {
  const files = Object.entries(schemas).map(
    ([name, schema]) => [`${name}.schema.json`, `${JSON.stringify(schema, null, 1)}\n`] as const,
  );
  const changed = [[".gitignore", "*.schema.json\n"] as const, ...files].filter(
    ([name, text]) => !holds(join(folder, name), text),
  );
  for (const [name, text] of changed) writeWhole(join(folder, name), text);
  return changed.map(([name]) => join(folder, name));
}

const holds = (path: string, text: string): boolean =>
  existsSync(path) && readFileSync(path, "utf8") === text;
