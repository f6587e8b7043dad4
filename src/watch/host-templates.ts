import { digestOf } from "../cache/digest.ts";
import type { EleventyEvents } from "../eleventy.ts";

type Results = EleventyEvents["eleventy.after"]["results"];

/** The host's own templates, which Eleventy renders: they show the newsroom's data too. */
export class HostTemplates {
  /** What Eleventy's watcher calls for a changed path. */
  #run: (path: string) => Promise<void> = () => Promise.resolve();
  #contents = new Map<string, number>();
  #waiting = new Set<string>();
  #running: Promise<void> | undefined;
  #hasChanged = false;

  /** @param run what Eleventy's watcher calls for a changed path: a build of the templates, and a reload */
  renderWith(run: (path: string) => Promise<void>): void {
    this.#run = run;
  }

  /** Takes in what Eleventy wrote. */
  take(results: Results): void {
    const before = this.#contents;
    this.#contents = new Map(results.map(({ outputPath, content }) => [outputPath, digestOf(content ?? "")]));
    this.#hasChanged =
      before.size !== this.#contents.size ||
      [...this.#contents].some(([path, digest]) => before.get(path) !== digest);
  }

  /** False while Eleventy has rendered them for our sake, and nothing came of it. */
  get isReloadWanted(): boolean {
    return !this.#running || this.#hasChanged;
  }

  /** Has Eleventy render them, if there are any. @param paths relative to the project, of what changed */
  renderAgain(paths: string[]): void {
    if (this.#contents.size === 0) return;
    for (const path of paths) this.#waiting.add(path);
    this.#running ??= this.#runAll().finally(() => {
      this.#running = undefined;
    });
  }

  async #runAll(): Promise<void> {
    while (this.#waiting.size > 0) {
      const paths = [...this.#waiting];
      this.#waiting.clear();
      // Eleventy gathers the calls, and keeps the promise of the last.
      for (const path of paths.slice(0, -1)) void this.#run(path);
      await this.#run(paths.at(-1) as string);
    }
  }
}
