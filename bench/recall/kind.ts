import type { RuleName } from "../../src/problems/rules.ts";
import type { Dice } from "../random.ts";
import type { Draft } from "./draft.ts";

/** A kind of mistake. */
export interface Kind {
  name: string;
  /** The rules of which any is to tell of it; in cases that are right, those that are to stay silent. */
  rules: RuleName[];
  /**
   * Makes one mistake, in one of its many forms and at a place that the dice choose, and marks with `HERE`
   * where it is to be told.
   *
   * @returns false where the article has no place for it
   */
  make: (draft: Draft, dice: Dice) => boolean | undefined;
}

/** Texts that look like a mistake and are none: of a rule that tells of them, each is a false alarm. */
export interface Silent extends Kind {
  isRight: true;
}

type Making = (draft: Draft, dice: Dice) => unknown;

/** @param rules the rule, or those of which any will do */
export const kind = (name: string, rules: RuleName | RuleName[], make: Making): Kind => ({
  name,
  rules: [rules].flat(),
  make: (draft, dice) => make(draft, dice) !== false,
});

export const silent = (...parts: Parameters<typeof kind>): Silent => ({ ...kind(...parts), isRight: true });
