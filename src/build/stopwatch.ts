/** Measures a build's stages. */
export class Stopwatch {
  readonly seconds: Record<string, number> = {};
  #last = performance.now();

  /** Ends the stage that began with the previous call. */
  lap(stage: string): void {
    const now = performance.now();
    this.seconds[stage] = (this.seconds[stage] ?? 0) + Math.round(now - this.#last) / 1000;
    this.#last = now;
  }
}
