import type { SearchFiles } from "../search/index-shard.ts";
import type { Start, Survey } from "./prepare.ts";
import { WORTH_A_THREAD } from "./render-stale.ts";
import { PublishedSearch, planSearch, type SearchPart, type SearchPlan } from "./search-parts.ts";

/** More records than this take as long as pages to render, and memory that these need. */
const FEW_RECORDS = 3_000;

/** A search index whose stale parts are being made. */
export interface SearchAhead {
  plan: SearchPlan;
  there: PublishedSearch;
  /** By folder. */
  files: ReadonlyMap<string, Promise<SearchFiles>>;
}

/**
 * Begins to index what a small change made stale, in another thread: Pagefind has a process of its own,
 * and pages are planned and rendered meanwhile.
 *
 * @returns undefined where that would not pay, or where nobody wants the index
 */
export async function beginSearch(start: Start, survey: Survey): Promise<SearchAhead | undefined> {
  const { workshop, request, pool, known, published } = start;
  const { gathered, context } = survey;
  const isWanted = workshop.options.search && request.explain === undefined && !request.shard;
  const isSmall = known && gathered.changed.length < WORTH_A_THREAD;
  if (!isWanted || !isSmall || request.clean || request.shares) return undefined;
  const plan = await planSearch({ ...start, ...survey });
  const there = new PublishedSearch(survey.before, published);
  const stale = plan.parts.filter((part) => part.documents && !there.filesOf(part));
  if (stale.reduce((sum, { records }) => sum + records, 0) > FEW_RECORDS)
    return { plan, there, files: new Map() };
  const { language } = context.catalogue.site;
  const files = new Map<string, Promise<SearchFiles>>();
  for (const { folder, documents } of stale) {
    const made = pool.aside("index", { documents: copies(documents), language });
    if (!made) break;
    made.catch(() => {
      // Whoever publishes it is told.
    });
    files.set(folder, made);
  }
  return { plan, there, files };
}

/** As they can be sent: rendered. */
const copies = (documents: SearchPart["documents"]) =>
  (documents?.() ?? []).map(({ url, html }) => ({ url, html }));
