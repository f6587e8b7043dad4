import { findAnnouncements } from "./honorifics.ts";
import { capitalRun, isVietnameseName, type NameMatch, nameAt, nameAtEndOfRun } from "./names.ts";
import { isOfficePhrase, officeHead } from "./offices.ts";
import { beforePlace, isPlace } from "./places.ts";
import { speechVerb } from "./speech-verbs.ts";

/** One person named in a sentence. Offsets are into the sentence. */
export interface Mention {
  name: string;
  honorific: string;
  address: string;
  /** Office as printed, before or after the name; "" if none. */
  office: string;
  /** Where the whole mention begins (form of address or office) and ends (after the office). */
  start: number;
  end: number;
}

/** People named in one sentence, in order. Names without any mark of a person need a family name. */
export function findMentions(sentence: string): Mention[] {
  const mentions = [...announced(sentence), ...afterOffice(sentence), ...bare(sentence)];
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Mention[] = [];
  for (const mention of mentions) {
    const previous = kept.at(-1);
    if (!previous || mention.start >= previous.end) kept.push(mention);
  }
  return kept;
}

/** "đồng chí Lê Thị A, Bí thư …", "PGS.TS. Trần B", "ông Giám đốc Sở Y tế Lê C". */
function announced(sentence: string): Mention[] {
  return findAnnouncements(sentence).flatMap((found) => {
    const direct = nameAt(sentence, found.end);
    if (direct) {
      const mention = complete(sentence, direct, found.start, found.honorific, found.address, "");
      if (mention.office === "" && found.address !== "")
        mention.office = officeSetBefore(sentence, found.start);
      return [mention];
    }
    const office = officeBefore(sentence, found.end);
    return office
      ? [complete(sentence, office.name, found.start, found.honorific, found.address, office.title)]
      : [];
  });
}

const officeAt = new RegExp(`(?<![\\p{L}\\p{N}])(?:${officeHead})(?![\\p{L}\\p{N}])`, "giu");

/** "Bí thư Tỉnh ủy Nguyễn Văn A": the office stands before the name. */
function afterOffice(sentence: string): Mention[] {
  return [...sentence.matchAll(officeAt)].flatMap((head) => {
    const found = officeBefore(sentence, head.index);
    return found ? [complete(sentence, found.name, head.index, found.honorific, "", found.title)] : [];
  });
}

interface OfficeBefore {
  title: string;
  name: NameMatch;
  honorific: string;
}

// An office runs on in words of its own until the name; it never crosses punctuation or a verb.
function officeBefore(sentence: string, start: number): OfficeBefore | undefined {
  if (!isOfficePhrase(sentence.slice(start))) return undefined;
  const reach = /^[^.,;:!?"“”‘’«»()[\]…]{0,140}/u.exec(sentence.slice(start))?.[0] ?? "";
  const verb = reach.search(speechVerb);
  const phrase = verb > 0 ? reach.slice(0, verb) : reach;
  let tried = 0;
  for (const word of phrase.matchAll(/(?<=\s)\p{Lu}/gu)) {
    if (start + word.index < tried) continue;
    const run = capitalRun(sentence, start + word.index);
    tried = run.at(-1)?.end ?? tried;
    if (run.length < 2 || isPlace(run.map((piece) => piece.text).join(" "))) continue;
    const name = nameAtEndOfRun(run);
    if (!name || isPlaceHere(sentence, name)) continue;
    const before = sentence.slice(start, name.start);
    const announcement = findAnnouncements(before + sentence.slice(name.start)).find(
      (a) => a.end === name.start,
    );
    const title = sentence.slice(start, announcement ? announcement.start : name.start).trim();
    if (title === "" || crossesClause(title) || predicate.test(title)) return undefined;
    return { title, name, honorific: announcement?.honorific ?? "" };
  }
  return undefined;
}

function crossesClause(title: string): boolean {
  return (
    / (?:là|cùng|với|các|những|để|mà|do|đã|cho|giao|mời|cử|gặp|tiếp|về) /u.test(` ${title} `) ||
    / và \p{Ll}/u.test(title)
  );
}

function isPlaceHere(sentence: string, name: NameMatch): boolean {
  if (isPlace(name.name)) return true;
  const before = sentence.slice(Math.max(0, name.start - 40), name.start);
  // "Chủ tịch UBND TP Nguyễn Văn A": no province or district bears a full personal name.
  if (/(?:tỉnh|huyện|quận|thành phố|TP\.?)\s+$/u.test(before) && name.name.split(" ").length > 2)
    return false;
  // "Trưởng bản Vàng A D" is the headman; with two syllables it may as well be the village.
  if (/(?:[Tt]rưởng|[Pp]hó) (?:bản|thôn|làng|ấp|xóm)\s+$/u.test(before) && name.name.split(" ").length > 2)
    return false;
  return beforePlace.test(before);
}

const officeThenAddress = new RegExp(
  `(?:^|[.,;:”"]\\s+|\\s[-–—]\\s+)((?:${officeHead})(?![\\p{L}])[^.,;:!?"“”()]{0,100}?)(?:,|\\s[-–—])\\s*$`,
  "iu",
);

/** "Chủ tịch Hội đồng A, bà Trần Thị B": the office stands before, set off by a comma. */
function officeSetBefore(sentence: string, start: number): string {
  const found = officeThenAddress.exec(sentence.slice(0, start))?.[1]?.trim() ?? "";
  if (found === "" || speechVerb.test(found) || predicate.test(found) || crossesClause(found)) return "";
  const run = [...found.matchAll(/(?<=\s)\p{Lu}/gu)].map((word) => capitalRun(found, word.index));
  return run.some((words) => words.length > 2 && nameAtEndOfRun(words)?.end === found.length) ? "" : found;
}

/** "Nguyễn Văn A, Chủ tịch UBND xã, …" without any form of address, at the beginning of a clause. */
function bare(sentence: string): Mention[] {
  const mentions: Mention[] = [];
  for (const place of sentence.matchAll(
    /(?:^|[,;:.”"’–—-]\s+|(?:^|\s)(?:nghe|có|và|là|do|của|theo|Theo)\s+)(?=\p{Lu})/gu,
  )) {
    const start = place.index + place[0].length;
    const run = capitalRun(sentence, start);
    const name = run.map((word) => word.text).join(" ");
    const end = run.at(-1)?.end ?? start;
    if (!isVietnameseName(name) || isPlaceHere(sentence, { name, start, end })) continue;
    const found = complete(sentence, { name, start, end }, start, "", "", "");
    // Two syllables may be a firm or a stage name: an office has to say that it is a person.
    if (run.length >= 3 ? run.length <= 4 || found.office !== "" : found.office !== "") mentions.push(found);
  }
  return mentions;
}

function complete(
  sentence: string,
  name: NameMatch,
  start: number,
  honorific: string,
  address: string,
  officeBeforeName: string,
): Mention {
  const after = officeAfter(sentence, name.end);
  const office = [officeBeforeName, after.office].filter(Boolean).join(", ");
  return { name: name.name, honorific, address, office, start, end: after.end };
}

/** Where the predicate begins: an office goes no further. */
const predicate =
  /(?<![Bb]an)\s(?:đã|đang|sẽ|vừa|cũng|còn|từng|là|có|được|bị|phải|không|chưa|đến|tới|về|dự(?! án| toán| báo| phòng| trữ)|tham dự|tham gia|tham mưu|trao(?! đổi)|tặng|thăm|kiểm tra|làm|tiếp(?! dân| thị| nhận| cận)|chúc|cùng|với|thay mặt|trân trọng|nhiệt liệt|cảm ơn|biểu dương|dâng|khảo sát|bên|trong|tại(?= \p{Ll})|để|khi|vì|do|nhưng|mà|nhằm|sau(?! đại học)|trước|vẫn|luôn|rất|mong|vui|phấn khởi|thẳng|lần lượt|đại diện(?= (?:UBND|HĐND|cho|các|tỉnh|lãnh))|cho(?! vay| thuê)|ngồi|chụp|bắt tay|gặp|thông qua|truyền(?! thông| hình| thanh| nhiễm| máu)|sống|ở|trú|ngụ|cắt băng|ký kết|đánh trống)(?=[\s,:.]|$)/u;
// "TP Đà Nẵng tham mưu …": after the name of a unit, words in lower case are the predicate.
const afterUnit =
  /(?<=(?:tỉnh|huyện|xã|phường|quận|thành phố|thị xã|thị trấn|TP\.?) \p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,3})\s(?!và |kiêm |phụ trách |nhiệm kỳ |khóa |khoá |tỉnh |huyện |thành phố |thị xã )\p{Ll}/u;

function officeAfter(sentence: string, from: number): { office: string; end: number } {
  const rest = sentence.slice(from);
  const bracket = /^\s*\(([^()]{3,120})\)/u.exec(rest);
  if (bracket?.[1]) {
    const office = isOfficePhrase(bracket[1]) ? bracket[1].trim() : "";
    const next = officeAfter(sentence, from + bracket[0].length);
    return office !== "" ? { office, end: from + bracket[0].length } : next;
  }
  const lead = /^(?:\s*,\s+|\s+[-–—]\s+|\s*:\s+(?=\p{Lu}\p{Ll}+ )|\s+(?=\p{Lu}))/u.exec(rest)?.[0];
  if (!lead || !isOfficePhrase(rest.slice(lead.length))) return { office: "", end: from };
  const tail = rest.slice(lead.length);
  let stop = tail.length;
  for (const pattern of [
    speechVerb,
    predicate,
    afterUnit,
    /[;:!?…"“”«]|(?<!TP)\.(?=\s|\p{Lu}|$)|\s+(?:và|cùng)\s+(?:các |đồng chí |ông |bà )/u,
    /,\s+(?:đồng chí|các đồng chí|ông|bà|anh|chị|người)\s/u,
    / [-–—] (?=(?:một|người|đơn vị|nơi|là|ông|bà|anh|chị|và|cho|đã) )/u,
  ]) {
    const found = tail.search(pattern);
    if (found > 0 && found < stop) stop = found;
  }
  const next = nextInList(tail.slice(0, stop));
  const phrase = trimOffice(closeBrackets(tail.slice(0, next ?? stop)));
  return { office: phrase, end: from + lead.length + phrase.length };
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
function namesSomebody(part: string): boolean {
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
