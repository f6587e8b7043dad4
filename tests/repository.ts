import { execFileSync } from "node:child_process";

/** A Git repository in a folder of a test; the machine's own settings do not matter. */
export class Repository {
  /** Absolute path of the work tree. */
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  static init(folder: string): Repository {
    const repository = new Repository(folder);
    repository.git("init", "--quiet", "--initial-branch=main");
    return repository;
  }

  /**
   * Commits everything that is in the work tree and not ignored.
   *
   * @param date ISO 8601; now, where none is given
   */
  commit(message: string, date?: string): void {
    this.git("add", "--all");
    const dates: Record<string, string> = date ? { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date } : {};
    this.#run(["commit", "--quiet", "--allow-empty", "-m", message], dates);
  }

  /** @returns a clone in a new folder, whose files have the times of now */
  clone(folder: string): Repository {
    this.git("clone", "--quiet", this.folder, folder);
    return new Repository(folder);
  }

  git(...parameters: string[]): string {
    return this.#run(parameters);
  }

  /** What Git prints, byte for byte. */
  bytes(...parameters: string[]): Buffer {
    return this.#print(parameters);
  }

  #run(parameters: string[], environment: Record<string, string> = {}): string {
    return this.#print(parameters, environment).toString("utf8");
  }

  #print(parameters: string[], environment: Record<string, string> = {}): Buffer {
    const settings = ["user.name=Tests", "user.email=tests@toa-soan.example", "protocol.file.allow=always"];
    return execFileSync("git", [...settings.flatMap((setting) => ["-c", setting]), ...parameters], {
      cwd: this.folder,
      env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1", ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
  }
}
