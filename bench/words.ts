import type { Dice } from "./random.ts";

const onsets = "b c ch d đ g gi h k kh l m n ng nh ph qu r s t th tr v x".split(" ");

/** What follows an onset; a tone's mark belongs on the letter before `^`. */
const rimes =
  "a^ a^i a^m a^n a^ng a^nh a^o a^u â^m â^n â^ng â^y ă^m ă^n ă^ng e^ e^m e^n e^o ê^ ê^m ê^n ê^nh i^ i^m i^n i^nh iê^n iê^m iê^u oa^n oa^ng o^ o^i o^m o^n o^ng ô^ ô^i ô^m ô^n ô^ng ơ^ ơ^i ơ^m ơ^n u^ u^i u^n u^ng uyê^n ư^ ư^ng ươ^i ươ^n ươ^ng".split(
    " ",
  );

/** None, huyền, sắc, hỏi, ngã, nặng, as combining marks. */
const tones = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];

/** A power of two a little above the number of syllables, so that the rare ones are drawn too. */
const DRAWS = 65_536;

/**
 * Vietnamese syllables in no order: they say nothing of anybody. There are about as many as the
 * language has, and few are common (Zipf's law), so that a search index is as large as a real one.
 */
export class Words {
  readonly #draws: string[];
  readonly #dice: Dice;

  constructor(dice: Dice) {
    const syllables = onsets.flatMap((onset) =>
      rimes.flatMap((rime) => tones.map((tone) => (onset + rime.replace("^", tone)).normalize("NFC"))),
    );
    for (let last = syllables.length - 1; last > 0; last--) {
      const other = dice.number(last + 1);
      [syllables[last], syllables[other]] = [syllables[other] as string, syllables[last] as string];
    }
    this.#draws = Array.from(
      { length: DRAWS },
      (_, draw) => syllables[Math.floor(syllables.length ** (draw / DRAWS)) - 1] as string,
    );
    this.#dice = dice;
  }

  /** @returns `count` syllables, the first with a capital, without a full stop */
  sentence(count: number): string {
    let text = this.#dice.pick(this.#draws);
    text = text.charAt(0).toUpperCase() + text.slice(1);
    for (let index = 1; index < count; index++) text += ` ${this.#dice.pick(this.#draws)}`;
    return text;
  }
}
