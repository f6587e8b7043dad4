import { type Block, parseBody } from "../body/blocks.ts";
import type { Problems } from "../problems/problem.ts";
import { pageSchema } from "../schema/page.ts";
import { placesIn, reportFindings } from "./body-places.ts";
import { reportConflictMarks } from "./conflict-marks.ts";
import { checkFileName } from "./file-name.ts";
import { readFrontMatter } from "./front-matter.ts";
import { Source } from "./source.ts";
import { validate } from "./validate.ts";

/** A page that stands outside the news: about, contact. */
export interface StaticPage {
  slug: string;
  source: string;
  title: string;
  summary?: string | undefined;
  lang?: string | undefined;
  blocks: Block[];
}

/** Reads `content/pages/<slug>.md`; undefined where there was an error. */
export function readStaticPage(
  text: string,
  name: string,
  file: string,
  problems: Problems,
): StaticPage | undefined {
  const matter = readFrontMatter(text, file, problems);
  if (!matter) return undefined;
  const source = new Source(file, matter.yaml, matter.yamlLine, problems);
  reportConflictMarks(text, source);
  const { value: record, whole } = validate(pageSchema, matter.data, source, { title: name });
  if (record.slug === undefined) checkFileName(file, source);
  const { blocks, findings, placements } = parseBody(matter.body);
  const at = placesIn(matter);
  reportFindings(findings, at, source);
  for (const { src, line } of placements) {
    source.reportAt("body/unknown-photo", at(line, src), { src, near: "", where: "page" });
  }
  if (!whole) return undefined;
  return {
    slug: record.slug ?? name,
    source: file,
    title: record.title,
    summary: record.summary,
    lang: record.lang,
    blocks,
  };
}
