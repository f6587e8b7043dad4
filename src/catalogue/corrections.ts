import type { Moment } from "../read/moment.ts";
import type { Entry } from "./entry.ts";

/** A correction in the story that it belongs to: the one at `index` of those that are shown. */
export interface CorrectedStory {
  entry: Entry;
  index: number;
}

/** @returns when a correction was made */
export function correctedAt({ entry, index }: CorrectedStory): Moment {
  const correction = entry.corrections[index];
  if (!correction) throw new Error(`${entry.url} has no correction ${index}.`);
  return correction.date;
}

/** @returns every correction that is shown, the newest first */
export function correctedStories(entries: Entry[]): CorrectedStory[] {
  return entries
    .flatMap((entry) => entry.corrections.map((_correction, index) => ({ entry, index })))
    .sort((a, b) => correctedAt(b).ms - correctedAt(a).ms || (a.entry.url < b.entry.url ? -1 : 1));
}
