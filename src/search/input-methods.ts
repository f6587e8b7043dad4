/** What the keys of an input method do to the letters typed before them. */
export interface Method {
  /** The combining mark of each tone. */
  tones: Record<string, string>;
  /** The letters that a key changes. */
  shapes: Record<string, Record<string, string>>;
  /** The letter that a key stands for where it changes none, when it is not the key itself. */
  letters: Record<string, string>;
  /** Whether a word in lower case, which the method takes for a syllable, is hardly anything else. */
  isUnmistakable(typed: string): boolean;
  /** Whether it is so often something else that it shows nothing, not even beside another one. */
  isOrdinary(typed: string): boolean;
}

/** The convention called Telex: tones are s f r x j; aa, ee, oo, dd and w make the other letters. */
export const telex: Method = {
  tones: { s: "\u0301", f: "\u0300", r: "\u0309", x: "\u0303", j: "\u0323" },
  shapes: { a: { a: "â" }, e: { e: "ê" }, o: { o: "ô" }, d: { d: "đ" }, w: { a: "ă", o: "ơ", u: "ư" } },
  letters: { w: "ư" },
  isUnmistakable: (typed) => !TWO_SYLLABLES.test(typed) && NOT_ENGLISH.some((strokes) => strokes.test(typed)),
  isOrdinary: (typed) => TWO_SYLLABLES.test(typed) || ENGLISH.test(typed),
};

/**
 * Strokes that English does not have. Telex takes many English words for syllables, which mean
 * themselves: `tax`, `chair`, `songs`, `beef`, `now`, `soon`, `list`. So `soos` alone is not decoded.
 */
const NOT_ENGLISH = [
  /^dd(?!os$)|^d.*(?:[cghmpt]|[aou][iuy])d$/, // ddang, dangd
  /aa|[iy]ee|uoo|eeu|ooi|eenh|oong/, // taan, vieet, ddooi
  /^(?:[pt]h|tr(?!ees))(?:ee|oo)[fjmnrsx]/, // theer, treen
  /uw|[ao]w(?:[cfijmprtux]|n[fgjrx])|^[^aeiouyw]{2,}w|[cghmnpt]w[fjrsx]?$/, // tuw, trowf, nawm, nhw, duongwf
  /[cghmnpt][fjrx]$|nhs$/, // toanf, hocj, anhs
  /[^w]af$|[^br]eef$|[^g]if$|[^h]uf$|aof$|(?:[pt]h|tr)of$|yf$/, // hoaf, veef
  /[aeiouy]j[cmnpt]|..j$/, // hojc, laij
  /[ae]or$|[au]yr$|uar$/, // baor, thuyr, cuar
  /oai|oay/, // ngoais
  /^(?:kh|ng|nh|x)/, // khos, xax
  /[ăâđêôơư]/, // đôir
];

/** These would need a key between two vowels, as `taxi`, `visa`, `these` and `photo` have. */
const TWO_SYLLABLES = /[aeiouy][^aeiouyw]+[aeiouy]/;

/** The most frequent words of English that Telex takes for syllables. */
const ENGLISH =
  /^(?:as|been|best|does|down|has|her|his|how|if|is|its|last|list|most|must|now|of|or|own|post|see|test|this|too|us|was|won)$/;

/** The convention called VNI: tones are 1 to 5; 6 is the circumflex, 7 the horn, 8 the breve, 9 the bar. */
export const vni: Method = {
  tones: { 1: "\u0301", 2: "\u0300", 3: "\u0309", 4: "\u0303", 5: "\u0323" },
  shapes: { 6: { a: "â", e: "ê", o: "ô" }, 7: { o: "ơ", u: "ư" }, 8: { a: "ă" }, 9: { d: "đ" } },
  letters: {},
  isUnmistakable: (typed) => !NUMBERED.test(typed),
  isOrdinary: () => false,
};

/** A number after a word may be just that: `quy1`, `thang5`, `tang48`, `no7`. */
const NUMBERED = /^\D+[1-5][6-9]?$|^\D\D?\d$/;
