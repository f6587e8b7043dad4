import { join } from "node:path";
import { digestOf } from "../cache/digest.ts";
import type { Entry } from "../catalogue/entry.ts";
import { bodyOf } from "../read/article-body.ts";
import { readText } from "../read/text-file.ts";

/**
 * Bodies are read when they are shown, not kept.
 *
 * @param project absolute path
 * @returns the Markdown of an article's body
 * @throws where it is no longer the body that its record was made of
 */
export function bodyText({ head }: Entry, project: string): string {
  const body = bodyOf(readText(join(project, head.source)));
  if (digestOf(body) === head.digests.body) return body;
  throw new Error(`${head.source} was changed while the site was built. Build again.`);
}
