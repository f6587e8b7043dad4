import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { expect, test } from "vitest";
import { DESK_FILES } from "../../../src/build/host-data.ts";
import { readIds } from "../../../src/editor/ids.ts";
import type { JsonSchema } from "../../../src/editor/json-schema.ts";
import { editorSchemas } from "../../../src/editor/schema-files.ts";
import { Problems } from "../../../src/problems/problem.ts";
import { parseYaml, readFrontMatter } from "../../../src/read/front-matter.ts";
import { readText } from "../../../src/read/text-file.ts";
import { validatorOf } from "./schemas.ts";

const project = resolve(import.meta.dirname, "../../..");
const schemas = editorSchemas(await readIds({ project, content: "content", data: "_data" }), "vi");
const validatorNamed = (name: string) => validatorOf(schemas[name] as JsonSchema);

test.each([
  ["articles", "article", 10],
  ["people", "person", 5],
  ["pages", "page", 3],
])("every front matter below content/%s is right", (folder, name, atLeast) => {
  const validate = validatorNamed(name);
  const root = join(project, "content", folder);
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".md"),
  );
  expect(files.length).toBeGreaterThanOrEqual(atLeast);
  for (const file of files) {
    const matter = readFrontMatter(readText(join(root, file)), file, new Problems());
    expect([file, validate(matter?.data)]).toEqual([file, []]);
  }
});

/** Only a newsroom that moved has redirects. */
const deskFiles = DESK_FILES.filter(
  (file) => file !== "redirects.yaml" || existsSync(join(project, "_data", file)),
);

test.each(deskFiles)("_data/%s is right", (file) => {
  const name = basename(file, ".yaml");
  expect(validatorNamed(name)(parseYaml(readFileSync(join(project, `_data/${file}`), "utf8")))).toEqual([]);
});
