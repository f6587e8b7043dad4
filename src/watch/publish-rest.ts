import { setTimeout as delay, setImmediate as pause } from "node:timers/promises";
import type { Prepared, Start, Survey } from "../build/prepare.ts";
import { publish } from "../build/publish.ts";
import type { BuildReport } from "../build/session.ts";
import type { Manifest } from "../cache/manifest.ts";
import { planInSteps } from "../plan/plan.ts";

/** So many pages take all processors for a while: whoever tries out a layout or a style saves again first. */
const LARGE = 500;
const CALM_MS = 2000;

/** How a site that was read is published. */
interface Publishing {
  /** Digest of everything that it is made from. */
  inputs: number;
  /** Paths that the host's own templates write. */
  others: ReadonlySet<string>;
  signal: AbortSignal;
  /** Called once for the pages, and then for the search index, which takes longer. */
  onPublished: (report: BuildReport, manifest: Manifest) => void;
}

/**
 * Plans what was read, and publishes what is stale of it. Between any two steps others use the thread:
 * a dev server answers meanwhile.
 *
 * @throws where the signal is given; what was published until then is complete, and known
 */
export async function publishRest(start: Start, known: Survey, publishing: Publishing): Promise<void> {
  const { inputs, others, signal, onPublished } = publishing;
  const steps = planInSteps(known.pages, known.context.catalogue, known.judging);
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    await pause();
    signal.throwIfAborted();
  }
  const plan = step.value;
  if (plan.stale.length >= LARGE) await delay(CALM_MS, undefined, { signal });
  const prepared: Prepared = { ...known, plan };
  const keepsSearch = start.workshop.options.search;
  const pages = await publish(start, prepared, inputs, others, { keepsSearch, signal });
  onPublished(pages.report, pages.manifest);
  if (!keepsSearch) return;
  await pause();
  const rest = { ...prepared, before: pages.manifest, plan: { pages: plan.pages, stale: [] } };
  const search = await publish(start, rest, inputs, others, { signal });
  onPublished(search.report, search.manifest);
}
