import { join } from "node:path";
import { expect, test } from "vitest";
import { configDigest } from "../../../src/plan/config-digest.ts";
import { temporaryFolder, writeFiles } from "../newsroom-folder.ts";

/** @returns what tells the digest of a configuration, after these files were written over the last ones */
function configuration(files: Record<string, string>): (changes?: Record<string, string>) => number {
  const project = join(temporaryFolder(), "trang");
  writeFiles(project, files);
  return (changes = {}) => {
    writeFiles(project, changes);
    return configDigest(join(project, "eleventy.config.ts"), join(project, "plugin/src"));
  };
}

test.each<[string, string, string]>([
  ["import … from", 'import { a } from "./a.ts";', "a.ts"],
  ["import alone", "import './a.ts'", "a.ts"],
  ["import on many lines", 'import {\n  a,\n  b,\n} from\n  "./a.ts"', "a.ts"],
  ["export … from", 'export * from "./loc/a.mjs"', "loc/a.mjs"],
  ["import()", 'const { a } = await import("./a.ts")', "a.ts"],
  ["import() of an object", 'const a = await import(\n  "./a.ts",\n)', "a.ts"],
  ["JSON", 'import a from "./a.json" with { type: "json" };', "a.json"],
  ["require", "const a = require('./a.cjs')", "a.cjs"],
  ["require without an ending", "const a = require('./a')", "a.js"],
  ["require of a folder", "const a = require('./loc')", "loc/index.js"],
  ["a file above", 'import a from "../a.ts"', "../a.ts"],
])("what is imported takes part: %s", (_name, source, file) => {
  const digest = configuration({ "eleventy.config.ts": source, [file]: "1" });
  const before = digest();
  expect(digest()).toBe(before);
  expect(digest({ [file]: "2" })).not.toBe(before);
  expect(digest({ [file]: "1" })).toBe(before);
});

test("so does what that imports, in a circle too", () => {
  const digest = configuration({
    "eleventy.config.ts": 'import "./a.ts"',
    "a.ts": 'import "./b.ts"',
    "b.ts": 'import "./a.ts"; export const b = 1',
  });
  const before = digest();
  expect(digest({ "b.ts": 'import "./a.ts"; export const b = 2' })).not.toBe(before);
});

test("the configuration itself does, and other files do not", () => {
  const digest = configuration({
    "eleventy.config.ts": 'import x from "x"; import "./khong-co.ts"',
    "a.ts": "1",
  });
  const before = digest();
  expect(digest({ "a.ts": "2", "node_modules/x/index.js": "3" })).toBe(before);
  expect(digest({ "eleventy.config.ts": "//" })).not.toBe(before);
});

test("the plugin's own code takes no part here, but a folder whose name begins like it does", () => {
  const digest = configuration({
    "eleventy.config.ts": 'import "./plugin/src/index.ts"; import "./plugin/src-trang/loc.ts"',
    "plugin/src/index.ts": "1",
    "plugin/src-trang/loc.ts": "1",
  });
  const before = digest();
  expect(digest({ "plugin/src/index.ts": "2" })).toBe(before);
  expect(digest({ "plugin/src-trang/loc.ts": "2" })).not.toBe(before);
});
