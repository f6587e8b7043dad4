import { existsSync } from "node:fs";
import { join } from "node:path";
import { readSealed, writeSealed } from "../cache/whole-file.ts";
import type { EntryHead } from "../catalogue/entry.ts";
import type { ArchiveParts, Move } from "./archive-parts.ts";

/** Raised when what is kept of moves changes its form. */
const FORM = "moves 1";

/** What tells one article from another. */
type Known = Pick<EntryHead, "source" | "path" | "ms" | "digests">;

/**
 * @param former what was known of articles before
 * @param entries what is known of all now
 * @returns those whose address has changed: of the same source, or of the same text and instant in another folder
 */
export function movesIn(former: Known[], entries: { head: Known }[]): Move[] {
  if (former.length === 0) return [];
  const bySource = new Map(entries.map(({ head }) => [head.source, head]));
  const keyOf = ({ ms, digests }: Known): string => `${ms} ${digests.body}`;
  const byText = new Map(entries.map(({ head }) => [keyOf(head), head]));
  return former.flatMap((head) => {
    const now = bySource.get(head.source) ?? byText.get(keyOf(head));
    return now && now.path !== head.path ? [{ source: now.source, path: head.path }] : [];
  });
}

/** @returns what tells whether an article's page is in the published folder */
export const publishedIn =
  (output: string) =>
  (path: string): boolean =>
    existsSync(join(output, path, "index.html"));

/** Articles whose published address nobody finds any more; what readers keep and others link to has to lead on. */
export function checkMoves(parts: ArchiveParts): void {
  const { moves, entries, isAsked, isPublished, places, problems } = parts;
  if (moves.length === 0) return;
  const bySource = new Map(entries.map((entry) => [entry.head.source, entry]));
  const taken = new Set(entries.map(({ head }) => head.path));
  for (const { source, path } of moves) {
    const entry = bySource.get(source);
    if (!entry || !isAsked(source) || taken.has(path) || !isPublished(path)) continue;
    const old = `/${path}/`;
    if (entry.head.draft || entry.head.aliases.some((alias) => `${alias}/` === old || alias === old))
      continue;
    problems.add({
      file: source,
      ...places.of(source, path.slice(0, 7) === entry.head.path.slice(0, 7) ? "slug" : "date"),
      rule: "address/changed",
      key: "aliases",
      parameters: { old, url: entry.url },
    });
  }
}

const fileIn = (cache: string): string => join(cache, "check", "moves");

/** @param cache absolute path of the cache folder @returns the moves that checks have noticed since the last build */
export function keptMoves(cache: string): Move[] {
  const bytes = readSealed(fileIn(cache), FORM);
  return bytes ? (JSON.parse(bytes.toString("utf8")) as Move[]) : [];
}

/** Keeps moves for the next check, which finds the records as they are now. */
export function keepMoves(cache: string, moves: Move[]): void {
  writeSealed(fileIn(cache), FORM, Buffer.from(JSON.stringify(moves)));
}
