import type { ReadArticle } from "../read/article.ts";
import { dayOf } from "../read/moment.ts";
import type { Office } from "../read/person.ts";
import { officesOn } from "../read/person.ts";
import { type OfficeWords, officeWords, writtenOut } from "./office-words.ts";

/** So many letters before a name may belong to an office. */
const REACH = 120;

/**
 * What a text calls people right before or behind their full names, held against their records: "Chủ tịch
 * UBND huyện Lương Thị Hoa", or "Lương Thị Hoa, Chủ tịch UBND huyện", where the record has a "Phó Chủ tịch
 * UBND huyện". Only of people whom the article names, and only what is clearly another office: who has an
 * office may have others that no record tells.
 */
export function checkTitles({ text, article, isDated, source, vocabulary }: ReadArticle): void {
  if (!isDated) return;
  const day = dayOf(article.date);
  const { speakers, byline, photos } = article;
  const printed = new Map(
    speakers.filter(({ hasRecord }) => hasRecord).map(({ id, offices }) => [id, offices]),
  );
  const ids = new Set([...printed.keys(), ...byline.people, ...photos.flatMap(({ people }) => people)]);
  for (const id of ids) {
    const person = vocabulary.people.get(id);
    if (!person) continue;
    const offices = [...officesOn(person, day), ...(printed.get(id) ?? [])];
    for (const found of titlesBeside(person.name, text, offices)) {
      if (!contradicts(found.title, offices)) continue;
      source.reportAt("person/other-title", placeOf(text, found.at), {
        written: found.title.replaceAll("·", "."),
        name: person.name,
        day,
        offices: [...new Set(offices.map(nameOf))].join("; "),
        where: person.source,
      });
    }
  }
}

/** An office before a name, and where it begins. */
interface Title {
  title: string;
  at: number;
}

/** Where an office can begin; "nguyên" and "cựu" before it say that it is over, "quyền" that it is another's. */
const BEGINNING =
  /(?<!\p{L})(?:(?:nguyên|cựu|quyền)\s+)?(?:phó\s+|p[.·]\s*)?(?:chủ\s+tịch|bí\s+thư|giám\s+đốc|tổng\s+giám\s+đốc|hiệu\s+trưởng|cục\s+trưởng|vụ\s+trưởng|viện\s+trưởng|chi\s+cục\s+trưởng|trưởng\s+(?:phòng|ban|khoa)|chủ\s+nhiệm|chánh\s+(?:văn\s+phòng|thanh\s+tra|án)|tổng\s+(?:biên\s+tập|thư\s+ký)|phó\s+phòng|ptp|pct|pgđ|(?:ct|gđ|bt)(?=\s+(?:ubnd|hđnd|[uủ][yỷ]|hội|sở|tỉnh|thành|huyện|hu\b)))(?!\p{L})/giu;

const BEGINNING_ALONE = new RegExp(`^${BEGINNING.source}`, "iu");

/** What stands before an office that is over, or that somebody holds for another: "Q. Giám đốc", "khi còn là Chủ tịch". */
const NOT_NOW =
  /(?:(?<!\p{L})q\.\s*|(?<!\p{L})(?:từng|còn|thời|lúc đó|khi đó|khi ấy|bấy giờ)\s+(?:là|làm|giữ(?:\s+chức)?)\s+(?:một\s+)?)$/iu;

/** How a person may be addressed between the office and the name. */
const ADDRESS =
  /(?:\s+(?:đồng\s+chí|đ\/c|ông|bà|anh|chị|ths[.·]?|ts[.·]?|pgs[.·]?|gs[.·]?|bs[.·]?|thạc\s+sĩ|tiến\s+sĩ|bác\s+sĩ|kỹ\s+sư))+$/iu;

function* titlesBeside(
  name: string,
  text: string,
  offices: Pick<Office, "title" | "organisation">[],
): Generator<Title> {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    // "Lương Thị Hoa Mai" is somebody else.
    if (/^(?:\p{L}|\s+\p{Lu})/u.test(text.slice(end, end + 3))) continue;
    const title = titleBefore(text, at) ?? titleBehind(text, end, offices);
    if (title) yield title;
  }
}

/** @param at where the name begins */
function titleBefore(text: string, at: number): Title | undefined {
  const from = Math.max(0, at - REACH);
  // A name may be in bold, or a link.
  const before = withoutStops(text.slice(from, at)).replace(/[*_[]+$/, "");
  const clause = /(?:[^.,;:!?"“”«»()\n–—…]|\n(?=\p{L}|$))*$/u.exec(before)?.[0] ?? "";
  const beginning = [...clause.matchAll(BEGINNING)].at(-1);
  if (!beginning || /^(?:nguyên|cựu|quyền)\s/iu.test(beginning[0]) || !/\s$/.test(clause)) return undefined;
  const start = from + before.length - clause.length + beginning.index;
  if (NOT_NOW.test(text.slice(from, start))) return undefined;
  const title = clause.slice(beginning.index).replace(/\s+/g, " ").trimEnd().replace(ADDRESS, "");
  return { title, at: start };
}

/**
 * Of a list of people the next one's title stands there too: "bà Lương Thị Hoa, Phó Chủ tịch UBND huyện Trần
 * Văn A". So whatever is written like a name must be one that the record has, such as a place's.
 *
 * @param end where the name ends
 */
function titleBehind(
  text: string,
  end: number,
  offices: Pick<Office, "title" | "organisation">[],
): Title | undefined {
  const { gap, clause } = behind(withoutStops(text.slice(end, end + REACH)));
  const beginning = BEGINNING_ALONE.exec(clause);
  if (!beginning || /^(?:nguyên|cựu|quyền)\s/iu.test(beginning[0])) return undefined;
  // A dash or a parenthesis is of this one alone.
  if (!gap.includes(",")) return { title: clause, at: end + gap.length };
  const names = writtenOut(/(?:\s\p{Lu}\p{L}*)+$/u.exec(clause)?.[0] ?? "");
  if (!offices.some((office) => writtenOut(nameOf(office)).includes(names))) return undefined;
  return { title: clause, at: end + gap.length };
}

/** After a comma an office ends with another mark: "gặp bà Lương Thị Hoa, Chủ tịch UBND huyện nói" is of two people. */
const AFTER_COMMA =
  /^(?<gap>[*_]*(?:\]\([^)\s]*\))?(?:,\s+|\s+\())(?<clause>[^.,;:!?"“”«»()\n–—…]*)(?=[.,;)–—]|\s-\s)/u;
/** A dash holds name and office together, and what is done follows: "bà Lương Thị Hoa - Chủ tịch UBND huyện cho biết". */
const AFTER_DASH =
  /^(?<gap>[*_]*(?:\]\([^)\s]*\))?\s+[-–—]\s+)(?<clause>[^.,;:!?"“”«»()\n–—…]*?)(?=[.,;)–—]|\s-\s|\s(?:cho biết|cho hay|nói|phát biểu|khẳng định|chia sẻ|nhấn mạnh|thông tin|kết luận|yêu cầu|đề nghị|trả lời|chủ trì|dự|đã)(?!\p{L}))/u;

/** What follows a name: how it is joined to it, and the clause that may be an office. */
function behind(text: string): { gap: string; clause: string } {
  const { gap = "", clause = "" } = (AFTER_COMMA.exec(text) ?? AFTER_DASH.exec(text))?.groups ?? {};
  return { gap, clause };
}

/** Full stops of short forms end no clause: "TS. Lương Thị Hoa", "Chủ tịch UBND P. Xuân Bình". The text stays as long as it was. */
const withoutStops = (text: string): string =>
  text.replace(/(?<!\p{L})(?:Th?S|TS|PGS|GS|BS|TP|TX|TT|[HXPQT])\./giu, (short) => `${short.slice(0, -1)}·`);

/** True where no office of the record can be the one that is said, and one of them clearly is another. */
function contradicts(title: string, offices: Pick<Office, "title" | "organisation">[]): boolean {
  const said = officeWords(title);
  if (!said) return false;
  const same = offices.flatMap(wordsOf).filter(({ base }) => base === said.base);
  return !same.some((office) => canBe(said, office)) && same.some((office) => isAnother(said, office));
}

/** True where both may be the same office; of a body that is not common, nobody can tell. */
function canBe(said: OfficeWords, office: OfficeWords): boolean {
  if (said.isDeputy !== office.isDeputy) return false;
  if (!said.isCommon || !office.isCommon) return true;
  return isEqualOrUnsaid(said.body, office.body) && isEqualOrUnsaid(said.level, office.level);
}

/** True where one is the other's deputy in the same body, or holds the same rank in another. */
function isAnother(said: OfficeWords, office: OfficeWords): boolean {
  if (said.isDeputy === office.isDeputy) return true;
  if (said.body === "") return isEqualOrUnsaid(said.level, office.level);
  if (office.body === "") return said.isCommon;
  if (said.isCommon !== office.isCommon) return false;
  // "Giám đốc Sở Y tế" of a "Phó Giám đốc Sở Y tế tỉnh …"; what is longer than the record may be a sentence that goes on.
  if (!said.isCommon) return `${office.body} `.startsWith(`${said.body} `);
  return said.body === office.body && isEqualOrUnsaid(said.level, office.level);
}

const isEqualOrUnsaid = (a: string, b: string): boolean => a === "" || b === "" || a === b;

/** The offices that one title holds, as far as they are understood: "Phó Bí thư Huyện ủy, Chủ tịch UBND huyện". */
function wordsOf({ title, organisation }: Pick<Office, "title" | "organisation">): OfficeWords[] {
  const parts = title.split(/\s*(?:,|;|\bkiêm\b)\s*/u).filter(Boolean);
  return parts.flatMap((part, index) => {
    const own = officeWords(part);
    const isWhole = own?.body !== "" || index < parts.length - 1 || !organisation;
    return (isWhole ? own : officeWords(`${part} ${organisation}`)) ?? [];
  });
}

const nameOf = ({ title, organisation }: Pick<Office, "title" | "organisation">): string =>
  organisation ? `${title}, ${organisation}` : title;

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}
