import { findAnnouncements } from "./honorifics.ts";
import { capitalRun, isVietnameseName, nameAt, nameAtEndOfRun } from "./names.ts";
import { isPlaceHere, officeBefore } from "./office-before.ts";
import { isBody, isOfficePhrase, startsWithHead } from "./offices.ts";
import { afterBareUnit, afterUnit, predicate } from "./predicates.ts";
import { speechVerb } from "./speech-verbs.ts";

// In characters; without a bound a long sentence that names many would be read again for each.
const longestOffice = 500;

// "…, Bí thư Đảng ủy", "… – Chủ tịch", "…, nay là tổ trưởng".
const leadIn =
  /^(?:\s*,\s+(?:(?:nay|hiện|hiện nay|hiện đang|vốn|nguyên|từng) là\s+)?|\s+[-–—]\s+|\s*:\s+(?=\p{Lu}\p{Ll}+ )|\s+(?=\p{Lu}))/u;

/**
 * The office printed after the name that ends at `from`, and where it ends.
 *
 * @param attributed the person stands in "Theo …": the part before the predicate is then its subject, no office
 */
export function officeAfter(
  sentence: string,
  from: number,
  attributed = false,
): { office: string; end: number } {
  const rest = sentence.slice(from, from + longestOffice);
  const bracket = /^\s*\(([^()]{3,120})\)/u.exec(rest);
  if (bracket?.[1]) {
    const office = isOfficePhrase(bracket[1]) || isBody(bracket[1]) ? bracket[1].trim() : "";
    const next = officeAfter(sentence, from + bracket[0].length, attributed);
    return office !== "" ? { office, end: from + bracket[0].length } : next;
  }
  const lead = leadIn.exec(rest)?.[0];
  if (!lead || !isOfficePhrase(rest.slice(lead.length))) return { office: "", end: from };
  const tail = rest.slice(lead.length);
  let stop = tail.length;
  for (const pattern of [
    speechVerb,
    predicate,
    afterUnit,
    afterBareUnit,
    /[;:!?…"“”«]|(?<!TP)\.(?=\s|\p{Lu}|$)|\s+(?:và|cùng)\s+(?:các |đồng chí |ông |bà )/u,
    /,\s+(?:đồng chí|các đồng chí|ông|bà|anh|chị|người)\s/u,
    / [-–—] (?=(?:một|người|đơn vị|nơi|là|ông|bà|anh|chị|và|cho|đã) )/u,
  ]) {
    const found = tail.search(pattern);
    if (found > 0 && found < stop) stop = found;
  }
  const next = nextInList(tail.slice(0, stop));
  let phrase = trimOffice(closeBrackets(tail.slice(0, next ?? stop)));
  if (attributed) phrase = withoutSubject(phrase, tail);
  return { office: phrase, end: from + lead.length + phrase.length };
}

/** "Theo bà A, Phó Chủ tịch Hội B, trạm y tế là …": what stands right before the predicate is its subject. */
function withoutSubject(phrase: string, tail: string): string {
  const rest = tail.slice(phrase.length);
  const comma = phrase.lastIndexOf(",");
  if (comma < 0 || rest === "" || /^\s*[,.;:–—-]/u.test(rest) || rest.search(speechVerb) === 1) return phrase;
  const last = phrase.slice(comma + 1).trim();
  return startsWithHead(last) ? phrase : phrase.slice(0, comma);
}

/** Where "… và Lê Văn B, …" goes on to another person; an office's own "và" is followed by no name. */
function nextInList(tail: string): number | undefined {
  for (const joint of tail.matchAll(/\s+(?:và|cùng)\s+/gu)) {
    const start = joint.index + joint[0].length;
    const run = capitalRun(tail, start);
    if (run.length > 2 && isVietnameseName(run.map((word) => word.text).join(" "))) return joint.index;
    const announcement = findAnnouncements(tail.slice(start)).find((found) => found.start === 0);
    if (announcement && nameAt(tail, start + announcement.end)) return joint.index;
    if (officeBefore(tail, start)) return joint.index;
  }
  return undefined;
}

function closeBrackets(text: string): string {
  const open = text.lastIndexOf("(");
  return open >= 0 && !text.slice(open).includes(")") ? text.slice(0, open) : text;
}

// What follows the office's last comma belongs to it only when it reads like an office, a body or a place.
function trimOffice(text: string): string {
  const parts = text.replace(/[\s,–—-]+$/u, "").split(/,\s*/u);
  const kept: string[] = [];
  for (const [index, part] of parts.entries()) {
    // The standing phrase "phòng, chống".
    if (index > 0 && /phòng$/iu.test(parts[index - 1] ?? "") && /^chống /u.test(part)) {
      kept.push(part);
      continue;
    }
    const isList =
      index > 0 && /^\p{Ll}/u.test(part) && parts.slice(index).some((later) => / và /u.test(later));
    if (index > 0 && !isOfficePhrase(part) && !/^\p{Lu}/u.test(part) && !isBodyPart(part) && !isList) break;
    // "Giám đốc Sở Y tế, Nguyễn Văn B, …": the next person of a list.
    if (index > 0 && isVietnameseName(part.trim()) && part.trim().split(/\s+/u).length > 2) break;
    if (index > 0 && namesSomebody(part)) break;
    kept.push(part);
  }
  return text.slice(0, keptLength(text, kept)).trim();
}

/** "Phó Chủ tịch Lê Văn B": an office of a list that already belongs to the next person. */
export function namesSomebody(part: string): boolean {
  return [...part.matchAll(/(?<=\s)\p{Lu}/gu)].some((word) => {
    const name = nameAtEndOfRun(capitalRun(part, word.index));
    return name !== undefined && name.name.split(" ").length > 2 && !isPlaceHere(part, name);
  });
}

const bodyPart =
  /^(?:tỉnh|huyện|xã|phường|quận|thành phố|thị xã|thị trấn|thôn|bản|trường|lớp|khoa|bệnh viện|công ty|thuộc|kiêm|phụ trách|khu|ấp|TP)(?![\p{L}])/u;

/** "công ty X" goes on with a name; "công ty bắt đầu …" is the sentence going on. */
function isBodyPart(part: string): boolean {
  return bodyPart.test(part) && /^(?:\S+\s+){1,5}[\p{Lu}\d]/u.test(part);
}

function keptLength(text: string, kept: readonly string[]): number {
  let at = 0;
  for (const part of kept) at = text.indexOf(part, at) + part.length;
  return at;
}
