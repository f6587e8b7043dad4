import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";
import { type FoundBrowser, findBrowser } from "./find-browser.ts";
import { serveFolder, strictPolicy } from "./static-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    siteAddress: string;
    siteFolder: string;
    browser: FoundBrowser;
  }
}

const project = resolve(import.meta.dirname, "../..");
const run = promisify(execFile);

/** Builds this repository's own newsroom from nothing, once for all tests, and serves it. */
export default async function setup(tests: TestProject): Promise<() => Promise<void>> {
  const browser = await findBrowser();
  const siteFolder = resolve(project, "_site");
  // A page left by an earlier build would hide that this one does not write it.
  rmSync(siteFolder, { recursive: true, force: true });
  await run(process.execPath, ["src/commands/newsroom.ts", "build", "--clean"], {
    cwd: project,
    maxBuffer: 64 * 2 ** 20,
  }).catch((error: Error & { stdout?: string; stderr?: string }) => {
    throw new Error(`The demo newsroom does not build:\n${error.stdout ?? ""}\n${error.stderr ?? ""}`, {
      cause: error,
    });
  });

  const server = await serveFolder(siteFolder, 0, strictPolicy);
  tests.provide("siteAddress", server.address);
  tests.provide("siteFolder", siteFolder);
  tests.provide("browser", browser);
  return () => server.close();
}
