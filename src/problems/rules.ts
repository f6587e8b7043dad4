import type { Language } from "../language/language.ts";
import {
  enNear,
  enTypeRemedy,
  enTypes,
  type RuleParameters,
  viKinds,
  viNear,
  viTypeRemedy,
  viTypes,
} from "./phrases.ts";

export type { RuleParameters };

export type Severity = "error" | "warning";

/** What is wrong, and what to write instead. */
export type Sentences = [message: string, remedy: string];

interface Rule {
  severity: Severity;
  vi: (p: RuleParameters) => Sentences;
  en: (p: RuleParameters) => Sentences;
}

/** Every rule of the reader: its severity and its sentences in each language. */
export const rules = {
  "yaml/syntax": {
    severity: "error",
    vi: (p) => [
      `YAML viết sai: ${p.reason}`,
      "Sửa dòng này; giá trị có dấu hai chấm thì đặt trong dấu nháy kép.",
    ],
    en: (p) => [`This is not valid YAML: ${p.reason}`, "Mend this line; quote a value that holds a colon."],
  },
  "front-matter/missing": {
    severity: "error",
    vi: () => [
      "Tệp không có phần khai báo đầu bài.",
      "Mở đầu tệp bằng một dòng ---, các khoá, rồi một dòng ---.",
    ],
    en: () => ["The file has no front matter.", "Begin it with a line ---, the keys, then a line ---."],
  },
  "front-matter/unclosed": {
    severity: "error",
    vi: () => ["Phần khai báo đầu bài không có dòng --- kết thúc.", "Thêm một dòng --- sau khoá cuối cùng."],
    en: () => ["The front matter has no closing ---.", "Add a line --- after the last key."],
  },
  "front-matter/language": {
    severity: "error",
    vi: (p) => [
      `Phần khai báo "---${p.language}" bị từ chối: bài viết là dữ liệu, không phải chương trình.`,
      "Viết bằng YAML: dòng đầu tiên chỉ có ---.",
    ],
    en: (p) => [
      `Front matter in "---${p.language}" is refused: articles are data, never programs.`,
      "Write it in YAML: the first line is --- alone.",
    ],
  },
  "key/unknown": {
    severity: "error",
    vi: (p) => [`Không có khoá "${p.name}".`, viNear(p)],
    en: (p) => [`There is no key "${p.name}".`, enNear(p)],
  },
  "key/missing": {
    severity: "error",
    vi: (p) => [`Thiếu khoá bắt buộc "${p.name}".`, `Thêm dòng "${p.name}: …".`],
    en: (p) => [`The required key "${p.name}" is missing.`, `Add a line "${p.name}: …".`],
  },
  "key/type": {
    severity: "error",
    vi: (p) => [`Giá trị phải là ${viTypes[p.expected as string] ?? p.expected}.`, viTypeRemedy(p)],
    en: (p) => [`The value must be ${enTypes[p.expected as string] ?? p.expected}.`, enTypeRemedy(p)],
  },
  "key/empty": {
    severity: "error",
    vi: () => ["Giá trị để trống.", "Viết nội dung, hoặc bỏ khoá này nếu không bắt buộc."],
    en: () => ["The value is empty.", "Write it, or leave the key out where it is not required."],
  },
  "key/choice": {
    severity: "error",
    vi: (p) => [`Không có lựa chọn "${p.value}".`, viNear(p)],
    en: (p) => [`"${p.value}" is not one of the choices.`, enNear(p)],
  },
  "key/format": {
    severity: "error",
    vi: (p) => [`"${p.value}" không đúng dạng.`, `Viết như: ${p.example}.`],
    en: (p) => [`"${p.value}" does not have the right form.`, `Write it like: ${p.example}.`],
  },
  "date/impossible": {
    severity: "error",
    vi: (p) => [`Không có ngày giờ "${p.value}".`, "Viết năm-tháng-ngày giờ:phút, ví dụ 2025-02-10 08:00."],
    en: (p) => [
      `There is no such date and time as "${p.value}".`,
      "Write year-month-day hour:minute, e.g. 2025-02-10 08:00.",
    ],
  },
  "reference/unknown": {
    severity: "error",
    vi: (p) => [
      `Không có ${viKinds[p.kind as string]} "${p.id}".`,
      `${p.near ? `Có phải ý bạn là "${p.near}"? ` : ""}Khai báo trong ${p.where}.`,
    ],
    en: (p) => [
      `There is no ${p.kind} "${p.id}".`,
      `${p.near ? `Did you mean "${p.near}"? ` : ""}Declare it in ${p.where}.`,
    ],
  },
  "person/no-office": {
    severity: "warning",
    vi: (p) => [
      `"${p.name}" không giữ chức vụ nào vào ngày ${p.day}.`,
      `Ghi "title" cho bài này, hoặc sửa "offices" trong ${p.where}.`,
    ],
    en: (p) => [
      `"${p.name}" held no office on ${p.day}.`,
      `Give a "title" for this story, or mend "offices" in ${p.where}.`,
    ],
  },
  "address/duplicate": {
    severity: "error",
    vi: (p) => [`Địa chỉ ${p.url} đã thuộc về ${p.other}.`, 'Đặt "slug" khác.'],
    en: (p) => [`The address ${p.url} already belongs to ${p.other}.`, 'Give another "slug".'],
  },
  "tag/spelling": {
    severity: "warning",
    vi: (p) => [`Thẻ "${p.tag}" đã được viết là "${p.other}" trong ${p.where}.`, `Viết "${p.other}".`],
    en: (p) => [`The tag "${p.tag}" is written "${p.other}" in ${p.where}.`, `Write "${p.other}".`],
  },
  "photo/missing": {
    severity: "error",
    vi: (p) => [
      `Không thấy ảnh ${p.src}.`,
      `${p.near ? `Có phải ý bạn là "${p.near}"? ` : ""}Đặt tệp ảnh vào thư mục của bài.`,
    ],
    en: (p) => [
      `There is no photo ${p.src}.`,
      `${p.near ? `Did you mean "${p.near}"? ` : ""}Put the file into the article's folder.`,
    ],
  },
  "photo/outside": {
    severity: "error",
    vi: (p) => [`${p.src} nằm ngoài thư mục của bài.`, "Chép ảnh vào thư mục photos/ của bài."],
    en: (p) => [`${p.src} lies outside the article's folder.`, "Copy it into the article's photos/ folder."],
  },
  "photo/lfs-pointer": {
    severity: "error",
    vi: (p) => [`${p.src} chỉ là con trỏ Git LFS, chưa phải ảnh.`, "Chạy: git lfs pull"],
    en: (p) => [`${p.src} is a Git LFS pointer, not the photo.`, "Run: git lfs pull"],
  },
  "photo/corrupt": {
    severity: "error",
    vi: (p) => [
      `Không đọc được ảnh ${p.src}: ${p.reason}`,
      "Xuất lại ảnh thành JPEG, PNG, WebP, AVIF hoặc GIF rồi chép đè.",
    ],
    en: (p) => [
      `The photo ${p.src} cannot be read: ${p.reason}`,
      "Export it again as JPEG, PNG, WebP, AVIF or GIF and replace it.",
    ],
  },
  "photo/too-large": {
    severity: "error",
    vi: (p) => [
      `Ảnh ${p.src} quá lớn: ${p.size}.`,
      `Thu nhỏ ảnh; cạnh dài 2600 điểm là đủ. Giới hạn: ${p.limit}.`,
    ],
    en: (p) => [
      `The photo ${p.src} is too large: ${p.size}.`,
      `Scale it down; 2,600 pixels on the long side suffice. The limit is ${p.limit}.`,
    ],
  },
  "photo/duplicate": {
    severity: "error",
    vi: (p) => [`Ảnh ${p.src} được khai báo hai lần.`, "Bỏ một bản ghi."],
    en: (p) => [`The photo ${p.src} is declared twice.`, "Remove one of the records."],
  },
  "photo/no-alt": {
    severity: "error",
    vi: (p) => [
      `Ảnh ${p.src} thiếu "alt".`,
      'Viết "alt: …" tả những gì thấy trong ảnh, hoặc "decorative: true".',
    ],
    en: (p) => [
      `The photo ${p.src} has no "alt".`,
      'Write "alt: …" saying what can be seen, or "decorative: true".',
    ],
  },
  "body/unknown-photo": {
    severity: "error",
    vi: (p) => [
      `Bài đặt ảnh ${p.src} nhưng phần khai báo không có ảnh này.`,
      p.near ? `Có phải ý bạn là "${p.near}"?` : 'Thêm ảnh vào "photos", kèm "alt".',
    ],
    en: (p) => [
      `The body places ${p.src}, which the front matter does not declare.`,
      p.near ? `Did you mean "${p.near}"?` : 'Add it to "photos", with its "alt".',
    ],
  },
  "body/photo-twice": {
    severity: "error",
    vi: (p) => [`Ảnh ${p.src} được đặt hai lần trong bài.`, "Bỏ một lần."],
    en: (p) => [`The body places ${p.src} twice.`, "Remove one of them."],
  },
  "body/inline-photo": {
    severity: "error",
    vi: (p) => [
      `Ảnh ${p.src} nằm lẫn trong đoạn văn.`,
      "Đặt dòng ảnh thành một đoạn riêng, có dòng trống ở trên và dưới.",
    ],
    en: (p) => [
      `The photo ${p.src} stands inside a paragraph.`,
      "Give it a paragraph of its own, with empty lines around it.",
    ],
  },
  "body/raw-html": {
    severity: "error",
    vi: (p) => [
      `Bài có mã HTML: ${p.html}`,
      "Viết bằng Markdown; muốn in nguyên ký hiệu thì đặt trong dấu `…`.",
    ],
    en: (p) => [
      `The body holds raw HTML: ${p.html}`,
      "Write Markdown; to print the characters put them between `…`.",
    ],
  },
  "body/template-syntax": {
    severity: "error",
    vi: (p) => [
      `Bài có cú pháp mẫu trang: ${p.text}`,
      "Bài viết là dữ liệu; muốn in nguyên ký hiệu thì đặt trong dấu `…`.",
    ],
    en: (p) => [
      `The body holds template syntax: ${p.text}`,
      "Articles are data; to print the characters put them between `…`.",
    ],
  },
  "body/unsafe-link": {
    severity: "error",
    vi: (p) => [
      `Liên kết không an toàn: ${p.href}`,
      "Dùng địa chỉ http, https, mailto, tel hoặc đường dẫn trong trang.",
    ],
    en: (p) => [`This link is not safe: ${p.href}`, "Use http, https, mailto, tel or a path on this site."],
  },
  "quote/unknown-speaker": {
    severity: "warning",
    vi: (p) => [
      `Lời trích ghi tên "${p.name}" nhưng "speakers" không có người này.`,
      `${p.near ? `Có phải ý bạn là "${p.near}"? ` : ""}Thêm người nói vào "speakers".`,
    ],
    en: (p) => [
      `The quote names "${p.name}", who is not among the "speakers".`,
      `${p.near ? `Did you mean "${p.near}"? ` : ""}Add them to "speakers".`,
    ],
  },
  "document/missing": {
    severity: "error",
    vi: (p) => [`Không thấy tài liệu ${p.src}.`, "Đặt tệp vào thư mục của bài, hoặc sửa tên."],
    en: (p) => [
      `There is no document ${p.src}.`,
      "Put the file into the article's folder, or mend the name.",
    ],
  },
  "document/kind": {
    severity: "error",
    vi: (p) => [
      `${p.src} là ảnh hoặc trang web, không phải tài liệu.`,
      'Ảnh thì khai báo trong "photos"; tài liệu thì dùng PDF, DOCX, XLSX hay tệp tương tự.',
    ],
    en: (p) => [
      `${p.src} is a picture or a web page, not a document.`,
      'Declare a picture in "photos"; give documents as PDF, DOCX, XLSX or the like.',
    ],
  },
  "file/unreadable": {
    severity: "error",
    vi: (p) => [`Không đọc được tệp: ${p.reason}`, "Lưu tệp ở dạng UTF-8 và kiểm tra quyền đọc."],
    en: (p) => [`The file cannot be read: ${p.reason}`, "Save it as UTF-8 and check that it may be read."],
  },
} satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;

/** @returns the sentences of `rule` in `language`. */
export function sentencesOf(rule: RuleName, parameters: RuleParameters, language: Language): Sentences {
  return (rules[rule] as Rule)[language](parameters);
}
