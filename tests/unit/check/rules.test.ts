import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { reportOf } from "../../../src/problems/format.ts";
import { rules } from "../../../src/problems/rules.ts";
import { groups } from "./groups.ts";
import { problemsOf } from "./rule-fixture.ts";

test("every rule has a fixture in tests/unit/check/fixtures/ that breaks it, and one that keeps it", () => {
  const covered = new Set(groups.flatMap(({ fixtures }) => fixtures.map(({ rule }) => rule)));
  expect(Object.keys(rules).filter((rule) => !(covered as Set<string>).has(rule))).toEqual([]);
});

describe.each(groups)("$name", ({ name, fixtures }) => {
  const told: string[] = [];

  test.each(fixtures)("$rule is told of what breaks it, and of nothing else", async (fixture) => {
    const { rule } = fixture;
    const found = (await problemsOf(fixture, "breaks")).filter((problem) => problem.rule === rule);
    expect(found.length).toBeGreaterThan(0);
    for (const problem of found) {
      for (const language of ["vi", "en"] as const) {
        const { file, line, column, severity, key, message, remedy } = reportOf(problem, language);
        told.push(`${rule} ${severity} ${file}:${line}:${column} ${key}\n  ${message}\n  → ${remedy}`);
      }
    }
    expect((await problemsOf(fixture, "keeps")).filter((problem) => problem.rule === rule)).toEqual([]);
  });

  test("the messages are pinned", async () => {
    await expect(`${told.join("\n")}\n`).toMatchFileSnapshot(join("fixtures", `${name}.txt`));
  });
});
