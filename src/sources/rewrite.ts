import { chmodSync, readFileSync, realpathSync, statSync } from "node:fs";
import { writeWhole } from "../cache/whole-file.ts";

/** A byte order mark, which editors of another system may want to keep. */
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Writes a source whole, with the mark, the mode and the link that it had. */
export function rewrite(path: string, text: string): void {
  const file = realpathSync(path);
  const { mode } = statSync(file);
  const hasMark = readFileSync(file).subarray(0, MARK.length).equals(MARK);
  writeWhole(file, ...(hasMark ? [MARK] : []), text);
  chmodSync(file, mode);
}
