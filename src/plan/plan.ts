import type { Manifest } from "../cache/manifest.ts";
import { type KindOfPage, pagesOf } from "../pages/kinds.ts";
import { filePath } from "../pages/output-path.ts";
import type { PageContext } from "../views/page-context.ts";
import { PageInputs } from "../views/page-inputs.ts";
import type { LayoutDigests } from "./layout-digests.ts";

/** A page with what it is made from: a digest of its template, of the site's data, and of each lane of its inputs. */
export interface PlannedPage extends KindOfPage {
  /** Of its file, below the published folder. */
  path: string;
  digests: number[];
}

/** What a build has to do. */
export interface Plan {
  /** Every page of the site. */
  pages: PlannedPage[];
  /** Places in `pages` of those that have to be rendered. */
  stale: number[];
}

/** What plan is made against. */
export interface Published {
  manifest: Manifest;
  /** @returns whether the file at `path` is there, of this size in bytes */
  isWhole: (path: string, size: number | undefined) => boolean;
}

/** Compares what every page would be made from with what it was made from. */
export function planOf(
  context: PageContext,
  layouts: LayoutDigests,
  { manifest, isWhole }: Published,
  isFrozen: (url: string) => boolean,
): Plan {
  const plan: Plan = { pages: [], stale: [] };
  for (const { kind, page } of pagesOf(context)) {
    const inputs = new PageInputs(context.catalogue);
    page.inputs(inputs);
    const path = filePath(page.url).replace(/^\//, "");
    const digests = [...layouts.of(kind), ...inputs.values()];
    const place = manifest.placeOf(path);
    const isFresh =
      place !== undefined && manifest.matchesAt(place, digests) && isWhole(path, manifest.sizeAt(place));
    if (!isFresh && !isFrozen(page.url)) plan.stale.push(plan.pages.length);
    plan.pages.push({ kind, page, path, digests });
  }
  return plan;
}
