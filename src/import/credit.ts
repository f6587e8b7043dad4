import { countWords } from "./sentences.ts";

/** A caption without its credit, and who made the photo ("" when it does not say). */
export interface CreditedCaption {
  caption: string;
  credit: string;
}

// Set in italics by tags or by Markdown, a credit reads the same.
const presentation = /<\/?(?:b|i|em|strong|u|span|font|small|center)(?:\s[^<>]*)?>/giu;
const label =
  "(?:Nguồn ảnh|Ảnh tư liệu|Ảnh minh h[oọ]ạ|Ảnh minh hoạ|Ảnh chụp|Ảnh|Hình|Nguồn|Photo|Photos|Source)";
const bracketed = new RegExp(
  `\\s*[([]\\s*[*_]*(${label})\\s*(?::|/|-|–|—|\\s)\\s*([^()[\\]]{2,60}?)[*_]*\\s*[)\\]][.\\s]*$`,
  "iu",
);
const trailing = new RegExp(
  `(?:^|[\\s*_.,;/|–—-])\\s*[*_]*(${label})\\s*:\\s*([^:.;]{2,60}(?:\\.[^\\s:;]{1,20})*?)[*_]*[.\\s]*$`,
  "iu",
);
const whole = new RegExp(
  `^[([]?\\s*(${label})\\s*(?::|\\s[-–—]\\s)\\s*([^()[\\]]{2,60}?)\\s*[)\\]]?[.\\s]*$`,
  "iu",
);

/**
 * Splits "Quang cảnh lễ hội (Ảnh: Thu Hà)" into caption and credit. Known habits: brackets, "Ảnh: …" or
 * "Nguồn: …" at the end, either of them in italics. "(Ảnh minh họa)" names nobody and stays in the caption.
 */
export function splitCredit(text: string): CreditedCaption {
  const clean = unbracket(text.replace(presentation, "").trim());
  const alone = whole.exec(clean);
  if (alone && namesMaker(alone[2] ?? "")) return { caption: keptLabel(alone[1]), credit: maker(alone[2]) };
  // "Ảnh: Quang cảnh buổi họp báo": the label announces what the photo shows.
  if (alone && /^(?:Ảnh|Hình)$/iu.test(alone[1] ?? "")) return { caption: maker(alone[2]), credit: "" };
  for (const pattern of [bracketed, trailing]) {
    const match = pattern.exec(clean);
    if (!match || !isMaker(match[1] ?? "", match[2] ?? "", match[0])) continue;
    const before = unmark(clean.slice(0, match.index)).replace(/[\s,;/|–—-]+$/u, "");
    const kept = keptLabel(match[1]);
    const sign = /[.\s]\s*[*_]*(?:Ảnh|Nguồn)/iu.test(match[0]) && clean[match.index] === "." ? "." : "";
    return {
      caption: [before + sign, kept && `(${kept})`].filter(Boolean).join(" "),
      credit: maker(match[2]),
    };
  }
  return { caption: unmark(clean), credit: "" };
}

/** True for a line that holds a credit and nothing else: "Ảnh: Thu Hà", "(Nguồn: TTXVN)". */
export function isCreditLine(text: string): boolean {
  const maker = whole.exec(text.trim())?.[2];
  return maker !== undefined && namesMaker(maker);
}

/** "[Các đại biểu trao đổi. Ảnh: Thu Hà]": brackets around the whole are set like italics; remarks keep theirs. */
function unbracket(text: string): string {
  const inner = /^(?:\(([^()]+)\)|\[([^[\]]+)\])\.?$/u.exec(text);
  const content = (inner?.[1] ?? inner?.[2] ?? "").trim();
  return countWords(content) > 3 && !whole.test(content) && !/^(?:Ảnh|Hình)\s/iu.test(content)
    ? content
    : text;
}

const unnamed = /cung cấp|sưu tầm|tư liệu|internet|đồng nghiệp|bạn đọc|tác giả|cơ sở|đơn vị/iu;
const body =
  /^(?:Trung tâm|Ban|Phòng|Đài|Văn phòng|UBND|[ỦU][yỷ] ban|Cổng|Báo|Tạp chí|Hội|Đoàn|Công an|Sở|Trường|Bộ)(?![\p{L}])/u;

/** Tells who made a photo from what it shows: names and bodies are short and written with capitals. */
function namesMaker(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const capitals = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length;
  return words.length < 4 || body.test(text) || unnamed.test(text) || capitals / words.length >= 0.5;
}

function isMaker(found: string, name: string, all: string): boolean {
  // Without a colon, "(Ảnh minh họa)" or "(ảnh bên trái)" is a remark; a maker's name begins with a capital.
  if (all.includes(":")) return true;
  return /^(?:ảnh|nguồn|photo)$/iu.test(found) && /^\p{Lu}/u.test(name.trim());
}

function keptLabel(found = ""): string {
  return /tư liệu|minh h/iu.test(found) ? found.trim() : "";
}

function maker(text = ""): string {
  return unmark(text.trim().replace(/[\s,;]+$/u, ""));
}

function unmark(text: string): string {
  const paired = /^([*_]{1,3})(?=\S)(.*\S)\1$/u.exec(text.trim());
  if (paired?.[2] && !paired[2].includes(paired[1] ?? "*")) return paired[2].trim();
  // "*Quang cảnh lễ hội* (Ảnh: …)" and "*Quang cảnh lễ hội. Ảnh: …*" leave a pair around part, or half of one.
  const part = /^([*_]{1,3})(\S[^*_]*\S)\1$/u.exec(text.trim());
  if (part?.[2]) return part[2];
  const odd = (text.match(/[*_]/gu)?.length ?? 0) % 2 === 1;
  return odd ? text.trim().replace(/^[*_](?=\S)|(?<=\S)[*_]$/u, "") : text.trim();
}
