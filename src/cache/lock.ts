import { linkSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Who holds a lock. */
interface Holder {
  pid: number;
  host: string;
  /** What `/proc` says of when the process began, where there is such a thing: ids are used again. */
  began: string;
}

const POLL_MS = 100;
const HEARTBEAT_MS = 2000;
/** A lock of another machine that has not been renewed for so long came with a restored cache. */
const ABANDONED_MS = 60_000;

/**
 * One build at a time writes to a cache folder. Waits for another build to end; the lock of a process
 * that is gone is taken over.
 *
 * @param onWait told once who is building
 * @returns gives the lock back
 */
export async function takeLock(path: string, onWait: (holder: string) => void): Promise<() => void> {
  const own: Holder = { pid: process.pid, host: hostname(), began: beganAt(process.pid) };
  mkdirSync(dirname(path), { recursive: true });
  // Written beside it and linked into place, so that nobody sees a lock without its holder.
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, JSON.stringify(own));
  try {
    for (let told = false; !link(mine, path); await sleep(POLL_MS)) {
      const holder = holderOf(path);
      if (holder === "nobody") takeAway(path, mine);
      else if (holder && !told) {
        told = true;
        onWait(`${holder.pid} on ${holder.host}`);
      }
    }
  } finally {
    rmSync(mine, { force: true });
  }
  const heartbeat = setInterval(() => renew(path), HEARTBEAT_MS).unref();
  return () => {
    clearInterval(heartbeat);
    rmSync(path, { force: true });
  };
}

function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function renew(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // Given back meanwhile.
  }
}

/**
 * Removes a lock that nobody holds. Only one process may at a time, and it looks again: another may have
 * removed the lock since, and hold its own.
 */
function takeAway(path: string, mine: string): void {
  const turn = `${path}.turn`;
  if (link(mine, turn)) {
    if (holderOf(path) === "nobody") rmSync(path, { force: true });
    rmSync(turn, { force: true });
  } else if (holderOf(turn) === "nobody") rmSync(turn, { force: true });
}

/** @returns undefined where the lock went meanwhile; "nobody" where its holder is gone, or it is no lock */
function holderOf(path: string): Holder | "nobody" | undefined {
  try {
    const holder = JSON.parse(readFileSync(path, "utf8")) as Holder;
    return isGone(holder, path) ? "nobody" : holder;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? undefined : "nobody";
  }
}

function isGone({ pid, host, began }: Holder, path: string): boolean {
  if (host !== hostname()) {
    return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > ABANDONED_MS;
  }
  try {
    process.kill(pid, 0);
    return beganAt(pid) !== began;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

function beganAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // Field 22, counted after the command's name, which may hold blanks: proc(5).
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}
