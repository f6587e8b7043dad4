import type { Rule } from "./rule.ts";

/** What is wrong with photos and documents, and their records. */
export const photoRules = {
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
} satisfies Record<string, Rule>;
