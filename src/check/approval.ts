import type { ReadArticle } from "../read/article.ts";
import { dayOf } from "../read/moment.ts";

/** Who edited an article and who allowed it to be published; a draft waits for both. */
export function checkApproval({ record, article, source, vocabulary }: ReadArticle): void {
  if (record.draft || dayOf(article.date) < (vocabulary.approvalFrom ?? "")) return;
  if (isNobody(record.reviewedBy)) source.report("approval/no-reviewer", ["reviewedBy"]);
  if (isNobody(record.approvedBy)) source.report("approval/no-approver", ["approvedBy"]);
}

const isNobody = (names: string | string[] | undefined): boolean => names === undefined || names.length === 0;
