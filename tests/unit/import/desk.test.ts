import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readDesk } from "../../../src/import/desk.ts";

let project: string;
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), "desk-"));
  await mkdir(join(project, "_data"));
});
afterEach(() => rm(project, { recursive: true }));

it("takes zone and language from site.yaml", async () => {
  await writeFile(join(project, "_data/site.yaml"), "zone: America/New_York\nlanguage: en-GB\n");
  expect(readDesk(project)).toEqual({ zone: "America/New_York", language: "en" });
});

it("has defaults without the file, or when it is broken", async () => {
  const defaults = { zone: "Asia/Ho_Chi_Minh", language: "vi" };
  expect(readDesk(project)).toEqual(defaults);
  await writeFile(join(project, "_data/site.yaml"), "zone: [\n");
  expect(readDesk(project)).toEqual(defaults);
});
