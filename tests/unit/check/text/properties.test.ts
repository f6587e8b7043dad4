import fc from "fast-check";
import { expect, test } from "vitest";
import { checkText } from "../../../../src/check/text/check-text.ts";
import { proseOf } from "../../../../src/check/text/prose.ts";
import { mended } from "./found.ts";

const pieces = fc.constantFrom(
  ..."một hai những được đường ở đây các các hoà hòa Ðảng QÐ \u0421OVID \u00e0\u0302n Việt , . ; : ! ? ,, .. ... “ ” \" ' ( ) [ ] [x]( ) ` ``` ~~~ # ## > - 1. | \\ < > <o:p> &nbsp; https://a.b/c, a@b.c ![](a.jpg) [](x) --- title: \ufeff \u200b \u00a0 \u00ad \u2028 \b \uf0b7 • \ufffd áº¡".split(
    " ",
  ),
  "Tiếng Việt".normalize("NFD"),
  " ",
  "  ",
  "\n",
  "\r\n",
  "\n\n",
  "    ",
);
const body = fc.array(pieces, { maxLength: 40 }).map((list) => list.join(""));
const article = fc
  .tuple(
    fc.constantFrom(
      "",
      "---\ntitle: ",
      '---\nsummary: "',
      "---\nsummary: >-\n  ",
      "---\nphotos:\n  - alt: '",
    ),
    body,
    body,
  )
  .map(([head, value, rest]) => `${head}${value}\n---\n${rest}`);
const anything = fc.oneof(article, body, fc.string({ unit: "binary" }));

test("findings stand within the text, in order, and replacements never overlap", () => {
  fc.assert(
    fc.property(anything, (text) => {
      let [before, written] = [0, 0];
      for (const { start, end, replacement } of checkText(text)) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        before = start;
        if (replacement === undefined) continue;
        expect(start).toBeGreaterThanOrEqual(written);
        expect(replacement).not.toBe(text.slice(start, end));
        written = end;
      }
    }),
    { numRuns: 1500 },
  );
});

test("what is covered keeps every offset", () => {
  fc.assert(fc.property(anything, (text) => (proseOf(text)?.text.length ?? text.length) === text.length));
});

test("mending comes to an end, and then nothing is left to mend", () => {
  fc.assert(
    fc.property(anything, (text) => {
      let current = text;
      for (let round = 0; round < 12; round++) current = mended(current);
      expect(checkText(current).filter(({ replacement }) => replacement !== undefined)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test("mending writes nothing into code, addresses and keys", () => {
  const kept = "`a  , b` https://example.org/a,b;;c [x](a , b) \n\n```\nc  , d\n```\n";
  fc.assert(
    fc.property(body, (text) => {
      const front = "---\nslug: a , b\ntitle: Tên\n---\n";
      const rest = text.replace(/[`~\\<[\]]|^---/gm, "");
      expect(mended(`${front}${kept}\n${rest}`).startsWith(front + kept.trimEnd())).toBe(true);
    }),
  );
});
