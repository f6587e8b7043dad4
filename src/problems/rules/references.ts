import { viKinds } from "../phrases.ts";
import type { Rule } from "./rule.ts";

/** Names of records that there are not, and names that two of them want. */
export const referenceRules = {
  "reference/unknown": {
    severity: "error",
    essential: true,
    vi: (p) => [
      `Không có ${viKinds[p.kind as string] ?? p.kind} "${p.id}".`,
      `${p.near ? `Có phải ý bạn là "${p.near}"? ` : ""}Khai báo trong ${p.where}.`,
    ],
    en: (p) => [
      `There is no ${p.kind} "${p.id}".`,
      `${p.near ? `Did you mean "${p.near}"? ` : ""}Declare it in ${p.where}.`,
    ],
  },
  "address/duplicate": {
    severity: "error",
    essential: true,
    vi: (p) => [`Địa chỉ ${p.url} đã thuộc về ${p.other}.`, 'Đặt "slug" khác.'],
    en: (p) => [`The address ${p.url} already belongs to ${p.other}.`, 'Give another "slug".'],
  },
  "tag/spelling": {
    severity: "warning",
    vi: (p) => [`Thẻ "${p.tag}" đã được viết là "${p.other}" trong ${p.where}.`, `Viết "${p.other}".`],
    en: (p) => [`The tag "${p.tag}" is written "${p.other}" in ${p.where}.`, `Write "${p.other}".`],
  },
} satisfies Record<string, Rule>;
