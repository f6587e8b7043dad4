import { type Browser, chromium } from "playwright-core";
import { browserFlags, findBrowser } from "../../tests/browser/find-browser.ts";

/** Starts the browser that the tests use. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findBrowser();
  return chromium.launch({
    executablePath,
    env: { ...(process.env as Record<string, string>), ...env },
    args: browserFlags,
  });
}
