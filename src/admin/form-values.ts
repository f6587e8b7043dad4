import { type Field, SHAPE, SHAPED } from "./field.ts";

export type Values = Record<string, unknown>;

export const isGroup = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** @returns the values of a form whose file holds `values`; keys that the form does not know stay */
export function fromFile(values: Values, fields: Field[]): Values {
  return eachKey(values, fields, (value, field) => {
    if (field.types) return { [SHAPE]: Array.isArray(value) ? "list" : "text", [SHAPED]: value };
    if (field.collection === "articles") return pathsIn(field.multiple ? [value].flat() : value);
    if (field.multiple && !Array.isArray(value)) return [value];
    if (field.widget === "list" && field.fields && Array.isArray(value))
      return value.map((item) => fromFile(isGroup(item) ? item : named(item, field), field.fields ?? []));
    if (field.fields && isGroup(value)) return fromFile(value, field.fields);
    return isMoment(field) && typeof value === "string"
      ? onClock(value, String(field.input_timezone))
      : value;
  });
}

/** @returns what a file holds of the values of a form; what is empty, or not ticked, is left out */
export function toFile(form: Values, fields: Field[]): Values {
  const values = eachKey(form, fields, (value, field) => {
    if (field.types) return isGroup(value) ? value[SHAPED] : undefined;
    if (field.widget === "list" && field.fields && Array.isArray(value))
      return value.filter(isGroup).map((item) => shortest(toFile(item, field.fields ?? []), field));
    if (field.fields && isGroup(value)) return toFile(value, field.fields);
    // A day without a time is all that was said.
    return isMoment(field) && typeof value === "string" ? value.replace(/ 00:00$/, "") : value;
  });
  return Object.fromEntries(
    Object.entries(values)
      .map(([key, value]): [string, unknown] => [key, withoutEmpty(value)])
      .filter(([, value]) => !isEmpty(value)),
  );
}

/** A path may be written as an address; what is chosen has no slashes around it. */
function pathsIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pathsIn);
  return typeof value === "string" ? value.replace(/^\/|\/$/g, "") : value;
}

const isMoment = ({ widget, type }: Field): boolean => widget === "datetime" && type !== "date";

const TYPED = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2})?(Z|[+-].+)?)?$/;

/**
 * Sveltia takes what is not in the form's own form for a time on the clock of whoever looks at it, and writes
 * that back.
 *
 * @param zone IANA name
 * @returns a moment as the forms have it, `2025-02-10 08:00` on the newsroom's clock
 */
function onClock(value: string, zone: string): string {
  const [, day, time = "00:00", offset] = TYPED.exec(value) ?? [];
  if (day === undefined) return value;
  if (offset === undefined) return `${day} ${time}`;
  const instant = new Date(value.replace(" ", "T"));
  if (Number.isNaN(instant.getTime())) return value;
  // Swedish writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat("sv", { dateStyle: "short", timeStyle: "short", timeZone: zone }).format(
    instant,
  );
}

function eachKey(values: Values, fields: Field[], change: (value: unknown, field: Field) => unknown): Values {
  const byName = new Map(fields.map((field) => [field.name, field]));
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      const field = byName.get(key);
      return [key, field && value !== null && value !== undefined ? change(value, field) : value];
    }),
  );
}

/** Where a group begins with what it refers to, its id alone stands for it: `- ngo-hai-phan`. */
const reference = ({ fields }: Field): Field | undefined =>
  fields?.slice(0, 1).find(({ widget }) => widget === "relation");

const named = (id: unknown, field: Field): Values => ({ [reference(field)?.name ?? SHAPED]: id });

function shortest(item: Values, field: Field): unknown {
  const name = reference(field)?.name;
  const keys = Object.keys(item);
  return name !== undefined && keys.length === 1 && keys[0] === name ? item[name] : item;
}

function withoutEmpty(value: unknown): unknown {
  if (typeof value === "string") return value.normalize("NFC").trim();
  if (Array.isArray(value)) return value.map(withoutEmpty).filter((item) => !isEmpty(item));
  if (!isGroup(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]): [string, unknown] => [key, withoutEmpty(inner)])
      .filter(([, inner]) => !isEmpty(inner)),
  );
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === "" || value === false) return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}
