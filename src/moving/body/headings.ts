import type { CheerioAPI } from "cheerio";

/** Headings begin at the second level, skip none on the way down, and stand neither in lists nor in tables. */
export function orderHeadings($: CheerioAPI): void {
  const above: number[] = [];
  for (const element of $("h1, h2, h3, h4, h5, h6").toArray()) {
    const heading = $(element);
    if (heading.text().trim() === "") {
      heading.replaceWith(heading.contents());
      continue;
    }
    if (heading.parents("li, table, blockquote, figure, a").length > 0) {
      element.name = "b";
      heading.before(" ").after("<br>");
      continue;
    }
    const level = Number(element.name[1]);
    while ((above.at(-1) ?? 0) >= level) above.pop();
    above.push(level);
    element.name = `h${Math.min(6, above.length + 1)}`;
    heading.find("b, strong").each((_, bold) => {
      $(bold).replaceWith($(bold).contents());
    });
  }
}
