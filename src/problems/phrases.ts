/** What a rule's sentences are filled with. */
export type RuleParameters = Record<string, string | number>;

/** `; did you mean …` where there is a near word, else a list of what is allowed. */
export const viNear = (p: RuleParameters): string =>
  p.near ? `Có phải ý bạn là "${p.near}"?` : `Dùng một trong: ${p.allowed}.`;
export const enNear = (p: RuleParameters): string =>
  p.near ? `Did you mean "${p.near}"?` : `Use one of: ${p.allowed}.`;

export const viKinds: Record<string, string> = {
  person: "người",
  section: "chuyên mục",
  place: "địa danh",
  event: "sự kiện",
  article: "bài",
};

export const viTypes: Record<string, string> = {
  string: "chữ",
  number: "số",
  boolean: "true hoặc false",
  array: "danh sách",
  object: "nhóm khóa",
  record: "nhóm khóa",
  date: "ngày",
};

export const enTypes: Record<string, string> = {
  string: "text",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "a group of keys",
  record: "a group of keys",
  date: "a date",
};

/** Characters that nobody sees, by what Unicode calls them. */
const viCharacters: Record<string, string> = {
  tab: "dấu tab",
  "no-break space": "dấu cách không ngắt dòng",
  "soft hyphen": "dấu gạch nối ẩn",
  "zero-width space": "dấu cách không bề rộng",
  "zero-width non-joiner": "dấu tách chữ không bề rộng",
  "zero-width joiner": "dấu nối chữ không bề rộng",
  "left-to-right mark": "dấu viết từ trái sang phải",
  "right-to-left mark": "dấu viết từ phải sang trái",
  "line separator": "dấu ngắt dòng",
  "paragraph separator": "dấu ngắt đoạn",
  "narrow no-break space": "dấu cách hẹp không ngắt dòng",
  "word joiner": "dấu nối từ không bề rộng",
  "ideographic space": "dấu cách rộng của chữ Hán",
  "byte order mark": "dấu thứ tự byte",
};

/** @param name as `no-break space (U+00A0)`, or a code alone */
export const viCharacter = (name: string): string =>
  name.replace(/^[a-z -]+(?= \(U\+)/, (english) => viCharacters[english] ?? english);

/** YAML takes `57` and `true` for what they look like. */
const needsQuotes = ({ expected, found }: RuleParameters): boolean =>
  expected === "string" && (found === "number" || found === "boolean");

export const viTypeRemedy = (p: RuleParameters): string =>
  needsQuotes(p)
    ? 'Đặt giá trị trong dấu nháy kép: "…".'
    : p.expected === "array"
      ? "Viết mỗi mục một dòng, bắt đầu bằng dấu gạch: - …"
      : p.meant
        ? `Viết mỗi khóa một dòng: ${p.meant}`
        : "Sửa giá trị theo đúng kiểu này.";

export const enTypeRemedy = (p: RuleParameters): string =>
  needsQuotes(p)
    ? 'Put it in quotes: "…".'
    : p.expected === "array"
      ? "Write each item on a line of its own that begins with a dash: - …"
      : p.meant
        ? `Write a key a line: ${p.meant}`
        : "Give a value of this kind.";
