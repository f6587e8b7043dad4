import { findAnnouncements, isGroup } from "./honorifics.ts";
import { capitalRun, isVietnameseName, type NameMatch, nameAt, nameAtEndOfRun } from "./names.ts";
import { namesSomebody, officeAfter } from "./office-after.ts";
import { crossesClause, isPlaceHere, officeBefore } from "./office-before.ts";
import { officeHead } from "./offices.ts";
import { predicate } from "./predicates.ts";
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
    if (direct && isGroup(found.address) && !isVietnameseName(direct.name)) return [];
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

// "Công ty TNHH một thành viên A" has no member A.
const officeAt = new RegExp(
  `(?<![\\p{L}\\p{N}]|TNHH (?:một|hai|1|2) )(?:${officeHead})(?![\\p{L}\\p{N}])`,
  "giu",
);

/** "Bí thư Tỉnh ủy Nguyễn Văn A": the office stands before the name. */
function afterOffice(sentence: string): Mention[] {
  return [...sentence.matchAll(officeAt)].flatMap((head) => {
    const found = officeBefore(sentence, head.index);
    return found ? [complete(sentence, found.name, head.index, found.honorific, "", found.title)] : [];
  });
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
  const attributed = /(?<![\p{L}])theo\s+(?:(?:lời|chia sẻ|thông tin)\s+(?:của|từ)?\s*)?$/iu.test(
    sentence.slice(Math.max(0, start - 40), start),
  );
  const after = officeAfter(sentence, name.end, attributed);
  // "Chủ tịch Lê Văn A, Phó Chủ tịch Trần Văn B": the second office is the next person's.
  const isNext = officeBeforeName !== "" && namesSomebody(after.office.split(/[,(]/u)[0] ?? "");
  const office = [officeBeforeName, isNext ? "" : after.office].filter(Boolean).join(", ");
  return { name: name.name, honorific, address, office, start, end: isNext ? name.end : after.end };
}
