import { findAnnouncements } from "./honorifics.ts";
import { capitalRun, type NameMatch, nameAtEndOfRun } from "./names.ts";
import { isOfficePhrase } from "./offices.ts";
import { beforePlace, isPlace, mayNameUnit } from "./places.ts";
import { predicate } from "./predicates.ts";
import { speechVerb } from "./speech-verbs.ts";

/** An office and the name after it. Offsets of the name are into the sentence. */
export interface OfficeBefore {
  title: string;
  name: NameMatch;
  honorific: string;
}

/** "Bí thư Tỉnh ủy Nguyễn Văn A" from `start` on. The office never crosses punctuation or a verb. */
export function officeBefore(sentence: string, start: number): OfficeBefore | undefined {
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
    const announcement = findAnnouncements(before + sentence.slice(name.start, name.end)).find(
      (a) => a.end === before.length,
    );
    const title = before.slice(0, announcement?.start).replace(/[\s,–—-]+$/u, "");
    // "Huấn luyện viên của Lê Văn A": the office is somebody else's.
    if (/ (?:của|từ|và)$/u.test(title)) return undefined;
    if (title === "" || crossesClause(title) || predicate.test(title)) return undefined;
    return { title, name, honorific: announcement?.honorific ?? "" };
  }
  return undefined;
}

/** True where words of an office lead over into the rest of a sentence. */
export function crossesClause(title: string): boolean {
  return (
    / (?:là|cùng|với|các|những|để|mà|do|đã|cho|giao|mời|cử|gặp|tiếp|về) /u.test(` ${title} `) ||
    / và \p{Ll}/u.test(title)
  );
}

/** True for capitals that name a place where they stand: “huyện Lê Chân”, “đường Trần Phú”. */
export function isPlaceHere(sentence: string, name: NameMatch): boolean {
  if (isPlace(name.name)) return true;
  const before = sentence.slice(Math.max(0, name.start - 40), name.start);
  // "Chủ tịch UBND TP Nguyễn Văn A": no province or district bears a full personal name.
  if (/(?:tỉnh|huyện|quận|thành phố|TP\.?)\s+$/u.test(before) && name.name.split(" ").length > 2)
    return false;
  // "Đại diện UBND xã Lê Văn A" speaks for a commune; "Chủ tịch UBND xã Lê Văn A" is its chairman.
  if (headsCommune.test(before) && !/(?:[Đđ]ại diện|[Ll]ãnh đạo|[Cc]án bộ)\s/u.test(before)) {
    return mayNameUnit(name.name);
  }
  // "Trưởng bản Vàng A D" is the headman; with two syllables it may as well be the village.
  if (/(?:[Tt]rưởng|[Pp]hó) (?:bản|thôn|làng|ấp|xóm)\s+$/u.test(before) && name.name.split(" ").length > 2)
    return false;
  return beforePlace.test(before);
}

const headsCommune = /(?:UBND|HĐND|MTTQ|ủy|uỷ|Công an|Đoàn|Hội .{2,20}) (?:xã|phường|thị trấn|thị xã)\s+$/u;
