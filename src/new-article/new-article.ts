import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { writeWhole } from "../cache/whole-file.ts";
import { articleSlug } from "../import/write.ts";
import { labelsOf } from "../labels/labels.ts";
import { languageOf } from "../language/language.ts";
import { slugOf } from "../language/slug.ts";
import { TakenAddresses } from "../moving/taken-addresses.ts";
import { Refusal } from "../problems/refusal.ts";
import { slugOfFolder } from "../read/article.ts";
import { type Moment, monthPath } from "../read/moment.ts";
import { PLACEHOLDER } from "../schema/text.ts";
import { frontMatterText } from "./front-matter-text.ts";

/** What an article begins with. */
export interface Beginning {
  title: string;
  /** What its address is made of; default: the title. */
  slug?: string | undefined;
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
 * Begins an article: a folder with a draft that explains every key, and a folder for its photos. Where
 * another article of the month has its address, it gets one with a number.
 *
 * @returns the path of the draft, relative to the project
 * @throws Refusal where there is no letter to make an address of, or the article is there already
 */
export async function beginArticle(
  { title: typed, slug: wanted, section, now }: Beginning,
  { project, content, language, sections }: Means,
): Promise<string> {
  const title = typed
    .normalize("NFC")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
  const named = wanted ?? title;
  if (slugOf(named) === "") throw withoutAddress(typed, wanted);
  const day = String(now.day).padStart(2, "0");
  const month = monthPath(now);
  const folderOf = (slug: string) => `articles/${month}/${day}-${slug}`;
  const first = `${content}/${folderOf(articleSlug(named))}/index.md`;
  if (existsSync(join(project, first))) throw alreadyThere(first);
  const taken = new TakenAddresses(join(project, content), new Map());
  const { slug, folder } = await taken.claim(month, articleSlug(named), folderOf);
  const value = (text: string) => stringify(text, { lineWidth: 0 }).trimEnd();
  const given = {
    title: value(title),
    // A folder's name says where its day ends only before a letter.
    ...(slugOfFolder(folder) === slug ? {} : { slug: value(slug) }),
    date: now.iso.slice(0, "2025-02-10T08:00".length).replace("T", " "),
    summary: value(PLACEHOLDER),
    section: value(section),
    draft: "true",
  };
  const file = `${content}/${folder}/index.md`;
  mkdirSync(join(project, content, folder, "photos"), { recursive: true });
  writeWhole(join(project, file), frontMatterText(given, labelsOf(languageOf(language)), sections));
  return file;
}

function withoutAddress(title: string, slug: string | undefined): Refusal {
  const text = slug ?? title;
  return new Refusal({
    vi: `"${text}" không có chữ cái hay chữ số nào để đặt địa chỉ. Hãy ghi thêm --slug, ví dụ --slug ten-trong-dia-chi.`,
    en: `"${text}" has no letter or digit to make an address of. Add --slug, such as --slug words-of-the-address.`,
  });
}

function alreadyThere(file: string): Refusal {
  return new Refusal({
    vi: `Đã có ${file}: viết tiếp bài đó, hoặc đặt tiêu đề khác.`,
    en: `${file} exists already: go on with it, or give another title.`,
  });
}
