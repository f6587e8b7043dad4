import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { typedIn } from "../../../src/commands/typed.ts";
import { temporaryFolder } from "../newsroom-folder.ts";

test("a command is typed as the newsroom's own script where there is one, else as what is installed", () => {
  const folder = temporaryFolder();
  expect(typedIn(folder)).toBe("npx newsroom");
  writeFileSync(join(folder, "package.json"), '{"scripts":{"newsroom":"newsroom"}}');
  expect(typedIn(folder)).toBe("npm run newsroom --");
  writeFileSync(join(folder, "package.json"), '{"scripts":{"build":"eleventy"}}');
  expect(typedIn(folder)).toBe("npx newsroom");
});
