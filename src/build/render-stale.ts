import { setImmediate as pause } from "node:timers/promises";
import type { Plan, PlannedPage } from "../plan/plan.ts";
import type { Publication } from "../publish/publication.ts";
import type { HostHooks } from "../render/host-hooks.ts";
import { type RenderedPage, renderPages, type StalePage } from "../render/render-task.ts";
import { type RenderInput, Rendering } from "../render/rendering.ts";
import { createRenderer } from "../theme/renderer.ts";
import type { PageContext } from "../views/page-context.ts";
import { showProgress } from "./progress.ts";
import type { RenderingThreads } from "./rendering-threads.ts";

/** Fewer pages than this are rendered before other threads have read the catalogue. */
export const WORTH_A_THREAD = 500;
const AT_ONCE = 100;
/** In this thread: a dev server's answers wait for no more than this. */
const AT_ONCE_HERE = 20;

interface Means {
  input: RenderInput;
  context: PageContext;
  hooks: HostHooks;
  threads: RenderingThreads;
  signal: AbortSignal | undefined;
}

/**
 * Renders the stale pages of a plan into the publication.
 *
 * @throws where the signal of `means` is given
 */
export async function renderStale(
  plan: Plan,
  { input, context, hooks, threads, signal }: Means,
  publication: Pick<Publication, "staging" | "place" | "add">,
): Promise<void> {
  const progress = showProgress("pages rendered");
  let done = 0;
  const take = (rendered: RenderedPage[]) => {
    for (const { index, staged, size } of rendered) {
      const { path, digests } = plan.pages[index] as PlannedPage;
      publication.add(path, staged, digests, size);
    }
    done += rendered.length;
    progress(done, plan.stale.length);
  };
  const { staging } = publication;
  const stale = plan.stale.map((index) => ({
    index,
    staged: publication.place((plan.pages[index] as PlannedPage).path),
  }));
  const renderer = createRenderer(input.templates, hooks.filters, context.catalogue, input.assets);
  const rendering = new Rendering(plan.pages, renderer, hooks);
  const here = (pages: StalePage[]) => renderPages(pages, rendering, staging);
  if (stale.length >= WORTH_A_THREAD && threads.canRender) {
    await threads.render(chunksOf(stale, AT_ONCE), { staging, here, take, signal });
    return;
  }
  for (const pages of chunksOf(stale, AT_ONCE_HERE)) {
    take(await here(pages));
    await pause();
    signal?.throwIfAborted();
  }
}

function chunksOf(pages: StalePage[], size: number): StalePage[][] {
  const chunks: StalePage[][] = [];
  for (let at = 0; at < pages.length; at += size) chunks.push(pages.slice(at, at + size));
  return chunks;
}
