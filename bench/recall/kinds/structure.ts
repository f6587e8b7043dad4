import type { Dice } from "../../random.ts";
import { type Draft, HERE } from "../draft.ts";
import { kind, silent } from "../kind.ts";

/** Puts headings into the body, in their order, each before a paragraph. */
function addHeadings(draft: Draft, dice: Dice, ...headings: string[]): void {
  let at = 1 + dice.number(Math.max(1, draft.body.length - headings.length));
  for (const heading of headings) {
    draft.body.splice(at, 0, heading);
    at += 2;
  }
}

const deep = (level: number, words: string): string => `${"#".repeat(level)} ${words}`;

export const structureKinds = [
  kind("heading of level 1 in the body", "heading/top-level", (draft, dice) =>
    addHeadings(
      draft,
      dice,
      dice.pick([
        `${HERE}# Mục thử`,
        `${HERE}Mục thử\n=======`,
        `${HERE}# Mục thử #`,
        `${HERE}#\tMục thử`,
        `${HERE}#   Mục thử`,
      ]),
    ),
  ),
  kind("level of headings passed over", "heading/skipped", (draft, dice) => {
    const level = 2 + dice.number(3);
    const before = Array.from({ length: level - 1 }, (_, index) => deep(index + 2, `Mục thử ${index}`));
    addHeadings(draft, dice, ...before, HERE + deep(Math.min(6, level + 2 + dice.number(2)), "Mục sâu"));
  }),
  kind("first heading too deep", "heading/skipped", (draft, dice) =>
    addHeadings(draft, dice, HERE + deep(3 + dice.number(4), "Mục sâu")),
  ),
  kind("no blank behind the # of a heading", "heading/no-blank", (draft, dice) => {
    const marks = "#".repeat(2 + dice.number(4));
    addHeadings(
      draft,
      dice,
      `${HERE}${marks}${dice.pick(["Mục thử", "1. Mục thử", "“Mục” thử", "**Mục thử**", "\u00a0Mục thử"])}`,
    );
  }),
  kind("heading without words", "heading/empty", (draft, dice) =>
    addHeadings(
      draft,
      dice,
      HERE + dice.pick(["##", "## ", "###", "## **", "## ##", "## \u00a0", "## ---", "## ."]),
    ),
  ),
  silent("headings in order", "heading/skipped", (draft, dice) =>
    addHeadings(
      draft,
      dice,
      "## Mục một",
      "### Mục hai",
      dice.pick(["## Mục ba", "#### Mục ba", "Mục ba\n------"]),
    ),
  ),
  silent("hashtags and numbers", "heading/no-blank", (draft, dice) =>
    addHeadings(draft, dice, dice.pick(["#tinthu #newsroom", "Xem #1 và ##2", "\\##Mục", "    ##Mục"])),
  ),
];
