import type { TextFinding } from "./finding.ts";

/**
 * @param text the whole file as it is on disk, front matter and body: not yet NFC, lines ended in any way
 * @returns what the rules on an article's prose find, in the order of the file; replacements never overlap
 */
export function checkText(_text: string): TextFinding[] {
  return [];
}
