import { cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { middleArticle } from "./edits.ts";

const project = dirname(dirname(fileURLToPath(import.meta.url)));

/** A file that is saved, and the page that somebody looks at meanwhile. */
export interface Save {
  file: string;
  /** @returns the file's text with `mark`, a word, in it, in place of an earlier one */
  write: (text: string, mark: string) => string;
  address: string;
  /** True where the page's style sheet has the mark, and not the page. */
  isStyle?: boolean;
}

/** An earlier mark. */
const MARK = "(?:dau\\d+ )?";

/** What editors, the desk and designers save; each is given the site's folder. */
export const kindsOfSaves: Record<string, (folder: string) => Save> = {
  "an article's body": (folder) => ({
    ...article(folder),
    write: (text, mark) => `${text.replace(/\n\ndau\d+\n$/, "").trimEnd()}\n\n${mark}\n`,
  }),
  "its summary, which lists show": (folder) => ({
    ...article(folder),
    write: (text, mark) =>
      text
        .replace(new RegExp(`^summary: "?${MARK}`, "m"), `summary: "${mark} `)
        .replace(/^(summary: .*[^"])$/m, '$1"'),
  }),
  "a person in some hundredths of the articles": (folder) => ({
    file: join(folder, "content/people/nguoi-so-0.md"),
    write: (text, mark) => text.replace(new RegExp(`^name: ${MARK}`, "m"), `name: ${mark} `),
    address: "/nguoi/nguoi-so-0/",
  }),
  "the name of its section": (folder) => {
    const { file, address } = article(folder);
    const section = /^section: (.*)$/m.exec(readFileSync(file, "utf8"))?.[1];
    return {
      file: join(folder, "_data/sections.yaml"),
      write: (text, mark) => text.replace(new RegExp(`^(${section}: \\{name: ")${MARK}`, "m"), `$1${mark} `),
      address,
    };
  },
  "the layout of articles": (folder) => ({
    file: copyOf("_includes/layouts/article.njk", folder),
    write: (text, mark) =>
      text.replace(/\{% block main %\}(?:\n<!-- dau\d+ -->)?/, `{% block main %}\n<!-- ${mark} -->`),
    address: article(folder).address,
  }),
  "the theme's style sheet": (folder) => ({
    file: join(copyOf("assets", folder), "theme.css"),
    write: (text, mark) => `${text.replace(/\n:root\{--mark:.*\n$/, "\n")}:root{--mark:${mark}}\n`,
    address: article(folder).address,
    isStyle: true,
  }),
};

/** The path of the page of an article is year, month, and the folder's name without its day. */
function article(folder: string): Pick<Save, "file" | "address"> {
  const file = middleArticle(folder);
  const home = relative(join(folder, "content/articles"), dirname(file));
  return { file, address: `/${dirname(home)}/${basename(home).slice("dd-".length)}/` };
}

/** @returns the host's own copy of what the plugin has at `path` */
function copyOf(path: string, folder: string): string {
  const copy = join(folder, path);
  mkdirSync(dirname(copy), { recursive: true });
  if (!existsSync(copy)) cpSync(join(project, path), copy, { recursive: true });
  return copy;
}
