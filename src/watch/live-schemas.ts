import { existsSync } from "node:fs";
import { join } from "node:path";
import { readIds } from "../editor/ids.ts";
import { editorSchemas, SCHEMA_FOLDER, writeSchemas } from "../editor/schema-files.ts";
import { languageOf } from "../language/language.ts";
import { Problems } from "../problems/problem.ts";
import { type Folders, readDesk } from "../read/newsroom.ts";

/** Keeps the schemas that editors look at as the newsroom's ids are. */
export class LiveSchemas {
  readonly #folders: Folders;
  /** One writing at a time: the last one has what is true. */
  #writing: Promise<unknown> = Promise.resolve();

  constructor(folders: Folders) {
    this.#folders = folders;
  }

  /**
   * Writes the schemas that changed, where an editor is wired to them.
   *
   * @param paths relative to the project, of what has changed; none where anything may have
   */
  renew(paths: string[]): Promise<void> {
    const folder = join(this.#folders.project, SCHEMA_FOLDER);
    const concerns = paths.length === 0 || paths.some((path) => this.#holdsIds(path));
    if (!concerns || !existsSync(folder)) return Promise.resolve();
    const written = this.#writing.then(async () => {
      const { language } = readDesk(this.#folders, new Problems()).site.values;
      writeSchemas(folder, editorSchemas(await readIds(this.#folders), languageOf(language)));
    });
    this.#writing = written.catch(() => {});
    return written;
  }

  /** True for what is in a folder with ids, and for what holds such a folder. */
  #holdsIds(path: string): boolean {
    const { content, data } = this.#folders;
    const isIn = (inner: string, outer: string) => `${inner}/`.startsWith(`${outer}/`);
    return [`${content}/people`, data].some((folder) => isIn(path, folder) || isIn(folder, path));
  }
}
