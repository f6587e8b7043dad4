import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { declaredSlug } from "../import/write.ts";
import { withoutDay } from "../read/day-folder.ts";

type Folders = Pick<Map<string, string>, "get"> & { set(key: string, folder: string): void };

/** Which slugs of a month are taken, and by which article: an article's address is its month and its slug. */
export class TakenAddresses {
  readonly #content: string;
  /** Folder by month and slug: `2025/02/slug`. */
  readonly #folders: Folders;
  /** Months whose articles have been looked at. */
  readonly #months = new Set<string>();

  /**
   * @param content the content folder
   * @param folders empty; on disk where many months are to be looked at
   */
  constructor(content: string, folders: Folders) {
    this.#content = content;
    this.#folders = folders;
  }

  /**
   * Takes `slug` for the article in `folder`, or the same with a number where another has it.
   *
   * @param folderOf names the folder that an article of a slug stands in, below the content folder
   * @param standing the folder that the article has already
   */
  async claim(
    month: string,
    slug: string,
    folderOf: (slug: string) => string,
    standing?: string,
  ): Promise<{ slug: string; folder: string }> {
    await this.#look(month);
    for (let number = 1; ; number++) {
      const free = number === 1 ? slug : `${slug}-${number}`;
      const folder = standing ?? folderOf(free);
      const owner = this.#folders.get(`${month}/${free}`);
      const isOwn = folder === standing;
      if (
        owner === undefined ? !isOwn && existsSync(join(this.#content, folder)) : !isOwn || owner !== folder
      )
        continue;
      this.#folders.set(`${month}/${free}`, folder);
      return { slug: free, folder };
    }
  }

  async #look(month: string): Promise<void> {
    if (this.#months.has(month)) return;
    this.#months.add(month);
    const parent = join(this.#content, "articles", month);
    for (const name of existsSync(parent) ? readdirSync(parent).sort() : []) {
      if (name.startsWith(".")) continue;
      const slug = (await declaredSlug(join(parent, name))) ?? withoutDay(name);
      this.#folders.set(`${month}/${slug}`, `articles/${month}/${name}`);
    }
  }
}
