import fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { mended } from "../../../../src/check/fix/mend.ts";
import { checkText } from "../../../../src/check/text/check-text.ts";
import { Problems } from "../../../../src/problems/problem.ts";
import { readFrontMatter } from "../../../../src/read/front-matter.ts";
import { composed } from "../../../../src/read/text-file.ts";
import { groups } from "../groups.ts";
import { SOURCE } from "../rule-fixture.ts";

const tags = new Map([
  ["lua", "Lúa"],
  ["so 57", "57"],
  ["chu: thich", "Chú: thích"],
  ["o'neill", "O'Neill"],
]);

const tagsOf = (raw: string): unknown =>
  (readFrontMatter(composed(raw), "", new Problems())?.data as { tags?: unknown } | undefined)?.tags;

test("tags become what they are spelt elsewhere, in whatever quotes; the rest stays", () => {
  const label = fc.constantFrom(...tags.keys(), "Biển", "57 bài", "- gạch");
  const style = fc.constantFrom("PLAIN", "QUOTE_SINGLE", "QUOTE_DOUBLE") as fc.Arbitrary<"PLAIN">;
  const end = fc.constantFrom("\n", "\r\n");
  fc.assert(
    fc.property(
      fc.uniqueArray(label, { minLength: 1 }),
      style,
      fc.boolean(),
      end,
      (labels, type, flow, line) => {
        const own = { defaultStringType: type };
        const list = flow
          ? `tags: ${stringify(labels, { ...own, collectionStyle: "flow" })}`
          : stringify({ tags: labels }, own);
        const raw =
          `---\n# ghi chú\ntitle:   Thử\n${list}date: 2025-02-10  # ngày\n---\n\nChữ lua.\n`.replaceAll(
            "\n",
            line,
          );
        const text = mended(raw, tags, {});
        expect(tagsOf(text)).toEqual(labels.map((written) => tags.get(written) ?? written));
        expect(text.replace(/["']?tags["']?:[\s\S]*date/, "date")).toBe(
          raw.replace(/["']?tags["']?:[\s\S]*date/, "date"),
        );
        expect(mended(text, tags, {})).toBe(text);
      },
    ),
  );
});

test.each([
  ["two tags that would be one", "---\ntags: [lua, Lúa]\n---\n"],
  ["front matter that cannot be read", "---\ntags: [lua\n---\n"],
  ["tags that are no list", "---\ntags: lua\n---\n"],
  ["no front matter", "tags: [lua]\n"],
])("%s stay", (_case, raw) => {
  expect(mended(raw, tags, {})).toBe(raw);
});

const bodies = groups
  .flatMap(({ fixtures }) => fixtures)
  .map(({ breaks }) => breaks[SOURCE])
  .filter((source) => typeof source === "string")
  .map((source) => source.slice(source.indexOf("---\n\n") + 5));

test("whatever text is mended, nothing is left to mend, and what was data stays data", () => {
  const matter = "---\ntitle: Tiêu đề  thử\nsummary: Tóm tắt ,của bài.\ntags: [lua]\n---\n\n";
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...bodies), { minLength: 1, maxLength: 6 }), (parts) => {
      const raw = matter + parts.join("\n\n");
      const text = mended(raw, tags, {});
      expect(mended(text, tags, {})).toBe(text);
      expect(tagsOf(text)).toEqual(["Lúa"]);
      const certain = checkText(text).filter(({ replacement }) => replacement !== undefined);
      expect(certain).toEqual([]);
    }),
  );
});
