import { fold } from "../language/fold.ts";

/**
 * Vowels and what may follow each, in the spelling taught in schools: the rhymes of Đoàn Thiện Thuật,
 * Ngữ âm tiếng Việt (1977), and `tuyn`, which came with a loan word. A dot is nothing.
 */
const RHYMES: Record<string, string> = {
  a: ". i o u y m n ng nh p t c ch",
  ă: "m n ng p t c",
  â: "u y m n ng p t c",
  e: ". o m n ng p t c",
  ê: ". u m n nh p t ch",
  i: ". a u m n nh p t ch",
  iê: "u m n ng p t c",
  y: ".",
  yê: "u m n ng t",
  o: ". i m n ng p t c",
  ô: ". i m n ng p t c",
  ơ: ". i m n p t",
  u: ". a i m n ng p t c",
  uô: "i m n ng t c",
  ư: ". a i u m ng t c",
  ươ: "i u m n ng p t c",
};

/** The same with a glide before the vowel: `hoa`, `tuần`, `nguyễn`. */
const GLIDES: Record<string, string> = {
  oa: ". i o y m n ng nh p t c ch",
  oă: "m n ng p t c",
  oe: ". o n t",
  uâ: "y n ng t",
  uê: ". nh ch",
  uơ: ".",
  uy: ". a u n nh p t ch",
  uyê: "n t",
};

/** After qu, whose u is the glide: `quan`, `quốc`, `quyết`. */
const AFTER_QU: Record<string, string> = {
  a: ". i o u y m n ng nh p t c ch",
  ă: "m n ng p t c",
  â: "u y n ng t",
  e: ". o n t",
  ê: ". n nh t ch",
  i: ". n nh p t ch",
  y: ". nh p t ch",
  yê: "n t",
  ô: "c",
  ơ: ".",
};

const CONSONANTS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph r s t th tr v x".split(" ");

/** Consonants spelled by the letter that follows; every other stands before any vowel. */
const FRONT = /^[eêiy]/;
const SPELLINGS: Record<string, (rhyme: string) => boolean> = {
  c: (rhyme) => !FRONT.test(rhyme),
  k: (rhyme) => FRONT.test(rhyme),
  // gì, gìn and giếng have one i for two.
  g: (rhyme) => !FRONT.test(rhyme) || /^i(n?$|ê)/.test(rhyme),
  gh: (rhyme) => FRONT.test(rhyme),
  gi: (rhyme) => !/^[iy]/.test(rhyme),
  ng: (rhyme) => !FRONT.test(rhyme),
  ngh: (rhyme) => FRONT.test(rhyme),
};

/** Lips that are closed or rounded take no glide, and c with one is spelled qu. */
const WITHOUT_GLIDE = /^(b|c|gh|gi|k|m|ngh|p|ph|v)$/;

/** Consonants after which a lone i is also written y: `kỹ`, `Mỹ`, `Vy`. */
const WITH_Y = /^([hklmstv]|th)$/;

/** Loan words and places that break the rules above and are read every day: Đắk Lắk, Bắc Kạn, Mê Kông. */
const IRREGULAR = "buyt phuy voan xoong boong goong sooc mooc đăk lăk kan krông kông".split(" ");

/** A syllable that a stop closes has no other tone than sắc or nặng. */
const STOPPED = /(p|t|c|ch|k)$/;
const STOPPED_TONES = /^[\u0301\u0323]$/;

/** A tone on a vowel, in NFD: grave, acute, tilde, hook above, dot below; the vowel's own mark may stand between. */
const TONE = /([aeiouy][\u0302\u0306\u031b]?)([\u0300\u0301\u0303\u0309\u0323])/g;

const toneless = new Set([...syllables(), ...IRREGULAR]);

/** Made when it is first asked for: folding them all takes longer than everything else here. */
let bare: Set<string> | undefined;

/**
 * Whether a word is a possible syllable of Vietnamese: a spelling and a tone that go together, whether
 * or not any word has it. In any case, in NFC or NFD, and with the tone on any of its vowels: `hoà`
 * and `hòa`. Every Vietnamese word of a text is one syllable. `viet` is none: it lacks its tone.
 */
export function isSyllable(word: string): boolean {
  let tones = "";
  const letters = word
    .toLowerCase()
    .normalize("NFD")
    .replace(TONE, (_, vowel: string, tone: string) => {
      tones += tone;
      return vowel;
    })
    .normalize("NFC");
  if (tones.length > 1 || !toneless.has(letters)) return false;
  return !STOPPED.test(letters) || STOPPED_TONES.test(tones);
}

/** Whether a word is a possible syllable typed without any of its marks: `viet`, `dang`, `hoa`. */
export function isBareSyllable(word: string): boolean {
  bare ??= new Set([...toneless].map(fold));
  return bare.has(word.toLowerCase());
}

function* syllables(): Generator<string> {
  for (const rhyme of rhymesOf(RHYMES)) {
    if (!rhyme.startsWith("iê")) yield rhyme;
    for (const consonant of CONSONANTS) {
      if (rhyme.startsWith("y") && !(rhyme === "y" && WITH_Y.test(consonant))) continue;
      if (SPELLINGS[consonant]?.(rhyme) ?? true) yield consonant + rhyme;
    }
  }
  for (const rhyme of rhymesOf(GLIDES)) {
    yield rhyme;
    for (const consonant of CONSONANTS) if (!WITHOUT_GLIDE.test(consonant)) yield consonant + rhyme;
  }
  for (const rhyme of rhymesOf(AFTER_QU)) yield `qu${rhyme}`;
}

function* rhymesOf(table: Record<string, string>): Generator<string> {
  for (const [vowel, endings] of Object.entries(table)) {
    for (const ending of endings.split(" ")) yield vowel + (ending === "." ? "" : ending);
  }
}
