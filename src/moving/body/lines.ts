import type { CheerioAPI } from "cheerio";

/** Poems and forms are typed into `<pre>`, where a line ends as it stands; a listing of a program stays one. */
export function keepLines($: CheerioAPI): void {
  for (const element of $("pre").toArray()) {
    if ($(element).children("code").length > 0) continue;
    for (const node of $(element).find("*").addBack().contents().toArray()) {
      if (node.type !== "text" || !node.data.includes("\n")) continue;
      const holder = $("<div></div>").text(node.data);
      $(node).replaceWith((holder.html() ?? "").replaceAll("\n", "<br>"));
    }
    element.name = "div";
  }
}
