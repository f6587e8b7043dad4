import type { EntryHead } from "../catalogue/entry.ts";
import { instantOfReason, type Times, withheldBecause } from "../catalogue/standing.ts";
import type { Problems } from "../problems/problem.ts";
import type { RuleParameters } from "../problems/rules.ts";
import type { DataFile } from "../read/data-file.ts";
import { momentAt } from "../read/moment.ts";
import type { KeyPath } from "../read/positions.ts";
import { sourceAgain } from "../read/source-again.ts";
import type { Home } from "../schema/site.ts";

/** What is checked, and when. */
interface Checked {
  home: DataFile<Home>;
  entries: { head: Pick<EntryHead, keyof Times | "source" | "path" | "translationOf"> }[];
  /** In milliseconds. */
  now: number;
  /** The newsroom's. */
  zone: string;
  /** Absolute path. */
  project: string;
}

/** Warns where something that the public sees names an article that is not public. */
export function checkPublic({ home, entries, now, zone, project }: Checked, problems: Problems): void {
  const { lead, picks } = home.values;
  const translations = entries.filter(
    ({ head }) => head.translationOf !== undefined && withheldBecause(head, now) === undefined,
  );
  if (lead === undefined && picks.length === 0 && translations.length === 0) return;
  const byPath = new Map(entries.map((entry) => [entry.head.path, entry]));
  const reason = (path: string): RuleParameters | undefined => {
    const head = byPath.get(path)?.head;
    const why = head && withheldBecause(head, now);
    if (!why) return undefined;
    const ms = instantOfReason(why, head);
    const when = ms === undefined ? "" : momentAt(ms, zone).iso.slice(0, 16).replace("T", " ");
    return { path, why, when };
  };
  const checkHome = (path: string, key: KeyPath) => {
    const found = reason(path.replace(/^\/|\/$/g, ""));
    if (found) home.source.report("home/not-public", key, found);
  };
  if (lead !== undefined) checkHome(lead, ["lead"]);
  for (const [index, path] of picks.entries()) checkHome(path, ["picks", index]);
  for (const { head } of translations) {
    const found = reason(head.translationOf ?? "");
    if (!found) continue;
    sourceAgain(project, head.source, problems).report("translation/not-public", ["translationOf"], found);
  }
}
