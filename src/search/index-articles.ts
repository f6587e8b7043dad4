import { createIndex } from "pagefind";
import type { Outputs } from "../build/outputs.ts";

/** A rendered page to be searched. */
export interface SearchRecord {
  url: string;
  html: string;
}

/** Below the published folder. */
const FOLDER = "pagefind";

/**
 * Indexes rendered articles with Pagefind. Records go in by address: their order changes the bytes
 * of the index.
 *
 * @throws with what Pagefind says of the record that it refuses
 */
export async function indexArticles(
  records: SearchRecord[],
  language: string,
  outputs: Outputs,
): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  try {
    for (const { url, html } of records.toSorted((a, b) => (a.url < b.url ? -1 : 1))) {
      const added = await index.addHTMLFile({ url, content: html });
      if (added.errors.length > 0) throw new Error(`Pagefind refused ${url}: ${added.errors.join("; ")}`);
    }
    const { files, errors: faults } = await index.getFiles();
    if (faults.length > 0) throw new Error(`Pagefind could not finish its index: ${faults.join("; ")}`);
    for (const { path, content } of files) {
      if (isEngine(path)) outputs.write(`${FOLDER}/${path}`, content);
    }
  } finally {
    await index.deleteIndex();
  }
}

/** The search page has an interface of its own, so Pagefind's are not published. */
const isEngine = (path: string): boolean =>
  !/^pagefind-(?:ui|modular-ui|component-ui|highlight)\b/.test(path);
