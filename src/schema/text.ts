import { z } from "zod";

/** A text that says something: white space around it is not part of it. */
export const text = z.string().trim().min(1);

/** An id as file names and data keys spell it: `ngo-hai-phan`. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .meta({ example: "ngo-hai-phan" });

/** What an id can name: records in files of their own, or under their ids in a data file. */
export type Named = "people" | "sections" | "places" | "events";

/** @returns the id of a record, which forms and schemas complete: its metadata says of what */
export const idOf = (refersTo: Named) => id.meta({ refersTo });

/**
 * A day, or a day and a time, as an editor types it; without a zone it is the newsroom's.
 * Whether there is such a moment is decided where the zone is known (`read/moment.ts`).
 */
export const dateText = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?$/)
  .meta({ example: "2025-02-10 08:00" });

/** 2025-02-31 is no day. */
export const isDay = (text: string): boolean => {
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
};

/** A day alone. */
export const dayText = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { abort: true })
  .refine(isDay)
  .meta({ example: "2025-02-10" });

/** A language tag of BCP 47: `vi`, `en`, `en-GB`. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)
  .meta({ example: "vi" });

/** A web address. */
export const webAddress = z
  .string()
  .regex(/^https?:\/\/\S+$/)
  .meta({ example: "https://thanhhoa.gov.vn/" });

/** Stands where a text has still to be written; an article that is public has none. */
export const PLACEHOLDER = "…";
