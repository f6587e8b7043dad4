import type { Language } from "../../language/language.ts";
import type { DumpFindings, DumpPlace } from "./findings.ts";

type Sentence = (...values: string[]) => string;

// Each sentence says what was found and what the editor can do about it.
const sentences = {
  utf16: {
    vi: (file) =>
      `${file} là UTF-16: PowerShell ghi như vậy khi dùng dấu ">", và làm hỏng chữ có dấu. Hãy sao lưu lại với mysqldump --result-file=${file}.`,
    en: (file) =>
      `${file} is in UTF-16: PowerShell writes that with ">", and breaks letters on the way. Dump again with mysqldump --result-file=${file}.`,
  },
  packed: {
    vi: (file, form) => `${file} nén bằng ${form}. Hãy giải nén trước: chỉ đọc được .sql và .sql.gz.`,
    en: (file, form) => `${file} is packed by ${form}. Unpack it first: only .sql and .sql.gz are read.`,
  },
  noTables: {
    vi: (file) =>
      `${file} không có bảng tin nào của NukeViet: cần các bảng …_rows, …_cat và …_detail (hoặc …_bodyhtml_1) của cùng một module. Hãy sao lưu cả cấu trúc lẫn dữ liệu.`,
    en: (file) =>
      `${file} has no news tables of NukeViet: it takes …_rows, …_cat and …_detail (or …_bodyhtml_1) of one module. Dump both structure and data.`,
  },
  truncated: {
    vi: (file, line, table) =>
      `${file}:${line}: bản sao lưu kết thúc giữa chừng${table && `, trong bảng ${table}`}. Những gì đứng trước đã được nhập; hãy sao lưu lại rồi nhập lần nữa để có phần còn thiếu.`,
    en: (file, line, table) =>
      `${file}:${line}: the dump ends too early${table && `, in table ${table}`}. What stands before was imported; dump again and import once more for the rest.`,
  },
  packedShort: {
    vi: (file) => `${file} bị cụt: chỉ giải nén được phần đầu. Hãy chép lại tệp rồi nhập lần nữa.`,
    en: (file) =>
      `${file} is cut short: only its begin could be unpacked. Copy it again and import once more.`,
  },
  damaged: {
    vi: (file, line, table) =>
      `${file}:${line}: có chỗ không đọc được${table && ` trong bảng ${table}`}, đã bỏ qua đến hàng hoặc câu lệnh kế tiếp. Hãy sửa dòng ấy hoặc sao lưu lại.`,
    en: (file, line, table) =>
      `${file}:${line}: something cannot be read${table && ` in table ${table}`}; it was passed over up to the next row or statement. Mend that line, or dump again.`,
  },
  columnsMissing: {
    vi: (table) =>
      `Bảng ${table} có dữ liệu nhưng không có CREATE TABLE, nên không biết cột nào là cột nào. Hãy sao lưu cả cấu trúc.`,
    en: (table) =>
      `Table ${table} has rows but no CREATE TABLE, so that its columns are not known. Dump the structure too.`,
  },
  columnsUnknown: {
    vi: (table, columns) =>
      `Bảng ${table} có cột lạ: ${columns}. Các cột này không được đọc; hãy xem chúng có gì cần giữ.`,
    en: (table, columns) =>
      `Table ${table} has columns that are not known: ${columns}. They were not read; see whether they hold anything to be kept.`,
  },
  keyless: {
    vi: (table, count) => `Bảng ${table}: ${count} hàng không có mã số, đã bỏ qua.`,
    en: (table, count) => `Table ${table}: ${count} rows without a number, left out.`,
  },
  repaired: {
    vi: (count) =>
      `${count} đoạn chữ bị mã hóa UTF-8 hai lần (kiểu “Há»™i nghá»‹”) đã được sửa. Hãy đọc thử vài bài.`,
    en: (count) =>
      `${count} texts had been encoded as UTF-8 twice (as in “Há»™i nghá»‹”) and were repaired. Read some of the articles.`,
  },
  addressesAssumed: {
    vi: (module, pattern) =>
      `Bản sao lưu không có thiết lập của trang: địa chỉ cũ của module ${module} được đoán là ${pattern}. Nếu không đúng, hãy nhập với --addresses "<mẫu>".`,
    en: (module, pattern) =>
      `The dump has no settings of the site: old addresses of the module ${module} are taken to be ${pattern}. If they are not, import with --addresses "<pattern>".`,
  },
} satisfies Record<string, Record<Language, Sentence>>;

export type DumpNoteCode = keyof typeof sentences;

/** One thing about a dump that an editor should know. */
export interface DumpNote {
  code: DumpNoteCode;
  /** What the sentence is filled with. */
  values: string[];
}

/** @returns a note as a sentence */
export function dumpNoteText({ code, values }: DumpNote, language: Language): string {
  return (sentences[code][language] as Sentence)(...values);
}

/** @returns what was noticed while the dump was read, worst first */
export function dumpNotes(findings: DumpFindings): DumpNote[] {
  const place = ({ file, line, table }: DumpPlace): string[] => [file, String(line), table];
  const notes: DumpNote[] = findings.damage.map((damage) => ({ code: "damaged", values: place(damage) }));
  for (const file of findings.packedShort) notes.push({ code: "packedShort", values: [file] });
  for (const end of findings.ends) notes.push({ code: "truncated", values: place(end) });
  for (const table of findings.unplaced) notes.push({ code: "columnsMissing", values: [table] });
  for (const [table, count] of findings.keyless)
    notes.push({ code: "keyless", values: [table, String(count)] });
  for (const [table, columns] of findings.columns) {
    notes.push({ code: "columnsUnknown", values: [table, columns.join(", ")] });
  }
  if (findings.repaired > 0) notes.push({ code: "repaired", values: [String(findings.repaired)] });
  for (const [module, pattern] of findings.assumedAddresses) {
    notes.push({ code: "addressesAssumed", values: [module, pattern] });
  }
  return notes;
}
