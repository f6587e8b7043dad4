import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { basename, dirname, join, relative } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { middleArticle } from "./edits.ts";
import { newsroomCommand } from "./newsroom.ts";

/** From an editor's save, in milliseconds: until the browser is told to reload, and until it gets the new page. */
export interface SaveTimes {
  told: number;
  served: number;
}

const SAVES = 10;
/** No save begins later than this, so that a slow rebuild ends the measurement with fewer. */
const LAST_SAVE_MS = 180_000;
/** How long a first build, or a rebuild, may take. */
const PATIENCE_MS = 1_800_000;
/** Between saves, until the watcher has settled. */
const PAUSE_MS = 1000;

/** Serves the site in `folder` with `newsroom dev`, saves an article again and again, and stops the server. */
export async function measureSaves(folder: string): Promise<SaveTimes[]> {
  const port = await freePort();
  const { file, args, cwd, env } = newsroomCommand(folder, "dev", "--port", String(port));
  const server = spawn(file, args, { cwd, env: { ...process.env, ...env }, stdio: "ignore" });
  const stop = () => server.kill("SIGKILL");
  process.once("exit", stop);
  try {
    const origin = `http://localhost:${port}`;
    await untilServed(origin, server);
    const socket = new WebSocket(origin.replace("http", "ws"));
    await once(socket, "open");
    const article = middleArticle(folder);
    await delay(PAUSE_MS);
    // The first save finds a watcher that has seen nothing yet; it is not counted.
    await save(article, "0", origin + addressOf(folder, article), socket);
    const times: SaveTimes[] = [];
    const start = performance.now();
    while (times.length < SAVES && performance.now() - start < LAST_SAVE_MS) {
      await delay(PAUSE_MS);
      times.push(await save(article, String(times.length + 1), origin + addressOf(folder, article), socket));
    }
    socket.close();
    return times;
  } finally {
    process.removeListener("exit", stop);
    stop();
    await once(server, "close");
  }
}

/** @returns the middle one of each kind of time */
export function medianOf(times: SaveTimes[]): SaveTimes {
  const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
  return { told: middle(times.map(({ told }) => told)), served: middle(times.map(({ served }) => served)) };
}

/** Writes a new summary, as an editor's program saves it, and waits as the page's reload client does. */
async function save(file: string, number: string, url: string, socket: WebSocket): Promise<SaveTimes> {
  const mark = `Lần lưu số ${number}.`;
  const text = readFileSync(file, "utf8").replace(/^summary: (Lần lưu số \d+\. )?/m, `summary: ${mark} `);
  const reload = untilReload(socket);
  writeFileSync(file, text);
  const start = performance.now();
  await reload;
  const told = performance.now() - start;
  while (!(await (await fetch(url)).text()).includes(mark)) {
    if (performance.now() - start > PATIENCE_MS) throw new Error(`${url} was not rebuilt after a save.`);
    await delay(5);
  }
  return { told, served: performance.now() - start };
}

/** The messages of Eleventy's dev server: node_modules/@11ty/eleventy-dev-server/client/reload-client.js */
function untilReload(socket: WebSocket): Promise<void> {
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => reject(new Error("No reload came after a save.")), PATIENCE_MS);
    socket.addEventListener("message", function listen({ data }) {
      if (JSON.parse(String(data)).type !== "eleventy.reload") return;
      clearTimeout(patience);
      socket.removeEventListener("message", listen);
      resolve();
    });
  });
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

/** @returns the path of the page of the article in `file`: year, month, and the folder's name without its day */
function addressOf(folder: string, file: string): string {
  const home = relative(join(folder, "content/articles"), dirname(file));
  return `/${dirname(home)}/${basename(home).slice("dd-".length)}/`;
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
