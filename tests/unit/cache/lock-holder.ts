import { closeSync, openSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { takeLock } from "../../../src/cache/lock.ts";

/**
 * A process of its own that takes the lock at `path` so many times. While it holds the lock, it makes a
 * file that must not be there: with two holders at once it fails. Every other time it leaves the lock as
 * one that was killed would, whose holder is `dead`.
 */
const [path = "", turns = "1", dead = ""] = process.argv.slice(2);
for (let turn = 0; turn < Number(turns); turn++) {
  const release = await takeLock(path, () => {});
  closeSync(openSync(`${path}-held`, "wx"));
  await sleep(1);
  rmSync(`${path}-held`);
  if (turn % 2 === 0) writeFileSync(path, dead);
  else release();
}
