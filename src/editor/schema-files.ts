import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { labelsOf } from "../admin/labels/labels.ts";
import { writeWhole } from "../cache/whole-file.ts";
import type { Language } from "../language/language.ts";
import { articleSchema } from "../schema/article.ts";
import { pageSchema } from "../schema/page.ts";
import { personSchema } from "../schema/person.ts";
import { homeSchema, siteSchema } from "../schema/site.ts";
import { vocabularySchemas } from "../schema/vocabulary.ts";
import type { Ids } from "./ids.ts";
import { type JsonSchema, jsonSchemaOf } from "./json-schema.ts";

/** Where editors look for the schemas, relative to the project. */
export const SCHEMA_FOLDER = ".vscode/newsroom";

/** What an editor writes, by the name of its schema's file: what the labels call it, and how it is read. */
const written: Record<string, { root: string; schema: z.ZodType }> = {
  article: { root: "articles", schema: articleSchema },
  person: { root: "people", schema: personSchema },
  page: { root: "pages", schema: pageSchema },
  site: { root: "site", schema: siteSchema },
  home: { root: "home", schema: homeSchema },
  sections: { root: "sections", schema: vocabularySchemas.sections },
  places: { root: "places", schema: vocabularySchemas.places },
  events: { root: "events", schema: vocabularySchemas.events },
};

/** @returns a JSON Schema for everything that an editor writes, by name: `article`, `person`, `site` … */
export function editorSchemas(ids: Ids, language: Language): Record<string, JsonSchema> {
  const completion = { ids, labels: labelsOf(language) };
  return Object.fromEntries(
    Object.entries(written).map(([name, { root, schema }]) => [name, jsonSchemaOf(schema, root, completion)]),
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
