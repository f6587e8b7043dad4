import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { vi } from "vitest";

const command = resolve(import.meta.dirname, "../../../src/commands/newsroom.ts");

/** A message of Eleventy's dev server that tells a browser to load again. */
export interface Reload {
  type: string;
  subtype?: string;
}

const QUIET_MS = 600;

/** `newsroom dev` in a process of its own, with a browser's socket to it. */
export class DevServer {
  /** All that it printed. */
  output = "";
  readonly reloads: Reload[] = [];
  readonly #child: ChildProcess;
  readonly #address: string;
  #socket: WebSocket | undefined;

  private constructor(child: ChildProcess, address: string) {
    this.#child = child;
    this.#address = address;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        this.output += text;
      });
    }
  }

  static async start(
    folder: string,
    env: Record<string, string> = {},
    options: string[] = [],
  ): Promise<DevServer> {
    const port = await freePort();
    const child = spawn(process.execPath, [command, "dev", "--port", String(port), ...options], {
      cwd: folder,
      env: { ...process.env, NODE_ENV: "", VITEST: "", NO_COLOR: "1", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const server = new DevServer(child, `localhost:${port}`);
    await vi.waitUntil(() => server.output.includes("Saved files are shown at once"), { timeout: 60_000 });
    server.#socket = new WebSocket(`ws://${server.#address}`);
    server.#socket.addEventListener("message", ({ data }) => {
      const message = JSON.parse(String(data)) as Reload;
      if (message.type === "eleventy.reload") server.reloads.push(message);
    });
    await once(server.#socket, "open");
    return server;
  }

  /** `http://localhost:<port>`, without a slash at the end. */
  get origin(): string {
    return `http://${this.#address}`;
  }

  /** @returns what is served at an address now; empty where that is nothing */
  async get(url: string): Promise<string> {
    const response = await fetch(`http://${this.#address}${url}`);
    return response.ok ? response.text() : "";
  }

  /** Does something, waits for the browser to be told, and returns what it was told and gets then. */
  async reloadAfter(act: () => void, url: string): Promise<{ reload: Reload; page: string }> {
    await this.#quiet();
    const before = this.reloads.length;
    const printed = this.output.length;
    act();
    await vi
      .waitUntil(() => this.reloads.length > before, { timeout: 20_000, interval: 5 })
      .catch(() => {
        throw new Error(
          `No browser was told to load again (socket in state ${this.#socket?.readyState}, process ended with ${this.#child.exitCode}). Printed since: ${this.output.slice(printed)}`,
        );
      });
    return { reload: this.reloads[before] as Reload, page: await this.get(url) };
  }

  /** On a busy machine one save can be seen as two: the second reload must not pass for the next save's. */
  async #quiet(): Promise<void> {
    for (let seen = -1; seen !== this.reloads.length; ) {
      seen = this.reloads.length;
      await new Promise((done) => setTimeout(done, QUIET_MS));
    }
  }

  /** @param signal `SIGKILL` gives it no time to finish anything */
  async stop(signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
    this.#socket?.close();
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, "exit");
    this.#child.kill(signal);
    await ended;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, "localhost");
  await once(probe, "listening");
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, "close");
  return port;
}
