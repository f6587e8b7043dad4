import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { memoryOf, peakOf, processesOf, processorSecondsOf, waitedSeconds } from "./process-tree.ts";

/** A command as it is started; nothing is read from a shell. */
export interface Command {
  file: string;
  args: string[];
  cwd: string;
  env?: Record<string, string>;
}

/** What one run of a command cost, with every process that it started. */
export interface Measurement {
  /** Of wall time. */
  seconds: number;
  processorSeconds: number;
  /** The largest sum over all processes at one instant, sampled. */
  peakMegabytes: number;
  /** Of each process its largest resident size, as the system kept it, together: an upper bound. */
  residentMegabytes: number;
  exitCode: number;
  stdout: string;
  stderr: string;
}

const SAMPLE_MS = 50;
/** New processes are looked for less often, since that reads the whole of `/proc`. */
const SAMPLES_A_SCAN = 4;
/** A sample walks the processes' memory maps: where that takes long, the pause is so many times as long. */
const PAUSES_A_SAMPLE = 10;

/** Runs `command` to its end and measures it. Data still to be written to the disk is not part of it. */
export async function measure(command: Command): Promise<Measurement> {
  spawnSync("sync");
  const waited = waitedSeconds();
  const start = performance.now();
  // A session of its own is how its processes are known, even when their parents have ended.
  const child = spawn(command.file, command.args, {
    cwd: command.cwd,
    env: { ...process.env, ...command.env },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const session = child.pid;
  const closed = once(child, "close");
  const output = Promise.all([text(child.stdout), text(child.stderr)]);
  const sampler = session === undefined ? undefined : new Sampler(session);
  const stop = () => stopSession(session);
  process.once("exit", stop);
  const [exitCode] = await closed;
  const seconds = (performance.now() - start) / 1000;
  sampler?.stop();
  stop();
  process.removeListener("exit", stop);
  const [stdout, stderr] = await output;
  return {
    seconds,
    // What nobody waited for is only in the samples; what ended between two samples only in the other.
    processorSeconds: Math.max(waitedSeconds() - waited, sampler?.processorSeconds ?? 0),
    peakMegabytes: (sampler?.peakKilobytes ?? 0) / 1024,
    residentMegabytes: (sampler?.residentKilobytes ?? 0) / 1024,
    exitCode: exitCode ?? 1,
    stdout,
    stderr,
  };
}

/** Ends whatever a command left running. */
function stopSession(session: number | undefined): void {
  for (const pid of session === undefined ? [] : processesOf(session)) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It has ended by itself.
    }
  }
}

/** Looks at the processes of a session until it is stopped. */
class Sampler {
  peakKilobytes = 0;
  readonly #session: number;
  readonly #processorSeconds = new Map<number, number>();
  readonly #residentKilobytes = new Map<number, number>();
  #processes: number[];
  #samples = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(session: number) {
    this.#session = session;
    this.#processes = [session];
    this.#sample();
  }

  get processorSeconds(): number {
    return sumOf(this.#processorSeconds);
  }

  get residentKilobytes(): number {
    return sumOf(this.#residentKilobytes);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #sample(): void {
    if (++this.#samples % SAMPLES_A_SCAN === 0) this.#processes = processesOf(this.#session);
    const start = performance.now();
    let kilobytes = 0;
    for (const pid of this.#processes) {
      kilobytes += memoryOf(pid);
      this.#residentKilobytes.set(pid, Math.max(peakOf(pid), this.#residentKilobytes.get(pid) ?? 0));
      this.#processorSeconds.set(
        pid,
        Math.max(processorSecondsOf(pid), this.#processorSeconds.get(pid) ?? 0),
      );
    }
    this.peakKilobytes = Math.max(this.peakKilobytes, kilobytes);
    const cost = performance.now() - start;
    this.#timer = setTimeout(() => this.#sample(), Math.max(SAMPLE_MS, cost * PAUSES_A_SAMPLE));
  }
}

const sumOf = (byProcess: ReadonlyMap<number, number>): number =>
  [...byProcess.values()].reduce((sum, value) => sum + value, 0);
