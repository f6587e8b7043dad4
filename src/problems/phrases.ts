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
  object: "nhóm khoá",
  date: "ngày",
};

export const enTypes: Record<string, string> = {
  string: "text",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "a group of keys",
  date: "a date",
};

export const viTypeRemedy = (p: RuleParameters): string =>
  p.expected === "string" && p.found === "number"
    ? 'Đặt giá trị trong dấu nháy kép: "…".'
    : p.expected === "array"
      ? "Viết mỗi mục một dòng, bắt đầu bằng dấu gạch: - …"
      : "Sửa giá trị theo đúng kiểu này.";

export const enTypeRemedy = (p: RuleParameters): string =>
  p.expected === "string" && p.found === "number"
    ? 'Put it in quotes: "…".'
    : p.expected === "array"
      ? "Write each item on a line of its own that begins with a dash: - …"
      : "Give a value of this kind.";
