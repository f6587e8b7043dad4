import { expect, test } from "vitest";
import { formatSarif } from "../../../src/problems/format-sarif.ts";
import type { Problem } from "../../../src/problems/problem.ts";
import { rules } from "../../../src/problems/rules.ts";

const problem: Problem = {
  file: "content/articles/Ảnh 100%/index.md",
  line: 3,
  column: 7,
  rule: "photo/unused",
  severity: "warning",
  key: "photos",
  parameters: { src: "photos/a.jpg" },
};
const severities = { "photo/unused": "warning", "photo/no-credit": "off" } as const;
const reporter = { language: "en", severities, version: "1.2.3" } as const;

/** What the schema demands of the parts that are used: https://json.schemastore.org/sarif-2.1.0.json */
test("a log is as the format's schema has it", () => {
  const log = JSON.parse(formatSarif([problem], reporter));
  expect(Object.keys(log).sort()).toEqual(["$schema", "runs", "version"]);
  const [run] = log.runs;
  expect(Object.keys(run).sort()).toEqual(["columnKind", "language", "results", "tool"]);
  expect(run.language).toMatch(/^[a-zA-Z]{2}(?:-[a-zA-Z]{2})?$/);
  expect(["utf16CodeUnits", "unicodeCodePoints"]).toContain(run.columnKind);
  const { driver } = run.tool;
  expect(driver.semanticVersion).toBe("1.2.3");
  const ids = driver.rules.map(({ id }: { id: string }) => id);
  expect(ids).toEqual(Object.keys(rules));
  expect(new Set(ids).size).toBe(ids.length);
  for (const { shortDescription, help, defaultConfiguration } of driver.rules) {
    for (const { text } of [shortDescription, help]) expect(text).toMatch(/^\S.*\S$/s);
    expect(`${shortDescription.text} ${help.text}`).not.toMatch(/undefined|null/);
    expect(["none", "note", "warning", "error"]).toContain(defaultConfiguration.level);
  }
  const credit = driver.rules.find(({ id }: { id: string }) => id === "photo/no-credit");
  expect(credit.defaultConfiguration).toEqual({ enabled: false, level: "warning" });
});

test("a result names its rule, its place and a file that is an address", () => {
  const [result] = JSON.parse(formatSarif([problem], reporter)).runs[0].results;
  expect(result).toEqual({
    ruleId: "photo/unused",
    ruleIndex: Object.keys(rules).indexOf("photo/unused"),
    level: "warning",
    message: {
      text: 'The photo photos/a.jpg lies in the article\'s folder, and no record names it. Add it to "photos", with its "alt", or remove the file.',
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation: {
            uri: "content/articles/%E1%BA%A2nh%20100%25/index.md",
            uriBaseId: "%SRCROOT%",
          },
          region: { startLine: 3, startColumn: 7 },
        },
      },
    ],
  });
});
