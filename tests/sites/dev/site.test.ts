import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltSite, buildSite } from "../build-site.ts";
import { article, desk } from "../content.ts";

const command = resolve(import.meta.dirname, "../../../src/commands/newsroom.ts");
const path = "content/articles/2025/02/10-bai/index.md";

let site: BuiltSite;
let server: ChildProcess;
let address = "";
let output = "";

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, "localhost", done));
  const { port } = probe.address() as { port: number };
  await new Promise((done) => probe.close(done));
  return port;
}

/** The page as the server gives it now; empty while it gives none. */
async function page(): Promise<string> {
  const response = await fetch(`${address}/2025/02/bai/`).catch(() => undefined);
  return response?.ok ? response.text() : "";
}

function save(content: string): void {
  writeFileSync(join(site.root, path), content);
}

beforeAll(async () => {
  site = await buildSite({ files: { ...desk, [path]: article({ title: "Tựa đề đầu" }) } });
  const port = await freePort();
  address = `http://localhost:${port}`;
  server = spawn(process.execPath, [command, "dev", "--port", String(port)], {
    cwd: site.root,
    env: { ...process.env, NODE_ENV: "", VITEST: "", NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [server.stdout, server.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
});

afterAll(async () => {
  if (server.exitCode !== null) return;
  const ended = new Promise((done) => server.once("exit", done));
  server.kill();
  await ended;
});

test("what an editor saves is served", async () => {
  await expect.poll(page, { timeout: 60_000, interval: 200 }).toContain("Tựa đề đầu");
  // Eleventy serves a moment before its watcher has seen the folders, and does not tell when it has.
  await new Promise((watching) => setTimeout(watching, 1500));
  save(article({ title: "Tựa đề hai" }));
  await expect.poll(page, { timeout: 30_000, interval: 200 }).toContain("Tựa đề hai");
});

test("a mistake is told of, and the last good page stays", async () => {
  save(article({ title: "Tựa đề ba", section: "khong-co" }));
  await expect
    .poll(() => output, { timeout: 30_000, interval: 200 })
    .toMatch(/10-bai\/index\.md:\d+:\d+ .*khong-co/);
  expect(await page()).toContain("Tựa đề hai");

  save(article({ title: "Tựa đề bốn" }));
  await expect.poll(page, { timeout: 30_000, interval: 200 }).toContain("Tựa đề bốn");
});
