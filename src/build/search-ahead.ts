import type { SearchFiles } from "../search/index-shard.ts";
import type { Start, Survey } from "./prepare.ts";
import { WORTH_A_THREAD } from "./render-stale.ts";
import { PublishedSearch, planSearch, type SearchPlan } from "./search-parts.ts";

/** More records than this take as long as pages to render, and memory that these need. */
const FEW_RECORDS = 3_000;

/** A search index whose stale shards are being made. */
export interface SearchAhead {
  plan: SearchPlan;
  there: PublishedSearch;
  /** By folder. */
  files: ReadonlyMap<string, Promise<SearchFiles>>;
}

/**
 * Begins to index what a small change made stale: another thread does so while pages are planned and rendered.
 *
 * @returns undefined where that would not pay, or where nobody wants the index
 */
export async function beginSearch(start: Start, survey: Survey): Promise<SearchAhead | undefined> {
  const { workshop, request, pool, known, published } = start;
  const isWanted = workshop.options.search && request.explain === undefined && !request.shard;
  const isSmall = known && survey.gathered.changed.length < WORTH_A_THREAD;
  if (!isWanted || !isSmall || request.clean || request.shares || !pool.hasOthers) return undefined;
  const plan = await planSearch({ ...start, ...survey });
  const there = new PublishedSearch(survey.before, published);
  const stale = plan.parts.filter((part) => !there.filesOf(part));
  const files = new Map<string, Promise<SearchFiles>>();
  if (stale.reduce((sum, { records }) => sum + records, 0) > FEW_RECORDS) return { plan, there, files };
  for (const part of stale) {
    const { files: made } = await part.start();
    made.catch(() => {
      // Whoever publishes it is told.
    });
    files.set(part.folder, made);
  }
  return { plan, there, files };
}
