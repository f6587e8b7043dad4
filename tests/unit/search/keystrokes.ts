/** What the keys of a method are: for each tone's combining mark and for each letter that has a mark. */
export interface Keys {
  tones: Record<string, string>;
  letters: Record<string, string>;
}

export const telexKeys: Keys = {
  tones: { "\u0301": "s", "\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0323": "j" },
  letters: { ă: "aw", â: "aa", ê: "ee", ô: "oo", ơ: "ow", ư: "uw", đ: "dd" },
};

export const vniKeys: Keys = {
  tones: { "\u0301": "1", "\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0323": "5" },
  letters: { ă: "a8", â: "a6", ê: "e6", ô: "o6", ơ: "o7", ư: "u7", đ: "d9" },
};

/** How somebody types: each key at its letter, the tone at the end, or all of them at the end. */
export const habits = ["at once", "tone last", "all last", "one horn"] as const;

export function keystrokesOf(word: string, { tones, letters }: Keys, habit: (typeof habits)[number]): string {
  let tone = "";
  let marks = "";
  const typed = [...word.normalize("NFC")].map((character) => {
    const [base = "", ...points] = character.normalize("NFD");
    const toned = points.find((point) => point in tones);
    const letter = (base + points.filter((point) => point !== toned).join("")).normalize("NFC");
    const keys = letters[letter] ?? letter;
    const key = toned === undefined ? "" : (tones[toned] as string);
    if (habit === "at once") return keys + key;
    tone += key;
    if (habit !== "all last" || keys.length === 1) return keys;
    const mark = keys.slice(1);
    if (!marks.includes(mark)) marks += mark;
    return letter === "đ" ? "d" : keys.charAt(0);
  });
  const spelled = typed.join("") + marks + tone;
  const [u, o] = [letters.ư as string, letters.ơ as string];
  return habit === "one horn" ? spelled.replace(u + o, `u${o}`) : spelled;
}
