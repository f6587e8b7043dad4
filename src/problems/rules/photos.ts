import { enPhotoFault, viPhotoFault } from "../reading-faults.ts";
import type { Rule } from "./rule.ts";

/** What is wrong with photos and documents, and their records. */
export const photoRules = {
  "photo/missing": {
    severity: "error",
    essential: true,
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
    essential: true,
    vi: (p) => [`${p.src} nằm ngoài thư mục của bài.`, "Chép ảnh vào thư mục photos/ của bài."],
    en: (p) => [`${p.src} lies outside the article's folder.`, "Copy it into the article's photos/ folder."],
  },
  "photo/lfs-pointer": {
    severity: "error",
    essential: true,
    vi: (p) => [`${p.src} chỉ là con trỏ Git LFS, chưa phải ảnh.`, "Chạy: git lfs pull"],
    en: (p) => [`${p.src} is a Git LFS pointer, not the photo.`, "Run: git lfs pull"],
  },
  "photo/corrupt": {
    severity: "error",
    essential: true,
    vi: (p) => {
      const [fault, remedy] = viPhotoFault(String(p.reason));
      return [`Không đọc được ảnh ${p.src}: ${fault}`, remedy];
    },
    en: (p) => {
      const [fault, remedy] = enPhotoFault(String(p.reason));
      return [`The photo ${p.src} cannot be read: ${fault}`, remedy];
    },
  },
  "photo/too-large": {
    severity: "error",
    essential: true,
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
  "photo/alt-is-caption": {
    severity: "warning",
    vi: (p) => [
      `"alt" của ảnh ${p.src} lặp lại chú thích.`,
      'Chú thích nói ai, ở đâu, lúc nào; "alt" tả những gì thấy trong ảnh cho người không nhìn được.',
    ],
    en: (p) => [
      `The "alt" of ${p.src} repeats the caption.`,
      'A caption says who, where and when; "alt" says what can be seen, for those who cannot see it.',
    ],
  },
  "photo/alt-is-file-name": {
    severity: "warning",
    vi: (p) => [`"alt" là một tên tệp: ${p.alt}.`, "Tả những gì thấy trong ảnh."],
    en: (p) => [`The "alt" is the name of a file: ${p.alt}.`, "Say what can be seen in the photo."],
  },
  "photo/alt-is-title": {
    severity: "warning",
    vi: (p) => [
      `"alt" của ảnh ${p.src} chỉ nhắc tên bài, không cho biết ảnh có gì.`,
      "Tả những gì thấy trong ảnh.",
    ],
    en: (p) => [
      `The "alt" of ${p.src} only repeats the headline, not what the photo shows.`,
      "Say what can be seen in the photo.",
    ],
  },
  "photo/no-caption": {
    severity: "warning",
    vi: (p) => [
      `Ảnh ${p.src} chưa có chú thích.`,
      'Viết "caption: …" nói ai, ở đâu, lúc nào; ảnh chỉ để trang trí thì ghi "decorative: true".',
    ],
    en: (p) => [
      `The photo ${p.src} has no caption.`,
      'Write "caption: …" saying who, where and when, or "decorative: true".',
    ],
  },
  "photo/no-credit": {
    severity: "warning",
    vi: (p) => [`Ảnh ${p.src} chưa ghi người chụp.`, 'Viết "credit: …": tên người chụp hoặc nguồn ảnh.'],
    en: (p) => [
      `The photo ${p.src} has no credit.`,
      'Write "credit: …": who made it, or where it comes from.',
    ],
  },
  "photo/small-lead": {
    severity: "warning",
    vi: (p) => [
      `Ảnh đầu bài ${p.src} chỉ rộng ${p.width} điểm, nhỏ hơn khung ${p.wanted} điểm của trang.`,
      "Dùng bản gốc lớn hơn, hoặc đặt ảnh khác lên đầu bài.",
    ],
    en: (p) => [
      `The lead photo ${p.src} is ${p.width} pixels wide, less than the page's ${p.wanted}.`,
      "Use a larger original, or let another photo lead.",
    ],
  },
  "photo/unused": {
    severity: "warning",
    vi: (p) => [
      `Ảnh ${p.src} nằm trong thư mục của bài nhưng bài không khai báo.`,
      'Thêm ảnh vào "photos", kèm "alt", hoặc xóa tệp.',
    ],
    en: (p) => [
      `The photo ${p.src} lies in the article's folder, and no record names it.`,
      'Add it to "photos", with its "alt", or remove the file.',
    ],
  },
  "photo/no-article": {
    severity: "warning",
    vi: (p) => [
      `Ảnh này không thuộc bài nào: không có tệp ${p.wanted}.`,
      "Viết tệp ấy (newsroom new tạo cả thư mục), hoặc chuyển ảnh vào thư mục của bài.",
    ],
    en: (p) => [
      `This photo belongs to no article: there is no ${p.wanted}.`,
      "Write it (newsroom new makes the whole folder), or move the photo into its article's folder.",
    ],
  },
  "document/missing": {
    severity: "error",
    essential: true,
    vi: (p) => [`Không thấy tài liệu ${p.src}.`, "Đặt tệp vào thư mục của bài, hoặc sửa tên."],
    en: (p) => [
      `There is no document ${p.src}.`,
      "Put the file into the article's folder, or mend the name.",
    ],
  },
  "document/kind": {
    severity: "error",
    essential: true,
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
