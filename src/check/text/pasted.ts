import type { TextFinding } from "./finding.ts";
import type { Prose } from "./prose.ts";
import type { Scan } from "./scan.ts";

/** Tags that word processors leave: `<o:p>`, `<w:…>`, `<st1:…>`, conditional comments, their classes and styles. */
const WORD_TAG = /^<(?:\/?(?:o|w|v|m|st1):|!(?:--)?\[(?:if|endif))|class=["']?Mso|mso-[a-z-]+\s*:/i;
const ENTITY = /&nbsp;|&#160;|&#xa0;/gi;

/** Bullets of a font of symbols, which no other font has; and bullets that are typed, not made by a list. */
const SYMBOL = /[\uf020-\uf0ff]/g;
const BULLET = /(?:^|[\n\ufffc])[ \t\u00a0]*([·•▪◦‣●■➢❖\uf020-\uf0ff])[ \t\u00a0]*(?=[\p{L}\p{N}“"(])/gu;

/** What comes along when a text is pasted from a word processor: mark-up once a passage, bullets once a file. */
export function checkPasted(prose: Prose, { hasGarbage }: Scan): TextFinding[] {
  const findings = [...pastedTags(prose), ...pastedEntities(prose)];
  return hasGarbage ? [...findings, ...pastedBullets(prose)] : findings;
}

function pastedTags({ file, tags, passages }: Prose): TextFinding[] {
  let reported = -1;
  return tags.flatMap(({ start, end }): TextFinding[] => {
    const markup = file.slice(start, end);
    const passage = passages.findIndex((one) => one.start <= start && start < one.end);
    if (passage === reported || !WORD_TAG.test(markup)) return [];
    reported = passage;
    return [{ rule: "text/word-markup", start, end, parameters: { markup: short(markup) } }];
  });
}

function pastedEntities({ text }: Prose): TextFinding[] {
  if (!text.includes("&")) return [];
  return Array.from(text.matchAll(ENTITY), ({ index: start, 0: markup }) => ({
    rule: "text/word-markup",
    start,
    end: start + markup.length,
    parameters: { markup },
  }));
}

function pastedBullets({ text }: Prose): TextFinding[] {
  const bullets = [...text.matchAll(BULLET)];
  const first = bullets[0]
    ? bullets[0].index + bullets[0][0].indexOf(bullets[0][1] as string)
    : text.search(SYMBOL);
  if (first === -1) return [];
  const bullet = text.charAt(first);
  const count = Math.max(1, bullets.length);
  const name = /[\uf020-\uf0ff]/.test(bullet)
    ? `U+${bullet.charCodeAt(0).toString(16).toUpperCase()}`
    : bullet;
  return [{ rule: "text/pasted-bullet", start: first, end: first + 1, parameters: { bullet: name, count } }];
}

const short = (markup: string): string => (markup.length > 40 ? `${markup.slice(0, 40)}…` : markup);
