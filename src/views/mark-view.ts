import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Entry } from "../catalogue/entry.ts";
import type { Withheld } from "../catalogue/standing.ts";
import { wordsOf } from "../language/words.ts";
import { momentAt } from "../read/moment.ts";

/** What lists say of a story beside its headline. */
export interface MarkView {
  /** For the style sheet: `retract`, or why a preview's story is not public. */
  kind: Withheld | "retract";
  text: string;
}

/** @returns the mark of a retracted story and, in a preview, of one that is not public */
export function markView({ mark }: Entry, catalogue: Catalogue): MarkView | undefined {
  if (!mark) return undefined;
  const words = wordsOf(catalogue.site.language);
  const when = whenOf(mark.ms, catalogue);
  return { kind: mark.kind, text: words.marks[mark.kind] + (when ? `: ${when}` : "") };
}

/** @returns the sentence with which a preview's page begins where the public cannot read it; else empty */
export function withheldText({ mark }: Entry, catalogue: Catalogue): string {
  if (!mark || mark.kind === "retract") return "";
  return wordsOf(catalogue.site.language).withheld[mark.kind](whenOf(mark.ms, catalogue));
}

function whenOf(ms: number | undefined, { site }: Catalogue): string {
  return ms === undefined ? "" : wordsOf(site.language).dayAndTime(momentAt(ms, site.zone));
}
