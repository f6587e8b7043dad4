import { readdirSync, readFileSync } from "node:fs";

/** Linux counts processor time in hundredths of a second, whatever the kernel's own clock. */
const TICKS_A_SECOND = 100;

/** What `/proc/<pid>/stat` says of a process; times in seconds. */
interface ProcessStat {
  session: number;
  /** Of the process itself. */
  processorSeconds: number;
  /** Of the children that it has waited for, and of those that they have waited for. */
  waitedSeconds: number;
}

/** @returns the processes of a session: a command's own and all that it started, orphans too */
export function processesOf(session: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => readStat(pid)?.session === session);
}

/** @returns seconds of processor time that a process has used itself; 0 when it has ended */
export const processorSecondsOf = (pid: number): number => readStat(pid)?.processorSeconds ?? 0;

/** @returns seconds of processor time of all that this process has waited for, grandchildren included */
export const waitedSeconds = (): number => readStat(process.pid)?.waitedSeconds ?? 0;

/**
 * @returns a process's memory in kilobytes, with what it shares counted in parts (PSS), so that the sum
 *   over a tree counts nothing twice; 0 when it has ended
 */
export function memoryOf(pid: number): number {
  const text = read(`/proc/${pid}/smaps_rollup`);
  return Number(/^Pss:\s+(\d+) kB$/m.exec(text ?? "")?.[1] ?? 0);
}

/** @returns the most memory that a process ever had resident (RSS), in kilobytes; what it shares is counted whole */
export function peakOf(pid: number): number {
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`) ?? "")?.[1] ?? 0);
}

/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html; the name before `)` may hold spaces. */
function readStat(pid: number): ProcessStat | undefined {
  const text = read(`/proc/${pid}/stat`);
  if (text === undefined) return undefined;
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const seconds = (first: number) => (Number(fields[first]) + Number(fields[first + 1])) / TICKS_A_SECOND;
  return { session: Number(fields[3]), processorSeconds: seconds(11), waitedSeconds: seconds(13) };
}

/** A process may end between its being listed and its being read. */
function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
