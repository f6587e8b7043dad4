import { type Method, telex, vni } from "./input-methods.ts";
import { isBareSyllable, isSyllable } from "./syllables.ts";

const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

/** Words that are typed with keys alone, or with the letters that they make. */
const KEYS = /^[a-zăâđêôơư][a-z0-9ăâđêôơư]*$/i;

/** What news writes that is no syllable, whatever its keys say: `TW`, `MW`, `A4`, `U17`, `CO2`. */
const NAMES = /^(?:[^aeiouy]?w|imf|inf|xix|(?:co|no|so)2|[a-xz][1-5]\d*)$/i;

/** An acronym, unless the whole text is in upper case. */
const ACRONYM = /^[\p{Lu}\p{N}]{2,4}$/u;

const VOWELS = /[aăâeêioôơuưy]/i;

/** A syllable's consonants, with the u of qu and the i of gi, its vowels, and what closes it. */
const SYLLABLE = /^(qu|gi(?=[aăâeêoôơuư])|[^aăâeêioôơuưy]*)([aăâeêioôơuưy]+)(.*)$/i;

/** What the letters of a syllable are while they are typed. */
const BEGINNING = /^[^aăâeêioôơuưy]{0,3}[aăâeêioôơuưy]{0,4}[^aăâeêioôơuưy]{0,2}$/i;

/**
 * What a reader meant who typed Telex or VNI with the input method switched off: `chuyeenr ddooir soos`
 * and `chuye6n3 d9o6i3 so61` are `chuyển đổi số`. A mark's key may come late, as both conventions allow
 * (`duongwfd`, `duong972`), upper case is kept, and other words stay.
 *
 * Only possible syllables are answered (syllables.ts), and only where the text shows what was meant: by a
 * word that is hardly anything else (input-methods.ts), which the others then follow, or by two that
 * could be something else (`kinh tees sos`) in a text with no foreign word. So `tax`, `quy1` and `57-NQ/TW`
 * stay.
 *
 * @returns undefined where nothing was typed so; what was returned once is never decoded again
 */
export function decodeTyping(text: string): string | undefined {
  const decoded = decodeWith(vni, decodeWith(telex, text));
  return decoded === text ? undefined : decoded;
}

function decodeWith(method: Method, text: string): string {
  const isLoud = text === text.toUpperCase();
  const likely = new Set<string>();
  let unmistakable = false;
  let foreign = false;
  const result = text.replace(WORDS, (typed) => {
    const isAcronym = ACRONYM.test(typed);
    const meant = isAcronym && !isLoud ? undefined : decodeWord(method, typed);
    if (meant === undefined) {
      foreign ||= /\p{L}/u.test(typed) && !isBareSyllable(typed) && !isSyllable(typed);
      return typed;
    }
    const keys = typed.normalize("NFC").toLowerCase();
    unmistakable ||= !isAcronym && method.isUnmistakable(keys);
    if (!isAcronym && !method.isOrdinary(keys)) likely.add(keys);
    return meant;
  });
  return unmistakable || (likely.size > 1 && !foreign) ? result : text;
}

function decodeWord(method: Method, typed: string): string | undefined {
  const keys = typed.normalize("NFC");
  if (!KEYS.test(keys) || NAMES.test(keys)) return undefined;
  if (isBareSyllable(keys) || isSyllable(keys)) return undefined;
  for (const { letters, tone } of readings(method, keys)) {
    const word = withTone(withBothHorns(letters), tone);
    if (isSyllable(word)) return word;
  }
  return undefined;
}

/** Every way in which the keys may be meant, the likeliest first. */
function* readings(
  method: Method,
  keys: string,
  letters = "",
  tone = "",
): Generator<{ letters: string; tone: string }> {
  const key = keys[0];
  if (!BEGINNING.test(letters)) return;
  if (key === undefined) return yield { letters, tone };
  const rest = keys.slice(1);
  const mark = method.tones[key.toLowerCase()];
  if (mark !== undefined && VOWELS.test(letters)) {
    // Nobody means two tones: `cars`, `u23`.
    if (tone === "") yield* readings(method, rest, letters, mark);
    return;
  }
  const shapes = method.shapes[key.toLowerCase()];
  for (let at = 0; shapes !== undefined && at < letters.length; at++) {
    const letter = letters.charAt(at);
    const shaped = shapes[letter.toLowerCase()];
    if (shaped === undefined) continue;
    yield* readings(
      method,
      rest,
      letters.slice(0, at) + inCaseOf(letter, shaped) + letters.slice(at + 1),
      tone,
    );
  }
  if (/\D/.test(key)) {
    yield* readings(method, rest, letters + inCaseOf(key, method.letters[key.toLowerCase()] ?? key), tone);
  }
}

/** One horn key is enough for two, in both conventions: `duwong` and `du7ong` are `dương`. */
const withBothHorns = (letters: string): string =>
  letters.replace(/(ư)(o)/i, (_, ư: string, o: string) => ư + inCaseOf(o, "ơ"));

/**
 * Puts a tone where newspapers put it: on a letter with a mark of its own, else on the last vowel before
 * a consonant, else on the first of two and the middle of three: `đường`, `toán`, `hòa`, `ngoài`.
 */
function withTone(letters: string, tone: string): string {
  const [, before = "", vowels = "", after = ""] = SYLLABLE.exec(letters) ?? [];
  const marked = vowels.search(/[ăâêôơư][^ăâêôơư]*$/i);
  const plain = after !== "" ? vowels.length - 1 : vowels.length === 3 ? 1 : 0;
  const at = before.length + (marked === -1 ? plain : marked) + 1;
  return (letters.slice(0, at) + tone + letters.slice(at)).normalize("NFC");
}

const inCaseOf = (model: string, letter: string): string =>
  model === model.toLowerCase() ? letter : letter.toUpperCase();
