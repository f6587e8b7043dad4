import { expect, test } from "vitest";
import { Dice } from "../../../bench/random.ts";
import { draftOf } from "../../../bench/recall/corpus-draft.ts";
import { type Draft, HERE, write } from "../../../bench/recall/draft.ts";
import { kinds } from "../../../bench/recall/kinds/index.ts";
import { judge } from "../../../bench/recall/score.ts";
import type { Problem } from "../../../src/problems/problem.ts";

const sentence =
  "Các cơ quan đã họp, và khóa học tìm hiểu về nước Ý của tỉnh mở rộng hòa giải. Họ đã Alo cho cả nhà";
const plain = `${sentence} cũ.`;
const quoting = `${sentence}, rồi nói “đã xong việc” ở đó.`;

/** An article with something in it for every kind of mistake, but that some want no quotation, or one. */
const draft = (seed: number): Draft => {
  const line = {
    title: "Tiêu đề thử về hòa giải cho các ca",
    summary: `Tóm tắt thử và hòa giải: ${"một câu thử nữa ".repeat(8)}xong.`,
    date: "2020-10-01",
    body: [seed % 2 ? plain : quoting, ...Array.from({ length: 8 }, () => plain)],
  };
  return draftOf(line, seed, new Dice(seed)) as Draft;
};

test.each(kinds.map((kind) => ({ ...kind, isRight: "isRight" in kind })))(
  "$name: is made, and says where it is to be told",
  ({ make, isRight }) => {
    let made = 0;
    for (let seed = 0; seed < 40; seed++) {
      const article = draft(seed);
      if (!make(article, new Dice(seed))) continue;
      made++;
      const { text, place } = write(article, new Dice(seed));
      expect(text).not.toContain(HERE);
      if (!isRight) expect(place).toBeDefined();
    }
    expect(made).toBeGreaterThan(0);
  },
);

const problem = (rule: Problem["rule"], line: number, column: number): Problem => ({
  file: "a.md",
  rule,
  line,
  column,
  severity: "warning",
  key: "",
  parameters: {},
});

test("a mistake counts as told by its rule, in its line, at its place; what was told before does not", () => {
  const kind = { name: "thử", rules: ["text/double-space" as const], make: () => true };
  const written = { text: "", place: { line: 9, column: 4 } };
  const after = (line: number, column: number) => [
    problem("title/too-long", 2, 1),
    problem("text/double-space", line, column),
  ];
  const known = [problem("title/too-long", 2, 1)];
  const judged = (problems: Problem[]) => judge(kind, known, written, problems);
  expect(judged(after(9, 4))).toMatchObject([{ isTold: true, isInLine: true, isInPlace: true, others: [] }]);
  expect(judged(after(9, 5))).toMatchObject([{ isTold: true, isInLine: true, isInPlace: false }]);
  expect(judged(after(8, 4))).toMatchObject([{ isTold: true, isInLine: false, isInPlace: false }]);
  expect(judged(known)).toMatchObject([{ isTold: false, others: [] }]);
  expect(judge(kind, after(9, 4), written, after(9, 4))).toEqual([]);
});
