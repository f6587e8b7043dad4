import { git } from "../sources/git.ts";

/** A file as a commit left it. */
export interface Version {
  /** Abbreviated id of the commit, as an editor would name it. */
  commit: string;
  /** Milliseconds since 1970: when it came onto the branch that is published. */
  ms: number;
  /** Id of the blob; undefined where the commit took the file away. */
  blob: string | undefined;
}

/**
 * Paths relative to the folder that was asked → versions, the oldest first. A file that was moved keeps
 * what it was before, and so does one that was taken away and came back.
 */
export type Versions = Map<string, Version[]>;

/** What Git tells of a folder's past. */
export interface History {
  /** The commit that it is the past of. */
  head: string;
  versions: Versions;
}

/** Why Git cannot tell what was published. */
export type NoHistory = "absent" | "shallow" | "uncommitted" | "incomplete";

/** Letters of a commit's id that tell it from others. */
const SHORT = 10;

const MARK = "\u0001";

/**
 * Asks Git for every version of the files at `paths`. Of a merge, what it changed on the branch that it
 * was merged into counts, and its time: that is when the public could see it.
 *
 * @param folder absolute path; it may be a repository of its own within another
 * @param paths pathspecs, relative to the folder
 * @param known of the same paths, at an earlier commit: only what came since is asked for
 */
export async function historyOf(
  folder: string,
  paths: readonly string[],
  known?: History,
): Promise<History | NoHistory> {
  try {
    const facts = await git(folder, ["rev-parse", "--is-shallow-repository", "HEAD"]);
    const [shallow, head = ""] = facts.trim().split("\n");
    if (shallow === "true") return "shallow";
    if (known?.head === head) return known;
    const log = (range: string) =>
      git(folder, [
        ..."log --first-parent -m --raw --no-abbrev -M -z --relative".split(" "),
        `--format=${MARK}%h %ct %P`,
        range,
        "--",
        ...paths,
      ]);
    if (known && (await isOnTheWay(folder, known.head, head)))
      return { head, versions: parseLog(await log(`${known.head}..${head}`), known.versions) };
    return { head, versions: parseLog(await log(head)) };
  } catch {
    return "absent";
  }
}

/** @returns whether the branch went through `commit`: history that was rewritten, or merged elsewhere, is read anew */
async function isOnTheWay(folder: string, commit: string, head: string): Promise<boolean> {
  try {
    const since = await git(folder, ["rev-list", "--first-parent", "--parents", `${commit}..${head}`]);
    const oldest = since.trim().split("\n").at(-1) ?? "";
    return oldest.split(" ")[1] === commit;
  } catch {
    return false;
  }
}

/**
 * @param log of `git log --raw -z`, the newest commit first
 * @param before versions of earlier commits
 */
export function parseLog(log: string, before: Versions = new Map()): Versions {
  const versions: Versions = new Map();
  /** What a file of an older commit is called now; undefined for one that gave its place to another. */
  const names = new Map<string, string | undefined>();
  const nameNow = (path: string) => (names.has(path) ? names.get(path) : path);
  const add = (path: string, older: Version[]) => {
    const name = nameNow(path);
    if (name !== undefined) versions.set(name, [...older, ...(versions.get(name) ?? [])]);
  };
  for (const entry of log.split(MARK).slice(1)) {
    const [head = "", ...fields] = entry.split("\0");
    const [commit = "", seconds = "0"] = head.split(" ");
    const renamed: [from: string, to: string | undefined][] = [];
    for (let at = 0; at < fields.length; at++) {
      const change = /^\n?:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) ([A-Z])/.exec(fields[at] as string);
      if (!change) continue;
      const [, blob = "", kind = ""] = change;
      const from = fields[++at] as string;
      const to = kind === "R" || kind === "C" ? (fields[++at] as string) : from;
      const version = { commit: commit.slice(0, SHORT), ms: Number(seconds) * 1000 };
      add(to, [{ ...version, blob: kind === "D" ? undefined : blob }]);
      if (kind !== "R") continue;
      // What bore this name before is another file, which is gone.
      renamed.push([to, undefined], [from, nameNow(to)]);
    }
    for (const [path, name] of renamed) names.set(path, name);
  }
  for (const [path, older] of before) add(path, older);
  return versions;
}
