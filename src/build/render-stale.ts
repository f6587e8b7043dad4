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

interface Means {
  input: RenderInput;
  context: PageContext;
  hooks: HostHooks;
  threads: RenderingThreads;
}

/** Renders the stale pages of a plan into the publication. */
export async function renderStale(
  plan: Plan,
  { input, context, hooks, threads }: Means,
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
  const chunks: StalePage[][] = [];
  for (let at = 0; at < stale.length; at += AT_ONCE) chunks.push(stale.slice(at, at + AT_ONCE));
  const renderer = createRenderer(input.includes, hooks.filters, context.catalogue, input.assets);
  const rendering = new Rendering(plan.pages, renderer, hooks);
  const here = (pages: StalePage[]) => renderPages(pages, rendering, staging);
  if (stale.length >= WORTH_A_THREAD && threads.canRender) await threads.render(chunks, staging, here, take);
  else for (const pages of chunks) take(await here(pages));
}
