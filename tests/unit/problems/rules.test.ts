import { expect, test } from "vitest";
import { reportOf } from "../../../src/problems/format.ts";
import { type RuleName, type RuleParameters, rules, sentencesOf } from "../../../src/problems/rules.ts";

/** Parameters as the reader fills them in: the usual ones, and every other way a sentence can go. */
const usual: Record<RuleName, RuleParameters> = {
  "yaml/syntax": { reason: "bad indentation" },
  "front-matter/missing": {},
  "front-matter/unclosed": {},
  "front-matter/language": { language: "js" },
  "key/unknown": { name: "sectoin", near: "section", allowed: "title, section" },
  "key/missing": { name: "summary" },
  "key/type": { expected: "string", found: "number" },
  "key/empty": {},
  "key/choice": { value: "fixx", near: "fix", allowed: "fix, clarify, retract" },
  "key/format": { value: "10/02/2025", example: "2025-02-10 08:00" },
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
  "body/raw-html": { html: "<b>" },
  "body/template-syntax": { text: "{{ title }}" },
  "body/unsafe-link": { href: "javascript:alert(1)" },
  "quote/unknown-speaker": { name: "Ngô Hải", near: "Ngô Hải Phan" },
  "document/missing": { src: "tai-lieu.pdf" },
  "document/kind": { src: "ban-do.jpg" },
  "date/before-embargo": { value: "2025-02-10 08:00", embargo: "2025-02-10 17:00" },
  "home/not-public": { path: "2025/02/bai", why: "scheduled", when: "2025-03-01 08:00" },
  "translation/not-public": { path: "2025/02/bai", why: "embargo", when: "2025-03-01 08:00" },
  "file/unreadable": { reason: "EACCES: permission denied" },
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
      if (!["near", "allowed", "expected", "found", "kind"].includes(key))
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
    vi  YAML viết sai: bad indentation  → Sửa dòng này; giá trị có dấu hai chấm thì đặt trong dấu nháy kép.
    en  This is not valid YAML: bad indentation  → Mend this line; quote a value that holds a colon.
    front-matter/missing (error)
    vi  Tệp không có phần khai báo đầu bài.  → Mở đầu tệp bằng một dòng ---, các khoá, rồi một dòng ---.
    en  The file has no front matter.  → Begin it with a line ---, the keys, then a line ---.
    front-matter/unclosed (error)
    vi  Phần khai báo đầu bài không có dòng --- kết thúc.  → Thêm một dòng --- sau khoá cuối cùng.
    en  The front matter has no closing ---.  → Add a line --- after the last key.
    front-matter/language (error)
    vi  Phần khai báo "---js" bị từ chối: bài viết là dữ liệu, không phải chương trình.  → Viết bằng YAML: dòng đầu tiên chỉ có ---.
    en  Front matter in "---js" is refused: articles are data, never programs.  → Write it in YAML: the first line is --- alone.
    key/unknown (error)
    vi  Không có khoá "sectoin".  → Có phải ý bạn là "section"?
    en  There is no key "sectoin".  → Did you mean "section"?
    key/missing (error)
    vi  Thiếu khoá bắt buộc "summary".  → Thêm dòng "summary: …".
    en  The required key "summary" is missing.  → Add a line "summary: …".
    key/type (error)
    vi  Giá trị phải là chữ.  → Đặt giá trị trong dấu nháy kép: "…".
    en  The value must be text.  → Put it in quotes: "…".
    key/empty (error)
    vi  Giá trị để trống.  → Viết nội dung, hoặc bỏ khoá này nếu không bắt buộc.
    en  The value is empty.  → Write it, or leave the key out where it is not required.
    key/choice (error)
    vi  Không có lựa chọn "fixx".  → Có phải ý bạn là "fix"?
    en  "fixx" is not one of the choices.  → Did you mean "fix"?
    key/format (error)
    vi  "10/02/2025" không đúng dạng.  → Viết như: 2025-02-10 08:00.
    en  "10/02/2025" does not have the right form.  → Write it like: 2025-02-10 08:00.
    date/impossible (error)
    vi  Không có ngày giờ "2025-02-31".  → Viết năm-tháng-ngày giờ:phút, ví dụ 2025-02-10 08:00.
    en  There is no such date and time as "2025-02-31".  → Write year-month-day hour:minute, e.g. 2025-02-10 08:00.
    file/unreadable (error)
    vi  Không đọc được tệp: EACCES: permission denied  → Lưu tệp ở dạng UTF-8 và kiểm tra quyền đọc.
    en  The file cannot be read: EACCES: permission denied  → Save it as UTF-8 and check that it may be read.
    reference/unknown (error)
    vi  Không có người "ngo-hai-pham".  → Có phải ý bạn là "ngo-hai-phan"? Khai báo trong content/people/ngo-hai-pham.md.
    en  There is no person "ngo-hai-pham".  → Did you mean "ngo-hai-phan"? Declare it in content/people/ngo-hai-pham.md.
    person/no-office (warning)
    vi  "Ngô Hải Phan" không giữ chức vụ nào vào ngày 2025-02-10.  → Ghi "title" cho bài này, hoặc sửa "offices" trong content/people/ngo-hai-phan.md.
    en  "Ngô Hải Phan" held no office on 2025-02-10.  → Give a "title" for this story, or mend "offices" in content/people/ngo-hai-phan.md.
    address/duplicate (error)
    vi  Địa chỉ /2025/02/bai/ đã thuộc về content/articles/2025/02/10-bai/index.md.  → Đặt "slug" khác.
    en  The address /2025/02/bai/ already belongs to content/articles/2025/02/10-bai/index.md.  → Give another "slug".
    tag/spelling (warning)
    vi  Thẻ "ha noi" đã được viết là "Hà Nội" trong content/articles/2025/02/10-bai/index.md.  → Viết "Hà Nội".
    en  The tag "ha noi" is written "Hà Nội" in content/articles/2025/02/10-bai/index.md.  → Write "Hà Nội".
    quote/unknown-speaker (warning)
    vi  Lời trích ghi tên "Ngô Hải" nhưng "speakers" không có người này.  → Có phải ý bạn là "Ngô Hải Phan"? Thêm người nói vào "speakers".
    en  The quote names "Ngô Hải", who is not among the "speakers".  → Did you mean "Ngô Hải Phan"? Add them to "speakers".
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
    document/missing (error)
    vi  Không thấy tài liệu tai-lieu.pdf.  → Đặt tệp vào thư mục của bài, hoặc sửa tên.
    en  There is no document tai-lieu.pdf.  → Put the file into the article's folder, or mend the name.
    document/kind (error)
    vi  ban-do.jpg là ảnh hoặc trang web, không phải tài liệu.  → Ảnh thì khai báo trong "photos"; tài liệu thì dùng PDF, DOCX, XLSX hay tệp tương tự.
    en  ban-do.jpg is a picture or a web page, not a document.  → Declare a picture in "photos"; give documents as PDF, DOCX, XLSX or the like.
    body/unknown-photo (error)
    vi  Bài đặt ảnh photos/a.jpg nhưng phần khai báo không có ảnh này.  → Có phải ý bạn là "photos/aa.jpg"?
    en  The body places photos/a.jpg, which the front matter does not declare.  → Did you mean "photos/aa.jpg"?
    body/photo-twice (error)
    vi  Ảnh photos/a.jpg được đặt hai lần trong bài.  → Bỏ một lần.
    en  The body places photos/a.jpg twice.  → Remove one of them.
    body/inline-photo (error)
    vi  Ảnh photos/a.jpg nằm lẫn trong đoạn văn.  → Đặt dòng ảnh thành một đoạn riêng, có dòng trống ở trên và dưới.
    en  The photo photos/a.jpg stands inside a paragraph.  → Give it a paragraph of its own, with empty lines around it.
    body/raw-html (error)
    vi  Bài có mã HTML: <b>  → Viết bằng Markdown; muốn in nguyên ký hiệu thì đặt trong dấu \`…\`.
    en  The body holds raw HTML: <b>  → Write Markdown; to print the characters put them between \`…\`.
    body/template-syntax (error)
    vi  Bài có cú pháp mẫu trang: {{ title }}  → Bài viết là dữ liệu; muốn in nguyên ký hiệu thì đặt trong dấu \`…\`.
    en  The body holds template syntax: {{ title }}  → Articles are data; to print the characters put them between \`…\`.
    body/unsafe-link (error)
    vi  Liên kết không an toàn: javascript:alert(1)  → Dùng địa chỉ http, https, mailto, tel hoặc đường dẫn trong trang.
    en  This link is not safe: javascript:alert(1)  → Use http, https, mailto, tel or a path on this site.
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
    "Không có khoá "sectoin".  → Dùng một trong: title, section.
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
    Giá trị phải là chữ.  → Sửa giá trị theo đúng kiểu này.
    The value must be text.  → Give a value of this kind.
    Giá trị phải là số.  → Sửa giá trị theo đúng kiểu này.
    The value must be a number.  → Give a value of this kind.
    Giá trị phải là true hoặc false.  → Sửa giá trị theo đúng kiểu này.
    The value must be true or false.  → Give a value of this kind.
    Giá trị phải là danh sách.  → Viết mỗi mục một dòng, bắt đầu bằng dấu gạch: - …
    The value must be a list.  → Write each item on a line of its own that begins with a dash: - …
    Giá trị phải là nhóm khoá.  → Sửa giá trị theo đúng kiểu này.
    The value must be a group of keys.  → Give a value of this kind.
    Giá trị phải là ngày.  → Sửa giá trị theo đúng kiểu này.
    The value must be a date.  → Give a value of this kind."
  `);
});

test("only what can be published all the same is a warning", () => {
  expect(names.filter((rule) => rules[rule].severity === "warning")).toEqual([
    "person/no-office",
    "tag/spelling",
    "quote/unknown-speaker",
    "home/not-public",
    "translation/not-public",
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
  expect(reportOf(problem, "vi").message).toBe('Thiếu khoá bắt buộc "summary".');
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
