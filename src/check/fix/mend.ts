import { isScalar, isSeq, parseDocument, type Scalar } from "yaml";
import { Problems } from "../../problems/problem.ts";
import { type Severities, severityOf } from "../../problems/severities.ts";
import { readFrontMatter } from "../../read/front-matter.ts";
import { composed } from "../../read/text-file.ts";
import { checkText } from "../text/check-text.ts";

/** A text in place of another, from `start` up to `end`. */
interface Replacement {
  start: number;
  end: number;
  text: string;
}

/** What one rule mends may let another find something. */
const ROUNDS = 10;

/**
 * Mends what is certain in a source.
 *
 * @param raw the file's text as it is on disk
 * @param tags spellings of tags, each with the one that holds
 * @param severities a rule that is switched off mends nothing
 * @returns the mended text, on which this finds nothing more to mend; the same text where nothing is certain
 */
export function mended(raw: string, tags: ReadonlyMap<string, string>, severities: Severities): string {
  let text = withTags(raw, tags);
  for (let round = 0; round < ROUNDS; round++) {
    const replacements = checkText(text).flatMap(({ rule, start, end, replacement }) =>
      replacement === undefined || severityOf(rule, severities) === "off"
        ? []
        : [{ start, end, text: replacement }],
    );
    const next = replaced(text, replacements);
    if (next === text) break;
    // Two rules that undo each other's work are certain of nothing.
    if (round === ROUNDS - 1) return raw;
    text = next;
  }
  return isAsReadable(text, raw) ? text : raw;
}

function replaced(text: string, replacements: Replacement[]): string {
  let result = text;
  let last = Number.POSITIVE_INFINITY;
  for (const { start, end, text: replacement } of replacements.toSorted((a, b) => b.start - a.start)) {
    if (end > last) continue;
    result = result.slice(0, start) + replacement + result.slice(end);
    last = start;
  }
  return result;
}

/** Nothing that could be read may become what cannot. */
function isAsReadable(text: string, before: string): boolean {
  const canRead = (raw: string) => readFrontMatter(composed(raw), "", new Problems()) !== undefined;
  return canRead(text) || !canRead(before);
}

const FRONT_MATTER = /^---[^\S\r\n]*(?:yaml)?[^\S\r\n]*\r?\n([\s\S]*?)\r?\n---[^\S\r\n]*(?:\r?\n|$)/;

/** Writes tags as they are spelt elsewhere; everything else in the front matter stays, comments and blanks too. */
function withTags(raw: string, tags: ReadonlyMap<string, string>): string {
  const yaml = tags.size > 0 ? FRONT_MATTER.exec(raw)?.[1] : undefined;
  if (yaml === undefined) return raw;
  const offset = raw.indexOf(yaml, 3);
  const document = parseDocument(yaml);
  const list = document.errors.length === 0 ? document.get("tags", true) : undefined;
  if (!isSeq(list)) return raw;
  const written = list.items.map((item) =>
    isScalar(item) ? String(item.value).normalize("NFC").trim() : "",
  );
  const replacements = list.items.flatMap((item, index) => {
    if (!isScalar(item) || !item.range) return [];
    const spelling = tags.get(written[index] as string);
    // Which of two tags that are one is to go, nobody knows.
    if (spelling === undefined || written.includes(spelling)) return [];
    return [{ start: offset + item.range[0], end: offset + item.range[1], text: scalarOf(spelling, item) }];
  });
  return replaced(raw, replacements);
}

/** In the quotes that were there; in double ones where a plain text would say something else. */
function scalarOf(text: string, { type }: Scalar): string {
  if (type === "QUOTE_SINGLE") return `'${text.replace(/'/g, "''")}'`;
  const isPlain = type === "PLAIN" && /^[\p{L}\p{N}][\p{L}\p{N} ./–-]*$/u.test(text) && isText(text);
  return isPlain ? text : JSON.stringify(text);
}

/** True where YAML reads a plain scalar as the text that it is: not a number, a date or a truth. */
const isText = (plain: string): boolean => parseDocument(plain).toJS() === plain;
