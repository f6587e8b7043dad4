import type { Manifest } from "../cache/manifest.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { lanes, PageInputs } from "../views/page-inputs.ts";
import { findPage } from "./find-page.ts";
import type { Plan, PlannedPage } from "./plan.ts";

/** Why a page would be rendered. */
export type Reason =
  | { kind: "new" | "unknown" | "missing" | "code" | "site" | "list" }
  /** Sizes in bytes. */
  | { kind: "size"; expected: number; found: number }
  /** `hostCode`: the site's own filters or transforms take part in pages, and may be what changed. */
  | { kind: "layout"; layout: string; hostCode: boolean }
  /** `changed`: those of the page's inputs that were read again since the last build. */
  | { kind: "record" | "stories" | "names"; changed: string[] };

/** What is known of a page's state and of what it is made from. */
export interface Explanation {
  url: string;
  /** Of its file, below the published folder. */
  path: string;
  stale: boolean;
  /** True where its source has an error, and the last good page stays. */
  broken: boolean;
  /** None where the page would stay as it is. */
  reasons: Reason[];
  inputs: { layout?: string; record: string[]; stories: string[]; names: string[] };
}

/** What a page's state is judged by. */
export interface Known {
  plan: Plan;
  catalogue: Catalogue;
  /** What the last build published. */
  manifest: Manifest;
  /** @returns the size of the published file in bytes; undefined where there is none */
  sizeThere: (path: string) => number | undefined;
  /** Sources that are new or were changed since the last build. */
  changed: ReadonlySet<string>;
  isFrozen: (url: string) => boolean;
  usesHostCode: boolean;
}

/** The lanes of a page's digests, as `PlannedPage` has them. */
const TEMPLATE = 0;
const SITE = 1;
const FIRST_INPUT = 2;

/**
 * @param asked the page's address, with or without what leads to it and slashes
 * @throws a sentence that names what was probably meant where the site has no such page
 */
export function explain(asked: string, known: Known): Explanation {
  const { plan, catalogue } = known;
  const index = findPage(asked, plan, known.manifest);
  const planned = plan.pages[index] as PlannedPage;
  const { page, path, kind } = planned;
  const inputs = new PageInputs(catalogue, true);
  page.inputs(inputs);
  const stale = plan.stale.includes(index);
  return {
    url: page.url,
    path,
    stale,
    broken: known.isFrozen(page.url),
    reasons: stale ? reasonsFor(planned, inputs, known) : [],
    inputs: {
      ...(kind.layout === undefined ? {} : { layout: kind.layout }),
      record: inputs.labels("record"),
      stories: inputs.labels("stories"),
      names: inputs.labels("names"),
    },
  };
}

function reasonsFor(planned: PlannedPage, inputs: PageInputs, known: Known): Reason[] {
  const { path, digests } = planned;
  const { manifest } = known;
  if (!manifest.has(path)) return [{ kind: "new" }];
  const found = known.sizeThere(path);
  const reasons: Reason[] = [];
  if (found === undefined) reasons.push({ kind: "missing" });
  const expected = manifest.sizeOf(path);
  if (expected === undefined) return reasons.length > 0 ? reasons : [{ kind: "unknown" }];
  if (found !== undefined && found !== expected) reasons.push({ kind: "size", expected, found });
  const differs = (lane: number): boolean => manifest.digest(path, lane) !== digests[lane];
  if (differs(TEMPLATE)) reasons.push(templateReason(planned, known));
  if (differs(SITE)) reasons.push({ kind: "site" });
  for (const [index, lane] of lanes.entries()) {
    if (!differs(FIRST_INPUT + index)) continue;
    if (lane === "list") reasons.push({ kind: "list" });
    else reasons.push({ kind: lane, changed: changedAmong(inputs.labels(lane), known) });
  }
  return reasons;
}

/** A page without a layout is made by the plugin's code alone: where that page's template changed, the code did. */
function templateReason({ kind }: PlannedPage, { plan, manifest, usesHostCode }: Known): Reason {
  const bare = plan.pages.find((page) => page.kind.layout === undefined && manifest.has(page.path));
  const code = bare && manifest.digest(bare.path, TEMPLATE) !== bare.digests[TEMPLATE];
  if (code || kind.layout === undefined) return { kind: "code" };
  return { kind: "layout", layout: kind.layout, hostCode: usesHostCode };
}

/** Names of people stand for their sources. */
function changedAmong(labels: string[], { changed, catalogue }: Known): string[] {
  return labels.filter((label) => {
    const person = /^person (.*)$/.exec(label)?.[1];
    return changed.has(person === undefined ? label : (catalogue.people.get(person)?.source ?? ""));
  });
}
