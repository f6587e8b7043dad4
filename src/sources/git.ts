import { spawn } from "node:child_process";

/** What Git knows of a folder's files; paths are relative to it, with forward slashes. */
export interface GitFiles {
  /** Files whose content is that of the index, with the id of their blob. */
  clean: Map<string, string>;
  /** Files that are on disk with other content, or that Git does not track. */
  unknown: string[];
}

/**
 * Asks Git for the files below `paths`. A file that only looks changed (other times on disk) counts as
 * unknown; its content decides.
 *
 * @param folder absolute path
 * @param paths relative to `folder`
 * @returns undefined where `folder` is in no work tree or there is no Git
 */
export async function filesOfGit(folder: string, paths: string[]): Promise<GitFiles | undefined> {
  try {
    const [index, changed, untracked] = await Promise.all([
      git(folder, ["ls-files", "--stage", "-v", "-z", "--", ...paths]),
      git(folder, ["diff-files", "--relative", "--name-status", "-z", "--", ...paths]),
      // Ignored files count too: what stands in the content folder is content.
      git(folder, ["ls-files", "--others", "-z", "--", ...paths]),
    ]);
    const clean = new Map<string, string>();
    const unknown = untracked.split("\0").filter(Boolean);
    // `H 100644 <id> 0\t<path>`; another letter than H hides changes (assume-unchanged) or is no file on disk.
    for (const line of index.split("\0")) {
      if (!line) continue;
      const tab = line.indexOf("\t");
      const path = line.slice(tab + 1);
      const [tag, mode, id, stage] = line.slice(0, tab).split(" ");
      if (tag === "H" && stage === "0" && mode !== "120000" && mode !== "160000" && id) clean.set(path, id);
      else unknown.push(path);
    }
    const changes = changed.split("\0");
    for (let at = 0; at + 1 < changes.length; at += 2) {
      const path = (changes[at + 1] as string).replace(/^\.\//, "");
      if (clean.delete(path) && changes[at] !== "D") unknown.push(path);
    }
    return { clean, unknown: [...new Set(unknown)] };
  } catch {
    return undefined;
  }
}

/** Runs Git in `folder`. @throws where it fails */
export function git(folder: string, parameters: string[]): Promise<string> {
  return new Promise((done, fail) => {
    // Paths relative to the folder whatever the place of the repository; no index refresh to disturb others.
    const child = spawn("git", ["-c", "core.quotePath=false", ...parameters], {
      cwd: folder,
      env: { ...process.env, GIT_OPTIONAL_LOCKS: "0" },
      stdio: ["ignore", "pipe", "ignore"],
    });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.once("error", fail);
    child.once("close", (code) =>
      code === 0 ? done(Buffer.concat(chunks).toString("utf8")) : fail(new Error(`git ended with ${code}`)),
    );
  });
}
