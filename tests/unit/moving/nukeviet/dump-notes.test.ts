import { expect, it } from "vitest";
import { type DumpNote, dumpNotes, dumpNoteText } from "../../../../src/moving/nukeviet/dump-notes.ts";
import { DumpFindings } from "../../../../src/moving/nukeviet/findings.ts";

it("says what was noticed, worst first, in both languages", () => {
  const findings = new DumpFindings();
  findings.file = "dump.sql";
  findings.damaged(12, "nv4_vi_news_rows");
  findings.truncated(90, "");
  findings.packedShort.push("dump.sql.gz");
  findings.withoutColumns("nv4_vi_news_tags_id");
  findings.rowsWithoutKey("nv4_vi_news_detail");
  findings.unknownColumns("nv4_vi_news_cat", ["cot_a", "cot_b"]);
  findings.repaired = 7;
  findings.assumedAddresses.set("nv4_vi_news", "/{lang}/{category}/{alias}-{id}.html");
  const notes = dumpNotes(findings);
  expect(notes.map((note) => dumpNoteText(note, "vi"))).toMatchInlineSnapshot(`
    [
      "dump.sql:12: có chỗ không đọc được trong bảng nv4_vi_news_rows, đã bỏ qua đến hàng hoặc câu lệnh kế tiếp. Hãy sửa dòng ấy hoặc sao lưu lại.",
      "dump.sql.gz bị cụt: chỉ giải nén được phần đầu. Hãy chép lại tệp rồi nhập lần nữa.",
      "dump.sql:90: bản sao lưu kết thúc giữa chừng. Những gì đứng trước đã được nhập; hãy sao lưu lại rồi nhập lần nữa để có phần còn thiếu.",
      "Bảng nv4_vi_news_tags_id có dữ liệu nhưng không có CREATE TABLE, nên không biết cột nào là cột nào. Hãy sao lưu cả cấu trúc.",
      "Bảng nv4_vi_news_detail: 1 hàng không có mã số, đã bỏ qua.",
      "Bảng nv4_vi_news_cat có cột lạ: cot_a, cot_b. Các cột này không được đọc; hãy xem chúng có gì cần giữ.",
      "7 đoạn chữ bị mã hóa UTF-8 hai lần (kiểu “Há»™i nghá»‹”) đã được sửa. Hãy đọc thử vài bài.",
      "Bản sao lưu không có thiết lập của trang: địa chỉ cũ của module nv4_vi_news được đoán là /{lang}/{category}/{alias}-{id}.html. Nếu không đúng, hãy nhập với --addresses "<mẫu>".",
    ]
  `);
  expect(notes.map((note) => dumpNoteText(note, "en"))).toMatchInlineSnapshot(`
    [
      "dump.sql:12: something cannot be read in table nv4_vi_news_rows; it was passed over up to the next row or statement. Mend that line, or dump again.",
      "dump.sql.gz is cut short: only its begin could be unpacked. Copy it again and import once more.",
      "dump.sql:90: the dump ends too early. What stands before was imported; dump again and import once more for the rest.",
      "Table nv4_vi_news_tags_id has rows but no CREATE TABLE, so that its columns are not known. Dump the structure too.",
      "Table nv4_vi_news_detail: 1 rows without a number, left out.",
      "Table nv4_vi_news_cat has columns that are not known: cot_a, cot_b. They were not read; see whether they hold anything to be kept.",
      "7 texts had been encoded as UTF-8 twice (as in “Há»™i nghá»‹”) and were repaired. Read some of the articles.",
      "The dump has no settings of the site: old addresses of the module nv4_vi_news are taken to be /{lang}/{category}/{alias}-{id}.html. If they are not, import with --addresses "<pattern>".",
    ]
  `);
});

it("says why a file is no dump", () => {
  const notes: DumpNote[] = [
    { code: "utf16", values: ["dump.sql"] },
    { code: "packed", values: ["dump.zip", "zip"] },
    { code: "noTables", values: ["dump.sql"] },
  ];
  expect(notes.map((note) => dumpNoteText(note, "vi"))).toMatchInlineSnapshot(`
    [
      "dump.sql là UTF-16: PowerShell ghi như vậy khi dùng dấu ">", và làm hỏng chữ có dấu. Hãy sao lưu lại với mysqldump --result-file=dump.sql.",
      "dump.zip nén bằng zip. Hãy giải nén trước: chỉ đọc được .sql và .sql.gz.",
      "dump.sql không có bảng tin nào của NukeViet: cần các bảng …_rows, …_cat và …_detail (hoặc …_bodyhtml_1) của cùng một module. Hãy sao lưu cả cấu trúc lẫn dữ liệu.",
    ]
  `);
  expect(notes.map((note) => dumpNoteText(note, "en"))).toMatchInlineSnapshot(`
    [
      "dump.sql is in UTF-16: PowerShell writes that with ">", and breaks letters on the way. Dump again with mysqldump --result-file=dump.sql.",
      "dump.zip is packed by zip. Unpack it first: only .sql and .sql.gz are read.",
      "dump.sql has no news tables of NukeViet: it takes …_rows, …_cat and …_detail (or …_bodyhtml_1) of one module. Dump both structure and data.",
    ]
  `);
});
