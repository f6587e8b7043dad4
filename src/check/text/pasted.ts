import type { TextFinding } from "./finding.ts";
import type { Prose } from "./prose.ts";
import type { Scan } from "./scan.ts";

/** Tags that word processors leave: `<o:p>`, `<w:…>`, `<st1:…>`, conditional comments, their classes and styles. */
const WORD_TAG =
  /^<(?:\/?(?:o|w|v|m|st1):|!(?:--)?\[(?:if|endif))|class=["']?(?:Mso|WordSection)|mso-[a-z-]+\s*:|id=["']?docs-internal-guid|^<!--(?:Start|End)Fragment/i;
/** Blanks and signs without width; `&nbsp` is printed as it is without its last mark. */
const ENTITY = /&(?:nbsp;?|(?:ensp|emsp|thinsp|zwnj|zwj|shy|#160|#xa0|#8203|#x200b|#173|#xad);)/gi;
/** Any that stands for a sign, which a title prints as it is. */
const ANY_ENTITY = /&(?:[a-z]{2,8}|#\d{2,5}|#x[\da-f]{2,5});/gi;
const ENTITY_ALONE = new RegExp(`^(?:${ENTITY.source})$`, "i");
const PLAIN_TEXT = /^(?:title|summary|kicker)$/;

/** Bullets of a font of symbols, which no other font has; and bullets that are typed, not made by a list. */
const SYMBOL = /[\uf020-\uf0ff]/g;
const BULLET =
  /(?:^|[\n\ufffc])[ \t\u00a0]*([·•▪◦‣●■➢❖○◆►▶➤✓✔❑★\uf020-\uf0ff]|§(?=[ \t\u00a0]+\p{L}))[ \t\u00a0]*(?=[\p{L}\p{N}“"(])/gu;

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

function pastedEntities({ text, passages }: Prose): TextFinding[] {
  if (!text.includes("&")) return [];
  const isPlain = (at: number) =>
    passages.some(({ start, end, key }) => start <= at && at < end && PLAIN_TEXT.test(key));
  const others = [...text.matchAll(ANY_ENTITY)].filter(
    ({ index, 0: markup }) => !ENTITY_ALONE.test(markup) && isPlain(index),
  );
  return [...text.matchAll(ENTITY), ...others].map(({ index: start, 0: markup }) => ({
    rule: "text/word-markup",
    start,
    end: start + markup.length,
    parameters: { markup },
  }));
}

function pastedBullets({ file, text }: Prose): TextFinding[] {
  // In a list a tick says that something is there.
  const isTick = (start: number) =>
    /(?:^|\n)[^\n]*[-*+.)][ \t]+$/.test(file.slice(Math.max(0, start - 12), start));
  const bullets = [...text.matchAll(BULLET)].filter(
    ({ index, 0: whole, 1: bullet = "" }) => !/[✓✔★]/.test(bullet) || !isTick(index + whole.indexOf(bullet)),
  );
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
