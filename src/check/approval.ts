import type { ArticleParts } from "./article-parts.ts";

/** Who edited an article and who allowed it to be published; a draft waits for both. */
export function checkApproval({ record, source }: ArticleParts): void {
  if (record.draft) return;
  if (isNobody(record.reviewedBy)) source.report("approval/no-reviewer", ["reviewedBy"]);
  if (isNobody(record.approvedBy)) source.report("approval/no-approver", ["approvedBy"]);
}

const isNobody = (names: string | string[] | undefined): boolean => names === undefined || names.length === 0;
