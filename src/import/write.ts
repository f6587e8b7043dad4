import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import slugify from "@sindresorhus/slugify";
import { stringify } from "yaml";
import type { Person } from "../read/person.ts";
import type { ImportedArticle } from "./article.ts";
import { recordOf, speakerEntry } from "./people.ts";
import type { FetchedPhoto } from "./photos.ts";
import { ImportProblem } from "./problem.ts";

const longestSlug = 70;

/** `articles/YYYY/MM/DD-slug`, from the article's day and headline; below the content folder. */
export function articleFolder(article: Pick<ImportedArticle, "title" | "date">): string {
  const [year, month, day] = article.date.slice(0, 10).split("-");
  return ["articles", year, month, `${day}-${articleSlug(article.title)}`].join("/");
}

/** @returns the words of a headline as a part of an address, cut between words; `bai-viet` where it has none */
export function articleSlug(title: string): string {
  const slug = slugify(title.normalize("NFC"), { decamelize: false });
  if (slug.length <= longestSlug) return slug || "bai-viet";
  const cut = slug.slice(0, longestSlug + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf("-"), 20)).replace(/-+$/u, "");
}

/**
 * The whole index.md: front matter with the keys of the article schema, then the body. Speakers who have a record
 * among `people` are written by their id.
 */
export function articleFile(
  article: ImportedArticle,
  draft: boolean,
  people: readonly Person[] = [],
): string {
  const frontMatter = {
    title: article.title,
    date: article.date,
    summary: article.summary,
    ...filled({ section: article.section, byline: article.byline }),
    ...(draft ? { draft: true } : {}),
    ...(article.photos.length > 0
      ? {
          photos: article.photos.map(({ src, alt, caption, credit, origin }) => ({
            src,
            alt,
            // Captions are inline Markdown in front matter; the source's are plain text.
            ...filled({ caption: escapeInline(caption), credit }),
            origin,
          })),
        }
      : {}),
    ...(article.speakers.length > 0
      ? {
          speakers: article.speakers.map((speaker) =>
            speakerEntry(speaker, recordOf(speaker, people), article.date.slice(0, 10)),
          ),
        }
      : {}),
    ...(article.url ? { source: { name: new URL(article.url).hostname, url: article.url } } : {}),
  };
  return `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n\n${article.body}`;
}

/**
 * Writes the article and its photos below `content`. The folder appears whole (written beside, then renamed).
 * @returns the folder, relative to `content`
 * @throws ImportProblem when an article is there already, or one of the same address in another folder
 */
export async function writeArticle(
  content: string,
  article: ImportedArticle,
  photos: readonly FetchedPhoto[],
  draft: boolean,
  source: string,
  people: readonly Person[] = [],
): Promise<string> {
  const folder = articleFolder(article);
  const target = join(content, folder);
  const taken = await sameAddress(target);
  if (taken) throw new ImportProblem({ code: "articleExists", values: [taken] }, source);
  const building = join(dirname(target), `.importing-${process.pid}-${articleSlug(article.title)}`);
  try {
    await mkdir(building, { recursive: true });
    for (const photo of photos) {
      if (!photo.bytes) continue;
      await mkdir(join(building, "photos"), { recursive: true });
      await writeFile(join(building, photo.src), photo.bytes);
    }
    await writeFile(join(building, "index.md"), articleFile(article, draft, people));
    await rename(building, target);
  } finally {
    await rm(building, { recursive: true, force: true });
  }
  return folder;
}

/** An article's address is its month and slug: another day of the month with the same slug collides too. */
async function sameAddress(target: string): Promise<string | undefined> {
  if (existsSync(target)) return target;
  const month = dirname(target);
  const slug = target.slice(month.length + 1).replace(/^\d+-/u, "");
  for (const entry of existsSync(month) ? await readdir(month) : []) {
    if (entry.startsWith(".")) continue;
    if (entry.replace(/^\d+-/u, "") === slug || (await declaredSlug(join(month, entry))) === slug)
      return join(month, entry);
  }
  return undefined;
}

export async function declaredSlug(folder: string): Promise<string | undefined> {
  const text = await readFile(join(folder, "index.md"), "utf8").catch(() => "");
  return /^slug:\s*["']?([\w-]+)/mu.exec(text.split(/^---\s*$/mu)[1] ?? "")?.[1];
}

/** Escapes plain text for a key that is read as inline Markdown. */
export function escapeInline(text: string): string {
  return text.replace(/[`*<[\]\\]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\$&");
}

export function filled(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
}
