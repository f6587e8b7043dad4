import { startsOffice } from "./offices.ts";
import { isPlace } from "./places.ts";
import { commonSurnames, surnames } from "./surnames.ts";

/** A run of capitalised syllables read as a personal name. Offsets are UTF-16 units into the text searched. */
export interface NameMatch {
  name: string;
  start: number;
  end: number;
}

// "K'Brêu", "H'Hen", "Jean-Pierre", "A" (as in "Nguyễn Văn A"), "Niê"; not "UBND", "HĐND2" or "Covid-19".
const syllable =
  /^(?:[HKYH]['’]\p{L}+|\p{Lu}\p{Ll}+(?:['’-]\p{Lu}?\p{Ll}+)*|\p{Lu}(?![\p{L}\p{N}])\.?|Mc\p{Lu}\p{Ll}+)/u;
const particle = /^(?:nữ|de|van|von|der|den|bin|al|da|di|la|le|el)(?=\s\p{Lu})/u;

/** Capitalised syllables from `start` on, at most eight; an office ("Bí thư …") or punctuation ends the run. */
export function capitalRun(text: string, start: number): { text: string; start: number; end: number }[] {
  const run: { text: string; start: number; end: number }[] = [];
  let at = start;
  while (run.length < 8) {
    const rest = text.slice(at);
    const found = syllable.exec(rest) ?? (run.length > 0 ? particle.exec(rest) : null);
    if (!found || startsOffice(rest) || /^[\p{L}\p{N}]/u.test(rest.slice(found[0].length))) break;
    // A full stop closes an initial ("John F. Kennedy") only when another name follows.
    const stopped = found[0].endsWith(".") && !/^\s\p{Lu}\p{Ll}/u.test(rest.slice(found[0].length));
    const word = stopped ? found[0].slice(0, -1) : found[0];
    run.push({ text: word, start: at, end: at + word.length });
    const space = /^ +/u.exec(rest.slice(word.length));
    if (!space) break;
    at += word.length + space[0].length;
  }
  while (run.length > 0 && /^\p{Ll}/u.test(run.at(-1)?.text ?? "")) run.pop();
  return run;
}

/** The name that begins exactly at `start`, where a form of address or a degree has announced a person. */
export function nameAt(text: string, start: number): NameMatch | undefined {
  const capitals = nameInCapitals(text, start);
  if (capitals) return capitals;
  const run = capitalRun(text, start);
  const first = run[0];
  if (!first || run.length > 6) return undefined;
  const kept = run.slice(0, 5);
  const name = kept.map((word) => word.text).join(" ");
  if (isPlace(name)) return undefined;
  return { name, start: first.start, end: kept.at(-1)?.end ?? first.end };
}

/** "NGUYỄN VĂN A", as captions and lists print it; given back as "Nguyễn Văn A". */
function nameInCapitals(text: string, start: number): NameMatch | undefined {
  const found = /^\p{Lu}+(?: \p{Lu}+){1,4}(?![\p{L}\p{N}])/u.exec(text.slice(start))?.[0];
  if (!found || !/^\p{Lu}{2}/u.test(found)) return undefined;
  const name = found.replace(/\p{Lu}+/gu, (word) => word.charAt(0) + word.slice(1).toLocaleLowerCase("vi"));
  return surnames.has(name.split(" ")[0] ?? "") ? { name, start, end: start + found.length } : undefined;
}

/** True for two to five syllables that begin with a family name and name no place. */
export function isVietnameseName(text: string): boolean {
  const run = capitalRun(text, 0);
  if (run.length < 2 || run.length > 5 || run.at(-1)?.end !== text.length || isPlace(text)) return false;
  return surnames.has(run[0]?.text ?? "") || /^[HKY]['’]/u.test(text);
}

/**
 * The name at the end of an office that stands before it ("Giám đốc Sở Y tế Hà Trung Nguyễn Văn Dũng"): which
 * of the trailing capitals are the person's? Three syllables with a common family name are likeliest.
 */
export function nameAtEndOfRun(
  run: readonly { text: string; start: number; end: number }[],
): NameMatch | undefined {
  let best: { score: number; from: number } | undefined;
  for (let from = Math.max(0, run.length - 5); from <= run.length - 2; from++) {
    const words = run.slice(from).map((word) => word.text);
    if (!isVietnameseName(words.join(" "))) continue;
    const score = nameScore(words);
    if (!best || score > best.score) best = { score, from };
  }
  const first = best && run[best.from];
  const last = run.at(-1);
  if (!best || !first || !last) return undefined;
  return {
    name: run
      .slice(best.from)
      .map((word) => word.text)
      .join(" "),
    start: first.start,
    end: last.end,
  };
}

function nameScore(words: readonly string[]): number {
  const byLength = [0, 0, 2, 3, 2.5, 1][words.length] ?? 0;
  const family = commonSurnames.has(words[0] ?? "") ? 1 : 0;
  return byLength + family + (/^(?:Văn|Thị)$/u.test(words[1] ?? "") ? 3 : 0);
}
