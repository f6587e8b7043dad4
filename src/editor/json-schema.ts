import { z } from "zod";
import { byEnd, type Labels } from "../labels/label.ts";
import { id, type Named } from "../schema/text.ts";
import type { Ids } from "./ids.ts";

/** The parts of a JSON Schema, draft 7, that zod writes of our schemas; the last four are their metadata. */
export interface JsonSchema {
  $schema?: string;
  $ref?: string;
  definitions?: Record<string, JsonSchema>;
  title?: string;
  description?: string;
  type?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | false;
  propertyNames?: JsonSchema;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  not?: JsonSchema;
  enum?: string[];
  /** What editors say of each value of `enum`. */
  enumDescriptions?: string[];
  default?: unknown;
  pattern?: string;
  minLength?: number;
  example?: string;
  refersTo?: Named;
  orIdOf?: Named;
  namesArticle?: boolean;
}

/** What a schema for editors is completed with. */
export interface Completion {
  ids: Ids;
  labels: Labels;
}

/**
 * @param root the collection or file that the schema is of, as the labels call it: `articles`, `site`
 * @returns the JSON Schema of what an editor may write, with the newsroom's ids and an explanation of each key
 */
export function jsonSchemaOf(schema: z.ZodType, root: string, completion: Completion): JsonSchema {
  const written = z.toJSONSchema(schema, { io: "input", target: "draft-7" }) as JsonSchema;
  const { $schema, ...rest } = complete(written, [root], completion);
  const title = completion.labels.collections[root]?.[0];
  const definitions = definitionsFor(rest, completion.ids);
  return { ...($schema ? { $schema } : {}), ...(title ? { title } : {}), ...rest, definitions };
}

/** @returns definitions of the ids that `schema` refers to */
function definitionsFor(schema: JsonSchema, ids: Ids): Record<string, JsonSchema> {
  const text = JSON.stringify(schema);
  const used = Object.entries(ids).filter(([named]) => text.includes(`"${idsOf(named as Named).$ref}"`));
  return Object.fromEntries(used.map(([named, known]) => [named, definitionOf(known)]));
}

/** An id that names nothing is no id, where the desk says what there is to name. */
function definitionOf(known: ReadonlyMap<string, string> | undefined): JsonSchema {
  if (known === undefined) {
    const { type, pattern } = z.toJSONSchema(id, { target: "draft-7" }) as { type: string; pattern: string };
    return { type, pattern };
  }
  if (known.size === 0) return { type: "string", not: {} };
  return { type: "string", enum: [...known.keys()], enumDescriptions: [...known.values()] };
}

const idsOf = (named: Named): JsonSchema => ({ $ref: `#/definitions/${named}` });

function complete(node: JsonSchema, path: readonly string[], completion: Completion): JsonSchema {
  const {
    refersTo,
    orIdOf,
    namesArticle: _,
    example: _shown,
    description: _said,
    default: standard,
    ...kept
  } = node;
  const inside = (child: JsonSchema, ...key: string[]) => complete(child, [...path, ...key], completion);
  const description = descriptionOf(node, path, completion.labels);
  if (refersTo) return { ...(description ? { description } : {}), ...idsOf(refersTo) };
  const told: JsonSchema = {
    ...kept,
    ...(description ? { description } : {}),
    // An empty list or group is what a missing key means, and nothing to write.
    ...(standard === undefined || typeof standard === "object" ? {} : { default: standard }),
  };
  // Texts are trimmed before they are measured: white space alone says nothing.
  if (node.minLength === 1 && node.pattern === undefined) told.pattern = "\\S";
  if (node.enum) told.enumDescriptions = choicesOf(node.enum, path, completion.labels);
  if (node.properties) {
    const properties = Object.entries(node.properties);
    told.properties = Object.fromEntries(properties.map(([key, child]) => [key, inside(child, key)]));
  }
  if (node.items) told.items = inside(node.items);
  if (node.additionalProperties) told.additionalProperties = inside(node.additionalProperties);
  if (node.propertyNames) told.propertyNames = inside(node.propertyNames);
  if (node.anyOf) told.anyOf = node.anyOf.map((choice) => inside(choice));
  if (!orIdOf) return told;
  const { description: of, ...group } = told;
  return { ...(of ? { description: of } : {}), anyOf: [idsOf(orIdOf), group] };
}

/**
 * The label and its hint; where the labels have no hint, what the schema itself says. An example is told and no
 * more: as the schema's own it would be put in with its key, a date of another day.
 */
function descriptionOf(node: JsonSchema, path: readonly string[], labels: Labels): string | undefined {
  // An item of a list and a record of a file are told of with what holds them.
  const label = path.length > 1 ? byEnd(labels.keys, path) : undefined;
  if (label === undefined) return node.description;
  const [words, hint = node.description] = typeof label === "string" ? [label] : label;
  const said = hint ? `${words}: ${hint}` : words;
  const { example } = node;
  return example === undefined || said.includes(example) ? said : `${said} (${labels.example(example)})`;
}

const choicesOf = (values: string[], path: readonly string[], labels: Labels): string[] =>
  values.map((value) => byEnd(labels.choices, [...path, value]) ?? value);
