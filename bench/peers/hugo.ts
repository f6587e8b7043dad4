import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { articlesOf, copyTemplates, peopleOf, writePage } from "./articles.ts";
import type { Peer } from "./peer.ts";

/** Articles as leaf bundles; sections are its categories, and places and speakers taxonomies like tags. */
export const hugo: Peer = {
  name: "Hugo",
  photos: true,
  output: "public",

  version() {
    const { status, stdout } = spawnSync("hugo", ["version"], { encoding: "utf8" });
    if (status !== 0)
      throw new Error("Hugo is not on the PATH. Install the package hugo (Debian), or leave out --peers.");
    return `Hugo ${/v([\d.]+)/.exec(stdout)?.[1] ?? stdout.trim()}`;
  },

  async prepare(folder, source) {
    copyTemplates("hugo", folder);
    for (const { id, ...person } of peopleOf(source))
      writePage(join(folder, `content/speakers/${id}/_index.md`), { title: person.name, ...person });
    for (const { path, section, body, ...article } of articlesOf(source)) {
      const bundle = join(folder, path);
      writePage(join(bundle, "index.md"), { ...article, categories: [section] }, body);
      for (const { src } of article.photos) cpSync(join(source, path, src), join(bundle, src));
    }
  },

  command: (folder) => ({ file: "hugo", args: ["--quiet"], cwd: folder }),
};
