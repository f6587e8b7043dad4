import type { Language } from "../language/language.ts";
import { enPhotoFault, viPhotoFault } from "../problems/reading-faults.ts";

/** Something about a photo that an editor should look at; `values` fill its sentence. */
export interface Note {
  code: keyof typeof sentences;
  values: string[];
}

/** @returns the sentence of `note` */
export const noteText = ({ code, values }: Note, language: Language): string =>
  sentences[code][language](...(values as [string, string, string, string]));

type Sentence = (a: string, b: string, c: string, d: string) => string;

const sentences = {
  altMissing: {
    vi: () => 'Thiếu "alt": hãy viết những gì thấy trong ảnh. Đến khi đó "newsroom check" còn báo lỗi.',
    en: () => '"alt" is missing: write what can be seen. Until then "newsroom check" reports an error.',
  },
  altIsCaption: {
    vi: () => "Văn bản thay thế trong tệp trùng với chú thích nên không dùng.",
    en: () => "The alternative text in the file repeats the caption, so it is not used.",
  },
  differs: {
    vi: (key, written, found, field) => `${key}: bài ghi "${written}", tệp ảnh ghi "${found}" (${field}).`,
    en: (key, written, found, field) =>
      `${key}: the article has "${written}", the file "${found}" (${field}).`,
  },
  machineMade: {
    vi: (text, field) => `"${text}" (${field}) do máy ghi, không phải chú thích.`,
    en: (text, field) => `"${text}" (${field}) was written by a machine and is no caption.`,
  },
  personUnknown: {
    vi: (name, where) => `Tệp ghi người trong ảnh là "${name}"; trong ${where} không có người này.`,
    en: (name, where) => `The file says that it shows "${name}", who is not in ${where}.`,
  },
  placeUnknown: {
    vi: (name, where) => `Tệp ghi địa danh "${name}"; trong ${where} không có địa danh này.`,
    en: (name, where) => `The file names the place "${name}", which is not in ${where}.`,
  },
  placeSeveral: {
    vi: (name, ids) => `Có nhiều địa danh tên "${name}": hãy chọn một trong ${ids}.`,
    en: (name, ids) => `Several places are called "${name}": choose one of ${ids}.`,
  },
  licensor: {
    vi: (address) => `Muốn dùng ảnh thì xin phép tại ${address}; tệp không ghi địa chỉ giấy phép.`,
    en: (address) => `A licence is to be had at ${address}; the file names no licence itself.`,
  },
  unreadable: {
    vi: (reason) => `Không đọc được ảnh: ${viPhotoFault(reason).join(" ")}`,
    en: (reason) => `The photo cannot be read: ${enPhotoFault(reason).join(" ")}`,
  },
  lfsPointer: {
    vi: () => "Đây chỉ là con trỏ Git LFS, chưa phải ảnh. Chạy: git lfs pull",
    en: () => "This is a Git LFS pointer, not the photo. Run: git lfs pull",
  },
  tooLarge: {
    vi: (size, limit) => `Ảnh quá lớn: ${size}. Thu nhỏ ảnh; giới hạn: ${limit}.`,
    en: (size, limit) => `The photo is too large: ${size}. Scale it down; the limit is ${limit}.`,
  },
  noArticle: {
    vi: (path) => `Không có bài nào ở ${path}. Hãy ghi thư mục của bài, hoặc tệp index.md trong đó.`,
    en: (path) => `There is no article at ${path}. Name the article's folder, or the index.md in it.`,
  },
  frontMatter: {
    vi: (file) => `Không đọc được phần khai báo của ${file}. Chạy: newsroom check ${file}`,
    en: (file) => `The front matter of ${file} cannot be read. Run: newsroom check ${file}`,
  },
  notEditable: {
    vi: (file) =>
      `Phần khai báo của ${file} viết theo cách mà máy không thêm vào được (ví dụ có & và *). Hãy tự chép các dòng ở trên; chưa có gì được ghi.`,
    en: (file) =>
      `The front matter of ${file} is written in a way that a machine cannot add to (such as with & and *). Copy the lines above by hand; nothing was written.`,
  },
  oneArticle: {
    vi: () => "Mỗi lần chỉ xem ảnh của một bài: hãy ghi một thư mục.",
    en: () => "Photos are looked at one article at a time: name one folder.",
  },
  noTerminal: {
    vi: () => "Không có cửa sổ dòng lệnh để hỏi lại nên chưa ghi gì. Thêm --yes để ghi không cần hỏi.",
    en: () => "There is no terminal to ask in, so nothing was written. Add --yes to write without asking.",
  },
} satisfies Record<string, Record<Language, Sentence>>;
