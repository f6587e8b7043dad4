import type { TextFinding } from "./finding.ts";
import type { Prose } from "./prose.ts";

/** Values that YAML ends at a `#` which was part of them: `Tổ dân phố #5`. */
export function checkCuts({ file, cuts }: Prose): TextFinding[] {
  return cuts.map(({ start, end }) => ({
    rule: "text/cut-short",
    start,
    end,
    parameters: { lost: file.slice(start, end).trimEnd() },
  }));
}
