import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withRules } from "../../../scripts/list-rules.ts";

test("docs/check.md lists every rule as it is; else run: node scripts/list-rules.ts", () => {
  const page = readFileSync(join(import.meta.dirname, "../../../docs/check.md"), "utf8");
  expect(page).toBe(withRules(page));
});
