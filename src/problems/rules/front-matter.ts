import { enNear, enTypeRemedy, enTypes, viNear, viTypeRemedy, viTypes } from "../phrases.ts";
import { enFileFault, enYamlFault, viFileFault, viYamlFault } from "../reading-faults.ts";
import type { Rule, Sentences } from "./rule.ts";

/** Of a file that does not begin with front matter, by what stands there instead. */
const viMissing: Record<string, Sentences> & { nothing: Sentences } = {
  nothing: [
    "Tệp không có phần khai báo đầu bài.",
    "Mở đầu tệp bằng một dòng ---, các khóa, rồi một dòng ---.",
  ],
  blank: [
    "Phần khai báo không được đọc, vì trước dòng --- còn dòng trống hay dấu cách.",
    "Xóa những gì đứng trước: --- phải là ba ký tự đầu tiên của tệp.",
  ],
  dashes: [
    "Phần khai báo không được đọc, vì dòng đầu tiên không phải là ---.",
    "Viết dòng đầu tiên bằng đúng ba dấu gạch ngắn: ---",
  ],
};
const enMissing: Record<string, Sentences> & { nothing: Sentences } = {
  nothing: ["The file has no front matter.", "Begin it with a line ---, the keys, then a line ---."],
  blank: [
    "The front matter is not read, since an empty line or blanks stand before the ---.",
    "Remove what stands before it: --- must be the first three characters of the file.",
  ],
  dashes: [
    "The front matter is not read, since the first line is not ---.",
    "Write the first line as three plain hyphens: ---",
  ],
};

/** What is wrong with the keys of front matter and data files. */
export const frontMatterRules = {
  "yaml/syntax": {
    severity: "error",
    essential: true,
    vi: (p) => {
      const [fault, remedy] = viYamlFault(String(p.reason));
      return [`YAML viết sai: ${fault}`, remedy];
    },
    en: (p) => {
      const [fault, remedy] = enYamlFault(String(p.reason));
      return [`This is not valid YAML: ${fault}`, remedy];
    },
  },
  "front-matter/missing": {
    severity: "error",
    essential: true,
    vi: (p) => viMissing[p.found as string] ?? viMissing.nothing,
    en: (p) => enMissing[p.found as string] ?? enMissing.nothing,
  },
  "front-matter/twice": {
    severity: "error",
    vi: () => [
      "Phần khai báo bị chia làm hai: từ đây trở đi là thân bài, sẽ in ra trang.",
      "Gộp mọi khóa vào giữa hai dòng --- đầu tiên, rồi xóa dòng --- thừa.",
    ],
    en: () => [
      "The front matter is cut in two: from here on it is the text, and would be printed.",
      "Put all keys between the first two lines ---, and remove the --- that is left over.",
    ],
  },
  "front-matter/unclosed": {
    severity: "error",
    essential: true,
    vi: () => ["Phần khai báo đầu bài không có dòng --- kết thúc.", "Thêm một dòng --- sau khóa cuối cùng."],
    en: () => ["The front matter has no closing ---.", "Add a line --- after the last key."],
  },
  "front-matter/language": {
    severity: "error",
    essential: true,
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
    essential: true,
    vi: (p) => [`Không có khóa "${p.name}".`, viNear(p)],
    en: (p) => [`There is no key "${p.name}".`, enNear(p)],
  },
  "key/missing": {
    severity: "error",
    essential: true,
    vi: (p) => [`Thiếu khóa bắt buộc "${p.name}".`, `Thêm dòng "${p.name}: …".`],
    en: (p) => [`The required key "${p.name}" is missing.`, `Add a line "${p.name}: …".`],
  },
  "key/type": {
    severity: "error",
    essential: true,
    vi: (p) => [`Giá trị phải là ${viTypes[p.expected as string] ?? p.expected}.`, viTypeRemedy(p)],
    en: (p) => [`The value must be ${enTypes[p.expected as string] ?? p.expected}.`, enTypeRemedy(p)],
  },
  "key/empty": {
    severity: "error",
    essential: true,
    vi: () => ["Giá trị để trống.", "Viết nội dung, hoặc bỏ khóa này nếu không bắt buộc."],
    en: () => ["The value is empty.", "Write it, or leave the key out where it is not required."],
  },
  "key/choice": {
    severity: "error",
    essential: true,
    vi: (p) => [`Không có lựa chọn "${p.value}".`, viNear(p)],
    en: (p) => [`"${p.value}" is not one of the choices.`, enNear(p)],
  },
  "key/format": {
    severity: "error",
    essential: true,
    vi: (p) => [`"${p.value}" không đúng dạng.`, p.meant ? `Viết: ${p.meant}` : `Viết như: ${p.example}.`],
    en: (p) => [
      `"${p.value}" does not have the right form.`,
      p.meant ? `Write: ${p.meant}` : `Write it like: ${p.example}.`,
    ],
  },
  "date/impossible": {
    severity: "error",
    essential: true,
    vi: (p) => [`Không có ngày giờ "${p.value}".`, "Viết năm-tháng-ngày giờ:phút, ví dụ 2025-02-10 08:00."],
    en: (p) => [
      `There is no such date and time as "${p.value}".`,
      "Write year-month-day hour:minute, e.g. 2025-02-10 08:00.",
    ],
  },
  "file/unreadable": {
    severity: "error",
    essential: true,
    vi: (p) => {
      const [fault, remedy] = viFileFault(String(p.reason));
      return [`Không đọc được tệp: ${fault}`, remedy];
    },
    en: (p) => {
      const [fault, remedy] = enFileFault(String(p.reason));
      return [`The file cannot be read: ${fault}`, remedy];
    },
  },
  "file/name": {
    severity: "error",
    vi: (p) => [
      `Tên tệp "${p.name}" không dùng làm mã hay địa chỉ trang được.`,
      `Đổi tên tệp thành ${p.wanted}: chữ thường không dấu, nối bằng gạch ngang.`,
    ],
    en: (p) => [
      `The file's name "${p.name}" can be no id and no address.`,
      `Call it ${p.wanted}: lower-case letters without marks, joined by hyphens.`,
    ],
  },
  "file/not-article": {
    severity: "warning",
    vi: (p) => [
      "Tệp này không được đăng: mỗi bài là tệp index.md trong một thư mục riêng.",
      p.how === "copy" ? `Chép chữ trong tệp sang ${p.wanted}.` : `Chuyển thành ${p.wanted}.`,
    ],
    en: (p) => [
      "This file is not published: an article is the index.md of a folder of its own.",
      p.how === "copy" ? `Copy its words into ${p.wanted}.` : `Make it ${p.wanted}.`,
    ],
  },
} satisfies Record<string, Rule>;
