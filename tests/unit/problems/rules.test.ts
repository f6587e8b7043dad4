import { expect, test } from "vitest";
import { parseOptions } from "../../../src/options.ts";
import { reportOf } from "../../../src/problems/format.ts";
import { type RuleName, type RuleParameters, rules, sentencesOf } from "../../../src/problems/rules.ts";
import { isEssential, severityOf } from "../../../src/problems/severities.ts";

/** Parameters as the reader fills them in: the usual ones, and every other way a sentence can go. */
const usual: Record<RuleName, RuleParameters> = {
  "yaml/syntax": { reason: "nesting exceeded maxDepth (100)" },
  "front-matter/missing": { found: "nothing" },
  "front-matter/twice": {},
  "front-matter/unclosed": {},
  "front-matter/language": { language: "js" },
  "key/unknown": { name: "sectoin", near: "section", allowed: "title, section" },
  "key/missing": { name: "summary" },
  "key/type": { expected: "string", found: "number" },
  "key/empty": {},
  "key/choice": { value: "fixx", near: "fix", allowed: "fix, clarify, retract" },
  "key/format": { value: "hôm qua", example: "2025-02-10 08:00", meant: "" },
  "date/impossible": { value: "2025-02-31" },
  "reference/unknown": {
    kind: "person",
    id: "ngo-hai-pham",
    near: "ngo-hai-phan",
    where: "content/people/ngo-hai-pham.md",
  },
  "person/no-office": { name: "Ngô Hải Phan", day: "2025-02-10", where: "content/people/ngo-hai-phan.md" },
  "address/duplicate": { url: "/2025/02/bai/", other: "content/articles/2025/02/10-bai/index.md" },
  "tag/spelling": { tag: "ha noi", other: "Hà Nội", where: "content/articles/2025/02/10-bai/index.md" },
  "photo/missing": { src: "photos/a.jpg", near: "photos/aa.jpg" },
  "photo/outside": { src: "../a.jpg" },
  "photo/lfs-pointer": { src: "photos/a.jpg" },
  "photo/corrupt": { src: "photos/a.jpg", reason: "VipsJpeg: premature end of JPEG image" },
  "photo/too-large": { src: "photos/a.jpg", size: "30000×20000", limit: "150 Mpx" },
  "photo/duplicate": { src: "photos/a.jpg" },
  "photo/no-alt": { src: "photos/a.jpg" },
  "body/unknown-photo": { src: "photos/a.jpg", near: "photos/aa.jpg" },
  "body/photo-twice": { src: "photos/a.jpg" },
  "body/inline-photo": { src: "photos/a.jpg" },
  "body/unread-mark": { written: "![](photos/a b.jpg)", meant: "![](<photos/a b.jpg>)" },
  "body/raw-html": { html: "<b>" },
  "body/template-syntax": { text: "{{ title }}" },
  "body/unsafe-link": { href: "javascript:alert(1)" },
  "quote/no-dash": { name: "Ngô Hải Phan" },
  "quote/unknown-speaker": { name: "Ngô Hải", near: "Ngô Hải Phan" },
  "document/missing": { src: "tai-lieu.pdf" },
  "document/kind": { src: "ban-do.jpg" },
  "date/before-embargo": { value: "2025-02-10 08:00", embargo: "2025-02-10 17:00" },
  "home/not-public": { path: "2025/02/bai", why: "scheduled", when: "2025-03-01 08:00" },
  "translation/not-public": { path: "2025/02/bai", why: "embargo", when: "2025-03-01 08:00" },
  "file/unreadable": { reason: "EIO" },
  "file/name": { name: "Người Thử.md", wanted: "nguoi-thu.md" },
  "file/not-article": { wanted: "content/articles/2025/02/10-bai/index.md", how: "move" },
  "person/office-ended": {
    name: "Ngô Hải Phan",
    title: "Cục trưởng",
    to: "2025-01-31",
    day: "2025-02-10",
    where: "content/people/ngo-hai-phan.md",
  },
  "person/other-title": {
    written: "Chủ tịch UBND huyện",
    name: "Người Thử",
    day: "2025-02-10",
    offices: "Phó Chủ tịch UBND huyện",
    where: "content/people/nguoi-thu.md",
  },
  "speaker/no-title": { name: "Người Thử" },
  "date/order": { later: "updated", laterValue: "2025-02-09", earlier: "date", earlierValue: "2025-02-10" },
  "date/other-day": {
    value: "2025-02-09T23:30Z",
    day: "2025-02-10",
    zone: "Asia/Ho_Chi_Minh",
    local: "2025-02-10 06:30",
  },
  "date/folder": { folder: "2025-02-10", day: "2025-02-11" },
  "date/future": { name: "updated", value: "2099-02-10 08:00" },
  "date/waiting": { value: "2099-02-10 08:00" },
  "photo/alt-is-caption": { src: "photos/a.jpg" },
  "photo/alt-is-file-name": { alt: "IMG_1234" },
  "photo/alt-is-title": { src: "photos/a.jpg" },
  "photo/no-caption": { src: "photos/a.jpg" },
  "photo/no-credit": { src: "photos/a.jpg" },
  "correction/untold": { day: "2025-02-12", commit: "0123456789" },
  "office/rewritten": { office: "Trưởng phòng, Phòng Thử", day: "2025-02-12", commit: "0123456789" },
  "text/conflict": { mark: "<<<<<<< HEAD" },
  "text/placeholder": { name: "summary" },
  "approval/no-reviewer": {},
  "approval/no-approver": {},
  "history/not-checked": { why: "shallow" },
  "photo/small-lead": { src: "photos/a.jpg", width: 320, wanted: 704 },
  "photo/unused": { src: "photos/a.jpg" },
  "photo/no-article": { wanted: "content/articles/2025/02/11-hai/index.md" },
  "link/broken": { href: "/2025/02/bay/", near: "/2025/02/bai/" },
  "link/no-anchor": { anchor: "muk-mot", near: "muc-mot", where: "/2025/02/bai/" },
  "link/not-public": { href: "/2025/02/bai/", where: "content/articles/2025/02/10-bai/index.md" },
  "link/old-address": { href: "/cu.aspx", url: "/2025/02/bai/" },
  "alias/taken": { alias: "/cu.aspx", other: "content/articles/2025/02/10-bai/index.md" },
  "redirect/nowhere": { to: "/chu-de/thuu/", near: "/chu-de/thu/" },
  "redirect/taken": { from: "/tin-tuc/", other: "/tin-tuc/" },
  "redirect/twice": { from: "/tag/thu/", to: "/chu-de/thu/" },
  "address/changed": { old: "/2025/02/cu/", url: "/2025/02/moi/" },
  "heading/top-level": {},
  "heading/skipped": { level: 4, before: 2, wanted: 3, marks: "###" },
  "heading/no-blank": { marks: "##" },
  "heading/empty": {},
  "link/no-words": { href: "/2025/02/bai/" },
  "link/no-target": { words: "Nghị quyết 57" },
  "link/vague": { words: "tại đây" },
  "text/not-nfc": { word: "Việt" },
  "text/mark-order": { word: "a\u0300\u0302n".normalize("NFC"), wanted: "ần" },
  "text/look-alike": { word: "Ðảng", letters: "Ð (U+00D0)", wanted: "Đảng" },
  "text/invisible": { name: "zero-width space (U+200B)" },
  "text/mojibake": { text: "Ä‘Æ°á»\u009dng", encoding: "UTF-8 → Windows-1252" },
  "text/typing-keys": { typed: "chuyeenr", meant: "chuyển" },
  "text/tone-placement": { count: 2, word: "hoà", wanted: "hòa", usual: 7 },
  "text/unbalanced-quote": { mark: "“" },
  "text/unbalanced-bracket": { mark: "(" },
  "text/cut-short": { lost: "#5" },
  "text/double-space": {},
  "text/space-before-mark": { mark: "," },
  "text/no-space-after-mark": { mark: ",", word: "xong", next: "sau" },
  "text/no-space-before-mark": { mark: "(", word: "nước", next: "NHNN" },
  "text/space-after-mark": { mark: "(" },
  "text/repeated-mark": { marks: ",,", mark: "," },
  "text/repeated-word": { word: "của" },
  "text/word-markup": { markup: "<o:p>" },
  "text/pasted-bullet": { bullet: "•", count: 3 },
  "title/too-long": { length: 140, limit: 110 },
  "title/capitals": {},
  "title/full-stop": {},
  "title/repeated": {},
  "summary/too-long": { length: 520, limit: 400 },
  "summary/repeated": {},
};

const names = Object.keys(rules) as RuleName[];

test("every rule's sentences are pinned below", () => {
  expect(Object.keys(usual).sort()).toEqual([...names].sort());
});

test.each(names)("%s: sentences in both languages, filled in and ended", (rule) => {
  for (const parameters of [usual[rule], { ...usual[rule], near: "" }]) {
    const [vi, en] = [sentencesOf(rule, parameters, "vi"), sentencesOf(rule, parameters, "en")];
    for (const text of [...vi, ...en]) {
      expect(text).not.toMatch(/undefined|null|\[object/);
      expect(text).toBe(text.normalize("NFC").trim());
    }
    expect(vi).not.toEqual(en);
    const told = [...vi, ...en].join(" ");
    for (const [key, value] of Object.entries(usual[rule])) {
      if (!["near", "allowed", "expected", "found", "how", "kind"].includes(key))
        expect(told).toContain(String(value));
    }
  }
});

test("the sentences, as editors read them", () => {
  const print = (rule: RuleName, parameters: RuleParameters) =>
    (["vi", "en"] as const).map(
      (language) => `${language}  ${sentencesOf(rule, parameters, language).join("  → ")}`,
    );
  const all = names.flatMap((rule) => [`${rule} (${rules[rule].severity})`, ...print(rule, usual[rule])]);
  expect(all.join("\n")).toMatchInlineSnapshot(`
    "yaml/syntax (error)
    vi  YAML viết sai: nesting exceeded maxDepth (100)  → Sửa dòng này; giá trị có dấu hai chấm thì đặt trong dấu nháy kép.
    en  This is not valid YAML: nesting exceeded maxDepth (100)  → Mend this line; quote a value that holds a colon.
    front-matter/missing (error)
    vi  Tệp không có phần khai báo đầu bài.  → Mở đầu tệp bằng một dòng ---, các khóa, rồi một dòng ---.
    en  The file has no front matter.  → Begin it with a line ---, the keys, then a line ---.
    front-matter/twice (error)
    vi  Phần khai báo bị chia làm hai: từ đây trở đi là thân bài, sẽ in ra trang.  → Gộp mọi khóa vào giữa hai dòng --- đầu tiên, rồi xóa dòng --- thừa.
    en  The front matter is cut in two: from here on it is the text, and would be printed.  → Put all keys between the first two lines ---, and remove the --- that is left over.
    front-matter/unclosed (error)
    vi  Phần khai báo đầu bài không có dòng --- kết thúc.  → Thêm một dòng --- sau khóa cuối cùng.
    en  The front matter has no closing ---.  → Add a line --- after the last key.
    front-matter/language (error)
    vi  Phần khai báo "---js" bị từ chối: bài viết là dữ liệu, không phải chương trình.  → Viết bằng YAML: dòng đầu tiên chỉ có ---.
    en  Front matter in "---js" is refused: articles are data, never programs.  → Write it in YAML: the first line is --- alone.
    key/unknown (error)
    vi  Không có khóa "sectoin".  → Có phải ý bạn là "section"?
    en  There is no key "sectoin".  → Did you mean "section"?
    key/missing (error)
    vi  Thiếu khóa bắt buộc "summary".  → Thêm dòng "summary: …".
    en  The required key "summary" is missing.  → Add a line "summary: …".
    key/type (error)
    vi  Giá trị phải là chữ.  → Đặt giá trị trong dấu nháy kép: "…".
    en  The value must be text.  → Put it in quotes: "…".
    key/empty (error)
    vi  Giá trị để trống.  → Viết nội dung, hoặc bỏ khóa này nếu không bắt buộc.
    en  The value is empty.  → Write it, or leave the key out where it is not required.
    key/choice (error)
    vi  Không có lựa chọn "fixx".  → Có phải ý bạn là "fix"?
    en  "fixx" is not one of the choices.  → Did you mean "fix"?
    key/format (error)
    vi  "hôm qua" không đúng dạng.  → Viết như: 2025-02-10 08:00.
    en  "hôm qua" does not have the right form.  → Write it like: 2025-02-10 08:00.
    date/impossible (error)
    vi  Không có ngày giờ "2025-02-31".  → Viết năm-tháng-ngày giờ:phút, ví dụ 2025-02-10 08:00.
    en  There is no such date and time as "2025-02-31".  → Write year-month-day hour:minute, e.g. 2025-02-10 08:00.
    file/unreadable (error)
    vi  Không đọc được tệp: EIO  → Lưu tệp ở dạng UTF-8 và kiểm tra quyền đọc.
    en  The file cannot be read: EIO  → Save it as UTF-8 and check that it may be read.
    file/name (error)
    vi  Tên tệp "Người Thử.md" không dùng làm mã hay địa chỉ trang được.  → Đổi tên tệp thành nguoi-thu.md: chữ thường không dấu, nối bằng gạch ngang.
    en  The file's name "Người Thử.md" can be no id and no address.  → Call it nguoi-thu.md: lower-case letters without marks, joined by hyphens.
    file/not-article (warning)
    vi  Tệp này không được đăng: mỗi bài là tệp index.md trong một thư mục riêng.  → Chuyển thành content/articles/2025/02/10-bai/index.md.
    en  This file is not published: an article is the index.md of a folder of its own.  → Make it content/articles/2025/02/10-bai/index.md.
    reference/unknown (error)
    vi  Không có người "ngo-hai-pham".  → Có phải ý bạn là "ngo-hai-phan"? Khai báo trong content/people/ngo-hai-pham.md.
    en  There is no person "ngo-hai-pham".  → Did you mean "ngo-hai-phan"? Declare it in content/people/ngo-hai-pham.md.
    address/duplicate (error)
    vi  Địa chỉ /2025/02/bai/ đã thuộc về content/articles/2025/02/10-bai/index.md.  → Đặt "slug" khác.
    en  The address /2025/02/bai/ already belongs to content/articles/2025/02/10-bai/index.md.  → Give another "slug".
    tag/spelling (warning)
    vi  Thẻ "ha noi" đã được viết là "Hà Nội" trong content/articles/2025/02/10-bai/index.md.  → Viết "Hà Nội".
    en  The tag "ha noi" is written "Hà Nội" in content/articles/2025/02/10-bai/index.md.  → Write "Hà Nội".
    person/no-office (warning)
    vi  "Ngô Hải Phan" không giữ chức vụ nào vào ngày 2025-02-10.  → Ghi "title" cho bài này, hoặc sửa "offices" trong content/people/ngo-hai-phan.md.
    en  "Ngô Hải Phan" held no office on 2025-02-10.  → Give a "title" for this story, or mend "offices" in content/people/ngo-hai-phan.md.
    person/office-ended (warning)
    vi  Chức vụ sau cùng trong hồ sơ của "Ngô Hải Phan", Cục trưởng, kết thúc ngày 2025-01-31, trước ngày của bài (2025-02-10).  → Thêm chức vụ mới vào "offices" trong content/people/ngo-hai-phan.md, hoặc ghi "title" cho bài này.
    en  The last office of "Ngô Hải Phan", Cục trưởng, ended on 2025-01-31, before the article's date (2025-02-10).  → Add the new one to "offices" in content/people/ngo-hai-phan.md, or give a "title" for this story.
    person/other-title (warning)
    vi  Trong bài là "Chủ tịch UBND huyện Người Thử", còn hồ sơ ghi vào ngày 2025-02-10 là: Phó Chủ tịch UBND huyện.  → Sửa bài, hoặc sửa "offices" trong content/people/nguoi-thu.md.
    en  The text says "Chủ tịch UBND huyện Người Thử", but the record says of 2025-02-10: Phó Chủ tịch UBND huyện.  → Mend the text, or "offices" in content/people/nguoi-thu.md.
    speaker/no-title (warning)
    vi  Người nói "Người Thử" chưa có chức danh.  → Ghi "title" (chức vụ hoặc nghề nghiệp), hoặc "organisation".
    en  The speaker "Người Thử" has no title.  → Give a "title" (an office or an occupation), or an "organisation".
    quote/no-dash (warning)
    vi  Lời trích chưa được gắn với "Ngô Hải Phan": tên phải ở dòng cuối của khối >, sau một dấu gạch dài.  → Viết dòng cuối của lời trích: > — Ngô Hải Phan
    en  The quote is not tied to "Ngô Hải Phan": the name belongs on the last line of the block >, behind a long dash.  → Write the last line of the quote as: > — Ngô Hải Phan
    quote/unknown-speaker (warning)
    vi  Lời trích ghi tên "Ngô Hải" nhưng "speakers" không có người này.  → Có phải ý bạn là "Ngô Hải Phan"? Thêm người nói vào "speakers".
    en  The quote names "Ngô Hải", who is not among the "speakers".  → Did you mean "Ngô Hải Phan"? Add them to "speakers".
    date/order (warning)
    vi  "updated" (2025-02-09) lại sớm hơn "date" (2025-02-10).  → Sửa ngày nào ghi sai.
    en  "updated" (2025-02-09) is earlier than "date" (2025-02-10).  → Mend the one that is wrong.
    date/other-day (warning)
    vi  2025-02-09T23:30Z là ngày 2025-02-10 theo giờ của tòa soạn (Asia/Ho_Chi_Minh).  → Ghi giờ của tòa soạn, không kèm múi giờ: 2025-02-10 06:30.
    en  2025-02-09T23:30Z is 2025-02-10 on the newsroom's clock (Asia/Ho_Chi_Minh).  → Write the newsroom's time, without a zone: 2025-02-10 06:30.
    date/folder (warning)
    vi  Bài nằm trong thư mục của 2025-02-10 nhưng ghi ngày 2025-02-11.  → Sửa ngày, hoặc chuyển thư mục; chuyển thư mục không làm đổi địa chỉ nếu ngày và slug giữ nguyên.
    en  The article lies in the folder of 2025-02-10 and is dated 2025-02-11.  → Mend the date, or move the folder: moving changes no address while date and slug stay.
    date/future (warning)
    vi  "updated" là 2099-02-10 08:00, chưa tới, mà bài đã hiện với bạn đọc.  → Sửa ngày, hoặc lùi publishAt.
    en  "updated" is 2099-02-10 08:00, which is yet to come, and readers see the article already.  → Mend the date, or put publishAt off.
    date/waiting (warning)
    vi  Ngày 2099-02-10 08:00 chưa tới: bạn đọc chưa thấy bài cho đến lúc đó.  → Nếu muốn hẹn giờ đăng, ghi "publishAt: 2099-02-10 08:00"; nếu không, sửa "date".
    en  The date 2099-02-10 08:00 is yet to come: nobody sees the article until then.  → If it is to be published then, write "publishAt: 2099-02-10 08:00"; if not, mend "date".
    photo/missing (error)
    vi  Không thấy ảnh photos/a.jpg.  → Có phải ý bạn là "photos/aa.jpg"? Đặt tệp ảnh vào thư mục của bài.
    en  There is no photo photos/a.jpg.  → Did you mean "photos/aa.jpg"? Put the file into the article's folder.
    photo/outside (error)
    vi  ../a.jpg nằm ngoài thư mục của bài.  → Chép ảnh vào thư mục photos/ của bài.
    en  ../a.jpg lies outside the article's folder.  → Copy it into the article's photos/ folder.
    photo/lfs-pointer (error)
    vi  photos/a.jpg chỉ là con trỏ Git LFS, chưa phải ảnh.  → Chạy: git lfs pull
    en  photos/a.jpg is a Git LFS pointer, not the photo.  → Run: git lfs pull
    photo/corrupt (error)
    vi  Không đọc được ảnh photos/a.jpg: VipsJpeg: premature end of JPEG image  → Xuất lại ảnh thành JPEG, PNG, WebP, AVIF hoặc GIF rồi chép đè.
    en  The photo photos/a.jpg cannot be read: VipsJpeg: premature end of JPEG image  → Export it again as JPEG, PNG, WebP, AVIF or GIF and replace it.
    photo/too-large (error)
    vi  Ảnh photos/a.jpg quá lớn: 30000×20000.  → Thu nhỏ ảnh; cạnh dài 2600 điểm là đủ. Giới hạn: 150 Mpx.
    en  The photo photos/a.jpg is too large: 30000×20000.  → Scale it down; 2,600 pixels on the long side suffice. The limit is 150 Mpx.
    photo/duplicate (error)
    vi  Ảnh photos/a.jpg được khai báo hai lần.  → Bỏ một bản ghi.
    en  The photo photos/a.jpg is declared twice.  → Remove one of the records.
    photo/no-alt (error)
    vi  Ảnh photos/a.jpg thiếu "alt".  → Viết "alt: …" tả những gì thấy trong ảnh, hoặc "decorative: true".
    en  The photo photos/a.jpg has no "alt".  → Write "alt: …" saying what can be seen, or "decorative: true".
    photo/alt-is-caption (warning)
    vi  "alt" của ảnh photos/a.jpg lặp lại chú thích.  → Chú thích nói ai, ở đâu, lúc nào; "alt" tả những gì thấy trong ảnh cho người không nhìn được.
    en  The "alt" of photos/a.jpg repeats the caption.  → A caption says who, where and when; "alt" says what can be seen, for those who cannot see it.
    photo/alt-is-file-name (warning)
    vi  "alt" là một tên tệp: IMG_1234.  → Tả những gì thấy trong ảnh.
    en  The "alt" is the name of a file: IMG_1234.  → Say what can be seen in the photo.
    photo/alt-is-title (warning)
    vi  "alt" của ảnh photos/a.jpg chỉ nhắc tên bài, không cho biết ảnh có gì.  → Tả những gì thấy trong ảnh.
    en  The "alt" of photos/a.jpg only repeats the headline, not what the photo shows.  → Say what can be seen in the photo.
    photo/no-caption (warning)
    vi  Ảnh photos/a.jpg chưa có chú thích.  → Viết "caption: …" nói ai, ở đâu, lúc nào; ảnh chỉ để trang trí thì ghi "decorative: true".
    en  The photo photos/a.jpg has no caption.  → Write "caption: …" saying who, where and when, or "decorative: true".
    photo/no-credit (warning)
    vi  Ảnh photos/a.jpg chưa ghi người chụp.  → Viết "credit: …": tên người chụp hoặc nguồn ảnh.
    en  The photo photos/a.jpg has no credit.  → Write "credit: …": who made it, or where it comes from.
    photo/small-lead (warning)
    vi  Ảnh đầu bài photos/a.jpg chỉ rộng 320 điểm, nhỏ hơn khung 704 điểm của trang.  → Dùng bản gốc lớn hơn, hoặc đặt ảnh khác lên đầu bài.
    en  The lead photo photos/a.jpg is 320 pixels wide, less than the page's 704.  → Use a larger original, or let another photo lead.
    photo/unused (warning)
    vi  Ảnh photos/a.jpg nằm trong thư mục của bài nhưng bài không khai báo.  → Thêm ảnh vào "photos", kèm "alt", hoặc xóa tệp.
    en  The photo photos/a.jpg lies in the article's folder, and no record names it.  → Add it to "photos", with its "alt", or remove the file.
    photo/no-article (warning)
    vi  Ảnh này không thuộc bài nào: không có tệp content/articles/2025/02/11-hai/index.md.  → Viết tệp ấy (newsroom new tạo cả thư mục), hoặc chuyển ảnh vào thư mục của bài.
    en  This photo belongs to no article: there is no content/articles/2025/02/11-hai/index.md.  → Write it (newsroom new makes the whole folder), or move the photo into its article's folder.
    document/missing (error)
    vi  Không thấy tài liệu tai-lieu.pdf.  → Đặt tệp vào thư mục của bài, hoặc sửa tên.
    en  There is no document tai-lieu.pdf.  → Put the file into the article's folder, or mend the name.
    document/kind (error)
    vi  ban-do.jpg là ảnh hoặc trang web, không phải tài liệu.  → Ảnh thì khai báo trong "photos"; tài liệu thì dùng PDF, DOCX, XLSX hay tệp tương tự.
    en  ban-do.jpg is a picture or a web page, not a document.  → Declare a picture in "photos"; give documents as PDF, DOCX, XLSX or the like.
    text/conflict (error)
    vi  Còn dấu xung đột của Git: <<<<<<< HEAD  → Giữ lại một trong hai bản, rồi xóa các dòng <<<<<<<, ======= và >>>>>>>.
    en  A mark of a conflict in Git is left: <<<<<<< HEAD  → Keep one of the two versions, and remove the lines <<<<<<<, ======= and >>>>>>>.
    body/unknown-photo (error)
    vi  Bài đặt ảnh photos/a.jpg nhưng phần khai báo không có ảnh này.  → Có phải ý bạn là "photos/aa.jpg"?
    en  The body places photos/a.jpg, which the front matter does not declare.  → Did you mean "photos/aa.jpg"?
    body/photo-twice (error)
    vi  Ảnh photos/a.jpg được đặt hai lần trong bài.  → Bỏ một lần.
    en  The body places photos/a.jpg twice.  → Remove one of them.
    body/inline-photo (error)
    vi  Ảnh photos/a.jpg nằm lẫn trong đoạn văn.  → Đặt dòng ảnh thành một đoạn riêng, có dòng trống ở trên và dưới.
    en  The photo photos/a.jpg stands inside a paragraph.  → Give it a paragraph of its own, with empty lines around it.
    body/unread-mark (error)
    vi  Dấu ngoặc sẽ in nguyên ra trang, không thành ảnh: ![](photos/a b.jpg)  → Viết ![](<photos/a b.jpg>), hoặc chạy newsroom check --fix.
    en  The brackets would be printed, this is no photo: ![](photos/a b.jpg)  → Write ![](<photos/a b.jpg>), or run newsroom check --fix.
    body/raw-html (error)
    vi  Bài có mã HTML: <b>  → Viết bằng Markdown; muốn in nguyên ký hiệu thì đặt trong dấu \`…\`.
    en  The body holds raw HTML: <b>  → Write Markdown; to print the characters put them between \`…\`.
    body/template-syntax (error)
    vi  Bài có cú pháp mẫu trang: {{ title }}  → Bài viết là dữ liệu; muốn in nguyên ký hiệu thì đặt trong dấu \`…\`.
    en  The body holds template syntax: {{ title }}  → Articles are data; to print the characters put them between \`…\`.
    body/unsafe-link (error)
    vi  Liên kết không an toàn: javascript:alert(1)  → Dùng địa chỉ http, https, mailto, tel hoặc đường dẫn trong trang.
    en  This link is not safe: javascript:alert(1)  → Use http, https, mailto, tel or a path on this site.
    link/broken (warning)
    vi  Liên kết dẫn tới /2025/02/bay/, trang không có ở đây.  → Có phải ý bạn là /2025/02/bai/?
    en  The link leads to /2025/02/bay/, which this site does not have.  → Did you mean /2025/02/bai/?
    link/no-anchor (warning)
    vi  Liên kết dẫn tới mục #muk-mot, nhưng /2025/02/bai/ không có mục này.  → Có phải ý bạn là #muc-mot?
    en  The link leads to #muk-mot, which /2025/02/bai/ does not have.  → Did you mean #muc-mot?
    link/not-public (warning)
    vi  Liên kết dẫn tới /2025/02/bai/, bài mà bạn đọc chưa xem được hoặc không còn xem được.  → Đợi bài đó đăng, hoặc bỏ liên kết. Bài nằm ở content/articles/2025/02/10-bai/index.md.
    en  The link leads to /2025/02/bai/, an article that readers cannot see now.  → Wait until it is published, or remove the link. It is content/articles/2025/02/10-bai/index.md.
    link/old-address (warning)
    vi  Liên kết dùng địa chỉ cũ /cu.aspx.  → Viết địa chỉ mới: /2025/02/bai/.
    en  The link uses the old address /cu.aspx.  → Write the new one: /2025/02/bai/.
    alias/taken (warning)
    vi  Địa chỉ cũ /cu.aspx đang là địa chỉ của content/articles/2025/02/10-bai/index.md, nên không dẫn về bài này.  → Bỏ khỏi "aliases", hoặc đổi địa chỉ kia.
    en  The old address /cu.aspx is that of content/articles/2025/02/10-bai/index.md now, so it does not lead here.  → Remove it from "aliases", or change the other address.
    redirect/nowhere (warning)
    vi  Địa chỉ mới /chu-de/thuu/ không có ở đây, nên địa chỉ cũ không dẫn đi đâu.  → Có phải ý bạn là /chu-de/thu/?
    en  This site does not have the new address /chu-de/thuu/, so the old one leads nowhere.  → Did you mean /chu-de/thu/?
    redirect/taken (warning)
    vi  Địa chỉ cũ /tin-tuc/ đang là địa chỉ của /tin-tuc/, nên không được chuyển hướng.  → Bỏ dòng này, hoặc đổi địa chỉ kia.
    en  The old address /tin-tuc/ is that of /tin-tuc/ now, so it is not redirected.  → Remove the line, or change the other address.
    redirect/twice (warning)
    vi  Địa chỉ cũ /tag/thu/ đã dẫn tới /chu-de/thu/ theo một dòng ở trên, nên dòng này không có tác dụng.  → Bỏ một trong hai dòng.
    en  A line above leads the old address /tag/thu/ to /chu-de/thu/ already, so this one does nothing.  → Remove one of the two lines.
    address/changed (warning)
    vi  Địa chỉ đã đăng /2025/02/cu/ nay đổi thành /2025/02/moi/; ai giữ địa chỉ cũ sẽ không tìm thấy bài.  → Thêm vào phần khai báo: aliases: [/2025/02/cu/]
    en  The published address /2025/02/cu/ has become /2025/02/moi/; whoever kept the old one will not find the article.  → Add to the front matter: aliases: [/2025/02/cu/]
    correction/untold (warning)
    vi  Bài đã đăng bị sửa ngày 2025-02-12 (commit 0123456789) nhưng người đọc không được báo.  → Sửa sai thì thêm một mục vào "corrections"; chỉ bổ sung thì ghi "updated: …" là lúc sửa.
    en  The published text was changed on 2025-02-12 (commit 0123456789), and readers are not told.  → Add an item to "corrections" where something was wrong; for an addition give "updated: …", the time of the change.
    office/rewritten (warning)
    vi  Chức vụ "Trưởng phòng, Phòng Thử" bị xóa ngày 2025-02-12 (commit 0123456789): bài của thời ấy nay in chức vụ khác.  → Ghi lại chức vụ này vào "offices" với "from" và "to"; chức vụ mới thì thêm một mục có "from".
    en  The office "Trưởng phòng, Phòng Thử" was removed on 2025-02-12 (commit 0123456789): articles of its time print another now.  → Put it back into "offices" with its "from" and "to"; give the new one an item of its own, with "from".
    history/not-checked (warning)
    vi  Không đối chiếu được với những gì đã đăng: kho Git chỉ có phần lịch sử gần nhất.  → Chạy: git fetch --unshallow (trong GitHub Actions: fetch-depth: 0).
    en  What was published is not checked: this clone has only the latest part of Git's history.  → Run: git fetch --unshallow (in GitHub Actions: fetch-depth: 0).
    text/placeholder (error)
    vi  "summary" vẫn là dấu "…" chờ viết.  → Viết "summary", bỏ khóa này nếu không bắt buộc, hoặc giữ "draft: true".
    en  "summary" is still the "…" that waits to be written.  → Write "summary", leave the key out where it is not required, or keep "draft: true".
    approval/no-reviewer (error)
    vi  Bài chưa ghi người biên tập.  → Ghi "reviewedBy: …" là tên hoặc mã người biên tập; chưa xong thì để "draft: true".
    en  It is not said who edited the article.  → Give "reviewedBy: …", a name or people's ids; until then keep "draft: true".
    approval/no-approver (error)
    vi  Bài chưa ghi người duyệt đăng.  → Ghi "approvedBy: …" là tên hoặc mã người duyệt; chưa duyệt thì để "draft: true".
    en  It is not said who allowed the article to be published.  → Give "approvedBy: …", a name or people's ids; until then keep "draft: true".
    heading/top-level (warning)
    vi  Đề mục cấp 1 trong thân bài.  → Viết ## hoặc thấp hơn: tên bài đã là đề mục cấp 1 của trang.
    en  The body has a level-1 heading.  → Write ## or lower: the title is already the page's level-1 heading.
    heading/skipped (warning)
    vi  Đề mục cấp 4 đứng ngay sau cấp 2.  → Viết ở cấp 3: ### …
    en  A level-4 heading follows level 2.  → Make it level 3: ### …
    heading/no-blank (warning)
    vi  Thiếu dấu cách sau ##, nên dòng này không thành đề mục.  → Viết ## …
    en  There is no blank after ##, so the line is no heading.  → Write ## …
    heading/empty (warning)
    vi  Đề mục không có chữ.  → Viết đề mục, hoặc xóa dòng này.
    en  The heading has no words.  → Write it, or remove the line.
    link/no-words (warning)
    vi  Liên kết tới /2025/02/bai/ không có chữ.  → Viết nội dung của trang đích vào giữa hai dấu [ ].
    en  The link to /2025/02/bai/ has no words.  → Say what it leads to, between [ and ].
    link/no-target (warning)
    vi  Liên kết "Nghị quyết 57" không có địa chỉ.  → Viết địa chỉ vào giữa hai dấu ( ), hoặc bỏ liên kết.
    en  The link "Nghị quyết 57" has no address.  → Write it between ( and ), or remove the link.
    link/vague (warning)
    vi  Chữ của liên kết không nói nó dẫn tới đâu: "tại đây".  → Đặt liên kết vào tên của trang hoặc tài liệu được dẫn.
    en  The link's words do not say where it leads: "tại đây".  → Link the name of the page or document instead.
    text/not-nfc (warning)
    vi  Chữ có dấu rời (Unicode tổ hợp): "Việt".  → Gõ lại bằng bảng mã Unicode dựng sẵn (NFC), hoặc chạy newsroom check --fix.
    en  Letters with loose marks (not NFC): "Việt".  → Type them as composed letters, or run newsroom check --fix.
    text/mark-order (warning)
    vi  Dấu của chữ đặt sai thứ tự: "à̂n".  → Viết "ần".
    en  The marks of a letter are in the wrong order: "à̂n".  → Write "ần".
    text/look-alike (warning)
    vi  "Ðảng" có chữ cái trông giống nhưng là ký tự khác: Ð (U+00D0).  → Viết "Đảng".
    en  "Ðảng" holds letters that only look right: Ð (U+00D0).  → Write "Đảng".
    text/invisible (warning)
    vi  Ký tự không nhìn thấy: dấu cách không bề rộng (U+200B).  → Xóa nó, hoặc gõ một dấu cách thường.
    en  An invisible character: zero-width space (U+200B).  → Remove it, or type an ordinary space.
    text/mojibake (warning)
    vi  Chữ bị vỡ phông: "Ä‘Æ°á»ng".  → Chép lại từ bản gốc; đây có vẻ là UTF-8 → Windows-1252.
    en  Garbled letters: "Ä‘Æ°á»ng".  → Copy the text again; this looks like UTF-8 → Windows-1252.
    text/typing-keys (warning)
    vi  Chữ gõ khi chưa bật bộ gõ: "chuyeenr".  → Có phải ý bạn là "chuyển"?
    en  Typed with the input method off: "chuyeenr".  → Did you mean "chuyển"?
    text/tone-placement (warning)
    vi  Bài đặt dấu thanh theo hai lối: 2 chữ viết như "hoà", 7 chữ theo lối kia.  → Viết cùng một lối cả bài: "hòa".
    en  The article places tones in two ways: 2 like "hoà", 7 the other way.  → Use one throughout: "hòa".
    text/unbalanced-quote (warning)
    vi  Dấu ngoặc kép “ không có dấu đi cùng.  → Thêm dấu mở hoặc dấu đóng còn thiếu, cùng kiểu với dấu kia.
    en  The quotation mark “ has no other half.  → Add the one that is missing, of the same kind.
    text/unbalanced-bracket (warning)
    vi  Dấu ngoặc ( không có dấu đi cùng.  → Thêm dấu còn thiếu, hoặc bỏ dấu này.
    en  The parenthesis ( has no other half.  → Add the one that is missing, or remove this one.
    text/cut-short (warning)
    vi  Từ "#5" trở đi không được đọc: sau dấu cách, # mở đầu một lời ghi chú.  → Đặt cả giá trị trong dấu nháy kép: "…"; nếu đúng là ghi chú thì thêm một dấu cách sau #.
    en  Nothing is read from "#5" on: behind a blank, # begins a comment.  → Put the whole value into double quotes: "…"; if it is a comment, put a blank behind the #.
    text/double-space (warning)
    vi  Thừa dấu cách giữa hai từ.  → Giữ một dấu cách.
    en  More than one space between two words.  → Leave one.
    text/space-before-mark (warning)
    vi  Thừa dấu cách trước ",".  → Viết dấu liền sau từ.
    en  There is a space before ",".  → Put the mark right after the word.
    text/no-space-after-mark (warning)
    vi  Thiếu dấu cách sau ",": "xong,sau".  → Viết "xong, sau".
    en  No space after ",": "xong,sau".  → Write "xong, sau".
    text/no-space-before-mark (warning)
    vi  Thiếu dấu cách trước "(": "nước(NHNN".  → Viết "nước (NHNN".
    en  No space before "(": "nước(NHNN".  → Write "nước (NHNN".
    text/space-after-mark (warning)
    vi  Thừa dấu cách sau "(".  → Viết từ liền sau dấu.
    en  There is a space after "(".  → Put the word right after the mark.
    text/repeated-mark (warning)
    vi  Hai dấu câu liền nhau: ",,".  → Giữ một dấu ",".
    en  Two marks in a row: ",,".  → Leave one ",".
    text/repeated-word (warning)
    vi  Từ "của" viết hai lần liền nhau.  → Bỏ một từ.
    en  The word "của" is written twice.  → Remove one of them.
    text/word-markup (warning)
    vi  Mã còn lại khi dán từ Word: <o:p>  → Xóa mã này, hoặc dán lại ở dạng chữ thường (Ctrl+Shift+V).
    en  Mark-up left by a paste from Word: <o:p>  → Remove it, or paste again as plain text (Ctrl+Shift+V).
    text/pasted-bullet (warning)
    vi  Danh sách dùng ký tự • gõ hoặc dán vào (3 mục).  → Bắt đầu mỗi mục bằng một dấu gạch và một dấu cách: - …
    en  A list is made of typed or pasted • (items: 3).  → Begin each item with a dash and a space: - …
    title/too-long (warning)
    vi  Tiêu đề dài 140 ký tự.  → Rút còn nhiều nhất 110: kết quả tìm kiếm và mạng xã hội cắt phần sau.
    en  The title is 140 characters long.  → Keep it to 110 at most: search results and cards cut off the rest.
    title/capitals (warning)
    vi  Tiêu đề viết toàn chữ hoa.  → Viết chữ thường, chỉ hoa đầu câu và tên riêng.
    en  The title is all in capitals.  → Write it in lower case, with capitals for its beginning and for names.
    title/full-stop (warning)
    vi  Tiêu đề kết thúc bằng dấu chấm.  → Bỏ dấu chấm.
    en  The title ends with a full stop.  → Remove it.
    title/repeated (warning)
    vi  Thân bài mở đầu bằng chính tiêu đề.  → Xóa đoạn này: trang đã in tiêu đề.
    en  The body begins with the title.  → Remove this paragraph: the page prints the title already.
    summary/too-long (warning)
    vi  Lời dẫn dài 520 ký tự.  → Rút còn nhiều nhất 400, chuyển phần còn lại vào thân bài.
    en  The summary is 520 characters long.  → Keep it to 400 at most and move the rest into the body.
    summary/repeated (warning)
    vi  Thân bài mở đầu bằng chính lời dẫn.  → Xóa đoạn này: trang đã in lời dẫn.
    en  The body begins with the summary.  → Remove this paragraph: the page prints the summary already.
    date/before-embargo (error)
    vi  Giờ hẹn đăng (2025-02-10 08:00) sớm hơn thời điểm được phép công bố (2025-02-10 17:00).  → Dời "publishAt" đến sau "embargo", hoặc bỏ "publishAt": bài tự đăng khi được phép công bố.
    en  It is to be published at 2025-02-10 08:00, before its embargo ends (2025-02-10 17:00).  → Move "publishAt" to the end of "embargo" or later, or leave it out: the article appears when the embargo ends.
    home/not-public (warning)
    vi  Bài 2025/02/bai hẹn đăng lúc 2025-03-01 08:00: trang chủ không hiện bài này.  → Chọn bài đã đăng, hoặc để vậy nếu bài sẽ đăng: trang chủ tự hiện bài đúng lúc.
    en  The article 2025/02/bai is scheduled for 2025-03-01 08:00: the home page does not show it.  → Choose one that is public, or leave it where it will be: the home page shows it from then on.
    translation/not-public (warning)
    vi  Bài gốc 2025/02/bai chưa được phép công bố trước 2025-03-01 08:00: trang này không dẫn đến bài gốc.  → Đăng bài gốc, hoặc bỏ "translationOf".
    en  Its original 2025/02/bai is under embargo until 2025-03-01 08:00: the page does not link to it.  → Publish the original, or leave out "translationOf"."
  `);
});

test("where no word is near, the sentences name what is allowed or where to declare it", () => {
  const print = (rule: RuleName, parameters: RuleParameters) =>
    (["vi", "en"] as const).map((language) =>
      sentencesOf(rule, { ...parameters, near: "" }, language).join("  → "),
    );
  const all = [
    ...print("key/unknown", usual["key/unknown"]),
    ...print("key/choice", usual["key/choice"]),
    ...["person", "section", "place", "event", "article"].flatMap((kind) =>
      print("reference/unknown", { kind, id: "x", where: "_data/x.yaml" }),
    ),
    ...print("photo/missing", usual["photo/missing"]),
    ...print("body/unknown-photo", usual["body/unknown-photo"]),
    ...print("quote/unknown-speaker", usual["quote/unknown-speaker"]),
    ...["string", "number", "boolean", "array", "object", "date"].flatMap((expected) =>
      print("key/type", { expected, found: "boolean" }),
    ),
  ];
  expect(all.join("\n")).toMatchInlineSnapshot(`
    "Không có khóa "sectoin".  → Dùng một trong: title, section.
    There is no key "sectoin".  → Use one of: title, section.
    Không có lựa chọn "fixx".  → Dùng một trong: fix, clarify, retract.
    "fixx" is not one of the choices.  → Use one of: fix, clarify, retract.
    Không có người "x".  → Khai báo trong _data/x.yaml.
    There is no person "x".  → Declare it in _data/x.yaml.
    Không có chuyên mục "x".  → Khai báo trong _data/x.yaml.
    There is no section "x".  → Declare it in _data/x.yaml.
    Không có địa danh "x".  → Khai báo trong _data/x.yaml.
    There is no place "x".  → Declare it in _data/x.yaml.
    Không có sự kiện "x".  → Khai báo trong _data/x.yaml.
    There is no event "x".  → Declare it in _data/x.yaml.
    Không có bài "x".  → Khai báo trong _data/x.yaml.
    There is no article "x".  → Declare it in _data/x.yaml.
    Không thấy ảnh photos/a.jpg.  → Đặt tệp ảnh vào thư mục của bài.
    There is no photo photos/a.jpg.  → Put the file into the article's folder.
    Bài đặt ảnh photos/a.jpg nhưng phần khai báo không có ảnh này.  → Thêm ảnh vào "photos", kèm "alt".
    The body places photos/a.jpg, which the front matter does not declare.  → Add it to "photos", with its "alt".
    Lời trích ghi tên "Ngô Hải" nhưng "speakers" không có người này.  → Thêm người nói vào "speakers".
    The quote names "Ngô Hải", who is not among the "speakers".  → Add them to "speakers".
    Giá trị phải là chữ.  → Đặt giá trị trong dấu nháy kép: "…".
    The value must be text.  → Put it in quotes: "…".
    Giá trị phải là số.  → Sửa giá trị theo đúng kiểu này.
    The value must be a number.  → Give a value of this kind.
    Giá trị phải là true hoặc false.  → Sửa giá trị theo đúng kiểu này.
    The value must be true or false.  → Give a value of this kind.
    Giá trị phải là danh sách.  → Viết mỗi mục một dòng, bắt đầu bằng dấu gạch: - …
    The value must be a list.  → Write each item on a line of its own that begins with a dash: - …
    Giá trị phải là nhóm khóa.  → Sửa giá trị theo đúng kiểu này.
    The value must be a group of keys.  → Give a value of this kind.
    Giá trị phải là ngày.  → Sửa giá trị theo đúng kiểu này.
    The value must be a date.  → Give a value of this kind."
  `);
});

test("what leaves nothing to publish is an error, and stays one", () => {
  for (const rule of names.filter(isEssential)) {
    expect(severityOf(rule, {}), rule).toBe("error");
    expect(() => parseOptions({ rules: { [rule]: "warning" } }), rule).toThrow(/stays an error/);
  }
  expect(names.filter((rule) => rules[rule].severity === "error" && !isEssential(rule))).toEqual([
    "front-matter/twice",
    "file/name",
    "photo/duplicate",
    "photo/no-alt",
    "body/unknown-photo",
    "body/photo-twice",
    "body/unread-mark",
    "body/raw-html",
    "body/template-syntax",
    "text/placeholder",
    "approval/no-reviewer",
    "approval/no-approver",
    "date/before-embargo",
  ]);
});

test("a problem carries its sentences in the language asked for", () => {
  const problem = {
    file: "content/articles/2025/02/10-bai/index.md",
    line: 3,
    column: 1,
    rule: "key/missing",
    severity: "error",
    key: "summary",
    parameters: { name: "summary" },
  } as const;
  expect(reportOf(problem, "vi").message).toBe('Thiếu khóa bắt buộc "summary".');
  expect(reportOf(problem, "en")).toEqual({
    file: "content/articles/2025/02/10-bai/index.md",
    line: 3,
    column: 1,
    rule: "key/missing",
    severity: "error",
    key: "summary",
    message: 'The required key "summary" is missing.',
    remedy: 'Add a line "summary: …".',
  });
});
