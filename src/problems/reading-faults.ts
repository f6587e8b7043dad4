import type { Sentences } from "./rules/rule.ts";

/** What keeps a file from being read, in both languages: what is wrong, and what to write instead. */
interface Fault {
  /** What the YAML reader or the system says. */
  sign: RegExp;
  vi: Sentences;
  en: Sentences;
}

/** How js-yaml says that a quotation mark or a bracket is not closed: in the line in which it gives up. */
export const UNCLOSED =
  /^deficient indentation$|^unexpected end of the (?:stream|document) within a (?:double|single|flow)/;

/** What js-yaml says (its `loader`), in words of whoever wrote the line; the first that fits. */
const YAML: Fault[] = [
  {
    sign: /^odd colon$/,
    vi: [
      "dấu hai chấm ở đây là dấu rộng (：), hoặc liền sau nó là dấu cách không ngắt dòng, trông giống mà không phải.",
      "Xóa và gõ lại từ bàn phím: dấu hai chấm, rồi một dấu cách.",
    ],
    en: [
      "the colon is a wide one (：), or a no-break space follows it: they look right and are not.",
      "Remove them and type a colon and a blank.",
    ],
  },
  {
    sign: UNCLOSED,
    vi: [
      "một dấu nháy hoặc ngoặc mở ở đây hay ở trên chưa được đóng.",
      'Đóng dấu ấy ở cuối giá trị; nháy kép nằm bên trong thì viết \\".',
    ],
    en: [
      "a quotation mark or bracket that is opened here or above is not closed.",
      'Close it at the end of its value; inside of double quotes write \\".',
    ],
  },
  {
    sign: /^bad indentation/,
    vi: [
      "dòng này thụt vào lệch với dòng trên, hoặc giá trị có dấu mà YAML hiểu khác.",
      "Thụt thẳng hàng với các khóa cùng cấp; giá trị có dấu : hoặc bắt đầu bằng \" ' [ { @ ` % * & ! thì đặt cả vào dấu nháy kép.",
    ],
    en: [
      "the line is not indented like those above, or its value holds a mark that means something else to YAML.",
      "Indent it like the keys beside it; put a value that holds a colon, or begins with \" ' [ { @ ` % * & !, into double quotes as a whole.",
    ],
  },
  {
    sign: /^duplicated mapping key/,
    vi: ["khóa này đã có ở trên.", "Giữ một khóa và xóa khóa kia."],
    en: ["this key stands above already.", "Keep one of them and remove the other."],
  },
  {
    sign: /^tab characters/,
    vi: ["dòng thụt vào bằng phím Tab.", "Thụt vào bằng dấu cách."],
    en: ["the line is indented with a tab.", "Indent it with blanks."],
  },
  {
    sign: /^end of the stream|^can not read a block mapping entry|^expected ':'|^a whitespace character is expected/,
    vi: [
      'dòng này hoặc dòng ngay trên không có dạng "khóa: giá trị".',
      "Viết khóa, dấu hai chấm, một dấu cách, rồi giá trị; giá trị dài sang dòng sau thì thụt dòng sau vào.",
    ],
    en: [
      'this line, or the one above, is not of the form "key: value".',
      "Write the key, a colon, a blank and the value; indent a line that goes on with a value.",
    ],
  },
  {
    sign: /\b(?:alias|anchor|tag)\b/,
    vi: ["* & ! ở đầu giá trị có nghĩa riêng trong YAML.", "Đặt giá trị trong dấu nháy kép."],
    en: ["* & ! mean something else at the head of a value.", "Put the value into double quotes."],
  },
  {
    sign: /^unknown escape sequence|^expected hexadecimal/,
    vi: ["dấu \\ trong nháy kép có nghĩa riêng.", "Viết \\\\, hoặc đặt giá trị trong dấu nháy đơn."],
    en: ["\\ means something else in double quotes.", "Write \\\\, or put the value into single quotes."],
  },
  {
    sign: /^a line break is expected/,
    vi: [
      "sau dấu > hoặc | ở đầu giá trị phải xuống dòng.",
      "Xuống dòng và thụt vào, hoặc đặt giá trị trong dấu nháy kép.",
    ],
    en: [
      "after > or | at the head of a value there is a new line.",
      "Begin a line, indented, or put the value into double quotes.",
    ],
  },
  {
    sign: /^missed comma|^expected the node content/,
    vi: [
      "trong [ ] hoặc { } thiếu hay thừa dấu phẩy.",
      "Giữa hai mục viết một dấu phẩy; mục có dấu phẩy thì đặt trong dấu nháy kép.",
    ],
    en: [
      "a comma is missing between [ ] or { }, or one too many.",
      "Write one comma between two items; put an item that holds one into double quotes.",
    ],
  },
  {
    sign: /^expected a single document|^directives end mark/,
    vi: ["một dòng ... hoặc % chia phần khai báo làm hai.", "Xóa dòng ấy."],
    en: ["a line of ... or % cuts the front matter in two.", "Remove it."],
  },
  {
    sign: /^the stream contains non-printable/,
    vi: ["có ký tự không in được.", "Gõ lại giá trị của dòng này."],
    en: ["it holds a character that cannot be printed.", "Type the value again."],
  },
];

/** What the system says, by its code. */
const FILE: Fault[] = [
  {
    sign: /^ERR_ENCODING/,
    vi: ["tệp không phải là chữ UTF-8.", "Lưu lại tệp với bảng mã UTF-8."],
    en: ["it is no text in UTF-8.", "Save it as UTF-8."],
  },
  {
    sign: /^(?:EACCES|EPERM)/,
    vi: ["không có quyền đọc.", "Cấp quyền đọc tệp này, rồi chạy lại."],
    en: ["there is no permission to.", "Give permission to read it, and run this again."],
  },
  {
    sign: /^EISDIR/,
    vi: ["đây là một thư mục.", "Đặt tên khác cho thư mục này."],
    en: ["it is a folder.", "Give the folder another name."],
  },
  {
    sign: /^(?:ENOENT|ELOOP)/,
    vi: ["liên kết này không dẫn tới tệp nào.", "Chép tệp vào chỗ của liên kết."],
    en: ["it is a link that leads to no file.", "Copy the file to where the link is."],
  },
];

/** What a photo's first bytes say (`photos/header.ts`). */
const PHOTO: Fault[] = [
  {
    sign: /^HEIC$/,
    vi: [
      "đây là ảnh HEIC của iPhone hoặc iPad.",
      "Mở ảnh rồi lưu hoặc xuất thành JPEG. Muốn máy chụp thẳng ra JPEG: Cài đặt, Camera, Định dạng, Tương thích nhất.",
    ],
    en: [
      "it is a HEIC photo of an iPhone or iPad.",
      "Open it and save or export it as JPEG. To take JPEGs: Settings, Camera, Formats, Most Compatible.",
    ],
  },
  {
    sign: /^unknown or damaged header$/,
    vi: [
      "tệp hỏng, hoặc không phải loại ảnh này.",
      "Xuất lại ảnh thành JPEG, PNG, WebP, AVIF hoặc GIF rồi chép đè.",
    ],
    en: [
      "it is damaged, or no photo of this kind.",
      "Export it again as JPEG, PNG, WebP, AVIF or GIF and replace it.",
    ],
  },
];

const told = (faults: Fault[], reason: string, language: "vi" | "en", remedy: string): Sentences =>
  faults.find(({ sign }) => sign.test(reason))?.[language] ?? [reason, remedy];

export const viYamlFault = (reason: string): Sentences =>
  told(YAML, reason, "vi", "Sửa dòng này; giá trị có dấu hai chấm thì đặt trong dấu nháy kép.");
export const enYamlFault = (reason: string): Sentences =>
  told(YAML, reason, "en", "Mend this line; quote a value that holds a colon.");
export const viFileFault = (reason: string): Sentences =>
  told(FILE, reason, "vi", "Lưu tệp ở dạng UTF-8 và kiểm tra quyền đọc.");
export const enFileFault = (reason: string): Sentences =>
  told(FILE, reason, "en", "Save it as UTF-8 and check that it may be read.");
export const viPhotoFault = (reason: string): Sentences =>
  told(PHOTO, reason, "vi", "Xuất lại ảnh thành JPEG, PNG, WebP, AVIF hoặc GIF rồi chép đè.");
export const enPhotoFault = (reason: string): Sentences =>
  told(PHOTO, reason, "en", "Export it again as JPEG, PNG, WebP, AVIF or GIF and replace it.");
