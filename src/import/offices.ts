// Beginnings of an office: a head that names a function. Longer heads come first where one opens another.
const heads =
  `Đồng Chủ tịch|Chủ tịch|Phó Chủ tịch|Bí thư|Phó Bí thư|Tổng Bí thư|Ủy viên|Uỷ viên|Thủ tướng|Phó Thủ tướng|Bộ trưởng|Thứ trưởng|
Thống đốc|Phó Thống đốc|Giám đốc|Phó Giám đốc|Tổng Giám đốc|Phó Tổng|Cục trưởng|Phó Cục trưởng|Vụ trưởng|Phó Vụ trưởng|Viện trưởng|
Phó Viện trưởng|Tổng cục trưởng|Phó Tổng cục trưởng|Chi cục trưởng|Phó Chi cục trưởng|Trưởng ban|Phó Trưởng ban|Tỉnh ủy viên|Tỉnh uỷ viên|Thành ủy viên|Thành uỷ viên|Huyện ủy viên|Huyện uỷ viên|Thị ủy viên|Thị uỷ viên|Quận ủy viên|Đảng ủy viên|Đảng uỷ viên|Chi ủy viên|Chánh xứ|Trụ trì|TUV|HUV|Phó ban|Trưởng phòng|
Phó Trưởng phòng|Phó phòng|Trưởng khoa|Phó Trưởng khoa|Phó khoa|Trưởng bộ môn|Phó bộ môn|Trưởng thôn|Trưởng bản|Trưởng xóm|Trưởng ấp|
Trưởng làng|Trưởng đoàn|Phó Trưởng đoàn|Phó đoàn|Trưởng Công an|Phó Trưởng Công an|Trưởng đại diện|Trưởng trạm|Trưởng nhóm|Trưởng trung tâm|
Trưởng đơn nguyên|Trưởng thông|Trưởng tiểu ban|Trưởng Ban|Trưởng Phòng|Trưởng Khoa|Trưởng Đoàn|Phó Trưởng|Trưởng bộ phận|Trưởng văn phòng|Hiệu trưởng|
Phó Hiệu trưởng|Hiệu phó|Chánh Văn phòng|Chánh án|Chánh Thanh tra|Phó Chánh Văn phòng|Phó Chánh án|Phó Chánh Thanh tra|Tổng Biên tập|Phó Tổng Biên tập|Tổng Thư ký|Phó Tổng Thư ký|Thư ký|Đội trưởng|Đội phó|Phó Đội trưởng|
Đồn trưởng|Phó Đồn trưởng|Chính trị viên|Chính ủy|Phó Chính ủy|Chỉ huy|Phó Chỉ huy|Tư lệnh|Phó Tư lệnh|Tham mưu trưởng|Phó Tham mưu trưởng|Lữ đoàn|
Trung đoàn trưởng|Tiểu đoàn trưởng|Đại đội trưởng|Chủ nhiệm|Phó Chủ nhiệm|Tổ trưởng|Tổ phó|Phó Tổ trưởng|Trạm trưởng|Kế toán trưởng|
Kiến trúc sư trưởng|Kỹ sư trưởng|Đại biểu|Thành viên|Đại diện|Người phát ngôn|Người đứng đầu|Người đại diện|Người sáng lập|Phát ngôn viên|Phó phát ngôn|
Tổng thống|Phó Tổng thống|Ngoại trưởng|Đại sứ|Phó Đại sứ|Tổng Lãnh sự|Lãnh sự|Tham tán|Cố vấn|Trợ lý|Chuyên gia|Chuyên viên|Nghiên cứu viên|
Giảng viên|Giáo viên|Huấn luyện viên|HLV|Viện sĩ|Kiểm soát viên|Điều phối viên|Phó trưởng|Phó chủ|Phó giám|Phó hiệu|Phó tổng|Phó viện|Phó cục|Phó vụ|Phó bí|
Phó trưởng|Cán bộ|Nhân viên|Công chức|Bí thư chi bộ|CEO|CFO|Founder|Nhà sáng lập|Đồng sáng lập|Chủ cơ sở|Chủ hộ|Chủ đầu tư|Chủ trang trại|Chủ cửa hàng|
Chủ doanh nghiệp|Chủ quán|Chủ nhà|Tổng giám đốc|Tổng thư ký|Tổng biên tập|Tổng lãnh sự|Tổng Cục trưởng|Tổng Công trình sư|Tổng Tham mưu trưởng|Phó Tổng Tham mưu trưởng|
Trưởng Đại diện|Thẩm phán|Kiểm sát viên|Điều tra viên|Hội trưởng|Phó hội trưởng|Nghị sĩ|Thượng nghị sĩ|Hạ nghị sĩ|Thị trưởng|Tỉnh trưởng|Thủ hiến|Hội thẩm|UVBTV|UVBCH|UVTV|UV BTV|PCT|Phó TGĐ|Phó GĐ|CT UBND|GĐ|PGĐ|TGĐ|PBT|Phó CT`
    .split("|")
    .map((head) => head.trim());

// Occupations are titles only after the name ("ông X, nông dân xã Y") and are written in lower case.
const occupations =
  `nông dân|học sinh|sinh viên|phụ huynh|công nhân|người dân|ngư dân|tiểu thương|luật sư|bác sĩ|kỹ sư|nghệ nhân|hướng dẫn viên|
điều dưỡng|nghiên cứu sinh|thợ|du khách|cư dân|hội viên|đoàn viên|đảng viên|cựu chiến binh|vận động viên|ca sĩ|diễn viên|đạo diễn|nhà báo|nhà văn|
phó giáo sư|giáo sư|tiến sĩ|nhà nghiên cứu|nhà khoa học|quản lý|chủ|lãnh đạo|phó|trưởng|nguyên lãnh đạo|nguyên cán bộ|cựu sinh viên|cựu học sinh|cựu cầu thủ|cựu danh thủ|cựu tiền vệ|cựu tiền đạo|già làng|người có uy tín|doanh nhân|quan chức|bí thư|
hậu vệ|tiền đạo|tiền vệ|thủ môn|thủ quân|nhà phân tích|nhà kinh tế|nhà sử học|nhà thiết kế|chiến lược gia|biên tập viên|phóng viên|phi công|cảnh sát`
    .split("|")
    .map((word) => word.trim());

const byLength = (a: string, b: string) => b.length - a.length;
// "nguyên", "quyền" and "cựu" only qualify an office; alone they are given names and common nouns.
const anyHead = `(?:(?:Nguyên|Quyền|Cựu) )?(?:${[...heads].sort(byLength).join("|")})`;
const headAnyCase = new RegExp(`^(?:${anyHead})(?![\\p{L}\\p{N}])`, "iu");
const headCapital = new RegExp(`^(?:${anyHead})(?![\\p{L}\\p{N}])`, "u");
// "nhà văn hóa", "chủ trương", "trưởng thành" are other words.
const otherWord = "(?! (?:hóa|hoá|trương|yếu|động|đề|nhật|quan|nghĩa|quyền|thể|lực|thành|mặc)(?![\\p{L}]))";
const occupation = new RegExp(
  `^(?:${occupations.sort(byLength).join("|")})(?![\\p{L}\\p{N}])${otherWord}`,
  "u",
);

/** Source of a pattern that matches the beginning of an office, for use inside larger patterns. */
export const officeHead = anyHead;

/** True where a capitalised office begins, so that a name before it has ended. One-word heads need a follower. */
export function startsOffice(text: string): boolean {
  const found = headCapital.exec(text)?.[0];
  if (!found) return false;
  // A head of one syllable may be a given name too.
  return (
    found.includes(" ") ||
    /^(?:CEO|CFO|HLV|Founder|UVBTV|UVBCH|UVTV|PCT|GĐ|PGĐ|TGĐ|PBT|TUV|HUV)$/u.test(found)
  );
}

/** True for a phrase that begins with a head of either case: "Bí thư …", "phó giám đốc …". */
export function startsWithHead(text: string): boolean {
  return headAnyCase.test(text);
}

/** True for a phrase that begins with an office or, after a name, with an occupation. */
export function isOfficePhrase(text: string): boolean {
  return headAnyCase.test(text) || occupation.test(text);
}

const body =
  /^(?:(?:thuộc|của|tại)\s+)?(?:Bộ|Sở|Ban|Văn phòng|Trường|Đại học|ĐH|Học viện|Viện|Bệnh viện|BV|Công ty|Tập đoàn|Tổng Công ty|Tổng công ty|Ngân hàng|Trung tâm|UBND|HĐND|[ỦU][yỷ] ban|MTTQ|Hội|Hiệp hội|Liên đoàn|Liên minh|Cục|Tổng cục|Vụ|Chi cục|Công an|Quân khu|Bộ đội|(?:Tỉnh|Huyện|Thành|Thị|Quận|Đảng) [ủu][yỷ]|Tỉnh đoàn|Huyện đoàn|Thành đoàn|Phòng|Khoa|Đài|Báo|Tạp chí|Hợp tác xã|HTX|Quỹ|Tổ chức|Mặt trận|Đoàn|Câu lạc bộ|CLB|Đồn|Trạm|Tòa án|TAND|VKSND|Viện kiểm sát|Chính phủ|Quốc hội|Nhà xuất bản|NXB|Bảo tàng|Vườn quốc gia|Hạt|Đội|Tổng Liên đoàn|Binh đoàn|Sư đoàn|Lữ đoàn|Trung đoàn|công ty|bệnh viện|trường|viện|trung tâm|tập đoàn|khoa|phòng)(?![\p{L}])/u;

/** True for the name of a body that holds no office: "Hội Nông dân xã A". */
export function isBody(text: string): boolean {
  return /^\p{Lu}/u.test(text.trim()) && body.test(text.trim()) && !headAnyCase.test(text.trim());
}

/** A title and the body it is held in; "" for what the text does not say. */
export interface Office {
  title: string;
  organisation: string;
}

/**
 * Splits what is written after a name into title and organisation: "Cục trưởng Cục A, Văn phòng B" → a title
 * and the body it belongs to. Several offices joined by commas stay one title. Commas inside the name of a body
 * ("Viện Văn hóa, nghệ thuật và Du lịch") do not separate.
 */
export function splitOffice(phrase: string): Office {
  // A head that only qualifies another ("nguyên", "cựu") says nothing alone.
  if (/^(?:nguyên|cựu|quyền|chánh|phó|trưởng|chủ)$/iu.test(phrase.trim()))
    return { title: "", organisation: "" };
  if (isBody(phrase)) return { title: "", organisation: phrase.trim() };
  const inBrackets = /^(.*?)\s*\(([^()]+)\)$/u.exec(phrase.trim());
  if (inBrackets?.[1] && inBrackets[2] && isBodyName(inBrackets[2])) {
    const before = splitOffice(inBrackets[1]);
    if (before.organisation === "") return { title: before.title, organisation: inBrackets[2].trim() };
  }
  const parts = joinLists(phrase.split(/\s*,\s*/u).map((part) => part.trim()));
  const cut = parts.findIndex((part, index) => index > 0 && body.test(part) && !headAnyCase.test(part));
  // An office after the body ("Vụ trưởng Vụ A, Bộ B, Ủy viên C") makes the whole a row of offices.
  const row = cut > 0 && parts.slice(cut).some((part) => headAnyCase.test(part));
  if (cut > 0 && !row) {
    return {
      title: parts.slice(0, cut).join(", "),
      organisation: parts
        .slice(cut)
        .join(", ")
        .replace(/^(?:thuộc|của)\s+/u, ""),
    };
  }
  const dashed = /^(.+?)\s+[-–—]\s+(.+)$/u.exec(phrase);
  if (cut < 0 && dashed?.[1] && dashed[2] && body.test(dashed[2]) && headAnyCase.test(dashed[1])) {
    return { title: dashed[1].trim(), organisation: dashed[2].trim() };
  }
  return { title: parts.join(", "), organisation: "" };
}

function isBodyName(text: string): boolean {
  return body.test(text) || /^\p{Lu}[\p{L}\p{N}&-]*(?:\s\p{Lu}[\p{L}\p{N}&-]*)*$/u.test(text.trim());
}

/** "Viện Văn hóa" + "nghệ thuật và Du lịch": a part in lower case that is no office continues the last. */
function joinLists(parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last !== undefined && !headAnyCase.test(part) && !body.test(part))
      joined[joined.length - 1] = `${last}, ${part}`;
    else if (part !== "") joined.push(part);
  }
  return joined;
}
