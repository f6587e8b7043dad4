import type { Rule } from "./rule.ts";

/** What is wrong with those who speak, and with their offices. */
export const peopleRules = {
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
  "person/office-ended": {
    severity: "warning",
    vi: (p) => [
      `Chức vụ sau cùng trong hồ sơ của "${p.name}", ${p.title}, kết thúc ngày ${p.to}, trước ngày của bài (${p.day}).`,
      `Thêm chức vụ mới vào "offices" trong ${p.where}, hoặc ghi "title" cho bài này.`,
    ],
    en: (p) => [
      `The last office of "${p.name}", ${p.title}, ended on ${p.to}, before the article's date (${p.day}).`,
      `Add the new one to "offices" in ${p.where}, or give a "title" for this story.`,
    ],
  },
  "person/other-title": {
    severity: "warning",
    vi: (p) => [
      `Trong bài là "${p.written} ${p.name}", còn hồ sơ ghi vào ngày ${p.day} là: ${p.offices}.`,
      `Sửa bài, hoặc sửa "offices" trong ${p.where}.`,
    ],
    en: (p) => [
      `The text says "${p.written} ${p.name}", but the record says of ${p.day}: ${p.offices}.`,
      `Mend the text, or "offices" in ${p.where}.`,
    ],
  },
  "speaker/no-title": {
    severity: "warning",
    vi: (p) => [
      `Người nói "${p.name}" chưa có chức danh.`,
      'Ghi "title" (chức vụ hoặc nghề nghiệp), hoặc "organisation".',
    ],
    en: (p) => [
      `The speaker "${p.name}" has no title.`,
      'Give a "title" (an office or an occupation), or an "organisation".',
    ],
  },
  "quote/no-dash": {
    severity: "warning",
    vi: (p) => [
      `Lời trích chưa được gắn với "${p.name}": tên phải ở dòng cuối của khối >, sau một dấu gạch dài.`,
      `Viết dòng cuối của lời trích: > — ${p.name}`,
    ],
    en: (p) => [
      `The quote is not tied to "${p.name}": the name belongs on the last line of the block >, behind a long dash.`,
      `Write the last line of the quote as: > — ${p.name}`,
    ],
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
} satisfies Record<string, Rule>;
