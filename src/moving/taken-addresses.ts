import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { declaredSlug } from "../import/write.ts";
import { withoutDay } from "../read/day-folder.ts";

/** Which slugs of a month are taken, and by which article: an article's address is its month and its slug. */
export class TakenAddresses {
  readonly #content: string;
  /** Folder by slug, by month (`2025/02`). */
  readonly #months = new Map<string, Map<string, string>>();

  constructor(content: string) {
    this.#content = content;
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
    const taken = await this.#monthOf(month);
    for (let number = 1; ; number++) {
      const free = number === 1 ? slug : `${slug}-${number}`;
      const folder = standing ?? folderOf(free);
      const owner = taken.get(free);
      const isOwn = folder === standing;
      if (
        owner === undefined ? !isOwn && existsSync(join(this.#content, folder)) : !isOwn || owner !== folder
      )
        continue;
      taken.set(free, folder);
      return { slug: free, folder };
    }
  }

  async #monthOf(month: string): Promise<Map<string, string>> {
    let taken = this.#months.get(month);
    if (taken) return taken;
    taken = new Map<string, string>();
    this.#months.set(month, taken);
    const parent = join(this.#content, "articles", month);
    for (const name of existsSync(parent) ? readdirSync(parent).sort() : []) {
      if (name.startsWith(".")) continue;
      const slug = (await declaredSlug(join(parent, name))) ?? withoutDay(name);
      taken.set(slug, `articles/${month}/${name}`);
    }
    return taken;
  }
}
