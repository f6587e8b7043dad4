import { setTimeout as delay } from "node:timers/promises";

/** A file is saved in pieces, or several at once: so long nothing more may come before it is read. */
const SETTLE_MS = 20;
/** A stream of changes without such a pause is read after so long all the same. */
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

  /** Waits until what is being saved is saved. */
  async settle(): Promise<void> {
    const latest = performance.now() + SETTLE_AT_MOST_MS;
    while (this.areThere) {
      const rest = Math.min(this.#last + SETTLE_MS, latest) - performance.now();
      if (rest <= 0) return;
      await delay(rest);
    }
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
