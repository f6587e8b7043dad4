import type { ArticleLinks } from "../catalogue/links.ts";
import type { ReadArticle } from "../read/article.ts";
import { reportConflictMarks } from "../read/conflict-marks.ts";
import { checkApproval } from "./approval.ts";
import { articleLinks } from "./article-links.ts";
import { checkDates } from "./dates.ts";
import { checkFolder } from "./folder-day.ts";
import { checkLeadWidth } from "./lead-width.ts";
import { checkPhotoTexts } from "./photo-texts.ts";
import { checkPlaceholders } from "./placeholders.ts";
import { checkSpeakers } from "./speakers.ts";
import { checkTitles } from "./titles.ts";

/**
 * The rules on an article's record that its source and what it names decide alone; what they find is
 * kept with the record.
 *
 * @returns its links, which only who knows all pages can judge
 */
export function checkArticle(parts: ReadArticle): ArticleLinks {
  reportConflictMarks(parts.text, parts.source);
  checkPhotoTexts(parts);
  checkLeadWidth(parts);
  checkSpeakers(parts);
  checkApproval(parts);
  checkPlaceholders(parts);
  checkTitles(parts);
  if (parts.isDated) {
    checkDates(parts);
    checkFolder(parts);
  }
  return articleLinks(parts);
}
