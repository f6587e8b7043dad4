import { fold } from "../language/fold.ts";

/** Records by their ids: a map, or a data file's group. */
type Records = ReadonlyMap<string, unknown> | Readonly<Record<string, unknown>> | undefined;

/** @returns the id of the one record of that name, however its marks and capitals are written */
export function idNamed(records: Records, name: string): string | undefined {
  const wanted = fold(name).trim();
  const found = [...(records instanceof Map ? records : Object.entries(records ?? {}))].filter(
    ([, record]) => fold(nameOf(record)).trim() === wanted,
  );
  return found.length === 1 ? found[0]?.[0] : undefined;
}

function nameOf(record: unknown): string {
  const { name } = (record ?? {}) as { name?: unknown };
  return typeof name === "string" ? name : "";
}
