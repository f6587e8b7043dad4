import type { Rule } from "./rule.ts";

/** What may be wrong with an article's text: headings, links, letters, blanks and marks. */
export const textRules = {} satisfies Record<string, Rule>;
