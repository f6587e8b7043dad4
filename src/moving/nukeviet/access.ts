import type { MovedStatus } from "../moved-article.ts";
import type { StagedRow } from "./stage.ts";

/** Groups of NukeViet 4 and 5 that strangers are in. */
const everyone = new Set(["5", "6"]);

/** @returns whether a list of groups, such as `4,6`, lets strangers read; a list that is not there does */
function openTo(groups: string | null | undefined): boolean {
  return (
    groups === null || groups === undefined || groups.split(",").some((group) => everyone.has(group.trim()))
  );
}

/** @returns why nothing of a module can be read by strangers; undefined where it can */
export function closedModule(module: StagedRow | undefined): MovedStatus | undefined {
  if (!module) return undefined;
  if (module.act !== null && module.act !== "1") return "unpublished";
  // NukeViet 3, which has no folder of uploads to a module, writes 0 for everyone.
  const open =
    module.module_upload === null ? /^0?$/u.test(module.groups_view ?? "") : openTo(module.groups_view);
  return open ? undefined : "restricted";
}

/** @returns why nothing of a category can be read by strangers; undefined where it can */
export function closedCategory(category: StagedRow): MovedStatus | undefined {
  // NukeViet 3 says who may read (0 everyone), and names groups only where it is groups.
  const open = category.who_view ? category.who_view === "0" : openTo(category.groups_view);
  if (!open) return "restricted";
  const status = Number(category.status ?? 1);
  if (status === 1 || status === 2) return undefined;
  return status >= 10 ? "locked" : "unpublished";
}

/** @returns whether an article (as of 4.6) is for some groups only; an empty list says nothing */
export function closedArticle(groups: string | null | undefined): boolean {
  return Boolean(groups) && !openTo(groups);
}
