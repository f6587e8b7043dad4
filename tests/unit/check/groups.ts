import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { RuleFixture } from "./rule-fixture.ts";

const folder = join(import.meta.dirname, "fixtures");

/** The fixtures of every group of rules: a file each in `fixtures/`. */
export const groups = await Promise.all(
  readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map(async (name) => {
      const { fixtures } = (await import(`./fixtures/${name}`)) as { fixtures: RuleFixture[] };
      return { name: name.replace(/\.ts$/, ""), fixtures };
    }),
);
