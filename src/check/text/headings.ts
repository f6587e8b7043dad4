import type { TextFinding } from "./finding.ts";
import type { Prose } from "./prose.ts";

/** Levels go down one at a time from the title, which is the page's only heading of level 1. */
export function checkHeadings({ file, headings }: Prose): TextFinding[] {
  const findings: TextFinding[] = [];
  // A body that begins at level 1 is printed one level lower (body/markdown.ts).
  let before = headings.some(({ level }) => level === 1) ? 0 : 1;
  for (const { start, end, level, words } of headings) {
    const add = (rule: TextFinding["rule"], parameters = {}) =>
      findings.push({ rule, start, end, parameters });
    if (!/[\p{L}\p{N}\p{S}]/u.test(file.slice(words.start, words.end).replace(/[`*_~]/g, "")))
      add("heading/empty");
    else if (level === 1) add("heading/top-level");
    else if (level > before + 1) {
      const wanted = before + 1;
      add("heading/skipped", { level, before, wanted, marks: "#".repeat(wanted) });
    }
    before = level;
  }
  return findings;
}
