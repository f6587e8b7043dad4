import { renderInline } from "../body/markdown.ts";
import { parseMoment } from "../read/moment.ts";
import { type Found, type FoundValues, type PhotoKey, photoKeys } from "./found-values.ts";
import type { Note } from "./notes.ts";

/** A photo's record as front matter has it, before anything is known to be right. */
export type WrittenRecord = Record<string, unknown>;

/** What to write into front matter for one photo. */
export interface Proposal {
  src: string;
  /** Its place in the list `photos`; undefined where the photo is not declared yet. */
  index: number | undefined;
  /** True where the file is no photo that can be published: nothing is written of it. */
  isBroken: boolean;
  /** Keys that are missing, in order. */
  values: Partial<Record<PhotoKey, string | string[]>>;
  /** The field of the file that each comes from. */
  fields: Partial<Record<PhotoKey, string>>;
  notes: Note[];
}

/**
 * Compares what a file says with what an editor has written, which stays: where the two differ, a note says so.
 *
 * @param written the photo's record; undefined where it is not declared
 * @param zone of the newsroom, IANA name
 */
export function propose(
  src: string,
  index: number | undefined,
  written: WrittenRecord | undefined,
  found: FoundValues,
  zone: string,
): Proposal {
  const proposal: Proposal = { src, index, isBroken: false, values: {}, fields: {}, notes: [] };
  const isDecorative = written?.decorative === true;
  for (const key of photoKeys) {
    const value = found[key];
    if (!value || (key === "alt" && isDecorative)) continue;
    if (isMissing(written?.[key])) {
      proposal.values[key] = value.value;
      proposal.fields[key] = value.field;
    } else if (!isSame(key, written?.[key], value, zone) && !isCreditOfRecord(key, value, found)) {
      const values = [key, plain(shown(key, written?.[key])), value.text, value.field];
      proposal.notes.push({ code: "differs", values });
    }
  }
  if (isMissing(written?.alt) && !proposal.values.alt && !isDecorative)
    proposal.notes.push({ code: "altMissing", values: [] });
  return proposal;
}

/** @returns whether `proposal` would change front matter */
export const isChange = ({ index, isBroken, values }: Proposal): boolean =>
  !isBroken && (index === undefined || Object.keys(values).length > 0);

/** A key without a value is one that is still to be written. */
export const isMissing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === "string" && value.trim() === "") ||
  (Array.isArray(value) && value.length === 0);

/** Without a credit in the file its creator stands in, who need not be what the newsroom prints. */
const isCreditOfRecord = (key: PhotoKey, { field }: Found, { creator }: FoundValues): boolean =>
  key === "credit" && field === creator?.field;

function isSame(key: PhotoKey, written: unknown, { value, text }: Found, zone: string): boolean {
  if (key === "people") return [value].flat().every((id) => Array.isArray(written) && written.includes(id));
  if (key === "takenAt") return isSameTime(String(written), text, zone);
  return plain(shown(key, written)) === plain(text);
}

/** To the minute, or to the day where an editor has left out the time. */
function isSameTime(written: string, found: string, zone: string): boolean {
  const [one, other] = [parseMoment(written, zone), parseMoment(found, zone)];
  if (!one || !other) return false;
  if (!one.timed || !other.timed) return written.slice(0, 10) === found.slice(0, 10);
  return Math.floor(one.ms / 60_000) === Math.floor(other.ms / 60_000);
}

const shown = (key: PhotoKey, written: unknown): string =>
  key === "caption" ? renderInline(String(written)).text : [written].flat().join(", ");

const plain = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();
