import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import type { GeneratedFile } from "./generate.ts";

const author = ["user.name=bench", "user.email=bench@bench.example"];

/** No setting of the machine's own Git may change what is measured. */
const settings = [...author, "commit.gpgSign=false", "core.quotePath=false", "gc.auto=0"].flatMap(
  (setting) => ["-c", setting],
);

/**
 * Makes `folder` a Git repository whose one commit holds `files`, and checks it out. The files go straight
 * into one pack, and Git writes the work tree: with `git add` and `git commit` every file and folder
 * would be a loose object, minutes of work at 100,000 articles.
 */
export async function createRepository(folder: string, files: AsyncIterable<GeneratedFile>): Promise<void> {
  mkdirSync(folder, { recursive: true });
  git(folder, "init", "--quiet", "--initial-branch=main");
  git(folder, "config", "gc.auto", "0");
  const importer = spawn("git", ["fast-import", "--quiet", "--depth=0"], {
    cwd: folder,
    stdio: ["pipe", "ignore", "inherit"],
  });
  const finished = once(importer, "close");
  for await (const batch of commitOf(files)) {
    if (!importer.stdin.write(batch)) await once(importer.stdin, "drain");
  }
  importer.stdin.end();
  const [status] = await finished;
  if (status !== 0) throw new Error(`git fast-import ended with ${status}.`);
  git(folder, "-c", "checkout.workers=0", "reset", "--quiet", "--hard");
  git(folder, "tag", "generated");
}

/** Commits every change below `folder`, so that a build finds its sources clean, as after a checkout. */
export function commitAll(folder: string, message: string): void {
  git(folder, "add", "--all");
  git(folder, "commit", "--quiet", "--allow-empty", "--message", message);
}

/** Undoes everything since {@link createRepository}; ignored files stay. */
export function restoreGenerated(folder: string): void {
  git(folder, "reset", "--quiet", "--hard", "generated");
  git(folder, "clean", "--quiet", "--force", "-d");
}

/** @returns the stream of `git fast-import`, in batches of about a megabyte: small writes are slow */
async function* commitOf(files: AsyncIterable<GeneratedFile>): AsyncGenerator<Buffer> {
  const head = "commit refs/heads/main\ncommitter bench <bench@bench.example> 0 +0000\ndata 9\nGenerated\n";
  let parts = [Buffer.from(head)];
  let size = 0;
  for await (const { path, data } of files) {
    const bytes = Buffer.from(data as string);
    parts.push(Buffer.from(`M 100644 inline ${path}\ndata ${bytes.length}\n`), bytes, Buffer.from("\n"));
    size += bytes.length;
    if (size < 1 << 20) continue;
    yield Buffer.concat(parts);
    parts = [];
    size = 0;
  }
  yield Buffer.concat(parts);
}

/** @throws with what Git said, where it fails */
function git(folder: string, ...args: string[]): void {
  const { status, stderr } = spawnSync("git", [...settings, ...args], { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(`git ${args.join(" ")} ended with ${status}: ${stderr}`);
}
