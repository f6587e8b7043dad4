import { availableParallelism } from "node:os";
import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { Answer, Task, Tasks } from "./tasks.ts";

const YOUNG_GENERATION_MB = 128;

/**
 * Threads that share the work of a large build. They start with the first task, and an error in one
 * ends the build.
 */
export class Pool {
  readonly size = availableParallelism();
  readonly #workers: Worker[] = [];
  readonly #idle: Worker[] = [];
  readonly #waiting: ((worker: Worker) => void)[] = [];

  /** Starts every thread, where there will be work enough for all: loading the plugin takes each a while. */
  start(): void {
    while (this.#workers.length < this.size) this.#start();
  }

  /** Runs a task in the next thread that is free. */
  async run<K extends keyof Tasks>(
    kind: K,
    input: Tasks[K]["input"],
    transfer: ArrayBuffer[] = [],
  ): Promise<Tasks[K]["output"]> {
    const worker = await this.#free();
    try {
      return (await ask(worker, { kind, input } as Task, transfer)) as Tasks[K]["output"];
    } finally {
      this.#release(worker);
    }
  }

  /** Runs a task in every thread. */
  async everywhere<K extends keyof Tasks>(kind: K, input: Tasks[K]["input"]): Promise<Tasks[K]["output"][]> {
    this.start();
    return Promise.all(
      this.#workers.map((worker) => ask(worker, { kind, input } as Task, []) as Promise<Tasks[K]["output"]>),
    );
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
    this.#workers.length = 0;
    this.#idle.length = 0;
  }

  async #free(): Promise<Worker> {
    const idle = this.#idle.pop();
    if (idle) return idle;
    if (this.#workers.length < this.size) {
      this.#start();
      return this.#idle.pop() as Worker;
    }
    return new Promise((done) => this.#waiting.push(done));
  }

  #release(worker: Worker): void {
    const next = this.#waiting.shift();
    if (next) next(worker);
    else this.#idle.push(worker);
  }

  #start(): void {
    // The thread's file has the ending of this one: `.ts` in a checkout, `.js` in the package.
    const worker = new Worker(new URL(`./thread${extname(import.meta.url)}`, import.meta.url), {
      // Pages are many short texts: with the default of 16 MB a fifth of the time is collecting garbage.
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
    });
    this.#workers.push(worker);
    this.#idle.push(worker);
  }
}

function ask(worker: Worker, task: Task, transfer: ArrayBuffer[]): Promise<unknown> {
  return new Promise((done, fail) => {
    const end = () => {
      worker.off("message", onMessage);
      worker.off("error", onError);
    };
    const onMessage = (answer: Answer) => {
      end();
      if (answer.error) fail(answer.error);
      else done(answer.output);
    };
    const onError = (error: Error) => {
      end();
      fail(error);
    };
    worker.on("message", onMessage);
    worker.on("error", onError);
    worker.postMessage(task, transfer);
  });
}
