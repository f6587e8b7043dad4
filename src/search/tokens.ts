/** A word of a text as searches compare it. In Vietnamese a word is a syllable. */
export interface Token {
  /** Without diacritics, as readers type it on a phone: what is looked up. */
  folded: string;
  /** With its diacritics, in one spelling for each pronunciation: `hoà` and `hòa` are one. */
  exact: string;
  /** Where it stands in the text that was given. */
  start: number;
  end: number;
}

/** Letters that Unicode does not decompose, as they are typed without their marks. */
const PLAIN: Record<string, string> = {
  đ: "d",
  ø: "o",
  ł: "l",
  ħ: "h",
  ı: "i",
  æ: "ae",
  œ: "oe",
  ß: "ss",
  þ: "th",
};

/**
 * Runs of letters or of digits: `57-NQ/TW` is three words, and so is `57 NQ TW`. Marks without a letter are
 * no word: many an emoji has one. What says where a word may or may not be broken is part of it.
 */
const WORDS = /\p{L}[\p{L}\p{M}\u00ad\u200c-\u200d\u2060]*|\p{N}+/gu;

/** Soft hyphen, joiners and non-joiners. */
const UNSEEN = /[\u00ad\u200c-\u200d\u2060]/g;

/** Grave, acute, tilde, hook above, dot below: a syllable has one, and editors differ on the letter that bears it. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** An i that ends a syllable is also written y: `kĩ` and `kỹ`, `quí` and `quý`. */
const FINAL_Y = /^(h|k|l|m|s|t|qu)y$/;

/**
 * @param stem reduces a word without diacritics to its stem, in languages that have one
 * @returns the words of a text, in their order
 */
export function tokensOf(text: string, stem: Stem = asItIs): Token[] {
  const tokens: Token[] = [];
  const known = knownForms(stem);
  for (const match of wordsIn(text)) {
    const start = match.index;
    let forms = known.get(match[0]);
    if (!forms) {
      forms = formsOf(match[0], stem);
      known.set(match[0], forms);
    }
    tokens.push({ folded: forms.folded, exact: forms.exact, start, end: start + match[0].length });
  }
  return tokens;
}

/** A language has some ten thousand words; what is beyond is names and numbers, not worth their memory. */
const REMEMBERED = 20_000;

const remembered = new Map<Stem, Map<string, Pick<Token, "folded" | "exact">>>();

/** A search reads a dozen articles, of the same few hundred words. */
function knownForms(stem: Stem): Map<string, Pick<Token, "folded" | "exact">> {
  let known = remembered.get(stem);
  if (!known || known.size > REMEMBERED) {
    known = new Map();
    remembered.set(stem, known);
  }
  return known;
}

export type Stem = (word: string) => string;

/** @returns the words of a text as they are spelled */
export const wordsIn = (text: string): IterableIterator<RegExpExecArray> => text.matchAll(WORDS);

/** @returns what a single word is compared by; both forms stand for themselves when they are given again */
export function formsOf(word: string, stem: Stem = asItIs): Pick<Token, "folded" | "exact"> {
  const letters = word.replace(UNSEEN, "").toLowerCase().normalize("NFD");
  const tones = letters.match(TONES)?.join("") ?? "";
  const toneless = letters.replace(TONES, "").normalize("NFC");
  const folded = letters
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{ASCII}]/gu, (letter) => PLAIN[letter] ?? letter)
    // Korean is taken apart by NFD, and has no marks.
    .normalize("NFC");
  const exact = (toneless.replace(FINAL_Y, "$1i") + tones).normalize("NFC");
  const plain = folded.replace(FINAL_Y, "$1i");
  // A stem has no diacritics: of a word that bears some, they tell it from others as it is.
  return exact === plain ? { folded: stem(plain), exact: stem(plain) } : { folded: stem(plain), exact };
}

const asItIs: Stem = (word) => word;

/** True where a reader who typed `token` has typed diacritics, and so means them. */
export const isMarked = ({ folded, exact }: Pick<Token, "folded" | "exact">): boolean => folded !== exact;
