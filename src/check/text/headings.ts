import type { TextFinding } from "./finding.ts";
import type { Passage } from "./passages.ts";
import type { Prose } from "./prose.ts";

const NO_BLANK = /(?<=^|\n)#{2,6}(?=[\u00a0“"*_(]*[\p{L}\p{N}])/gu;

/** `##Mục` is printed as it is typed; one # alone may be a hashtag. */
function unmadeIn(file: string, { start, end, kind }: Passage): TextFinding[] {
  if (kind !== "paragraph") return [];
  return Array.from(file.slice(start, end).matchAll(NO_BLANK), ({ index, 0: marks }) => ({
    rule: "heading/no-blank",
    start: start + index,
    end: start + index + marks.length,
    parameters: { marks },
    replacement: `${marks} `,
  }));
}

/** Levels go down one at a time from the title, which is the page's only heading of level 1. */
export function checkHeadings({ file, headings, passages, body }: Prose): TextFinding[] {
  const findings = file.includes("##", body) ? passages.flatMap((passage) => unmadeIn(file, passage)) : [];
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
