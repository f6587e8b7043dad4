import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import { unpackChromium } from "./packaged-chromium.ts";

/** A browser that can be started: its program, and what must be added to its environment. */
export interface FoundBrowser {
  executablePath: string;
  env: Record<string, string>;
  /** Where it came from, for the log. */
  origin: string;
}

/** `--no-sandbox`, because continuous integration runs as root, where Chromium refuses its sandbox. */
export const browserFlags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
];

const programs = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

const advice = `No browser was found. Any one of these is enough:
  - sudo apt-get install chromium          (or any Chrome or Chromium on the PATH)
  - CHROMIUM=/path/to/chrome npm test
  - npx playwright-core install chromium   (needs the open internet)
  - npm ci                                 (brings @sparticuz/chromium; Linux on x64)`;

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(name: string, path: string): string | undefined {
  return path
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find(isProgram);
}

/**
 * The first browser there is: `CHROMIUM`, one on the PATH, Playwright's own, then the one in a package.
 *
 * @throws when there is none, saying how to get one; a browser named by `CHROMIUM` that cannot be run is an
 * error too, rather than a silent fall to the next.
 */
export async function findBrowser(
  environment: Record<string, string | undefined> = process.env,
): Promise<FoundBrowser> {
  const named = environment.CHROMIUM;
  if (named) {
    if (!isProgram(named)) throw new Error(`CHROMIUM names ${named}, which is not a program.\n${advice}`);
    return { executablePath: named, env: {}, origin: "CHROMIUM" };
  }
  for (const name of programs) {
    const executablePath = onPath(name, environment.PATH ?? "");
    if (executablePath) return { executablePath, env: {}, origin: "the PATH" };
  }
  const playwrightOwn = chromium.executablePath();
  if (playwrightOwn && existsSync(playwrightOwn)) {
    return { executablePath: playwrightOwn, env: {}, origin: "Playwright's cache" };
  }
  try {
    return { ...(await unpackChromium()), origin: "@sparticuz/chromium" };
  } catch (cause) {
    throw new Error(advice, { cause });
  }
}
