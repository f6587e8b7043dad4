import type { Tally } from "../tally.ts";
import { linkTo } from "./shortcodes.ts";

export interface BlockDesk {
  /** What editors keep to use again, by its number. */
  reusable: ReadonlyMap<string, string>;
  /** The article's footnotes, as its field `footnotes` lists them: `[{content, id}]`. */
  footnotes: string;
  removed: Tally;
}

const DEEPEST = 5;

/** Block comments say nothing that the HTML in them does not, but for blocks that the server writes: those that it fills from elsewhere are lost. */
export function withoutBlockMarks(content: string, desk: BlockDesk): string {
  return withReusable(content, desk.reusable)
    .replace(/<!--\s*wp:footnotes\s*(?:\{[^>]*\})?\s*\/-->/gu, () => footnoteList(desk.footnotes))
    .replace(/<!--\s*wp:([a-z][\w/-]*)(?:(?!-->)[\s\S])*?\/-->/gu, (_, name: string) => {
      desk.removed.add(`wp:${name}`);
      return "";
    })
    .replace(/<!--\s*\/?wp:[\s\S]*?-->/gu, "")
    .replace(/<!--\s*(?:more|nextpage|noteaser)[\s\S]*?-->/gu, "")
    .replace(/<a\b[^>]*class="[^"]*wp-block-file__button[^>]*>[\s\S]*?<\/a>/gu, "")
    .replace(
      /(<div class="wp-block-embed__wrapper">)\s*(https?:\/\/[^\s<]+)\s*(?=<\/div>)/gu,
      (_, open, address) => open + linkTo(address),
    );
}

/** One reusable block may hold another. */
function withReusable(content: string, reusable: BlockDesk["reusable"]): string {
  let text = content;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const before = text;
    text = text.replace(
      /<!--\s*wp:block\s*\{[^>]*?"ref":(\d+)[^>]*?\}\s*\/-->/gu,
      (mark, number: string) => reusable.get(number) ?? mark,
    );
    if (text === before) break;
  }
  return text;
}

function footnoteList(field: string): string {
  try {
    const notes = JSON.parse(field) as { content?: unknown }[];
    return `<ol>${notes.map(({ content }) => `<li>${String(content ?? "")}</li>`).join("")}</ol>`;
  } catch {
    return "";
  }
}
