import type { RuleParameters } from "../phrases.ts";
import type { Rule } from "./rule.ts";

const mark = ({ written }: RuleParameters, photo: string, link: string): string =>
  String(written).startsWith("!") ? photo : link;

/** `C:\\Users\\…`, `file:///…` */
const isOnDisk = ({ href }: RuleParameters): boolean => /^(?:[a-z]:(?:\\|\/|%5c)|file:)/i.test(String(href));

/** What an article's text may not hold. */
export const bodyRules = {
  "text/conflict": {
    severity: "error",
    essential: true,
    vi: (p) => [
      `Còn dấu xung đột của Git: ${p.mark}`,
      "Giữ lại một trong hai bản, rồi xóa các dòng <<<<<<<, ======= và >>>>>>>.",
    ],
    en: (p) => [
      `A mark of a conflict in Git is left: ${p.mark}`,
      "Keep one of the two versions, and remove the lines <<<<<<<, ======= and >>>>>>>.",
    ],
  },
  "body/unknown-photo": {
    severity: "error",
    vi: (p) =>
      p.where === "page"
        ? [`Trang tĩnh đặt ảnh ${p.src}, mà trang tĩnh không có ảnh.`, "Xóa dòng này; ảnh chỉ có trong bài."]
        : [
            `Bài đặt ảnh ${p.src} nhưng phần khai báo không có ảnh này.`,
            p.near ? `Có phải ý bạn là "${p.near}"?` : 'Thêm ảnh vào "photos", kèm "alt".',
          ],
    en: (p) =>
      p.where === "page"
        ? [
            `The page places ${p.src}, and static pages have no photos.`,
            "Remove the line; articles have photos.",
          ]
        : [
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
    essential: true,
    vi: (p) => [
      `Ảnh ${p.src} nằm lẫn trong đoạn văn.`,
      "Đặt dòng ảnh thành một đoạn riêng, có dòng trống ở trên và dưới.",
    ],
    en: (p) => [
      `The photo ${p.src} stands inside a paragraph.`,
      "Give it a paragraph of its own, with empty lines around it.",
    ],
  },
  "body/unread-mark": {
    severity: "error",
    vi: (p) => [
      `Dấu ngoặc sẽ in nguyên ra trang, không thành ${mark(p, "ảnh", "liên kết")}: ${p.written}`,
      `Viết ${p.meant}, hoặc chạy newsroom check --fix.`,
    ],
    en: (p) => [
      `The brackets would be printed, this is no ${mark(p, "photo", "link")}: ${p.written}`,
      `Write ${p.meant}, or run newsroom check --fix.`,
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
    essential: true,
    vi: (p) =>
      isOnDisk(p)
        ? [
            `Địa chỉ này chỉ có trên máy của bạn: ${p.href}`,
            "Chép tệp vào thư mục của bài rồi ghi đường dẫn ở đó, ví dụ photos/ten-anh.jpg.",
          ]
        : [
            `Liên kết không an toàn: ${p.href}`,
            "Dùng địa chỉ http, https, mailto, tel hoặc đường dẫn trong trang.",
          ],
    en: (p) =>
      isOnDisk(p)
        ? [
            `This address is on your computer alone: ${p.href}`,
            "Copy the file into the article's folder and give its path there, such as photos/ten-anh.jpg.",
          ]
        : [`This link is not safe: ${p.href}`, "Use http, https, mailto, tel or a path on this site."],
  },
} satisfies Record<string, Rule>;
