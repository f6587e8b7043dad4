import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { takeLock } from "../../../src/cache/lock.ts";
import { temporaryFolder } from "../newsroom-folder.ts";

const nobody = (holder: string) => expect.unreachable(`waited for ${holder}`);

/** A process that lives until the test ends. */
function idleProcess(): ChildProcess {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

async function deadProcess(): Promise<number> {
  const child = idleProcess();
  const ended = new Promise((done) => child.once("close", done));
  child.kill("SIGKILL");
  await ended;
  return child.pid as number;
}

/** Processes that take the lock in turns. @param dead what a holder leaves that was killed */
function holders(path: string, count: number, turns: number, dead: string): Promise<string[]> {
  const program = [fileURLToPath(new URL("./lock-holder.ts", import.meta.url)), path, String(turns), dead];
  return Promise.all(
    Array.from({ length: count }, () => {
      const child = spawn(process.execPath, program, { stdio: ["ignore", "ignore", "pipe"] });
      let said = "";
      child.stderr.setEncoding("utf8").on("data", (text: string) => {
        said += text;
      });
      return new Promise<string>((done) => child.once("close", (code) => done(`${code} ${said}`)));
    }),
  );
}

test("a lock names its holder while it is held, and leaves nothing behind", async () => {
  const folder = temporaryFolder();
  const path = join(folder, "cache/lock");
  const release = await takeLock(path, nobody);
  expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({ pid: process.pid, host: hostname() });
  release();
  expect(readdirSync(join(folder, "cache"))).toEqual([]);
});

test("who comes second is told of the holder once, and has the lock when it is given back", async () => {
  const path = join(temporaryFolder(), "lock");
  const release = await takeLock(path, nobody);
  const told: string[] = [];
  let has = false;
  const second = takeLock(path, (holder) => told.push(holder)).then((giveBack) => {
    has = true;
    return giveBack;
  });
  await sleep(350);
  expect(has).toBe(false);
  release();
  (await second)();
  expect(told).toEqual([`${process.pid} on ${hostname()}`]);
  expect(existsSync(path)).toBe(false);
});

test("the lock of a process that is gone is taken over", async () => {
  const path = join(temporaryFolder(), "lock");
  writeFileSync(path, JSON.stringify({ pid: await deadProcess(), host: hostname(), began: "1" }));
  (await takeLock(path, nobody))();
});

// Only Linux says when a process began.
test.runIf(existsSync("/proc/self/stat"))(
  "a process that only has the id of the holder holds nothing",
  async () => {
    const path = join(temporaryFolder(), "lock");
    writeFileSync(path, JSON.stringify({ pid: idleProcess().pid, host: hostname(), began: "1" }));
    (await takeLock(path, nobody))();
  },
);

test.each(["", "{", "null"])("a lock that holds %j is nobody's", async (content) => {
  const path = join(temporaryFolder(), "lock");
  writeFileSync(path, content);
  (await takeLock(path, nobody))();
});

test("a lock of another machine is respected while it is renewed, and taken over once it is old", async () => {
  const path = join(temporaryFolder(), "lock");
  writeFileSync(path, JSON.stringify({ pid: 1, host: `not-${hostname()}`, began: "1" }));
  const told: string[] = [];
  const taken = takeLock(path, (holder) => told.push(holder));
  await sleep(250);
  expect(told).toEqual([`1 on not-${hostname()}`]);
  utimesSync(path, new Date(0), new Date(0));
  (await taken)();
});

test("of many processes that find a dead one's lock, one at a time has it", async () => {
  const path = join(temporaryFolder(), "lock");
  const dead = JSON.stringify({ pid: await deadProcess(), host: hostname(), began: "1" });
  writeFileSync(path, dead);
  expect(await holders(path, 5, 12, dead)).toEqual(Array(5).fill("0 "));
}, 60_000);
