import type { RuleName } from "../../src/problems/rules.ts";
import type { Dice } from "../random.ts";
import type { Draft } from "./draft.ts";

/** A kind of mistake. */
export interface Kind {
  name: string;
  /** The rule that is to tell of it; in cases that are right, the one that is to stay silent. */
  rule: RuleName;
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

export const kind = (name: string, rule: RuleName, make: (draft: Draft, dice: Dice) => unknown): Kind => ({
  name,
  rule,
  make: (draft, dice) => make(draft, dice) !== false,
});

export const silent = (...parts: Parameters<typeof kind>): Silent => ({ ...kind(...parts), isRight: true });
