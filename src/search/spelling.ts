import { editDistance } from "../problems/near.ts";
import { formsOf } from "./tokens.ts";

/**
 * Letters that are confused in writing because many speakers of Vietnamese say them alike: at the start
 * of a syllable (`^`), at its end (`$`), or anywhere. Hỏi and ngã are folded away already.
 */
const ALIKE = ["^s ^x", "^tr ^ch", "^d ^gi ^r", "^l ^n", "n$ ng$", "t$ c$", "i y"];
const SOUNDS = new Map(ALIKE.flatMap((letters) => letters.split(" ").map((letter) => [letter, letters])));

const STARTS = /^(?:tr|ch|gi(?=[aeou])|n(?![gh])|[dlrsx])/;
const ENDS = /(?:ng?|[ct])$/;

const LETTERS = /^\p{L}+$/u;

const HALF = 0.5;

/**
 * The word of an archive that a misspelt one was probably meant to be: at most one slip away, or two
 * from seven letters on. A slip is a letter too many, missing, wrong, or changed over with its
 * neighbour; to write what is said alike (`lăm` for `năm`) is half a one, and all that is allowed in a
 * word of two letters, which is near to too many others.
 *
 * @param vocabulary folded words (tokens.ts), the most frequent first, which among equals is the answer
 * @returns the word itself where the archive has it; undefined for numbers, and where nothing is near
 */
export function nearestWord(word: string, vocabulary: Iterable<string>): string | undefined {
  const { folded } = formsOf(word);
  if (!LETTERS.test(folded)) return undefined;
  const slips = folded.length < 3 ? HALF : folded.length < 7 ? 1 : 2;
  const groups = groupsOf(folded);
  let best: string | undefined;
  let bestDistance = slips + HALF;
  for (const candidate of vocabulary) {
    if (candidate === folded) return folded;
    // The longest confusion adds a letter for half a slip: n for ng, d for gi.
    if (Math.abs(candidate.length - folded.length) > slips / HALF || !LETTERS.test(candidate)) continue;
    const distance = Math.min(
      editDistance(folded, candidate, bestDistance),
      editDistance(groups, groupsOf(candidate), bestDistance, costOf),
    );
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

function costOf(one: string, other: string): number {
  const sound = SOUNDS.get(one);
  return sound !== undefined && sound === SOUNDS.get(other) ? HALF : 1;
}

/** A word's letters, those together that are confused together: `^tr`, `a`, `ng$`. */
function groupsOf(word: string): string[] {
  const start = STARTS.exec(word)?.[0] ?? "";
  const end = ENDS.exec(word.slice(start.length))?.[0] ?? "";
  const groups = [...word.slice(start.length, word.length - end.length)];
  if (start !== "") groups.unshift(`^${start}`);
  if (end !== "") groups.push(`${end}$`);
  return groups;
}
