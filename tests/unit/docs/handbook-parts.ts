import { readFileSync } from "node:fs";
import { join } from "node:path";

export const docs = join(import.meta.dirname, "../../../docs");

/** A half of the handbook: what it says in one language. */
export interface Half {
  language: "vi" | "en";
  text: string;
}

/** A block between fences. */
export interface Block {
  language: string;
  code: string;
}

/** @returns the Vietnamese half, then the English one; each begins with the only level-1 heading in it */
export function halves(): [Half, Half] {
  const text = readFileSync(join(docs, "handbook.md"), "utf8");
  const titles = headingsIn(text).filter((heading) => heading.startsWith("# "));
  if (titles.length !== 2) throw new Error(`docs/handbook.md has ${titles.length} titles, not two.`);
  const english = text.indexOf(`\n${titles[1]}\n`);
  return [
    { language: "vi", text: text.slice(0, english) },
    { language: "en", text: text.slice(english) },
  ];
}

export function blocksIn(text: string): Block[] {
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = "", code = ""]) => ({
    language,
    code,
  }));
}

/** Headings with their marks, outside of code: `## Ảnh`. */
export function headingsIn(text: string): string[] {
  return text.replace(/^```[\s\S]*?^```$/gm, "").match(/^#+ .*$/gm) ?? [];
}

/** @returns what stands in backticks at the beginning of each row of the table below `<!-- mark -->` */
export function firstCells(text: string, mark: string): string[] {
  const [, after = ""] = text.split(`<!-- ${mark} -->\n`);
  const rows = after.trimStart().split(/\n(?!\|)/)[0] ?? "";
  return [...rows.matchAll(/^\| `([^`]+)`/gm)].map(([, cell = ""]) => cell);
}
