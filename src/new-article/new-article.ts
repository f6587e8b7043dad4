import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { writeWhole } from "../cache/whole-file.ts";
import { labelsOf } from "../labels/labels.ts";
import { languageOf } from "../language/language.ts";
import { slugOf } from "../language/slug.ts";
import { slugOfFolder } from "../read/article.ts";
import { type Moment, monthPath } from "../read/moment.ts";
import { PLACEHOLDER } from "../schema/text.ts";
import { frontMatterText } from "./front-matter-text.ts";

/** What an article begins with. */
export interface Beginning {
  title: string;
  /** An id. */
  section: string;
  /** Now, on the newsroom's clock. */
  now: Moment;
}

interface Means {
  /** Absolute path. */
  project: string;
  /** The content folder, relative to the project. */
  content: string;
  /** The site's language tag. */
  language: string;
  /** Ids. */
  sections: readonly string[];
}

/**
 * Begins an article: a folder with a draft that explains every key, and a folder for its photos.
 *
 * @returns the path of the draft, relative to the project
 * @throws a sentence where the title has no letter, or the article is there already
 */
export function beginArticle({ title: typed, section, now }: Beginning, means: Means): string {
  const { project, content, language, sections } = means;
  const title = typed.normalize("NFC").replace(/\s+/g, " ").trim();
  const slug = slugOf(title);
  if (!slug) throw new Error(`"${typed}" has no letter to make an address of.`);
  const day = String(now.day).padStart(2, "0");
  const folder = `${content}/articles/${monthPath(now)}/${day}-${slug}`;
  const file = `${folder}/index.md`;
  if (existsSync(join(project, file))) throw new Error(`${file} exists already; give another title.`);
  const value = (text: string) => stringify(text, { lineWidth: 0 }).trimEnd();
  const given = {
    title: value(title),
    // A folder's name says where its day ends only before a letter.
    ...(slugOfFolder(folder) === slug ? {} : { slug }),
    date: now.iso.slice(0, "2025-02-10T08:00".length).replace("T", " "),
    summary: value(PLACEHOLDER),
    section,
    draft: "true",
  };
  mkdirSync(join(project, folder, "photos"), { recursive: true });
  writeWhole(join(project, file), frontMatterText(given, labelsOf(languageOf(language)), sections));
  return file;
}
