import type { GeneratedFile } from "../generate.ts";
import type { Article } from "./corpus.ts";

/**
 * An article of a corpus as an editor would have committed it.
 *
 * @param sections id by name
 * @param people id by name, of those who have a record
 * @param photo the file of its photo, where it has one
 */
export function sourceOf(
  article: Article,
  sections: ReadonlyMap<string, string>,
  people: ReadonlyMap<string, string>,
  photo: Buffer,
): GeneratedFile[] {
  const home = homeOf(article);
  const speakers = article.people.flatMap((name) => people.get(name) ?? []);
  const frontMatter = [
    `title: ${quoted(article.title)}`,
    `slug: ${slugIn(article)}`,
    `date: ${article.date} 08:00`,
    `summary: ${quoted(article.summary)}`,
    `section: ${sections.get(article.section)}`,
    `speakers: [${speakers.join(", ")}]`,
  ];
  const files: GeneratedFile[] = [];
  if (article.caption !== undefined) {
    const caption = quoted(inlineMarkdown(article.caption));
    frontMatter.push("photos:", "  - src: photos/anh.jpg", "    alt: Ảnh", `    caption: ${caption}`);
    files.push({ path: `${home}/photos/anh.jpg`, data: photo });
  }
  const body = article.body.map(paragraphMarkdown).join("\n\n");
  files.push({ path: `${home}/index.md`, data: `---\n${frontMatter.join("\n")}\n---\n${body}\n` });
  return files;
}

const slugIn = ({ url }: Article): string => url.split("/")[3] as string;

const homeOf = (article: Article): string =>
  `content/articles/${article.date.slice(0, 7).replace("-", "/")}/${article.date.slice(8)}-${slugIn(article)}`;

/** A text as a value of YAML, whatever stands in it: JSON's strings are YAML's. */
export const quoted = (text: string): string => JSON.stringify(text);

/** Plain text as Markdown that prints it. */
export function paragraphMarkdown(text: string): string {
  return inlineMarkdown(text)
    .replace(/^[-+=:]/, "\\$&")
    .replace(/^(\d{1,9})([.)])/, "$1\\$2");
}

const inlineMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>&~#|!]/g, "\\$&");
