import type { Problems } from "../problems/problem.ts";

/** Two articles of one address: the one whose source comes first has it. */
export function withoutDuplicates<Addressed extends { head: { source: string }; url: string }>(
  entries: Addressed[],
  broken: ReadonlySet<string>,
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
    problems.add({
      file: head.source,
      line: 1,
      column: 1,
      rule: "address/duplicate",
      key: "slug",
      parameters: { url, other },
    });
    return false;
  });
}
