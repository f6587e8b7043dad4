import { setImmediate as pause } from "node:timers/promises";
import type { Plan, PlannedPage } from "../plan/plan.ts";
import type { Publication } from "../publish/publication.ts";
import type { HostHooks } from "../render/host-hooks.ts";
import { type RenderedPage, renderPages, type StalePage } from "../render/render-task.ts";
import { type RenderInput, Rendering } from "../render/rendering.ts";
import { createRenderer } from "../theme/renderer.ts";
import type { Pool } from "../threads/pool.ts";
import type { PageContext } from "../views/page-context.ts";
import { showProgress } from "./progress.ts";
import type { Host } from "./workshop.ts";

/** Fewer pages than this are rendered before other threads have read the catalogue. */
const WORTH_A_THREAD = 500;
const AT_ONCE = 100;
/** In this thread: a dev server's answers wait for no more than this. */
const AT_ONCE_HERE = 20;

interface Means {
  input: RenderInput;
  context: PageContext;
  host: HostHooks;
  /** The host, where its code takes part in pages. */
  hooks: Host | undefined;
  pool: Pool;
  signal: AbortSignal | undefined;
}

/**
 * Renders the stale pages of a plan into the publication.
 *
 * @throws where the signal of `means` is given
 */
export async function renderStale(
  plan: Plan,
  means: Means,
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
  const inThreads = plan.stale.length >= WORTH_A_THREAD && (!means.hooks || means.hooks.configPath);
  const stale = plan.stale.map((index) => ({
    index,
    staged: publication.place((plan.pages[index] as PlannedPage).path),
  }));
  const { input, context, host, signal } = means;
  if (!inThreads) {
    const renderer = createRenderer(input.includes, host.filters, context.catalogue, input.assets);
    const rendering = new Rendering(plan.pages, renderer, host);
    for (const pages of chunksOf(stale, AT_ONCE_HERE)) {
      take(await renderPages(pages, rendering, staging));
      await pause();
      signal?.throwIfAborted();
    }
    return;
  }
  await means.pool.everywhere("rendering", {
    input,
    configPath: means.hooks?.configPath,
    output: host.output,
  });
  const rendering = chunksOf(stale, AT_ONCE).map(async (pages) =>
    take(await means.pool.run("render", { pages, staging })),
  );
  await Promise.race([Promise.all(rendering), ...(signal ? [aborted(signal)] : [])]);
}

function chunksOf(pages: StalePage[], size: number): StalePage[][] {
  const chunks: StalePage[][] = [];
  for (let at = 0; at < pages.length; at += size) chunks.push(pages.slice(at, at + size));
  return chunks;
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, fail) => {
    if (signal.aborted) fail(signal.reason);
    else signal.addEventListener("abort", () => fail(signal.reason), { once: true });
  });
}
