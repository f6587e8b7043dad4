import fc from "fast-check";
import { expect, test } from "vitest";
import { passagesOf } from "../../../src/search/closeness.ts";
import { excerptOf, marked } from "../../../src/search/excerpt.ts";
import type { Fragment } from "../../../src/search/fields.ts";
import { parseQuery } from "../../../src/search/query.ts";

const said = (of: Partial<Fragment>): Fragment => ({
  url: "",
  title: "",
  summary: "",
  about: [],
  body: [],
  date: "",
  section: "",
  image: "",
  people: [],
  places: [],
  ...of,
});

const shown = (of: Partial<Fragment>, query: string, length?: number): string =>
  excerptOf(passagesOf(said(of)), parseQuery(query).words, length)
    .map(({ text, isFound }) => (isFound ? `[${text}]` : text))
    .join("");

const filler = Array.from({ length: 50 }, (_, place) => `t${String.fromCharCode(97 + (place % 26))}`).join(
  " ",
);

test("a passage begins with the sentence that answers, or shortly before the words", () => {
  expect(shown({ body: [`${filler}. Ở đây trồng lúa nước. ${filler}`] }, "lua nuoc", 15)).toBe(
    "… Ở đây trồng [lúa nước]. ta tb tc td te tf tg th ti tj …",
  );
  expect(shown({ body: [`${filler} lúa`] }, "lua", 6)).toBe("… tw tx [lúa]");
});

test("the passage in which the words stand closest is shown, a caption's as well", () => {
  const record = { summary: "lúa", about: ["Thu hoạch lúa nước"], body: ["lúa và nước"] };
  expect(shown(record, "lúa nước")).toBe("Thu hoạch [lúa nước]");
  expect(shown({ summary: "Vụ mới", body: ["Không có gì"] }, "lúa")).toBe("Vụ mới");
  expect(shown({ body: ["Không có gì"] }, "lúa")).toBe("Không có gì");
  expect(shown({}, "lúa")).toBe("");
});

test("words are told apart by the diacritics that were typed, where the text has these", () => {
  expect(shown({ body: ["dạng này của đảng"] }, "đảng")).toBe("dạng này của [đảng]");
  expect(shown({ body: ["dạng này"] }, "đảng")).toBe("[dạng] này");
  expect(shown({ body: ["dạng này của đảng"] }, "dang")).toBe("[dạng] này của [đảng]");
});

test("pieces are an unbroken stretch of one of the record's texts, whatever it is and whatever is asked", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 30 }),
    fc
      .array(fc.constantFrom("lúa ", "nước", "\n", ". ", "❤️", "57-NQ/TW "), { maxLength: 80 })
      .map((all) => all.join("")),
  );
  fc.assert(
    fc.property(text, text, text, fc.integer({ min: 1, max: 40 }), (title, summary, body, length) => {
      const passages = passagesOf(said({ title, summary, body: [body] }));
      const { words } = parseQuery(`lúa ${body.slice(0, 9)} nước`);
      const together = (pieces: { text: string }[]) => pieces.map((piece) => piece.text).join("");
      expect(together(marked(passages.title, words))).toBe(title);
      const excerpt = excerptOf(passages, words, length);
      // What was left out before and after it is told of by pieces of their own.
      const inner = excerpt.slice(
        excerpt[0]?.text === "… " ? 1 : 0,
        excerpt.at(-1)?.text === " …" ? -1 : undefined,
      );
      expect([summary, body].some((whole) => whole.includes(together(inner)))).toBe(true);
      for (const { text, isFound } of excerpt) if (isFound) expect(text).toMatch(/[\p{L}\p{N}]/u);
    }),
    { numRuns: 200 },
  );
});
