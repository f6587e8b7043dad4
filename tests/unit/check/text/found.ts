import { checkText } from "../../../../src/check/text/check-text.ts";

/** @returns what the rules find in a file: rule, the letters it is at, and what `--fix` writes there */
export function found(text: string): [rule: string, at: string, replacement?: string][] {
  return checkText(text).map(({ rule, start, end, replacement }) =>
    replacement === undefined ? [rule, text.slice(start, end)] : [rule, text.slice(start, end), replacement],
  );
}

/** @returns what they find in a body without front matter, which says that it is Vietnamese */
export const foundInBody = (body: string): ReturnType<typeof found> =>
  found(`${body}\n\nỞ đây những người được đưa về đều vui, đường đã mở lại.\n`);

/** @returns the file after one run of `--fix` */
export function mended(text: string): string {
  let [result, at] = ["", 0];
  for (const { start, end, replacement } of checkText(text)) {
    if (replacement === undefined) continue;
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}
