import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Repository } from "../repository.ts";
import { type SiteFiles, writeSite } from "../sites/build-site.ts";

/** A file of a commit; `null` where it goes. */
export type CommittedFile = [path: string, content: Uint8Array | null];

/** The real Git repository that stands behind the double of a forge: everything is asked of Git, and done by it. */
export class ForgeRepository {
  readonly branch = "main";
  readonly #git: Repository;

  private constructor(git: Repository) {
    this.#git = git;
  }

  /** @param folder absolute path of an empty folder */
  static async holding(folder: string, files: SiteFiles): Promise<ForgeRepository> {
    const git = Repository.init(folder);
    await writeSite(folder, files);
    git.commit("Bắt đầu", "2025-02-01T08:00:00+07:00");
    return new ForgeRepository(git);
  }

  get head(): string {
    return this.#git.git("rev-parse", `refs/heads/${this.branch}`).trim();
  }

  messageOf(commit: string): string {
    return this.#git.git("show", "--no-patch", "--format=%B", commit).trim();
  }

  /** ISO 8601 */
  dateOf(commit: string): string {
    return this.#git.git("show", "--no-patch", "--format=%cI", commit).trim();
  }

  lastCommitOf(path: string): string {
    return this.#git.git("log", "-1", "--format=%H", this.branch, "--", path).trim();
  }

  files(commit = this.head): { path: string; sha: string; size: number }[] {
    const listed = this.#git.git("ls-tree", "-r", "-l", "-z", commit).split("\0").filter(Boolean);
    return listed.map((line) => {
      const [facts = "", path = ""] = line.split("\t");
      const [, , sha = "", size = ""] = facts.split(/ +/);
      return { path, sha, size: Number(size) };
    });
  }

  blob(sha: string): Buffer {
    return this.#git.bytes("cat-file", "blob", sha);
  }

  read(path: string, commit = this.head): Buffer {
    return this.#git.bytes("cat-file", "blob", `${commit}:${path}`);
  }

  /** @returns `A path`, `M path`, `D path` of every file that a commit changed */
  changesOf(commit: string): string[] {
    const listed = this.#git.git(
      "diff-tree",
      "-r",
      "--no-renames",
      "--name-status",
      "--no-commit-id",
      commit,
    );
    return listed
      .trim()
      .split("\n")
      .map((line) => line.replace("\t", " "));
  }

  /** Puts a commit on top of the branch. @returns its id */
  commit(message: string, files: CommittedFile[]): string {
    const parent = this.head;
    this.#git.git("read-tree", parent);
    for (const [path, content] of files) {
      if (content === null) this.#git.git("update-index", "--force-remove", "--", path);
      else this.#git.git("update-index", "--add", "--cacheinfo", `100644,${this.#store(content)},${path}`);
    }
    const tree = this.#git.git("write-tree").trim();
    const commit = this.#git.git("commit-tree", tree, "-p", parent, "-m", message).trim();
    this.#git.git("update-ref", `refs/heads/${this.branch}`, commit, parent);
    return commit;
  }

  #store(content: Uint8Array): string {
    const file = join(this.#git.folder, ".git", "to-be-stored");
    writeFileSync(file, content);
    const sha = this.#git.git("hash-object", "-w", "--no-filters", file).trim();
    rmSync(file);
    return sha;
  }
}
