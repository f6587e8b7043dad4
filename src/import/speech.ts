import type { Mention } from "./mentions.ts";
import { chairing, openingVerb, speechVerb } from "./speech-verbs.ts";

/**
 * The mentions of a sentence whose bearers speak, present or chair in it. `sentence` has its quotations blanked.
 */
export function whoSpeaks(sentence: string, mentions: readonly Mention[]): Set<Mention> {
  const speaking = new Set<Mention>();
  mentions.forEach((mention, index) => {
    const next = mentions[index + 1];
    const before = sentence.slice(mentions[index - 1]?.end ?? 0, mention.start);
    const after = sentence.slice(mention.end, next?.start ?? sentence.length);
    if (isSubject(before, after) || isAttributed(sentence, mention) || isIntroduced(sentence, mention)) {
      speaking.add(mention);
    }
  });
  shareAlongLists(sentence, mentions, speaking);
  return speaking;
}

// Words between subject and verb that turn the sense: passive, negation, future, another clause.
const turning =
  /(?:^|\s)(?:bị|được|không|chưa|chẳng|sẽ|nếu|khi|vì|để|rằng|mà|của|là|khiến|từ chối|người|những|các|nghe|theo|do|mời|có thể|trước|nhận|vào|trong|hay|hoặc|muốn|ký|văn bản|đơn|tiếng)(?=\s|$)/u;
// "đồng ý với đề xuất": the verb is a noun here.
const governs = /(?:^|\s)(?:với|theo|một|bản|mọi|từ|về)\s*$/u;
const farVerbs =
  /(?:,|\svà|\sđồng thời|\srồi|\sđể)\s+(?:đã\s+|cũng\s+|có\s+|trực tiếp\s+)*(?:phát biểu|chủ trì|chỉ đạo|trình bày|kết luận|khai mạc|nhấn mạnh|khẳng định|cho biết|cho rằng|yêu cầu|đề nghị|chia sẻ|bày tỏ|đồng chủ trì|nói)(?![\p{L}])/u;

/** The person is the subject of a verb of speech: "ông X, Giám đốc Y, cũng cho biết". */
function isSubject(before: string, after: string): boolean {
  // "nói với ông X", "gặp ông X": an object; what follows is then said of somebody else.
  if (objectBefore.test(before)) return false;
  const clause = after.replace(/^\s*\([^)]*\)/u, "").replace(/^[\s,–—-]+/u, "");
  const verb = clause.search(speechVerb);
  if (verb >= 0) {
    const gap = clause.slice(0, verb);
    const words = gap.trim() === "" ? 0 : gap.trim().split(/\s+/u).length;
    const object = /^(?:yêu cầu|đề nghị|báo cáo|đánh giá|thông tin) (?:của|này|trên|là)/u.test(
      clause.slice(verb),
    );
    if (
      words <= (/^\s*,/u.test(after) ? 14 : 7) &&
      !object &&
      !governs.test(gap) &&
      !turning.test(gap) &&
      !/[;:.!?"“”]/u.test(gap)
    )
      return true;
  }
  const first = /^[^;:.!?"“”]{0,160}/u.exec(clause)?.[0] ?? "";
  const far = first.search(farVerbs);
  if (
    far > 0 &&
    /^(?:đã |cũng |vừa |đến |tới |về |dự|tham dự|tham gia|thăm|trao|tặng|chúc|ghi nhận|biểu dương|kiểm tra|thay mặt|cảm ơn|trân trọng|nhiệt liệt|gửi|tiếp)/u.test(
      clause,
    )
  ) {
    return !/(?:^|\s)(?:bị|được|không|sẽ|rằng)\s/u.test(first.slice(0, far));
  }
  return /^:\s*["“«]/u.test(after.trimStart()) ? !/(?<![\p{L}])ảnh\s*$/iu.test(before) : leadsToQuote(clause);
}

/** "ông X, hộ dân hiến đất, vui vẻ: “…”": a quotation opens where the clause ends, whatever its verb. */
function leadsToQuote(clause: string): boolean {
  const lead = /^([^.;:!?"“”«]{1,110}):\s*["“«]/u.exec(clause)?.[1];
  return lead !== undefined && lead.trim().split(/\s+/u).length <= 18 && !turnsToAnother.test(lead);
}

// Of names, titles and songs in quotation marks, and of what others say.
const turnsToAnother =
  /(?:^|\s)(?:bị|được|không|chưa|nếu|rằng|mà|khiến|khi|lời|tác phẩm|bài|chủ đề|đề tài|chuyên đề|cuốn|khẩu hiệu|danh hiệu|tựa|mang tên|có tên|tên|sau|gồm|như|các|những|về|của)(?=\s|$)/u;

const objectBefore =
  /(?:với|cho|gặp|cảm ơn|chúc mừng|giới thiệu|tặng|bắt|về|khởi tố|đối với|của|từ|triệu tập|bởi|như|hỏi|đưa|gồm|cùng|thăm|gọi|phản bác|chỉ trích|phê bình|khen|và gia đình|vợ|chồng|con)\s+$/iu;

/** "Theo ông X, …", "dưới sự chủ trì của đồng chí X", "do đồng chí X chủ trì", "lời ông X". */
function isAttributed(sentence: string, mention: Mention): boolean {
  const before = sentence.slice(0, mention.start);
  if (
    /(?:^|[,”"]\s*(?:[-–—]\s*)?|\s(?:Còn|còn|Cũng|cũng)\s)theo\s+(?:(?:lời|chia sẻ|nhận định|đánh giá|thông tin|ý kiến|phân tích|giải thích|lý giải)(?:\s+(?:của|từ))?\s+)?$/iu.test(
      before,
    )
  ) {
    return !/^\s*(?:học|chân|đuổi|về)/u.test(sentence.slice(mention.end));
  }
  if (/dưới sự (?:chủ trì|chủ tọa|chủ toạ|điều hành|chỉ đạo)[^,;.]*của\s+(?:các\s+)?$/iu.test(before))
    return true;
  return /["”]\s*[,–—-]\s*(?:lời|chia sẻ của|nhận định của)\s+$/iu.test(before);
}

/**
 * The verb comes first: "Phát biểu tại hội nghị, đồng chí X …" and "Dự và chủ trì hội nghị có đồng chí X, …".
 * Attendance alone ("Dự hội nghị có …") is no speech.
 */
function isIntroduced(sentence: string, mention: Mention): boolean {
  const clause = clauseBefore(sentence, mention.start);
  if (chairsWithColon.test(clause)) return true;
  const opened =
    /^(?:(?:Tại|Trong|Cũng tại|Sau|Ngay|Thay mặt|Đồng thời|Cũng|Trước|Tiếp|Còn)\s[^,]*,\s*)?(.+)$/su.exec(
      clause,
    )?.[1] ?? clause;
  if (/,\s*(?:thì\s+)?$/u.test(opened) && openingVerb.test(opened) && !ownSubject.test(opened)) return true;
  const inverted = /^(.*?)\s(?:có|gồm|là|gồm có|có sự tham gia của)\s*:?\s*(?:các\s+|hai\s+)?$/su.exec(
    clauseHead(clause),
  );
  return (
    inverted !== null && chairing.test(lastPart(inverted[1] ?? "")) && !ownSubject.test(inverted[1] ?? "")
  );
}

// "Chủ trì buổi họp báo: ông X …" and "Đồng chủ trì hội nghị: Các đồng chí X; Y".
const chairsWithColon = /^(?:đồng )?(?:chủ trì|chủ tọa|chủ toạ|điều hành)[^,;:]*:\s*(?:các\s+)?$/iu;

const ownSubject = /(?:^|[\s,])(?:đồng chí|ông|bà|anh|chị|đại biểu đã|họ)\s/iu;

function clauseBefore(sentence: string, end: number): string {
  const before = sentence.slice(0, end);
  return before.slice(before.lastIndexOf(";") + 1).trimStart();
}

/** The clause without the forms of address that open a list ("có các đồng chí: "). */
function clauseHead(clause: string): string {
  return clause.replace(/(?:các\s+)?(?:đồng chí|ông|bà)\s*:?\s*$/iu, "");
}

function lastPart(text: string): string {
  return text.split(",").at(-1) ?? text;
}

// "Các đồng chí: A, Bí thư; B, Chủ tịch chủ trì" and "chủ trì có đồng chí A, Bí thư và đồng chí B": what is said
// of one is said of all.
function shareAlongLists(sentence: string, mentions: readonly Mention[], speaking: Set<Mention>): void {
  mentions.forEach((mention, index) => {
    const previous = mentions[index - 1];
    if (!previous) return;
    const between = sentence.slice(previous.end, mention.start);
    if (!/^\s*(?:\([^()]*\)\s*)?(?:[,;]|và|cùng|,\s*và|;\s*và)\s*(?:các\s+)?$/iu.test(between)) return;
    if (speaking.has(previous) && introducedAsList(sentence, previous)) speaking.add(mention);
  });
  // A mere comma joins a list only where the sentence says that there are several.
  const several = /(?:các|hai|ba|bốn) (?:đồng chí|đ\/c|ông|bà|anh|chị|em|đại biểu|cử tri)\s*:?\s/iu.test(
    sentence,
  );
  const joint = several
    ? /^\s*(?:\([^()]*\)\s*)?(?:[,;]|và|,\s*và|;\s*và)\s*$/iu
    : /^\s*(?:;|và|,\s*và|;\s*và)\s*$/iu;
  for (let index = mentions.length - 1; index > 0; index--) {
    const [previous, mention] = [mentions[index - 1], mentions[index]];
    if (!previous || !mention || !speaking.has(mention)) continue;
    const between = sentence.slice(previous.end, mention.start);
    // "nghe ý kiến của các đồng chí A, B, đồng chí C kết luận": C, addressed anew, is no member of the list.
    if (several && /^\s*,\s*$/u.test(between) && mention.address !== "" && previous.address === "") continue;
    if (joint.test(between) && !isAttributed(sentence, mention)) speaking.add(previous);
  }
}

function introducedAsList(sentence: string, mention: Mention): boolean {
  return isIntroduced(sentence, mention)
    ? !/,\s*$/u.test(sentence.slice(0, mention.start))
    : isAttributed(sentence, mention) || listed(sentence, mention);
}

function listed(sentence: string, mention: Mention): boolean {
  return (
    /(?:có|gồm|là)\s/u.test(sentence.slice(0, mention.start)) &&
    chairing.test(sentence.slice(0, mention.start))
  );
}
