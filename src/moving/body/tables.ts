import type { CheerioAPI } from "cheerio";
import type { Element } from "../../import/html-blocks.ts";

/** A table of data has two columns and rows or more, short cells, no other tables, and few photos: most cells are words. */
export function isDataTable($: CheerioAPI, table: Element, photo: RegExp): boolean {
  const rows = rowsOf($, table);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const texts = rows.flat().map((cell) => $(cell).text().trim());
  const photos = texts.filter((text) => photo.test(text)).length;
  return (
    rows.length > 1 &&
    width > 1 &&
    $(table).find("table, figure").length === 0 &&
    (photos === 0 || (rows.length > 2 && texts.filter((text) => text !== "").length >= 3 * photos)) &&
    texts.every((text) => text.length < 1000)
  );
}

/**
 * Makes every row as long as the longest and the first row the head, as a Markdown table wants it. A cell that
 * spans others stands in the first of them, the others stay empty; paragraphs in a cell become lines of one.
 */
export function evenTable($: CheerioAPI, table: Element): void {
  const grid: (Element | undefined)[][] = [];
  for (const [y, row] of rowsOf($, table).entries()) {
    let x = 0;
    for (const cell of row) {
      while (grid[y]?.[x] !== undefined || (grid[y] && x in grid[y])) x++;
      const across = spanOf(cell.attribs.colspan);
      const down = spanOf(cell.attribs.rowspan);
      for (let dy = 0; dy < down; dy++)
        for (let dx = 0; dx < across; dx++) {
          grid[y + dy] ??= [];
          (grid[y + dy] as (Element | undefined)[])[x + dx] = dy + dx === 0 ? cell : undefined;
        }
      x += across;
    }
    grid[y] ??= [];
  }
  const rows = grid.slice(0, rowsOf($, table).length);
  const width = Math.max(...rows.map((row) => row.length));
  const body = $("<table></table>");
  for (const row of rows) {
    const line = $("<tr></tr>");
    for (let x = 0; x < width; x++) line.append($("<td></td>").append(inline($, row[x])));
    body.append(line);
  }
  $(table).replaceWith(body);
}

function inline($: CheerioAPI, cell: Element | undefined): ReturnType<CheerioAPI> | string {
  if (!cell) return "";
  const content = $(cell);
  content.find("p, div, li, h1, h2, h3, h4, h5, h6, br, ul, ol, pre, blockquote").each((_, block) => {
    $(block).before(" ").after(" ").replaceWith($(block).contents());
  });
  return content.contents();
}

/** The rows of a table that are its own, not those of a table in it. */
function rowsOf($: CheerioAPI, table: Element): Element[][] {
  return $(table)
    .find("tr")
    .toArray()
    .filter((row) => $(row).closest("table").get(0) === table)
    .map((row) => $(row).children("td, th").toArray() as Element[])
    .filter((row) => row.length > 0);
}

function spanOf(text: string | undefined): number {
  const span = Number.parseInt(text ?? "1", 10);
  return span > 1 && span <= 100 ? span : 1;
}
