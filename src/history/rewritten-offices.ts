import { fold } from "../language/fold.ts";
import { officeText } from "../language/office-text.ts";
import { editDistance } from "../problems/near.ts";
import { Problems } from "../problems/problem.ts";
import { readFrontMatter } from "../read/front-matter.ts";
import type { Version } from "./versions.ts";

/** An office that a person's record had, and has no longer: articles of its time print another now. */
export interface RewrittenOffice {
  office: string;
  /** Undefined where it is gone on disk, and in no commit yet. */
  version: Version | undefined;
}

/** A person's record as a version has it; `version` is undefined for what is on disk and in no commit yet. */
export interface OfficesOfVersion {
  version: Version | undefined;
  text: string;
}

/** Letters by which a slip that was mended differs; `Phó` in front of an office makes another one. */
const SLIP = 2;

/**
 * @param versions texts of the record, the oldest first
 * @param offices what it has now, each `title, organisation`
 */
export function rewrittenOffices(
  versions: readonly OfficesOfVersion[],
  offices: readonly string[],
): RewrittenOffice[] {
  const gone = new Map<string, RewrittenOffice>();
  for (const [at, { text }] of versions.entries()) {
    const next = versions[at + 1];
    if (!next) break;
    const after = officesIn(next.text);
    for (const office of officesIn(text)) {
      if (isAmong(office, after) || isAmong(office, offices)) continue;
      gone.set(fold(office), { office, version: next.version });
    }
  }
  return [...gone.values()];
}

function isAmong(office: string, offices: readonly string[]): boolean {
  return offices.some((other) => editDistance(fold(office), fold(other), SLIP + 1) <= SLIP);
}

function officesIn(source: string): string[] {
  const matter = readFrontMatter(source.replace(/\r\n?/g, "\n").normalize("NFC"), "", new Problems());
  const { offices } = (matter?.data ?? {}) as { offices?: unknown };
  return (Array.isArray(offices) ? offices : []).flatMap((office: unknown) => {
    const { title, organisation } = (office ?? {}) as { title?: unknown; organisation?: unknown };
    if (typeof title !== "string") return [];
    return [officeText({ title, organisation: typeof organisation === "string" ? organisation : "" })];
  });
}
