import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseOptions } from "../../../src/options.ts";
import { inputsDigest } from "../../../src/plan/inputs-digest.ts";
import { Sources } from "../../../src/sources/sources.ts";
import { temporaryFolder, writeFiles } from "../newsroom-folder.ts";

function siteOf(files: Record<string, string>) {
  const project = temporaryFolder();
  writeFiles(project, files);
  const digest = () =>
    inputsDigest({
      options: parseOptions({}),
      sources: new Sources(new Map()),
      code: 1,
      host: 2,
      project,
      folders: [join(project, "_includes"), join(project, "khong-co")],
    });
  return { project, digest };
}

test("the same files have the same digest; another name or content has another", () => {
  const { project, digest } = siteOf({ "_includes/a/b.njk": "1" });
  const first = digest();
  expect(digest()).toBe(first);
  writeFileSync(join(project, "_includes/a/b.njk"), "2");
  const second = digest();
  expect(second).not.toBe(first);
  writeFileSync(join(project, "_includes/c.njk"), "");
  expect(digest()).not.toBe(second);
});

test("a file and a folder behind links count; a circle of links ends", () => {
  const { project, digest } = siteOf({ "_includes/a.njk": "1", "shared/x.njk": "1", "one.njk": "1" });
  symlinkSync(join(project, "shared"), join(project, "_includes/shared"));
  symlinkSync(join(project, "one.njk"), join(project, "_includes/one.njk"));
  symlinkSync(join(project, "_includes"), join(project, "_includes/again"));
  const first = digest();
  writeFileSync(join(project, "shared/x.njk"), "2");
  const second = digest();
  expect(second).not.toBe(first);
  writeFileSync(join(project, "one.njk"), "2");
  expect(digest()).not.toBe(second);
});

test("what a package manager installed counts", () => {
  const { project, digest } = siteOf({ "package-lock.json": "{}" });
  const first = digest();
  writeFileSync(join(project, "package-lock.json"), '{"pagefind":"1.6.1"}');
  expect(digest()).not.toBe(first);
});
