import type { Rule } from "./rule.ts";

/** What is wrong with dates that are dates. */
export const dateRules = {
  "date/order": {
    severity: "warning",
    vi: (p) => [
      `"${p.later}" (${p.laterValue}) lại sớm hơn "${p.earlier}" (${p.earlierValue}).`,
      "Sửa ngày nào ghi sai.",
    ],
    en: (p) => [
      `"${p.later}" (${p.laterValue}) is earlier than "${p.earlier}" (${p.earlierValue}).`,
      "Mend the one that is wrong.",
    ],
  },
  "date/other-day": {
    severity: "warning",
    vi: (p) => [
      `${p.value} là ngày ${p.day} theo giờ của tòa soạn (${p.zone}).`,
      `Ghi giờ của tòa soạn, không kèm múi giờ: ${p.local}.`,
    ],
    en: (p) => [
      `${p.value} is ${p.day} on the newsroom's clock (${p.zone}).`,
      `Write the newsroom's time, without a zone: ${p.local}.`,
    ],
  },
  "date/folder": {
    severity: "warning",
    vi: (p) => [
      `Bài nằm trong thư mục của ${p.folder} nhưng ghi ngày ${p.day}.`,
      "Sửa ngày, hoặc chuyển thư mục; chuyển thư mục không làm đổi địa chỉ nếu ngày và slug giữ nguyên.",
    ],
    en: (p) => [
      `The article lies in the folder of ${p.folder} and is dated ${p.day}.`,
      "Mend the date, or move the folder: moving changes no address while date and slug stay.",
    ],
  },
  "date/future": {
    severity: "warning",
    vi: (p) => [
      `"${p.name}" là ${p.value}, chưa tới, mà bài đã hiện với bạn đọc.`,
      "Sửa ngày, hoặc lùi publishAt.",
    ],
    en: (p) => [
      `"${p.name}" is ${p.value}, which is yet to come, and readers see the article already.`,
      "Mend the date, or put publishAt off.",
    ],
  },
  "date/waiting": {
    severity: "warning",
    vi: (p) => [
      `Ngày ${p.value} chưa tới: bạn đọc chưa thấy bài cho đến lúc đó.`,
      `Nếu muốn hẹn giờ đăng, ghi "publishAt: ${p.value}"; nếu không, sửa "date".`,
    ],
    en: (p) => [
      `The date ${p.value} is yet to come: nobody sees the article until then.`,
      `If it is to be published then, write "publishAt: ${p.value}"; if not, mend "date".`,
    ],
  },
} satisfies Record<string, Rule>;
