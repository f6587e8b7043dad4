import { isSyllable } from "../../search/syllables.ts";
import type { TextFinding } from "./finding.ts";
import { HIDDEN, type Prose } from "./prose.ts";
import type { Scan } from "./scan.ts";
import { isLetter, wordAt } from "./words.ts";

/** What a blank before a mark separates from it by mistake. */
const WORD_END = /[\p{L}\p{M}\p{N}%)”"»’]/u;
const CLOSING = /[\s”"»’)\]]/;
const FRENCH = /^lang:[ \t]*["']?fr/m;

/** Blanks around words and marks: too many, before a mark, or none after it. */
export function checkSpacing(prose: Prose, { blanks, stops, isVietnamese }: Scan): TextFinding[] {
  const findings = blanks.flatMap((at) => doubleBlank(prose, at));
  for (const at of stops) {
    const mark = prose.text.charAt(at);
    if (prose.text.charCodeAt(at - 1) === 0x20) findings.push(...blankBefore(prose, at, mark));
    else if (/[^)”»]/.test(mark) && isLetter(prose.text, at - 1))
      findings.push(
        ...repeatedMark(prose, at, mark, isVietnamese),
        ...noBlankAfter(prose, at, mark, isVietnamese),
      );
  }
  return findings;
}

/** Two blanks at a line's end break it, in a table's cells they align it. */
function doubleBlank({ file, text }: Prose, at: number): TextFinding[] {
  let end = at;
  while (text[end] === " ") end++;
  const [before, after] = [file.charAt(at - 1), file.charAt(end)];
  if (/^[\s|]?$/.test(before) || /^[\s|]?$/.test(after)) return [];
  return [{ rule: "text/double-space", start: at, end, parameters: {}, replacement: " " }];
}

function blankBefore({ file, text, body }: Prose, at: number, mark: string): TextFinding[] {
  let start = at;
  while (text[start - 1] === " ") start--;
  const before = text.charAt(start - 1);
  const after = text.charAt(at + 1);
  if (!WORD_END.test(before) || (/[)”»]/.test(mark) && !closesInLine(text, at, mark))) return [];
  // `vui :)` has eyes before a mouth.
  if (/[:;]/.test(mark) && /[()]/.test(after)) return [];
  const isEnd =
    after === "" || after === HIDDEN || CLOSING.test(after) || (/[)”»]/.test(mark) && /[.,;:!?]/.test(after));
  const goesOn = (mark === "," || mark === ";") && isLetter(text, at + 1) && isLetter(text, start - 1);
  if (!isEnd && !goesOn) return [];
  const next = text
    .slice(at + 1, at + 8)
    .trimStart()
    .charAt(0);
  // `1 : 2` is a ratio or a score, `. . .` an ellipsis.
  if (/\d/.test(before) && /\d/.test(next) && mark !== ")") return [];
  if (mark === "." && next === ".") return [];
  if (/[:;!?»]/.test(mark) && FRENCH.test(file.slice(0, body))) return [];
  const replacement = goesOn ? `${mark} ` : mark;
  return [{ rule: "text/space-before-mark", start, end: at + 1, parameters: { mark }, replacement }];
}

const OPENING: Record<string, string> = { ")": "(", "”": "“", "»": "«" };

/** Whether a parenthesis or a quotation opened on the same line is closed here. */
function closesInLine(text: string, at: number, mark: string): boolean {
  for (let back = at - 1; back >= 0 && text[back] !== "\n" && text[back] !== mark; back--)
    // What is opened with a blank is told of already (text/space-after-mark), or names the marks: `( and )`.
    if (text[back] === OPENING[mark]) return text[back + 1] !== " ";
  return false;
}

function repeatedMark({ text }: Prose, at: number, mark: string, isVietnamese: boolean): TextFinding[] {
  const next = text.charAt(at + 1);
  const isTwice = next === mark && /[,;.]/.test(mark);
  if (!isTwice && !/[.,;:]/.test(next)) return [];
  const after = text.charAt(at + 2);
  if (!(after === "" || after === HIDDEN || CLOSING.test(after))) return [];
  const { start, end } = wordAt(text, at - 1);
  if (!isTwice && !excludeEachOther(mark + next, text.slice(start, end), isVietnamese)) return [];
  // `v.v..` and `ông P..` end with a full stop of their own.
  if (mark === "." && /^(?:v+|\p{L})$/iu.test(text.slice(start, end))) return [];
  const finding: TextFinding = {
    rule: "text/repeated-mark",
    start: at,
    end: at + 2,
    parameters: { marks: mark + next, mark: next },
  };
  // Of two full stops one may be missing as well, and of two different marks either may be meant.
  if (mark !== "." && (isTwice || mark + next === ",.")) finding.replacement = next;
  return [finding];
}

/** `xong.,` has one too many; `Co.,`, `em Tr.,`, `ổ C:.` and `javascript:,` end with a mark of their own. */
function excludeEachOther(marks: string, word: string, isVietnamese: boolean): boolean {
  if (marks === ",.") return true;
  if (!isVietnamese || word.length < 2 || !isSyllable(word)) return false;
  // Short forms with a capital end with a full stop.
  return /^(?:;[.,:]|,[;:]|:[.,;])$/.test(marks) || (/^\.[,;:]$/.test(marks) && word === word.toLowerCase());
}

function noBlankAfter({ text }: Prose, at: number, mark: string, isVietnamese: boolean): TextFinding[] {
  if (!isLetter(text, at + 1)) return [];
  const [before, after] = [wordAt(text, at - 1), wordAt(text, at + 1)];
  const [word, next] = [text.slice(before.start, before.end), text.slice(after.start, after.end)];
  if (word.length < 2 || next.length < 2) return [];
  const stop = {
    rule: "text/no-space-after-mark",
    start: at,
    end: at + 1,
    parameters: { mark, word, next },
  } as const;
  // `PGS,TS` and `TL;DR` are ways to write them, whatever one thinks of it.
  if (/[,;]/.test(mark) && word === word.toUpperCase() && next === next.toUpperCase()) return [];
  if (mark === ",") return [{ ...stop, replacement: ", " }];
  if (mark === ";") return text[before.start - 1] === "&" ? [] : [{ ...stop, replacement: "; " }];
  if (mark === ".")
    return endsSentence(text, before.start, after.end, word, next, isVietnamese) ? [stop] : [];
  // Names are written so as well: `Yahoo!News`, `Re:Zero`.
  const isForeign =
    /^[\x20-\x7f]*$/.test(word) || !isSyllable(word) || (!isSyllable(next) && /[a-z]/.test(next));
  return isForeign ? [] : [stop];
}

/** `xong.Hôm` ends a sentence; `TP.HCM`, `Ths.An`, `vnexpress.Net` and `index.Html` do not. */
function endsSentence(
  text: string,
  start: number,
  end: number,
  word: string,
  next: string,
  isVietnamese: boolean,
): boolean {
  if (word !== word.toLowerCase() || !/^\p{Lu}\p{Ll}/u.test(next)) return false;
  if (!/^[\s“"(]?$/.test(text.charAt(start - 1)) || !/^[\s,]?$/.test(text.charAt(end))) return false;
  return isVietnamese ? isSyllable(word) && isSyllable(next) : word.length > 3 && next.length > 1;
}
