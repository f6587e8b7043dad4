import type { ArgsDef } from "citty";
import { expect, test } from "vitest";
import { unknownArgument } from "../../../src/commands/unknown-argument.ts";
import { unknownRefusal } from "../../../src/commands/unknown-refusal.ts";

const options = {
  section: { type: "string" },
  lang: { type: "enum", options: ["vi", "en"] },
  fix: { type: "boolean" },
} satisfies ArgsDef;
const withTexts: ArgsDef = { title: { type: "positional" }, ...options };

test.each([
  [[]],
  [["Một", "hai", "--section", "-la", "--fix"]],
  [["--section=tin", "--lang", "en", "--no-fix", "Một"]],
  [["--", "--la", "-5 độ"]],
])("%j is known", (raw) => {
  expect(unknownArgument(raw, withTexts)).toBeUndefined();
});

test.each([
  [["--sectoin", "x"], 'This command does not know "--sectoin". Did you mean --section?'],
  [["--lnag=vi"], 'This command does not know "--lnag=vi". Did you mean --lang?'],
  [["Một", "-5 độ"], 'This command does not know "-5 độ". It has: --section, --lang, --fix.'],
])("%j is not", (raw, sentence) => {
  const unknown = unknownArgument(raw, withTexts) ?? "";
  expect(unknownRefusal(unknown, withTexts).in("en")).toBe(
    `${sentence} A text that begins with "-" goes behind "--".`,
  );
});

test("a command without texts takes none", () => {
  const unknown = unknownArgument(["2025-02"], options) ?? "";
  expect(unknownRefusal(unknown, options).in("en")).toBe(
    'This command does not know "2025-02". It has: --section, --lang, --fix.',
  );
});
