import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { chromium, type Page } from "playwright-core";
import { browserFlags, findBrowser } from "../tests/browser/find-browser.ts";
import { kindsOfSaves, type Save } from "./kinds-of-saves.ts";
import { newsroomCommand } from "./newsroom.ts";

/** From the moment before a file is written until Chromium has loaded the new page, or applied the new style. */
export interface SaveTimes {
  kind: string;
  /** Milliseconds, one a save. */
  shown: number[];
}

const SAVES = 5;
/** How long a first build, or a rebuild, may take. */
const PATIENCE_MS = 60_000;
/** Between saves: an editor reads what came. */
const PAUSE_MS = 1500;

/** Serves the site in `folder` with `newsroom dev`, saves files of each kind again and again, and stops the server. */
export async function measureSaves(folder: string): Promise<SaveTimes[]> {
  const port = await freePort();
  const saves = Object.entries(kindsOfSaves).map(([kind, saveIn]) => ({ kind, save: saveIn(folder) }));
  const { file, args, cwd, env } = newsroomCommand(folder, "dev", "--port", String(port));
  const server = spawn(file, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const stop = () => server.kill("SIGKILL");
  process.once("exit", stop);
  const found = await findBrowser();
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    env: { ...(process.env as Record<string, string>), ...found.env },
    args: browserFlags,
  });
  try {
    const origin = `http://localhost:${port}`;
    await untilServed(origin, server);
    // Playwright evaluates what it waits for, which the newsroom forbids its pages.
    const page = await browser.newPage({ bypassCSP: true });
    const times: SaveTimes[] = [];
    for (const { kind, save } of saves) {
      await page.goto(origin + save.address, { waitUntil: "load" });
      const shown: number[] = [];
      for (let count = 0; count < SAVES; count++) {
        await delay(PAUSE_MS);
        shown.push(await timeOf(save, `dau${count}`, page));
      }
      times.push({ kind, shown });
    }
    return times;
  } finally {
    await browser.close();
    process.removeListener("exit", stop);
    const ended = server.exitCode === null && server.signalCode === null ? once(server, "close") : undefined;
    stop();
    await ended;
  }
}

/** @returns the middle one and the slowest of a kind of save */
export function summaryOf({ shown }: SaveTimes): { median: number; slowest: number } {
  const sorted = shown.toSorted((a, b) => a - b);
  return { median: sorted[sorted.length >> 1] ?? Number.NaN, slowest: sorted.at(-1) ?? Number.NaN };
}

/** Saves as an editor's program does, and waits for what the person in front of the browser waits for. */
async function timeOf({ file, write, isStyle }: Save, mark: string, page: Page): Promise<number> {
  const before = readFileSync(file, "utf8");
  const after = write(before, mark);
  if (after === before) throw new Error(`${file} has not what the save looks for.`);
  const start = performance.now();
  if (isStyle) {
    const applied = page.waitForFunction(
      `getComputedStyle(document.documentElement).getPropertyValue("--mark").trim() === "${mark}"`,
      undefined,
      { polling: "raf", timeout: PATIENCE_MS },
    );
    writeFileSync(file, after);
    await applied;
    return performance.now() - start;
  }
  let loaded = page.waitForEvent("load", { timeout: PATIENCE_MS });
  writeFileSync(file, after);
  await loaded;
  // A page that was loaded before it was made would be loaded once more.
  while (!(await page.content()).includes(mark)) {
    loaded = page.waitForEvent("load", { timeout: PATIENCE_MS });
    await loaded;
  }
  return performance.now() - start;
}

async function untilServed(origin: string, server: ChildProcess): Promise<void> {
  const start = performance.now();
  while (performance.now() - start < PATIENCE_MS) {
    if (server.exitCode !== null) throw new Error(`newsroom dev ended with ${server.exitCode}.`);
    const answer = await fetch(origin).catch(() => undefined);
    if (answer?.ok) return;
    await delay(100);
  }
  throw new Error("newsroom dev did not serve the site.");
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No port is free.");
  return address.port;
}
