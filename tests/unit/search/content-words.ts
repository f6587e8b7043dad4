import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import matter from "gray-matter";

const content = join(import.meta.dirname, "../../../content");

/** The different words of the articles of this repository, in lower case and NFC. */
export function contentWords(): string[] {
  const texts = globSync("articles/**/*.md", { cwd: content }).map((file) => {
    const { content: body, data } = matter(readFileSync(join(content, file), "utf8"));
    return `${data.title}\n${data.summary}\n${body}`;
  });
  const words =
    texts
      .join("\n")
      .normalize("NFC")
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return [...new Set(words)];
}

/** Those that can only be Vietnamese, for they bear a mark. */
export const markedWords = (): string[] => contentWords().filter((word) => /[^\p{ASCII}]/u.test(word));
