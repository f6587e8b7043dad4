/** Lines that are shown around a change. */
const AROUND = 3;
/** Files of more lines than this, where they differ, are shown as replaced as a whole. */
const MOST = 4_000_000;

/** A line of one text, of the other, or of both. */
interface Line {
  sign: " " | "-" | "+";
  text: string;
}

/**
 * @param file as both names of the file
 * @returns a unified diff, as `git apply` and `patch` read it; empty where nothing differs
 */
export function lineDiff(file: string, before: string, after: string): string {
  if (before === after) return "";
  const hunks = hunksOf(linesOf(cut(before), cut(after)));
  return [`--- a/${file}`, `+++ b/${file}`, ...hunks].join("\n");
}

/** Lines with what ends them but a line feed, so that nothing that differs looks the same. */
function cut(text: string): string[] {
  const lines = text.split("\n");
  const last = lines.pop() as string;
  return last === "" ? lines : [...lines, `${last}\n\\ No newline at end of file`];
}

function linesOf(before: string[], after: string[]): Line[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const same = (text: string): Line => ({ sign: " ", text });
  return [
    ...before.slice(0, start).map(same),
    ...changesOf(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...before.slice(before.length - end).map(same),
  ];
}

/** The longest common subsequence by the textbook's table, backwards; fixes change a few lines. */
function changesOf(before: string[], after: string[]): Line[] {
  const lines: Line[] = [];
  const width = after.length + 1;
  const isLarge = (before.length + 1) * width > MOST;
  const common = new Uint32Array(isLarge ? 0 : (before.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  if (!isLarge) {
    for (let i = before.length - 1; i >= 0; i--) {
      for (let j = after.length - 1; j >= 0; j--) {
        common[i * width + j] =
          before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
      }
    }
  }
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (!isLarge && i < before.length && j < after.length && before[i] === after[j]) {
      lines.push({ sign: " ", text: before[i++] as string });
      j++;
    } else if (i < before.length && (j === after.length || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ sign: "-", text: before[i++] as string });
    } else lines.push({ sign: "+", text: after[j++] as string });
  }
  return lines;
}

function hunksOf(lines: Line[]): string[] {
  const isNear = lines.map((_line, at) =>
    lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ sign }) => sign !== " "),
  );
  const output: string[] = [];
  let [old, now] = [1, 1];
  for (let at = 0; at < lines.length; ) {
    if (!isNear[at]) {
      old++;
      now++;
      at++;
      continue;
    }
    const end = isNear.indexOf(false, at);
    const hunk = lines.slice(at, end === -1 ? undefined : end);
    const removed = hunk.filter(({ sign }) => sign !== "+").length;
    const added = hunk.filter(({ sign }) => sign !== "-").length;
    output.push(`@@ -${rangeOf(old, removed)} +${rangeOf(now, added)} @@`);
    for (const { sign, text } of hunk) output.push(sign + text);
    old += removed;
    now += added;
    at += hunk.length;
  }
  return output;
}

/** A range of no lines is named by the line before it. */
const rangeOf = (start: number, count: number): string => `${count === 0 ? start - 1 : start},${count}`;
