import type { Dice } from "../../random.ts";

const KEYBOARD = "qwertyuiop asdfghjkl zxcvbnm";

/** A word with one slip of the fingers: a letter too few or too many, two changed over, the neighbour's key. */
export function mistyped(word: string, dice: Dice): string {
  const letters = [...word].flatMap((sign, index) => (index > 0 && /[a-z]/i.test(sign) ? [index] : []));
  const at = dice.pick(letters.slice(0, -1));
  const letter = word.charAt(at);
  const neighbour = KEYBOARD.charAt(KEYBOARD.indexOf(letter) + 1).trim() || "x";
  const slips = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + word.charAt(at + 1) + letter + word.slice(at + 2),
    word.slice(0, at) + neighbour + word.slice(at + 1),
  ].filter((slip) => slip !== word);
  return dice.pick(slips);
}
