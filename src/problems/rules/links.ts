import type { Rule } from "./rule.ts";

/** What is wrong with addresses, and with links to pages of this site. */
export const linkRules = {
  "link/broken": {
    severity: "warning",
    vi: (p) => [
      `Liên kết dẫn tới ${p.href}, trang không có ở đây.`,
      p.near ? `Có phải ý bạn là ${p.near}?` : "Sửa địa chỉ, hoặc bỏ liên kết.",
    ],
    en: (p) => [
      `The link leads to ${p.href}, which this site does not have.`,
      p.near ? `Did you mean ${p.near}?` : "Mend the address, or remove the link.",
    ],
  },
  "link/no-anchor": {
    severity: "warning",
    vi: (p) => [
      `Liên kết dẫn tới mục #${p.anchor}, nhưng ${p.where} không có mục này.`,
      p.near ? `Có phải ý bạn là #${p.near}?` : "Sửa phần sau dấu #, hoặc bỏ đi.",
    ],
    en: (p) => [
      `The link leads to #${p.anchor}, which ${p.where} does not have.`,
      p.near ? `Did you mean #${p.near}?` : "Mend what follows the #, or remove it.",
    ],
  },
  "link/not-public": {
    severity: "warning",
    vi: (p) => [
      `Liên kết dẫn tới ${p.href}, bài mà bạn đọc chưa xem được hoặc không còn xem được.`,
      `Đợi bài đó đăng, hoặc bỏ liên kết. Bài nằm ở ${p.where}.`,
    ],
    en: (p) => [
      `The link leads to ${p.href}, an article that readers cannot see now.`,
      `Wait until it is published, or remove the link. It is ${p.where}.`,
    ],
  },
  "link/old-address": {
    severity: "warning",
    vi: (p) => [`Liên kết dùng địa chỉ cũ ${p.href}.`, `Viết địa chỉ mới: ${p.url}.`],
    en: (p) => [`The link uses the old address ${p.href}.`, `Write the new one: ${p.url}.`],
  },
  "alias/taken": {
    severity: "warning",
    vi: (p) => [
      `Địa chỉ cũ ${p.alias} đang là địa chỉ của ${p.other}, nên không dẫn về bài này.`,
      'Bỏ khỏi "aliases", hoặc đổi địa chỉ kia.',
    ],
    en: (p) => [
      `The old address ${p.alias} is that of ${p.other} now, so it does not lead here.`,
      'Remove it from "aliases", or change the other address.',
    ],
  },
  "redirect/nowhere": {
    severity: "warning",
    vi: (p) => [
      `Địa chỉ mới ${p.to} không có ở đây, nên địa chỉ cũ không dẫn đi đâu.`,
      p.near ? `Có phải ý bạn là ${p.near}?` : "Sửa địa chỉ mới, hoặc bỏ dòng này.",
    ],
    en: (p) => [
      `This site does not have the new address ${p.to}, so the old one leads nowhere.`,
      p.near ? `Did you mean ${p.near}?` : "Mend the new address, or remove the line.",
    ],
  },
  "redirect/taken": {
    severity: "warning",
    vi: (p) => [
      `Địa chỉ cũ ${p.from} đang là địa chỉ của ${p.other}, nên không được chuyển hướng.`,
      "Bỏ dòng này, hoặc đổi địa chỉ kia.",
    ],
    en: (p) => [
      `The old address ${p.from} is that of ${p.other} now, so it is not redirected.`,
      "Remove the line, or change the other address.",
    ],
  },
  "redirect/twice": {
    severity: "warning",
    vi: (p) => [
      `Địa chỉ cũ ${p.from} đã dẫn tới ${p.to} theo một dòng ở trên, nên dòng này không có tác dụng.`,
      "Bỏ một trong hai dòng.",
    ],
    en: (p) => [
      `A line above leads the old address ${p.from} to ${p.to} already, so this one does nothing.`,
      "Remove one of the two lines.",
    ],
  },
  "address/changed": {
    severity: "warning",
    vi: (p) => [
      `Địa chỉ đã đăng ${p.old} nay đổi thành ${p.url}; ai giữ địa chỉ cũ sẽ không tìm thấy bài.`,
      `Thêm vào phần khai báo: aliases: [${p.old}]`,
    ],
    en: (p) => [
      `The published address ${p.old} has become ${p.url}; whoever kept the old one will not find the article.`,
      `Add to the front matter: aliases: [${p.old}]`,
    ],
  },
} satisfies Record<string, Rule>;
