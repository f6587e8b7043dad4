import { z } from "zod";
import { byEnd, type Labels } from "../labels/label.ts";
import { dateText, dayText, languageTag } from "../schema/text.ts";
import { ARTICLE_PATH, type Field, type Input, SHAPE, SHAPED } from "./field.ts";
import { LONG_TEXTS, SUMMARIES, UPLOADS } from "./widgets.ts";

/** What the forms depend on besides the schemas. */
export interface Desk {
  labels: Labels;
  /** IANA name of the newsroom's zone: dates are typed and written on its clock. */
  zone: string;
  /** Language tags that records can have. */
  languages: string[];
}

/** The parts of a JSON Schema that forms are made from. */
export interface Node {
  type?: string;
  properties?: Record<string, Node>;
  required?: string[];
  items?: Node;
  additionalProperties?: Node | false;
  propertyNames?: Node;
  anyOf?: Node[];
  enum?: string[];
  pattern?: string;
  default?: unknown;
  description?: string;
  example?: unknown;
  refersTo?: string;
  namesArticle?: boolean;
}

/** @returns `schema` as a JSON Schema of the values that its reader gives: keys with a default are all there */
export const nodeOf = (schema: z.ZodType): Node => z.toJSONSchema(schema, { io: "output" }) as Node;

const patternOf = (schema: z.ZodType): string | undefined => nodeOf(schema).pattern;
const DATE = patternOf(dateText);
const DAY = patternOf(dayText);
const LANGUAGE = patternOf(languageTag);

/**
 * @param path of the group, from the collection's name: `["articles", "photos"]`
 * @returns a field for each key of a group
 */
export function fieldsOf(node: Node, path: readonly string[], desk: Desk): Field[] {
  return Object.entries(node.properties ?? {}).map(([key, value]) => {
    const isRequired = node.required?.includes(key) === true && value.default === undefined;
    return fieldOf(value, [...path, key], isRequired, desk);
  });
}

function fieldOf(node: Node, path: readonly string[], required: boolean, desk: Desk): Field {
  const key = path.at(-1) ?? "";
  const label = byEnd(desk.labels.keys, path) ?? key;
  const [words, hint = node.description] = typeof label === "string" ? [label] : label;
  return { name: key, label: words, ...(hint ? { hint } : {}), required, ...inputOf(node, path, desk) };
}

function inputOf(node: Node, path: readonly string[], desk: Desk): Input {
  if (node.anyOf) return shapesOf(node.anyOf, path, desk);
  switch (node.type) {
    case "array":
      return listOf(node.items ?? {}, path, desk);
    case "object":
      return groupOf(node, path, desk);
    case "boolean":
      return { widget: "boolean", default: node.default ?? false };
    case "string":
      return textOf(node, path, desk);
    default:
      throw new Error(
        `The desk in the browser has no field for ${path.join(".")}, a ${node.type ?? "value of any kind"}.`,
      );
  }
}

function textOf(node: Node, path: readonly string[], { labels, zone, languages }: Desk): Input {
  const upload = byEnd(UPLOADS, path);
  if (upload) return upload;
  const relation = relationOf(node);
  if (relation) return relation;
  if (node.enum) {
    const options = node.enum.map((value) => ({
      value,
      label: byEnd(labels.choices, [...path, value]) ?? value,
    }));
    // What has a default is never nothing.
    const chosen = node.default === undefined ? {} : { default: node.default, required: true };
    return { widget: "select", options, ...chosen };
  }
  if (node.pattern === DATE) {
    const now = path.length === 2 && path[1] === "date" ? { default: "{{now}}" } : {};
    return { widget: "datetime", format: "YYYY-MM-DD HH:mm", input_timezone: zone, ...now };
  }
  if (node.pattern === DAY) return { widget: "datetime", type: "date", format: "YYYY-MM-DD" };
  if (node.pattern === LANGUAGE && path.at(-1) === "lang") {
    const options = languages.map((value) => ({ value, label: labels.languageName(value) }));
    return { widget: "select", options };
  }
  const widget = byEnd(LONG_TEXTS, path) ? "text" : "string";
  // A colon begins no pictogram here.
  return { widget, use_emoji_autocomplete: false, ...given(node), ...patterned(node, labels) };
}

const given = (node: Node) => (typeof node.default === "string" ? { default: node.default } : {});

const patterned = ({ pattern, example }: Node, labels: Labels): Partial<Input> =>
  pattern === undefined ? {} : { pattern: [pattern, labels.wrongForm(String(example ?? pattern))] };

function listOf(items: Node, path: readonly string[], desk: Desk): Input {
  const relation = relationOf(items);
  if (relation) return { ...relation, multiple: true, dropdown_threshold: 0 };
  const one = byEnd(desk.labels.ones, path);
  const list = { widget: "list", ...(one === undefined ? {} : { label_singular: one }) };
  if (items.type === "object") {
    return {
      ...list,
      collapsed: "auto",
      ...byEnd(SUMMARIES, path),
      fields: fieldsOf(items, path, desk),
    };
  }
  return { ...list, ...patterned(items, desk.labels) };
}

function groupOf(node: Node, path: readonly string[], desk: Desk): Input {
  if (node.properties) return { widget: "object", collapsed: "auto", fields: fieldsOf(node, path, desk) };
  return { widget: "keyvalue", key_label: desk.labels.language, value_label: desk.labels.text };
}

/** A value that is one text or a list: where both name the same records, a list alone says it, too. */
function shapesOf(nodes: Node[], path: readonly string[], desk: Desk): Input {
  const list = nodes.find(({ type }) => type === "array");
  if (list?.items?.refersTo !== undefined && nodes.some(({ refersTo }) => refersTo === list.items?.refersTo))
    return inputOf(list, path, desk);
  const types = nodes.map((node) => {
    const name = node.type === "array" ? "list" : "text";
    const label = byEnd(desk.labels.shapes, [...path, name]) ?? name;
    return { name, label, fields: [{ name: SHAPED, label, ...inputOf(node, path, desk) }] };
  });
  return { widget: "object", types, typeKey: SHAPE };
}

/** @returns the choice of what a text names, where it names a record or an article */
const relationOf = ({ refersTo, namesArticle }: Node): Input | undefined =>
  namesArticle ? articleRelation : refersTo === undefined ? undefined : relationTo(refersTo);

/**
 * An article is named by its path. Sveltia fills in the names of a template one after the other, those of
 * `search_fields` last: so the path's own `{{slug}}`, where it has one, becomes the name of the folder.
 */
const articleRelation: Input = {
  widget: "relation",
  collection: "articles",
  value_field: `{{${ARTICLE_PATH}}}`,
  display_fields: [`{{title}} ({{${ARTICLE_PATH}}})`],
  search_fields: ["title", "{{slug}}"],
  dropdown_threshold: 0,
};

/** People are files of their own; the other records stand under their ids in one file each. */
const relationTo = (named: string): Input =>
  named === "people"
    ? { widget: "relation", collection: "people", value_field: "{{slug}}", display_fields: ["name"] }
    : {
        widget: "relation",
        collection: "_singletons",
        file: named,
        value_field: `records.*.id`,
        display_fields: [`records.*.name`],
      };
