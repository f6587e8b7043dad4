/** Told how much of a stage is done, of how much in all. */
export type Progress = (done: number, total: number) => void;

/** Work shorter than this says nothing of itself. */
const QUIET_MS = 1000;

/**
 * Shows how far a stage is once it has taken a second: on a terminal in one line that is written
 * over, elsewhere a line each tenth.
 */
export function showProgress(stage: string): Progress {
  const start = performance.now();
  let lastTenth = 0;
  return (done, total) => {
    if (performance.now() - start < QUIET_MS) return;
    if (process.stderr.isTTY) {
      process.stderr.write(`\r[newsroom] ${stage} ${done}/${total}${done === total ? "\n" : ""}`);
      return;
    }
    const tenth = Math.floor((done / total) * 10);
    if (tenth > lastTenth) process.stderr.write(`[newsroom] ${stage} ${done}/${total}\n`);
    lastTenth = Math.max(tenth, lastTenth);
  };
}
