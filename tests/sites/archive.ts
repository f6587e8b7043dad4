import type { SiteFiles } from "./build-site.ts";
import { article, desk } from "./content.ts";

/** The source of the article that `archive` numbers `index`. */
export function archiveSource(index: number): string {
  return `content/articles/bai-${index}/index.md`;
}

/** An archive of `count` short articles over two years, each its own and all of one edition. */
export function archive(count: number, edition = "Bản đầu"): SiteFiles {
  const articles = Array.from({ length: count }, (_, index): [string, string] => {
    const month = String(1 + (index % 12)).padStart(2, "0");
    const day = String(1 + (index % 28)).padStart(2, "0");
    const source = article(
      {
        title: `Bài số ${index}`,
        date: `${2023 + (index % 2)}-${month}-${day} 08:00`,
        section: index % 3 === 0 ? "doi-song" : "tin-tuc",
        tags: [`Thẻ ${index % 7}`],
      },
      `${edition} của bài số ${index}.`,
    );
    return [archiveSource(index), source];
  });
  return { ...desk, ...Object.fromEntries(articles) };
}
