import type { TextFinding } from "./finding.ts";
import type { Range } from "./passages.ts";
import type { Prose } from "./prose.ts";

/** What can only be meant for an address: words in parentheses behind words in brackets are prose. */
const ADDRESS =
  /^(?:https?:|www\.|mailto:|\.{0,2}\/|photos\/)|\.(?:jpe?g|jfif|png|webp|avif|gif|pdf|docx?|xlsx?|html?)$/i;
/** What may follow an address: `"a title"`. */
const TITLE = /\s+(?:"[^"]*"|'[^']*'|\([^()]*\))$/;

/** Links and images that Markdown does not read as such: their brackets would be printed. */
export function checkUnreadMarks(prose: Prose): TextFinding[] {
  return [...withBlanks(prose), ...apart(prose)];
}

/** A blank ends an address that stands in no angle brackets. */
function withBlanks({ file, links, images }: Prose): TextFinding[] {
  return [...links, ...images].flatMap(({ start, end, words, target }) => {
    if (!target) return [];
    const address = file.slice(target.start, target.end).trim().replace(TITLE, "");
    if (!/[ \t]/.test(address) || address.startsWith("<") || !ADDRESS.test(address)) return [];
    return [found(file, { start, end }, words, address)];
  });
}

const apart = ({ file, apart }: Prose): TextFinding[] =>
  apart.flatMap(({ start, end, words, target }) => {
    const address = file.slice(target.start, target.end).trim();
    return ADDRESS.test(address) ? [found(file, { start, end }, words, address)] : [];
  });

function found(file: string, at: Range, words: Range, address: string): TextFinding {
  const written = file.slice(at.start, at.end);
  const bare = address.replace(/^<|>$/g, "");
  const target = /[ \t]/.test(bare) ? `<${bare}>` : bare;
  const meant = `${written.startsWith("!") ? "!" : ""}[${file.slice(words.start, words.end)}](${target})`;
  return { rule: "body/unread-mark", ...at, parameters: { written, meant }, replacement: meant };
}
