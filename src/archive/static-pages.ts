import { reportText } from "../check/text/report-text.ts";
import type { Problems } from "../problems/problem.ts";
import { type Folders, recordId, recordSources, withText } from "../read/newsroom.ts";
import { readStaticPage, type StaticPage } from "../read/page.ts";
import type { Sources } from "../sources/sources.ts";

/** Reads and judges the pages that are no articles. */
export function readStaticPages(folders: Folders, sources: Sources, problems: Problems): StaticPage[] {
  return recordSources(sources, folders, "pages").flatMap((source) => {
    const page = withText(folders.project, source, problems, (text, raw) => {
      reportText(raw, source, problems);
      return readStaticPage(text, recordId(source), source, problems);
    });
    return page ? [page] : [];
  });
}
