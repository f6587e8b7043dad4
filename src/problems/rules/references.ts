import { viKinds } from "../phrases.ts";
import type { Rule } from "./rule.ts";

/** Names of records that there are not, and names that two of them want. */
export const referenceRules = {
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
