import { fold } from "../language/fold.ts";

/** Records by their ids: a map, or a data file's group. */
type Records = ReadonlyMap<string, unknown> | Readonly<Record<string, unknown>> | undefined;

/** @returns the id of the one record of that name, however its marks and capitals are written */
export function idNamed(records: Records, name: string): string | undefined {
  const wanted = fold(name).trim();
  const found = [...(records instanceof Map ? records : Object.entries(records ?? {}))].filter(([, record]) =>
    namesOf(record).some((other) => fold(other).trim() === wanted),
  );
  return found.length === 1 ? found[0]?.[0] : undefined;
}

/** A place is called with and without what it is: `huyện Như Xuân`. */
function namesOf(record: unknown): string[] {
  const { name, kind } = (record ?? {}) as { name?: unknown; kind?: unknown };
  if (typeof name !== "string") return [];
  return typeof kind === "string" ? [name, `${kind} ${name}`] : [name];
}
