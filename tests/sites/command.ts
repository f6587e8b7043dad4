import { type ChildProcess, spawn } from "node:child_process";
import { join, resolve } from "node:path";

const project = resolve(import.meta.dirname, "../..");

/** Plain Eleventy, or arguments of the `newsroom` command. */
export type Command = "eleventy" | string[];

/** How a command ended. */
export interface Ended {
  exitCode: number;
  /** Undefined where no signal ended it. */
  signal: NodeJS.Signals | undefined;
  stdout: string;
  stderr: string;
}

/** A command that runs in a process of its own. */
export interface Running {
  child: ChildProcess;
  ended: Promise<Ended>;
}

/** Starts a command in a site's folder. @param env is added to the environment */
export function startCommand(root: string, command: Command, env: Record<string, string> = {}): Running {
  const program =
    command === "eleventy"
      ? [join(project, "node_modules/@11ty/eleventy/cmd.cjs"), "--config=eleventy.config.ts"]
      : [join(project, "src/commands/newsroom.ts"), ...command];
  const child = spawn(process.execPath, program, {
    cwd: root,
    // Vitest sets these, and Eleventy and colour libraries heed them; a user's shell has neither.
    env: { ...process.env, NODE_ENV: "", VITEST: "", NO_COLOR: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output.stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    output.stderr += text;
  });
  const ended = new Promise<Ended>((done, fail) => {
    child.once("error", fail);
    child.once("close", (code, signal) =>
      done({ exitCode: code ?? 1, signal: signal ?? undefined, ...output }),
    );
  });
  return { child, ended };
}
