import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { generateNewest, type Size } from "./generate.ts";

/** What an editor or a designer does to a generated site between two builds. */
export type Edit = (folder: string, size: Size) => void;

/** A story of today, in the newest month. */
export const addArticle: Edit = (folder, size) => {
  for (const { path, data } of generateNewest(size)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), data);
  }
};

/** A sentence more in an old story, and in its summary, which lists show too. */
export const changeArticle: Edit = (folder) => {
  changeFile(
    middleArticle(folder),
    (text) => `${text.replace(/^summary: "?/m, "$&Sửa lại. ")}\nThêm một câu.\n`,
  );
};

/** A new office of somebody who speaks in some hundredths of the articles. */
export const changePerson: Edit = (folder) => {
  changeFile(join(folder, "content/people/nguoi-so-0.md"), (text) =>
    text.replace(/\n---\n$/, "\n  - {title: Bí thư, organisation: Đơn vị mới, from: 2023-01-01}\n---\n"),
  );
};

/** A host's own copy of the plugin's article layout, with a line more. */
export const changeLayout: Edit = (folder) => {
  const layout = "_includes/layouts/article.njk";
  const copy = join(folder, layout);
  mkdirSync(dirname(copy), { recursive: true });
  copyFileSync(join(dirname(dirname(fileURLToPath(import.meta.url))), layout), copy);
  changeFile(copy, (text) => text.replace("{% block main %}", "{% block main %}\n<!-- Bố cục riêng -->"));
};

/** @returns the file of an article in the middle of the years, the months and the days */
export function middleArticle(folder: string): string {
  let path = join(folder, "content/articles");
  for (let depth = 0; depth < 3; depth++) {
    const folders = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const names = folders.map((entry) => entry.name).sort();
    path = join(path, names[names.length >> 1] as string);
  }
  return join(path, "index.md");
}

/** @throws where the change finds nothing to change */
function changeFile(file: string, change: (text: string) => string): void {
  const before = readFileSync(file, "utf8");
  const after = change(before);
  if (after === before) throw new Error(`${file} has not what the edit looks for.`);
  writeFileSync(file, after);
}
