// How a person is addressed: it announces a name but says nothing lasting about its bearer.
const addresses =
  "đồng chí|đ/c|ông|bà|anh|chị|em|cô|chú|bác|cụ|thầy|thầy giáo|cô giáo|cháu|bạn|ngài|các đồng chí|các ông|các bà|hai đồng chí|nhị vị|cô bé|cậu bé|già làng|nghệ nhân|nhà báo|nhà văn|nhà thơ|nhà giáo|nhạc sĩ|ca sĩ|nghệ sĩ|diễn viên|đạo diễn|nhà nghiên cứu|nhà sử học|nhà khoa học|doanh nhân|kiến trúc sư|võ sư|nữ sinh|nam sinh|trọng tài|Mẹ Việt Nam anh hùng|Mẹ VNAH";
// What a person is among others; with one syllable after it ("học sinh Việt") it speaks of a kind of people.
const groups =
  "cử tri|đoàn viên|hội viên|đảng viên|học sinh|sinh viên|nông dân|ngư dân|tiểu thương|thương binh|bệnh binh|cựu chiến binh|thầy cúng";

// "Thầy thuốc Ưu tú" is as often written "Thầy thuốc ưu tú".
const honours = (bearers: string) =>
  bearers
    .split("|")
    .flatMap((bearer) => ["Nhân dân", "nhân dân", "Ưu tú", "ưu tú"].map((rank) => `${bearer} ${rank}`))
    .join("|");

// Degrees, ranks and titles of honour that are printed before a name and stay with it.
const degrees = [
  "Phó Giáo sư|Giáo sư|Tiến sĩ khoa học|Tiến sĩ|Tiến sỹ|Thạc sĩ|Thạc sỹ|Viện sĩ|Bác sĩ chuyên khoa I{1,2}|Bác sĩ chuyên khoa [12]|Bác sĩ CKI{1,2}|Bác sĩ CK[12]|Bác sĩ|Bác sỹ|Dược sĩ|Luật sư|Kỹ sư|Cử nhân",
  "GS\\.? ?TSKH|GS\\.? ?TS|PGS\\.? ?TSKH|PGS\\.? ?TS|TSKH|TS|GS|PGS|ThS|Th\\.S|BSCKI{1,2}|BSCK[12]|BS ?CKI{1,2}|BS|DS|LS|KTS|NSND|NSƯT|NGND|NGƯT|CKI{1,2}|TTND|TTƯT",
  "Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Đại uý|Thượng úy|Thượng uý|Trung úy|Trung uý|Thiếu úy|Thiếu uý|Thượng sĩ|Trung sĩ|Hạ sĩ|Chuẩn Đô đốc|Phó Đô đốc|Đô đốc",
  honours("Nghệ sĩ|Nghệ sỹ|Nhà giáo|Nghệ nhân|Thầy thuốc"),
  "Anh hùng Lao động|Anh hùng lao động|Anh hùng LLVT nhân dân",
  "Hòa thượng|Thượng tọa|Đại đức|Ni trưởng|Ni sư|Sư cô|Linh mục|Giám mục|Tổng Giám mục|Hồng y|Mục sư",
].join("|");

// Either case at the beginning; a flag for the whole pattern would let the name begin in lower case too.
const eitherCase = (alternatives: string) =>
  alternatives
    .split("|")
    .map(
      (word) =>
        `[${word.charAt(0).toLocaleUpperCase("vi")}${word.charAt(0).toLocaleLowerCase("vi")}]${word.slice(1)}`,
    )
    .join("|");
const address = eitherCase(`${addresses}|${groups}`);
const one = `(?:${eitherCase(degrees)})`;
const between = "(?:\\.\\s*,?\\s*|\\s*,\\s*|\\s+[-–—]\\s+|\\s*[-–]\\s*|\\s+|/)";
// "đồng chí Đại tá, PGS.TS. " — any number of both, in any order, then the name.
const announcement = new RegExp(
  `(?<![\\p{L}\\p{N}/]|[Qq]uý |[Vv]ăn phòng |[Đđ]oàn |[Nn]hiều |[Nn]hững |[Mm]ột số )(?:(?:${address})\\s*:?\\s+)*(?:(?:${one})(?![\\p{L}])${between})*(?:(?:${address})\\s+)?(?=[\\p{Lu}"])`,
  "gu",
);

/** Where a form of address or a degree announces a person; `end` is where the name or an office begins. */
export interface Announcement {
  start: number;
  end: number;
  /** As printed, commas between its parts: "Phó Giáo sư, Tiến sĩ"; "" for mere forms of address. */
  honorific: string;
  /** The form of address in lower case, "" if there is none. */
  address: string;
}

export function findAnnouncements(text: string): Announcement[] {
  const found: Announcement[] = [];
  for (const match of text.matchAll(announcement)) {
    if (match[0] === "") continue;
    // A given name such as "Anh" or "Em" inside a name is no address: "Trần Văn Anh Bí thư".
    if (
      /\p{Lu}\p{L}* $/u.test(text.slice(Math.max(0, match.index - 14), match.index)) &&
      /^\p{Lu}/u.test(match[0])
    ) {
      if (!/[.!?:“"]\s*$/u.test(text.slice(0, match.index)) && !startsWithDegree.test(match[0])) continue;
    }
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      honorific: normaliseHonorific(match[0]),
      address: firstAddress.exec(match[0])?.[0].toLowerCase() ?? "",
    });
  }
  return found;
}

const startsWithDegree = new RegExp(`^${one}(?![\\p{L}])`, "u");
const firstAddress = new RegExp(`^(?:${addresses}|${groups})(?=[\\s:])`, "iu");
const eachDegree = new RegExp(`(?<![\\p{L}])${one}(?![\\p{L}])`, "gu");

/** "Phó Giáo sư. Tiến sĩ" → "Phó Giáo sư, Tiến sĩ"; degrees written short keep their own points: "PGS.TS". */
export function normaliseHonorific(text: string): string {
  const parts = [...text.matchAll(eachDegree)];
  let honorific = "";
  parts.forEach((part, index) => {
    const previous = parts[index - 1];
    const gap = previous ? text.slice(previous.index + previous[0].length, part.index) : "";
    const shortForms =
      /^[\p{Lu}h.\s\d]+$/u.test(part[0]) && previous && /^[\p{Lu}h.\s\d]+$/u.test(previous[0]);
    if (honorific !== "") honorific += shortForms && !gap.includes(",") ? "." : ", ";
    honorific +=
      part[0].charAt(0).toLocaleUpperCase("vi") + part[0].slice(1).replace(/\.\s+(?=\p{Lu})/u, ".");
  });
  return honorific;
}

const group = new RegExp(`^(?:${groups})$`, "u");

/** True for a word such as "cử tri" that needs a full name to announce one person. */
export function isGroup(address: string): boolean {
  return group.test(address);
}
