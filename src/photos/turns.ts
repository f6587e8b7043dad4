/** Lets work begin while all that runs together weighs no more than a limit; in the order asked for. */
export class Turns {
  #free: number;
  readonly #waiting: { weight: number; begin: () => void }[] = [];

  /** @param limit what may run together, in any unit */
  constructor(limit: number) {
    this.#free = limit;
  }

  /**
   * @param weight at most the limit
   * @returns what `work` returns, once its turn has come and it is done
   */
  async run<Result>(weight: number, work: () => Promise<Result>): Promise<Result> {
    await new Promise<void>((begin) => {
      this.#waiting.push({ weight, begin });
      this.#next();
    });
    try {
      return await work();
    } finally {
      this.#free += weight;
      this.#next();
    }
  }

  #next(): void {
    for (let first = this.#waiting[0]; first && first.weight <= this.#free; first = this.#waiting[0]) {
      this.#waiting.shift();
      this.#free -= first.weight;
      first.begin();
    }
  }
}
