import type { Body } from "../body/blocks.ts";
import type { Position } from "../problems/problem.ts";
import type { Article } from "../read/article.ts";
import type { Vocabulary } from "../read/references.ts";
import type { Source } from "../read/source.ts";
import type { ArticleFrontMatter } from "../schema/article.ts";

/** An article as the rules on records look at it: as it was written, and as it was read. */
export interface ArticleParts {
  /** Where problems are reported. */
  source: Source;
  /** The whole file, composed (NFC). */
  text: string;
  record: ArticleFrontMatter;
  /** False where the date is wrong or missing, and another stands in for it. */
  isDated: boolean;
  article: Article;
  body: Body;
  /** @returns the place in the file of a text in a line of the body (from 0) */
  at: (line: number, excerpt: string) => Position;
  vocabulary: Vocabulary;
}
