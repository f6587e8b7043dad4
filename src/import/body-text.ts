import type { TextBlock } from "./blocks.ts";
import type { CaptionedImage } from "./captions.ts";
import { escapeMarkdown } from "./markdown-text.ts";

/** The Markdown body: photos alone in a paragraph, the source's words literal. `srcOf` gives a photo's file. */
export function writeBody(
  items: readonly (TextBlock | CaptionedImage)[],
  srcOf: ReadonlyMap<CaptionedImage, string>,
): string {
  let body = "";
  items.forEach((item, index) => {
    const previous = items[index - 1];
    const isSameList = previous?.kind === "text" && item.kind === "text" && sameList(previous, item);
    const gap = index === 0 ? "" : isSameList ? "\n" : "\n\n";
    body += gap + (item.kind === "image" ? `![](${srcOf.get(item)})` : writeText(item));
  });
  return body === "" ? "" : `${body}\n`;
}

function writeText(block: TextBlock): string {
  if (block.table) return writeTable(block.table);
  const text = escapeMarkdown(block.text);
  if (block.heading !== undefined) return `${"#".repeat(Math.max(2, block.heading))} ${text}`;
  if (block.item) return `${block.item === "number" ? "1." : "-"} ${text}`;
  if (block.emphasis) return block.emphasis === "strong" ? `**${text}**` : `*${text}*`;
  return text;
}

function sameList(previous: TextBlock, next: TextBlock): boolean {
  return previous.item !== undefined && previous.item === next.item;
}

function writeTable(rows: readonly string[][]): string {
  const [head = [], ...rest] = rows.map((row) =>
    row.map((cell) => escapeMarkdown(cell).replaceAll("|", "\\|")),
  );
  return [head, head.map(() => "---"), ...rest].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
