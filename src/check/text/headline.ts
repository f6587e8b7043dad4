import { fold } from "../../language/fold.ts";
import type { TextFinding } from "./finding.ts";
import type { Passage } from "./passages.ts";
import type { Prose } from "./prose.ts";
import { isLetter } from "./words.ts";

/**
 * Characters. Lists of search results cut a headline after some 60, cards in social networks after two lines
 * of some 55; longer than this no place shows it whole.
 */
const LONGEST_TITLE = 110;

/**
 * Characters. Search results show some 160 of a summary and cards some 200, but it is the article's lead too;
 * this many are ten lines on a phone, and 94 of 100 leads of news are no longer (check-precision.md).
 */
const LONGEST_SUMMARY = 400;

/** A word before the full stop, which is no part of an abbreviation: not `v.v.`, `U.S.`, `Inc.`. */
const ENDS_WITH_WORD = /(?<![\p{L}.])(?!\p{Lu}[a-zA-Z]{0,3}\.)\p{L}{2,}\.$/u;

/** A shorter summary may begin a paragraph by chance. */
const SHORTEST_REPEATED = 40;

/** Headline and lead: too long, in capitals, with a full stop, or written once more at the head of the body. */
export function checkHeadline({ file, passages, body }: Prose): TextFinding[] {
  const findings: TextFinding[] = [];
  let [title, summary]: (Passage | undefined)[] = [];
  for (const passage of passages) {
    if (passage.start < body) {
      if (passage.key === "title") title = passage;
      else if (passage.key === "summary") summary = passage;
      continue;
    }
    if (title && repeats(file, title, passage)) findings.push(found("title/repeated", passage));
    else if (summary && passage.kind === "paragraph" && repeatsLead(file, summary, passage))
      findings.push(found("summary/repeated", passage));
    // A heading may stand before the first paragraph.
    if (passage.kind !== "heading") break;
  }
  if (title) findings.push(...checkTitle(file, title));
  if (summary) findings.push(...tooLong("summary/too-long", file, summary, LONGEST_SUMMARY));
  return findings;
}

const found = (rule: TextFinding["rule"], { start, end }: Passage, parameters = {}): TextFinding => ({
  rule,
  start,
  end,
  parameters,
});

function checkTitle(file: string, title: Passage): TextFinding[] {
  const words = file.slice(title.start, title.end);
  const findings = tooLong("title/too-long", file, title, LONGEST_TITLE);
  if (!/[a-z]/.test(words) && words === words.toUpperCase() && /\s\S+\s/.test(words) && lettersIn(words) > 14)
    findings.push(found("title/capitals", title));
  if (words.endsWith(".") && ENDS_WITH_WORD.test(words.slice(-20)) && !/\.\s/.test(words)) {
    const at = title.end - 1;
    findings.push({ rule: "title/full-stop", start: at, end: at + 1, parameters: {}, replacement: "" });
  }
  return findings;
}

function tooLong(rule: TextFinding["rule"], file: string, value: Passage, limit: number): TextFinding[] {
  if (value.end - value.start <= limit) return [];
  const words = file.slice(value.start, value.end).normalize("NFC");
  // As readers see it: the lines of a folded value joined, and nothing of how YAML writes quotation marks.
  const length = words.replace(/\s+/g, " ").replace(/\\(?=["\\])|'(?=')/g, "").length;
  return length > limit ? [found(rule, value, { length, limit })] : [];
}

function repeats(file: string, value: Passage, passage: Passage): boolean {
  if (!beginAlike(file, value, passage)) return false;
  return bare(file.slice(value.start, value.end)) === bare(file.slice(passage.start, passage.end));
}

function repeatsLead(file: string, summary: Passage, passage: Passage): boolean {
  if (!beginAlike(file, summary, passage)) return false;
  const lead = bare(file.slice(summary.start, summary.end));
  return lead.length >= SHORTEST_REPEATED && bare(file.slice(passage.start, passage.end)).startsWith(lead);
}

/** A quick look at the first letters: folding a whole paragraph takes long. */
const beginAlike = (file: string, one: Passage, other: Passage): boolean =>
  firstLetters(file, one) === firstLetters(file, other);

function firstLetters(file: string, { start, end }: Passage): string {
  let letters = "";
  for (let at = start; at < end && letters.length < 6; at++)
    if (isLetter(file, at) && !isMark(file, at)) letters += file.charAt(at);
  return fold(letters);
}

/** A mark that stands loose behind its letter. */
const isMark = (text: string, at: number): boolean => /\p{M}/u.test(text.charAt(at));

const lettersIn = (text: string): number => bare(text).replace(/\P{L}/gu, "").length;

const bare = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, "");
