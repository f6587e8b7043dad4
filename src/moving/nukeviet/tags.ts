import { fold } from "../../language/fold.ts";
import { DiskMap } from "../on-disk.ts";
import type { NewsModule } from "./news-module.ts";
import type { Stage, StagedRow } from "./stage.ts";

/** @returns a function that gives the tags of an article (as of 4.0) */
export function tagsOf(stage: Stage, { owner, texts }: NewsModule): (row: StagedRow) => string[] {
  const tags = stage.lookup(owner, "tags_id", "id");
  return (row) =>
    tags(row.id ?? "")
      .map(({ keyword }) => texts.plain(keyword))
      .filter((tag) => tag !== "");
}

/**
 * NukeViet 3 prints keywords where later versions print tags, and makes them up of the text where an editor gave none.
 * A word that only one article has leads nowhere, and is nearly always such a one: it is left out.
 *
 * @returns a function that gives the keywords of an article; undefined where the module has none
 */
export function keywordsOf(
  stage: Stage,
  { owner, texts }: NewsModule,
): ((row: StagedRow) => string[]) | undefined {
  const words = (keywords: string | null | undefined): string[] =>
    texts
      .plain(keywords)
      .split(",")
      .map((word) => word.trim())
      .filter((word) => word !== "");
  const counts = new DiskMap<number>();
  for (const { keywords } of stage.rows(owner, "rows")) {
    for (const word of new Set(words(keywords).map(fold))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  if (counts.isEmpty) return undefined;
  return (row) => words(row.keywords).filter((word) => (counts.get(fold(word)) ?? 0) > 1);
}
