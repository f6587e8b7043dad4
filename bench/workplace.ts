import { existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * The folder of one run, in the system's temporary folder (`TMPDIR` moves it). What is no longer needed is
 * put aside and removed at the end: file systems create files slowly just after many were removed.
 */
export class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), "newsroom-bench-"));
  #aside = 0;

  /** Puts a folder out of the way, where it is there. */
  discard(path: string): void {
    if (existsSync(path)) renameSync(path, join(this.folder, `discarded-${++this.#aside}`));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
