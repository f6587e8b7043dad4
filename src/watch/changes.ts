import { statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

/** A file is saved in pieces, or several at once: so long nothing more may come before it is read. */
const SETTLE_MS = 20;
/** A stream of changes without such a pause, or a file that stays empty, is read after so long all the same. */
const SETTLE_AT_MOST_MS = 500;

/** Paths that may have changed and were not read since. */
export class Changes {
  readonly #new = new Set<string>();
  /** Of changes that could not be read. */
  readonly #unread = new Set<string>();
  #last = 0;

  /** True where something came since the last were taken. */
  get areThere(): boolean {
    return this.#new.size > 0;
  }

  add(path: string): void {
    this.#new.add(path);
    this.#last = performance.now();
  }

  /**
   * Waits until what is being saved is saved. Most programs empty a file before they write to it, and on a busy
   * machine the two can be far apart: an empty layout would be a site of empty pages.
   *
   * @param project absolute path of the folder that the paths are relative to
   */
  async settle(project: string): Promise<void> {
    const latest = performance.now() + SETTLE_AT_MOST_MS;
    while (this.areThere) {
      const now = performance.now();
      const rest = Math.min(this.#last + SETTLE_MS, latest) - now;
      if (rest <= 0 && (now >= latest || !this.#isAnyEmpty(project))) return;
      await delay(rest > 0 ? rest : SETTLE_MS);
    }
  }

  #isAnyEmpty(project: string): boolean {
    for (const path of this.#new) {
      const stat = statSync(join(project, path), { throwIfNoEntry: false });
      if (stat?.isFile() && stat.size === 0) return true;
    }
    return false;
  }

  /** Waits for what may be on its way. */
  async comeOrNot(): Promise<void> {
    if (!this.areThere) await delay(SETTLE_MS * 2);
  }

  /** @returns all, which count as read from now on */
  take(): string[] {
    const paths = [...new Set([...this.#unread, ...this.#new])];
    this.#new.clear();
    this.#unread.clear();
    return paths;
  }

  /** Paths that were taken and could not be read: they are taken once more, with what comes next. */
  giveBack(paths: string[]): void {
    for (const path of paths) this.#unread.add(path);
  }
}
