import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { articlesOf, copyTemplates, peopleOf, writePage } from "./articles.ts";
import type { Peer } from "./peer.ts";

const modules = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), "node_modules");

/** Articles as Markdown templates with directory data; lists by pagination over collections. */
export const eleventy: Peer = {
  name: "plain Eleventy",
  photos: false,
  output: "_site",

  version() {
    const { version } = JSON.parse(readFileSync(join(modules, "@11ty/eleventy/package.json"), "utf8"));
    return `Eleventy ${version}`;
  },

  async prepare(folder, source) {
    copyTemplates("eleventy", folder);
    symlinkSync(modules, join(folder, "node_modules"));
    const people = Object.fromEntries(peopleOf(source).map((person) => [person.id, person]));
    mkdirSync(join(folder, "_data"));
    writeFileSync(join(folder, "_data/people.json"), JSON.stringify(people));
    for (const { path, body, photos: _, ...article } of articlesOf(source))
      writePage(join(folder, path, "index.md"), article, body);
  },

  command: (folder) => ({
    file: process.execPath,
    // At 100,000 articles it needs more than Node allows by itself.
    args: ["--max-old-space-size=16384", join(modules, "@11ty/eleventy/cmd.cjs"), "--quiet"],
    cwd: folder,
  }),
};
