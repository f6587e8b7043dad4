import { availableParallelism } from "node:os";
import { extname } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Answer, Task, Tasks } from "./tasks.ts";

const YOUNG_GENERATION_MB = 128;

/** A thread is given its next piece before it has done the last, so that it never waits for this thread. */
const LANES = 2;

/** How pieces of work are shared out. */
interface Sharing<K extends keyof Tasks> {
  /** Does a piece in this thread. */
  here: (piece: Tasks[K]["input"]) => Tasks[K]["output"] | Promise<Tasks[K]["output"]>;
  /** Is given what became of a piece. */
  take: (output: Tasks[K]["output"]) => void;
  /** What the other threads wait for; this one begins at once. */
  ready?: Promise<unknown>;
  signal?: AbortSignal | undefined;
}

/**
 * Threads that share the work of a large build with this one: as many as there are processors, this
 * thread among them, since each holds a catalogue of its own. They start with the first piece of work,
 * and an error in one ends the build.
 */
export class Pool {
  readonly #members: Member[] = [];

  /** Starts the threads, where there will be work enough for all: loading the plugin takes each a while. */
  start(): void {
    while (this.#members.length < availableParallelism() - 1) this.#members.push(new Member());
  }

  /** Runs a task in every other thread. */
  async everywhere<K extends keyof Tasks>(kind: K, input: Tasks[K]["input"]): Promise<void> {
    this.start();
    await Promise.all(this.#members.map((member) => member.ask(kind, input)));
  }

  /** Shares pieces of work out. @throws where the signal is given */
  async share<K extends keyof Tasks>(
    kind: K,
    pieces: Tasks[K]["input"][],
    { here, take, ready = Promise.resolve(), signal }: Sharing<K>,
  ): Promise<void> {
    this.start();
    let next = 0;
    const lane = async (work: (piece: Tasks[K]["input"]) => Promise<Tasks[K]["output"]>) => {
      try {
        while (next < pieces.length) {
          signal?.throwIfAborted();
          take(await work(pieces[next++] as Tasks[K]["input"]));
        }
      } catch (error) {
        // Nobody needs the rest any more.
        next = pieces.length;
        throw error;
      }
    };
    const lanes = [
      lane(async (piece) => {
        // What the others have done is taken meanwhile.
        await turn();
        return here(piece);
      }),
    ];
    for (const member of this.#members) {
      for (let count = 0; count < LANES; count++) {
        lanes.push(ready.then(() => lane((piece) => member.ask(kind, piece))));
      }
    }
    await Promise.all(lanes);
  }

  /** False where there is one processor, and so no thread but this one. */
  get hasOthers(): boolean {
    return availableParallelism() > 1;
  }

  /** Runs one task beside this thread, and others after it in the same. @throws where there is no other thread */
  async aside<K extends keyof Tasks>(kind: K, input: Tasks[K]["input"]): Promise<Tasks[K]["output"]> {
    this.start();
    const [member] = this.#members;
    if (!member) throw new Error("There is no thread but this one.");
    return member.ask(kind, input);
  }

  async close(): Promise<void> {
    await Promise.all(this.#members.splice(0).map((member) => member.end()));
  }
}

/** One thread, which does what it is asked in order. */
class Member {
  readonly #worker: Worker;
  /** Who waits for an answer, the first asked first. */
  readonly #waiting: { done: (output: unknown) => void; fail: (error: Error) => void }[] = [];

  constructor() {
    // The thread's file has the ending of this one: `.ts` in a checkout, `.js` in the package.
    this.#worker = new Worker(new URL(`./thread${extname(import.meta.url)}`, import.meta.url), {
      // Pages are many short texts: with the default of 16 MB a fifth of the time is collecting garbage.
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
    });
    this.#worker.on("message", ({ output, error }: Answer) => {
      const asked = this.#waiting.shift();
      if (error) asked?.fail(error);
      else asked?.done(output);
    });
    this.#worker.on("error", (error: Error) => {
      for (const { fail } of this.#waiting.splice(0)) fail(error);
    });
  }

  ask<K extends keyof Tasks>(kind: K, input: Tasks[K]["input"]): Promise<Tasks[K]["output"]> {
    return new Promise((done, fail) => {
      this.#waiting.push({ done: done as (output: unknown) => void, fail });
      this.#worker.postMessage({ kind, input } as Task);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
