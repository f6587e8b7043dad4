import { expect, test } from "vitest";
import { parseOptions } from "../../src/options.ts";

test("every option has a default", () => {
  expect(parseOptions(undefined)).toEqual({
    content: "content",
    data: "_data",
    includes: "_includes",
    assets: "assets",
    cache: ".cache/newsroom",
    rules: {},
    search: true,
    admin: undefined,
  });
});

test("folders are written in any of the usual ways", () => {
  expect(parseOptions({ content: "./bai/", data: "du-lieu//" })).toMatchObject({
    content: "bai",
    data: "du-lieu",
  });
});

test.each([
  [{ contents: "x" }, /contents/],
  [{ content: 5, search: "no" }, /content[\s\S]*search|search[\s\S]*content/],
  [{ content: "" }, /content/],
  ["content", /options are wrong/],
  [{ rules: { "photo/unsued": "off" } }, /no rule "photo\/unsued"\. Did you mean "photo\/unused"\?/],
  [{ rules: { "photo/unused": "of" } }, /"off"\|"warning"\|"error"[\s\S]*photo\/unused/],
  [{ rules: { "yaml/syntax": "off" } }, /"yaml\/syntax" stays an error/],
])("options such as %j are refused by name", (options, message) => {
  expect(() => parseOptions(options)).toThrow(message);
});
