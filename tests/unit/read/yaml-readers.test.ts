import fc from "fast-check";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { parseYaml } from "../../../src/read/front-matter.ts";

/** Values come from one YAML library and positions from another: they must read the same. */
function sameValues(yaml: string): void {
  expect(parseYaml(yaml), yaml).toEqual(parse(yaml, { schema: "core" }));
}

/** Scalars that readers of YAML take for numbers, dates, truth or nothing, each in its own way. */
const tricky = [
  ..."0o14 0x1F 0b11 017 1_000 1,000 +12 -0 .5 5. 1e3 1E+3 .inf -.INF 2025-02-10 08:00 12:30:45 190:20:30".split(
    " ",
  ),
  ..."yes no on off y n true True TRUE tRUE null Null ~ NULL nul = ?a :a a:b".split(" "),
  ..."2025-02-10T08:00:00Z 57 00 007 1.10 1..2 ...a 3/4 50%".split(" "),
  '"a\\tb"',
  "'it''s'",
  "",
];

test.each(tricky)("reads the scalar %j alike", (scalar) => {
  sameValues(`key: ${scalar}\n`);
  sameValues(`list:\n  - ${scalar || '""'}\n  - {a: ${scalar || '""'}}\n`);
});

test("dates stay text and words stay words", () => {
  expect(
    parseYaml("date: 2025-02-10\nat: 2025-02-10 08:00\nanswer: yes\nclock: 08:00\nnumber: 1_000\n"),
  ).toEqual({
    date: "2025-02-10",
    at: "2025-02-10 08:00",
    answer: "yes",
    clock: "08:00",
    number: "1_000",
  });
});

const scalar = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.constantFrom(...tricky.filter((word) => !word.startsWith('"') && !word.startsWith("'"))),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-z][a-zA-Z]{0,8}$/), tie("value"), { maxKeys: 4 }),
  ),
}));

test("generated front matter reads alike, however it is laid out", () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.stringMatching(/^[a-z][a-zA-Z]{0,8}$/), value, { minKeys: 1, maxKeys: 6 }),
      fc.constantFrom("BLOCK_LITERAL", "BLOCK_FOLDED", "QUOTE_DOUBLE", "QUOTE_SINGLE", "PLAIN"),
      fc.boolean(),
      (record, style, flow) => {
        sameValues(
          stringify(record, {
            schema: "core",
            defaultStringType: style as "PLAIN",
            collectionStyle: flow ? "flow" : "block",
          }),
        );
      },
    ),
    { numRuns: 300 },
  );
});

test("hand-written scalars read alike", () => {
  const characters = fc.constantFrom(..."0123456789+-._:eExXoOtTyYnN~ abfrus");
  const plain = fc
    .string({ unit: characters, minLength: 1, maxLength: 10 })
    // A number beyond any double is text to one reader and infinity to the other.
    .filter((text) => !/[eE][+]?\d{3}/.test(text))
    .filter((text) => /^[0-9a-zA-Z~+.]/.test(text) && !/: |:$| #|^\.\.\./.test(text.trim()));
  fc.assert(
    fc.property(plain, (text) => sameValues(`key: ${text.trim()}\n`)),
    { numRuns: 1500 },
  );
});
