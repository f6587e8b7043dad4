import { Digest } from "../cache/digest.ts";
import type { Manifest } from "../cache/manifest.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { KindOfPage } from "../pages/kinds.ts";
import { filePath } from "../pages/output-path.ts";
import type { PageContext } from "../views/page-context.ts";
import { PageInputs } from "../views/page-inputs.ts";
import type { LayoutDigests } from "./layout-digests.ts";

/** A page with what it is made from: a digest of its template, of the site's data, and of each lane of its inputs. */
export interface PlannedPage extends KindOfPage {
  /** Of its file, below the published folder. */
  path: string;
  digests: number[];
  /** Of what the digests depend on, where its kind knows that; 0 where it does not. */
  basis: number;
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

/** A plan in steps takes up so many pages at once. */
const IN_A_STEP = 500;

/** What pages are judged by. */
export interface Judging {
  layouts: LayoutDigests;
  published: Published;
  /** Whether an address is that of a broken article, whose last good page stays. */
  isFrozen: (url: string) => boolean;
}

/** Compares what every page would be made from with what it was made from. */
export function planOf(pages: KindOfPage[], { catalogue }: PageContext, judging: Judging): Plan {
  const steps = planInSteps(pages, catalogue, judging);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The same, with pauses in which others may use the thread. */
export function* planInSteps(
  pages: KindOfPage[],
  catalogue: Catalogue,
  judging: Judging,
): Generator<undefined, Plan> {
  const plan: Plan = { pages: [], stale: [] };
  for (const [index, page] of pages.entries()) {
    if (index % IN_A_STEP === IN_A_STEP - 1) yield;
    const planned = planPage(page, catalogue, judging);
    if (isStale(planned, judging)) plan.stale.push(index);
    plan.pages.push(planned);
  }
  return plan;
}

/** @returns a page with what it would be made from */
export function planPage(
  { kind, page }: KindOfPage,
  catalogue: Catalogue,
  { layouts, published: { manifest } }: Judging,
): PlannedPage {
  const path = filePath(page.url).replace(/^\//, "");
  const made = layouts.of(kind);
  const basis = page.basis ? new Digest().add(layouts.code).add(page.basis()).value : 0;
  const place = basis === 0 ? undefined : manifest.placeOf(path);
  if (place !== undefined && manifest.basisAt(place) === basis)
    return { kind, page, path, basis, digests: [...made, ...manifest.digestsAt(place).slice(made.length)] };
  const inputs = new PageInputs(catalogue);
  page.inputs(inputs);
  return { kind, page, path, basis, digests: [...made, ...inputs.values()] };
}

/** @returns whether a page has to be rendered */
export function isStale({ page, path, digests }: PlannedPage, { published, isFrozen }: Judging): boolean {
  if (isFrozen(page.url)) return false;
  const { manifest, isWhole } = published;
  const place = manifest.placeOf(path);
  return place === undefined || !manifest.matchesAt(place, digests) || !isWhole(path, manifest.sizeAt(place));
}
