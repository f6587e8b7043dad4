import { paragraphMarkdown } from "./search/article-source.ts";
import { type Line, linesOf } from "./search/corpus.ts";

/** @returns the lines of a corpus as they were written @throws a sentence where no corpus is named */
export async function corpusLines(file: string | undefined): Promise<Partial<Line>[]> {
  if (!file)
    throw new Error("--corpus wants a file of gzipped lines {date, section, title, summary, body: […]}.");
  const lines: Partial<Line>[] = [];
  for await (const line of linesOf(file)) lines.push(line);
  return lines;
}

/** @returns the paragraphs as an editor would have committed them, with every blank and letter as it was written */
export const paragraphsOf = ({ body = [] }: Partial<Line>): string[] =>
  body.map((paragraph) => paragraphMarkdown(paragraph.trim()));
