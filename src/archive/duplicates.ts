import type { Problems } from "../problems/problem.ts";
import { sourceAgain } from "../read/source-again.ts";

/**
 * Two articles of one address: the one whose source comes first has it.
 *
 * @param project absolute path
 */
export function withoutDuplicates<Addressed extends { head: { source: string }; url: string }>(
  entries: Addressed[],
  broken: ReadonlySet<string>,
  project: string,
  problems: Problems,
): Addressed[] {
  if (broken.size === 0 && new Set(entries.map(({ url }) => url)).size === entries.length) return entries;
  const owners = new Map<string, string>();
  // What stands in for a broken article takes no address from one that is right.
  const inOrder = [...entries].sort(
    (a, b) =>
      Number(broken.has(a.head.source)) - Number(broken.has(b.head.source)) ||
      (a.head.source < b.head.source ? -1 : 1),
  );
  return inOrder.filter(({ url, head }) => {
    const other = owners.get(url);
    if (other === undefined) {
      owners.set(url, head.source);
      return true;
    }
    if (broken.has(head.source)) return false;
    sourceAgain(project, head.source, problems).report("address/duplicate", ["slug"], { url, other });
    return false;
  });
}
