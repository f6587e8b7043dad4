import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    fixtureFolder: string;
  }
}

/** One folder for all fixture sites of a run; it goes when the run ends, however its tests ended. */
export default function setup(tests: TestProject): () => void {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "newsroom-sites-"));
  tests.provide("fixtureFolder", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
