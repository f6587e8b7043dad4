import type { ArgsDef } from "citty";
import { expect, test } from "vitest";
import { checkArguments } from "../../../src/commands/unknown-argument.ts";

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
  expect(() => checkArguments(raw, withTexts)).not.toThrow();
});

test.each([
  [["--sectoin", "x"], 'This command does not know "--sectoin". Did you mean --section?'],
  [["--lnag=vi"], 'This command does not know "--lnag=vi". Did you mean --lang?'],
  [["Một", "-5 độ"], 'This command does not know "-5 độ". It has: --section, --lang, --fix.'],
])("%j is not", (raw, sentence) => {
  expect(() => checkArguments(raw, withTexts)).toThrow(
    `${sentence} A text that begins with "-" goes behind "--".`,
  );
});

test("a command without texts takes none", () => {
  expect(() => checkArguments(["2025-02"], options)).toThrow(
    'This command does not know "2025-02". It has: --section, --lang, --fix.',
  );
});
