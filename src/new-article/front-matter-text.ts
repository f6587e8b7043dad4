import type { z } from "zod";
import { byEnd, type Labels } from "../labels/label.ts";
import { articleSchema } from "../schema/article.ts";
import { exampleOf } from "./examples.ts";

/** Keys that a new article has, and their values as YAML; the others stand behind a `#`. */
export type GivenKeys = Readonly<Record<string, string>>;

/**
 * The front matter of a new article: every key of the schema, in its order, below what it is for. A line
 * that begins with `# ` explains; one that begins with `#` and a key is used by taking the `#` away.
 *
 * @param sections ids that `section` may have
 */
export function frontMatterText(given: GivenKeys, labels: Labels, sections: readonly string[]): string {
  const keys = Object.entries(articleSchema.shape).map(([key, schema]) => {
    const explained = explanation(labels, [key]);
    const choices = key === "section" && sections.length > 0 ? `\n# ${sections.join(", ")}` : "";
    return `# ${explained}${choices}\n${given[key] === undefined ? commented(key, schema, labels) : `${key}: ${given[key]}`}`;
  });
  return `---\n${keys.join("\n")}\n---\n\n`;
}

/** @returns `Sapô. Đoạn mở đầu; không lặp lại trong bài.` */
function explanation(labels: Labels, path: readonly string[]): string {
  const label = byEnd(labels.keys, path);
  if (label === undefined) throw new Error(`There is no label for ${path.join(".")} in src/labels/.`);
  return typeof label === "string" ? label : label.join(". ");
}

function commented(key: string, schema: z.ZodType, labels: Labels): string {
  const { group, isList } = groupIn(schema);
  if (!group) return `#${key}: ${exampleOf([key])}`;
  const keys = Object.keys(group).map((inner, place) => {
    const label = byEnd(labels.keys, [key, inner]);
    const name = typeof label === "string" ? label : label?.[0];
    const bullet = isList ? (place === 0 ? "  - " : "    ") : "  ";
    return `#${bullet}${inner}: ${exampleOf([key, inner])} # ${name ?? inner}`;
  });
  return [`#${key}:`, ...keys].join("\n");
}

interface Definition {
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  out?: z.ZodType;
}

/** @returns the keys that a value, or each item of a list, consists of; undefined where it is a value alone */
function groupIn(schema: z.ZodType, isList = false): { group: Definition["shape"]; isList: boolean } {
  const { shape, element, innerType, out } = schema.def as unknown as Definition;
  if (shape) return { group: shape, isList };
  if (element) return groupIn(element, true);
  const inner = innerType ?? out;
  return inner ? groupIn(inner, isList) : { group: undefined, isList };
}
