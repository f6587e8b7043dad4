import type { z } from "zod";
import { nearest } from "../problems/near.ts";
import type { RuleName, RuleParameters } from "../problems/rules.ts";
import type { Named } from "../schema/text.ts";
import { meantValue } from "./meant-value.ts";
import { keyCalled } from "./other-names.ts";
import { type KeyPath, keyOf } from "./positions.ts";
import type { Source } from "./source.ts";

type Issue = z.core.$ZodIssue;

/** Gives the id of what somebody called by its name. */
export type IdNamed = (kind: Named, name: string) => string | undefined;

/** What `validate` found: the values, and whether all of them are the editor's. */
export interface Validated<T> {
  value: T;
  /** False where a key was wrong: it then has its default, or nothing. */
  whole: boolean;
}

/**
 * Holds `data` against `schema` and reports every issue at its key. What is wrong is then left out
 * and the rest is read, so that one run also finds what other rules have to say of it.
 *
 * @param stopgap stands in for required keys that are missing or wrong
 * @param idNamed finds what was meant where a name stands in the place of an id
 */
export function validate<S extends z.ZodType>(
  schema: S,
  data: unknown,
  source: Source,
  stopgap: Record<string, unknown> = {},
  idNamed: IdNamed = () => undefined,
): Validated<z.output<S>> {
  const result = schema.safeParse(data ?? {});
  if (result.success) return { value: result.data, whole: true };
  const told = new Set<string>();
  const asked: Asked = { schema, data, idNamed };
  for (const { rule, path, parameters } of result.error.issues.flatMap((issue) =>
    findingsOf(issue, [], asked),
  )) {
    // What is empty need not be told that it has not the right form either.
    if (rule === "key/format" && told.has(keyOf(path))) continue;
    source.report(rule, path, parameters);
    told.add(keyOf(path));
  }
  return { value: salvage(schema, isGroup(data) ? data : {}, stopgap, source), whole: false };
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Leaves out what the schema refuses: the innermost key that can be spared, or the item of a list. */
function salvage<S extends z.ZodType>(
  schema: S,
  data: Record<string, unknown>,
  stopgap: Record<string, unknown>,
  source: Source,
): z.output<S> {
  const kept = structuredClone(data);
  for (let attempt = 0; attempt < 3; attempt++) {
    const result = schema.safeParse({ ...stopgap, ...kept });
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const path = issue.path as (string | number)[];
      if (issue.code === "unrecognized_keys") for (const name of issue.keys) removeAt(kept, [...path, name]);
      // A second look at the same place means that the key is required: what holds it goes.
      else removeAt(kept, path.slice(0, Math.max(1, path.length - attempt)));
    }
    for (const [key, value] of Object.entries(kept)) {
      if (Array.isArray(value)) kept[key] = withoutGaps(key, value, source);
    }
  }
  return schema.parse({ ...stopgap });
}

function removeAt(data: Record<string, unknown>, path: KeyPath): void {
  const holder = valueAt(data, path.slice(0, -1)) as Record<string | number, unknown> | undefined;
  const last = path.at(-1);
  if (typeof holder !== "object" || holder === null || last === undefined) return;
  if (Array.isArray(holder) && path.length > 2) holder.splice(Number(last), 1);
  else if (Array.isArray(holder)) holder[Number(last)] = GAP;
  else delete holder[last];
}

/** Marks where an item of a list was left out, until the list is closed up. */
const GAP = Symbol("left out");

function withoutGaps(key: string, list: unknown[], source: Source): unknown[] {
  source.leaveOut(
    key,
    [...list.keys()].filter((index) => list[index] === GAP),
  );
  return list.filter((item) => item !== GAP);
}

/** One thing to report of an issue; a union's issue is told as those of the branch that was meant. */
interface Finding {
  rule: RuleName;
  path: KeyPath;
  parameters: RuleParameters;
}

/** What was held against what. */
interface Asked {
  schema: z.ZodType;
  data: unknown;
  idNamed: IdNamed;
}

function findingsOf(issue: Issue, prefix: KeyPath, asked: Asked): Finding[] {
  const { schema, data } = asked;
  const path = [...prefix, ...(issue.path as (string | number)[])];
  const value = valueAt(data, path);
  const one = (rule: RuleName, parameters: RuleParameters = {}): Finding[] => [{ rule, path, parameters }];
  switch (issue.code) {
    case "unrecognized_keys": {
      const allowed = keysAllowedAt(schema, path);
      return issue.keys.map((name) => ({
        rule: "key/unknown",
        path: [...path, name],
        parameters: {
          name,
          near: keyCalled(name, allowed) ?? nearest(name, allowed) ?? "",
          allowed: allowed.join(", "),
        },
      }));
    }
    case "invalid_type":
      if (value === undefined) return one("key/missing", { name: String(path.at(-1)) });
      if (value === null) return one("key/empty");
      return one("key/type", {
        expected: issue.expected,
        found: typeof value,
        ...(issue.expected === "object" ? { meant: meantGroup(schema, path, value) } : {}),
      });
    case "invalid_value": {
      if (value === null) return one("key/empty");
      if (typeof value === "object") return one("key/type", { expected: "string", found: typeof value });
      const allowed = issue.values.map(String);
      const near = nearest(String(value), allowed) ?? "";
      return one("key/choice", { value: String(value), near, allowed: allowed.join(", ") });
    }
    case "invalid_union": {
      const meant = issue.errors.find((issues) =>
        issues.every((inner) => inner.path.length > 0 || inner.code !== "invalid_type"),
      );
      if (meant) return meant.flatMap((inner) => findingsOf(inner as Issue, path, asked));
      if (value === null) return one("key/empty");
      return one("key/type", { expected: isGroup(value) ? "array" : "string", found: typeof value });
    }
    case "invalid_key":
      return one("key/format", {
        value: String(path.at(-1)),
        example: "nhu-xuan",
        meant: meantValue(String(path.at(-1)), "nhu-xuan") ?? "",
      });
    case "too_small":
      // An empty list in the place of a text is told by its kind.
      return typeof value === "string" ? one("key/empty") : [];
    default:
      return one("key/format", formatAt(path, asked));
  }
}

/** What has not the right form, and how it was probably meant. */
function formatAt(path: KeyPath, { schema, data, idNamed }: Asked): RuleParameters {
  const value = writtenAt(data, path);
  const example = metaAt(schema, path, "example") ?? "…";
  const kind = metaAt(schema, path, "refersTo") as Named | undefined;
  const isSpeaker = kind === "people" && valueAt(data, path) === undefined;
  const unnamed = isSpeaker ? `name: ${value}` : meantValue(value, example);
  return { value, example, meant: (kind && idNamed(kind, value)) ?? unnamed ?? "" };
}

/** A group of keys as it begins, for who wrote its first value alone. */
function meantGroup(schema: z.ZodType, path: KeyPath, value: unknown): string {
  const [key] = keysAllowedAt(schema, path);
  return key === undefined ? "" : `${key}: ${typeof value === "string" ? value : "…"}`;
}

/** A speaker may be written as the id alone, which is read as the key that it stands for. */
function writtenAt(data: unknown, path: KeyPath): string {
  const value = valueAt(data, path) ?? valueAt(data, path.slice(0, -1));
  return typeof value === "object" ? "" : String(value);
}

const valueAt = (data: unknown, path: KeyPath): unknown =>
  path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | undefined)?.[step],
    data,
  );

interface Definition {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  out?: z.ZodType;
  valueType?: z.ZodType;
  options?: z.ZodType[];
}

const definitionOf = (schema: z.ZodType): Definition => schema.def as unknown as Definition;

/** @returns the schema at `path`, through optional, default, preprocess, list, group and choice. */
function schemaAt(schema: z.ZodType, path: KeyPath): z.ZodType {
  const definition = definitionOf(schema);
  if (definition.innerType) return schemaAt(definition.innerType, path);
  if (definition.out) return schemaAt(definition.out, path);
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  const branch = definition.options?.find(
    (option) => typeof step === (definitionOf(option).element ? "number" : "string"),
  );
  if (branch) return schemaAt(branch, path);
  const next = definition.shape?.[step] ?? definition.element ?? definition.valueType;
  return next ? schemaAt(next, rest) : schema;
}

function keysAllowedAt(schema: z.ZodType, path: KeyPath): string[] {
  return Object.keys(definitionOf(schemaAt(schema, path)).shape ?? {});
}

/** @returns the one text among what may stand at a place */
const textOf = (schema: z.ZodType): z.ZodType | undefined =>
  definitionOf(schema).options?.find((option) => definitionOf(option).type === "string");

/** @returns what the schemas on the way to `path` say of themselves under `name`, the innermost first */
function metaAt(schema: z.ZodType, path: KeyPath, name: "example" | "refersTo"): string | undefined {
  let found: unknown;
  for (let depth = 0; depth <= path.length; depth++) {
    const at = schemaAt(schema, path.slice(0, depth));
    found = at.meta()?.[name] ?? textOf(at)?.meta()?.[name] ?? found;
  }
  return found === undefined ? undefined : String(found);
}
