import { type RuleParameters, viCharacter } from "../phrases.ts";
import type { Rule, Sentences } from "./rule.ts";

const warning = (vi: (p: RuleParameters) => Sentences, en: (p: RuleParameters) => Sentences) =>
  ({ severity: "warning", vi, en }) as const;

/** What may be wrong with an article's headings and links. */
const structureRules = {
  "heading/top-level": warning(
    () => ["Đề mục cấp 1 trong thân bài.", "Viết ## hoặc thấp hơn: tên bài đã là đề mục cấp 1 của trang."],
    () => [
      "The body has a level-1 heading.",
      "Write ## or lower: the title is already the page's level-1 heading.",
    ],
  ),
  "heading/skipped": warning(
    (p) => [`Đề mục cấp ${p.level} đứng ngay sau cấp ${p.before}.`, `Viết ở cấp ${p.wanted}: ${p.marks} …`],
    (p) => [
      `A level-${p.level} heading follows level ${p.before}.`,
      `Make it level ${p.wanted}: ${p.marks} …`,
    ],
  ),
  "heading/no-blank": warning(
    (p) => [`Thiếu dấu cách sau ${p.marks}, nên dòng này không thành đề mục.`, `Viết ${p.marks} …`],
    (p) => [`There is no blank after ${p.marks}, so the line is no heading.`, `Write ${p.marks} …`],
  ),
  "heading/empty": warning(
    () => ["Đề mục không có chữ.", "Viết đề mục, hoặc xóa dòng này."],
    () => ["The heading has no words.", "Write it, or remove the line."],
  ),
  "link/no-words": warning(
    (p) => [`Liên kết tới ${p.href} không có chữ.`, "Viết nội dung của trang đích vào giữa hai dấu [ ]."],
    (p) => [`The link to ${p.href} has no words.`, "Say what it leads to, between [ and ]."],
  ),
  "link/no-target": warning(
    (p) => [
      `Liên kết "${p.words}" không có địa chỉ.`,
      "Viết địa chỉ vào giữa hai dấu ( ), hoặc bỏ liên kết.",
    ],
    (p) => [`The link "${p.words}" has no address.`, "Write it between ( and ), or remove the link."],
  ),
  "link/vague": warning(
    (p) => [
      `Chữ của liên kết không nói nó dẫn tới đâu: "${p.words}".`,
      "Đặt liên kết vào tên của trang hoặc tài liệu được dẫn.",
    ],
    (p) => [
      `The link's words do not say where it leads: "${p.words}".`,
      "Link the name of the page or document instead.",
    ],
  ),
} satisfies Record<string, Rule>;

/** What may be wrong with an article's letters and blanks. */
const letterRules = {
  "text/not-nfc": warning(
    (p) => [
      `Chữ có dấu rời (Unicode tổ hợp): "${p.word}".`,
      "Gõ lại bằng bảng mã Unicode dựng sẵn (NFC), hoặc chạy newsroom check --fix.",
    ],
    (p) => [
      `Letters with loose marks (not NFC): "${p.word}".`,
      "Type them as composed letters, or run newsroom check --fix.",
    ],
  ),
  "text/mark-order": warning(
    (p) => [`Dấu của chữ đặt sai thứ tự: "${p.word}".`, `Viết "${p.wanted}".`],
    (p) => [`The marks of a letter are in the wrong order: "${p.word}".`, `Write "${p.wanted}".`],
  ),
  "text/look-alike": warning(
    (p) => [
      `"${p.word}" có chữ cái trông giống nhưng là ký tự khác: ${p.letters}.`,
      p.wanted ? `Viết "${p.wanted}".` : "Gõ lại từ này.",
    ],
    (p) => [
      `"${p.word}" holds letters that only look right: ${p.letters}.`,
      p.wanted ? `Write "${p.wanted}".` : "Type the word again.",
    ],
  ),
  "text/invisible": warning(
    (p) => [`Ký tự không nhìn thấy: ${viCharacter(String(p.name))}.`, "Xóa nó, hoặc gõ một dấu cách thường."],
    (p) => [`An invisible character: ${p.name}.`, "Remove it, or type an ordinary space."],
  ),
  "text/mojibake": warning(
    (p) => [`Chữ bị vỡ phông: "${p.text}".`, `Chép lại từ bản gốc; đây có vẻ là ${p.encoding}.`],
    (p) => [`Garbled letters: "${p.text}".`, `Copy the text again; this looks like ${p.encoding}.`],
  ),
  "text/typing-keys": warning(
    (p) => [`Chữ gõ khi chưa bật bộ gõ: "${p.typed}".`, `Có phải ý bạn là "${p.meant}"?`],
    (p) => [`Typed with the input method off: "${p.typed}".`, `Did you mean "${p.meant}"?`],
  ),
  "text/tone-placement": warning(
    (p) => [
      `Bài đặt dấu thanh theo hai lối: ${p.count} chữ viết như "${p.word}", ${p.usual} chữ theo lối kia.`,
      `Viết cùng một lối cả bài: "${p.wanted}".`,
    ],
    (p) => [
      `The article places tones in two ways: ${p.count} like "${p.word}", ${p.usual} the other way.`,
      `Use one throughout: "${p.wanted}".`,
    ],
  ),
} satisfies Record<string, Rule>;

/** What may be wrong with an article's marks and blanks, and what a paste leaves. */
const markRules = {
  "text/unbalanced-quote": warning(
    (p) => [
      `Dấu ngoặc kép ${p.mark} không có dấu đi cùng.`,
      "Thêm dấu mở hoặc dấu đóng còn thiếu, cùng kiểu với dấu kia.",
    ],
    (p) => [
      `The quotation mark ${p.mark} has no other half.`,
      "Add the one that is missing, of the same kind.",
    ],
  ),
  "text/unbalanced-bracket": warning(
    (p) => [`Dấu ngoặc ${p.mark} không có dấu đi cùng.`, "Thêm dấu còn thiếu, hoặc bỏ dấu này."],
    (p) => [
      `The parenthesis ${p.mark} has no other half.`,
      "Add the one that is missing, or remove this one.",
    ],
  ),
  "text/cut-short": warning(
    (p) => [
      `Từ "${p.lost}" trở đi không được đọc: sau dấu cách, # mở đầu một lời ghi chú.`,
      'Đặt cả giá trị trong dấu nháy kép: "…"; nếu đúng là ghi chú thì thêm một dấu cách sau #.',
    ],
    (p) => [
      `Nothing is read from "${p.lost}" on: behind a blank, # begins a comment.`,
      'Put the whole value into double quotes: "…"; if it is a comment, put a blank behind the #.',
    ],
  ),
  "text/double-space": warning(
    () => ["Thừa dấu cách giữa hai từ.", "Giữ một dấu cách."],
    () => ["More than one space between two words.", "Leave one."],
  ),
  "text/space-before-mark": warning(
    (p) => [`Thừa dấu cách trước "${p.mark}".`, "Viết dấu liền sau từ."],
    (p) => [`There is a space before "${p.mark}".`, "Put the mark right after the word."],
  ),
  "text/no-space-after-mark": warning(
    (p) => [
      `Thiếu dấu cách sau "${p.mark}": "${p.word}${p.mark}${p.next}".`,
      `Viết "${p.word}${p.mark} ${p.next}".`,
    ],
    (p) => [
      `No space after "${p.mark}": "${p.word}${p.mark}${p.next}".`,
      `Write "${p.word}${p.mark} ${p.next}".`,
    ],
  ),
  "text/no-space-before-mark": warning(
    (p) => [
      `Thiếu dấu cách trước "${p.mark}": "${p.word}${p.mark}${p.next}".`,
      `Viết "${p.word} ${p.mark}${p.next}".`,
    ],
    (p) => [
      `No space before "${p.mark}": "${p.word}${p.mark}${p.next}".`,
      `Write "${p.word} ${p.mark}${p.next}".`,
    ],
  ),
  "text/space-after-mark": warning(
    (p) => [`Thừa dấu cách sau "${p.mark}".`, "Viết từ liền sau dấu."],
    (p) => [`There is a space after "${p.mark}".`, "Put the word right after the mark."],
  ),
  "text/repeated-mark": warning(
    (p) => [`Hai dấu câu liền nhau: "${p.marks}".`, `Giữ một dấu "${p.mark}".`],
    (p) => [`Two marks in a row: "${p.marks}".`, `Leave one "${p.mark}".`],
  ),
  "text/repeated-word": warning(
    (p) => [`Từ "${p.word}" viết hai lần liền nhau.`, "Bỏ một từ."],
    (p) => [`The word "${p.word}" is written twice.`, "Remove one of them."],
  ),
  "text/word-markup": warning(
    (p) => [
      `Mã còn lại khi dán từ Word: ${p.markup}`,
      "Xóa mã này, hoặc dán lại ở dạng chữ thường (Ctrl+Shift+V).",
    ],
    (p) => [
      `Mark-up left by a paste from Word: ${p.markup}`,
      "Remove it, or paste again as plain text (Ctrl+Shift+V).",
    ],
  ),
  "text/pasted-bullet": warning(
    (p) => [
      `Danh sách dùng ký tự ${p.bullet} gõ hoặc dán vào (${p.count} mục).`,
      "Bắt đầu mỗi mục bằng một dấu gạch và một dấu cách: - …",
    ],
    (p) => [
      `A list is made of typed or pasted ${p.bullet} (items: ${p.count}).`,
      "Begin each item with a dash and a space: - …",
    ],
  ),
} satisfies Record<string, Rule>;

/** What may be wrong with a headline and a lead. */
const headlineRules = {
  "title/too-long": warning(
    (p) => [
      `Tiêu đề dài ${p.length} ký tự.`,
      `Rút còn nhiều nhất ${p.limit}: kết quả tìm kiếm và mạng xã hội cắt phần sau.`,
    ],
    (p) => [
      `The title is ${p.length} characters long.`,
      `Keep it to ${p.limit} at most: search results and cards cut off the rest.`,
    ],
  ),
  "title/capitals": warning(
    () => ["Tiêu đề viết toàn chữ hoa.", "Viết chữ thường, chỉ hoa đầu câu và tên riêng."],
    () => [
      "The title is all in capitals.",
      "Write it in lower case, with capitals for its beginning and for names.",
    ],
  ),
  "title/full-stop": warning(
    () => ["Tiêu đề kết thúc bằng dấu chấm.", "Bỏ dấu chấm."],
    () => ["The title ends with a full stop.", "Remove it."],
  ),
  "title/repeated": warning(
    () => ["Thân bài mở đầu bằng chính tiêu đề.", "Xóa đoạn này: trang đã in tiêu đề."],
    () => ["The body begins with the title.", "Remove this paragraph: the page prints the title already."],
  ),
  "summary/too-long": warning(
    (p) => [
      `Lời dẫn dài ${p.length} ký tự.`,
      `Rút còn nhiều nhất ${p.limit}, chuyển phần còn lại vào thân bài.`,
    ],
    (p) => [
      `The summary is ${p.length} characters long.`,
      `Keep it to ${p.limit} at most and move the rest into the body.`,
    ],
  ),
  "summary/repeated": warning(
    () => ["Thân bài mở đầu bằng chính lời dẫn.", "Xóa đoạn này: trang đã in lời dẫn."],
    () => [
      "The body begins with the summary.",
      "Remove this paragraph: the page prints the summary already.",
    ],
  ),
} satisfies Record<string, Rule>;

/** Everything that `check` looks for in an article's text. */
export const textRules = { ...structureRules, ...letterRules, ...markRules, ...headlineRules };
