import { ContentError } from "../build/content-error.ts";
import { reportOf } from "../problems/format.ts";

/** Tells a machine as JSON what ended a command; the problems are printed by then. Ends with 1. */
export function reportFailure(error: unknown, json: boolean): void {
  process.exitCode = 1;
  if (!json) return;
  const problems = contentErrorIn(error)?.problems ?? [];
  const message = error instanceof Error ? error.message : String(error);
  const told = { error: message, problems: problems.map((problem) => reportOf(problem, "vi")) };
  process.stdout.write(`${JSON.stringify(told)}\n`);
}

/** Where Eleventy takes no part, nobody has printed the error. */
export function tellFailure(error: unknown, json: boolean): void {
  const first = beneathEleventy(error);
  process.stderr.write(`[newsroom] ${first instanceof Error ? first.message : String(first)}\n`);
  reportFailure(error, json);
}

/** What is wrong with a configuration stands beneath what Eleventy says of it. */
function beneathEleventy(error: unknown): unknown {
  const { originalError } = Object(error) as { originalError?: unknown };
  return originalError instanceof Error ? beneathEleventy(originalError) : error;
}

/** Runs a command whose errors are sentences for who gave it; where they are not, DEBUG=1 shows where they come from. */
export async function told(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (process.env.DEBUG) throw error;
    tellFailure(error, false);
  }
}

/** Eleventy wraps what a listener throws. */
function contentErrorIn(error: unknown): ContentError | undefined {
  for (
    let at: unknown = error;
    at instanceof Error;
    at = at.cause ?? (at as { originalError?: unknown }).originalError
  ) {
    if (at instanceof ContentError) return at;
  }
  return undefined;
}
