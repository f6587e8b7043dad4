import fc from "fast-check";
import { expect, test } from "vitest";
import { lineDiff } from "../../../../src/check/fix/line-diff.ts";

/** Applies a unified diff as `patch` does, by what it says and not by where. */
function patched(before: string, diff: string): string {
  const source = before.split("\n");
  const result: string[] = [];
  let at = 0;
  for (const hunk of diff.split(/^(?=@@)/m).slice(1)) {
    const [head = "", ...lines] = hunk.replace(/\n$/, "").split("\n");
    const [, from, removed, added] = /^@@ -(\d+),(\d+) \+\d+,(\d+) @@$/.exec(head) ?? [];
    const start = Number(removed) === 0 ? Number(from) : Number(from) - 1;
    result.push(...source.slice(at, start));
    const kept = lines.filter((line) => !line.startsWith("\\"));
    const old = kept.filter((line) => !line.startsWith("+")).map((line) => line.slice(1));
    const now = kept.filter((line) => !line.startsWith("-")).map((line) => line.slice(1));
    expect(old).toEqual(source.slice(start, start + Number(removed)));
    expect(now).toHaveLength(Number(added));
    result.push(...now);
    at = start + Number(removed);
  }
  return [...result, ...source.slice(at)].join("\n");
}

test("a diff makes of the one text the other", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c", "", "một", "hai"), { maxLength: 30 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const before = one.map((line) => `${line}\n`).join("");
      const after = other.map((line) => `${line}\n`).join("");
      expect(patched(before, lineDiff("a.md", before, after))).toBe(after);
    }),
  );
});

test("what does not differ is not shown; a last line without an end is told of", () => {
  expect(lineDiff("a.md", "a\n", "a\n")).toBe("");
  expect(lineDiff("a.md", "a\nb", "a\nc\n").split("\n")).toEqual([
    "--- a/a.md",
    "+++ b/a.md",
    "@@ -1,2 +1,2 @@",
    " a",
    "-b",
    "\\ No newline at end of file",
    "+c",
  ]);
});
