import { expect, test } from "vitest";
import { reportOf } from "../../../src/problems/format.ts";
import { Problems } from "../../../src/problems/problem.ts";
import { readFrontMatter } from "../../../src/read/front-matter.ts";

/** @returns what an editor is told of front matter that cannot be read: the place, then both sentences */
function told(yaml: string): string[] {
  const problems = new Problems();
  readFrontMatter(`---\n${yaml}\n---\n\nMột đoạn văn.\n`, "content/a.md", problems);
  return problems.list.map((problem) => {
    const { line, column, rule, message, remedy } = reportOf(problem, "vi");
    return `${line}:${column} ${rule} ${message} → ${remedy}`;
  });
}

const faults = {
  "a colon in a value": "title: Hội nghị: bàn về",
  "words after a quotation mark": 'title: "A" và B',
  "a mark of YAML's": "title: @a",
  "an item to the left": "photos:\n  - src: a\n   alt: b",
  "a quotation that goes on and on": 'title: "A\ndate: 2025-02-10',
  "a bracket that goes on and on": "tags: [a, b\ndate: 2025-02-10",
  "a quotation at the end": "title: 'A",
  "a key twice": "title: A\ntitle: B",
  "a tab": "photos:\n\t- src: a",
  "no blank after the colon": "title:A\ndate: 2025-02-10",
  "words without a key": "Dòng đầu\ntitle: A",
  "a star": "title: * sao",
  "an unknown alias": "title: *sao",
  "an exclamation mark": "title: !sao A",
  "an escape": 'title: "C:\\qua"',
  "words after >": "title: > A",
  "a comma too many": "tags: [a,, b]",
  "two documents": "title: A\n...\ndate: 2025-02-10",
  "a control character": "title: A\u0007",
};

test.each(Object.entries(faults))("%s is told in the editor's words", (_fault, yaml) => {
  const [problem = ""] = told(yaml);
  expect(problem).toMatch(/^\d+:\d+ yaml\/syntax YAML viết sai: .*\. → .*\.$/);
  // What the reader itself says is English.
  expect(problem).not.toMatch(/\b(?:expected|unexpected|bad|missed|unknown|name of|must not|stream)\b/);
});

test("where and what, for each", () => {
  const lines = Object.entries(faults).map(([name, yaml]) => `${name}: ${told(yaml).join(" ")}`);
  expect(lines.join("\n")).toMatchInlineSnapshot(`
    "a colon in a value: 2:16 yaml/syntax YAML viết sai: dòng này thụt vào lệch với dòng trên, hoặc giá trị có dấu mà YAML hiểu khác. → Thụt thẳng hàng với các khóa cùng cấp; giá trị có dấu : hoặc bắt đầu bằng " ' [ { @ \` % * & ! thì đặt cả vào dấu nháy kép.
    words after a quotation mark: 2:12 yaml/syntax YAML viết sai: dòng này thụt vào lệch với dòng trên, hoặc giá trị có dấu mà YAML hiểu khác. → Thụt thẳng hàng với các khóa cùng cấp; giá trị có dấu : hoặc bắt đầu bằng " ' [ { @ \` % * & ! thì đặt cả vào dấu nháy kép.
    a mark of YAML's: 2:8 yaml/syntax YAML viết sai: dòng này thụt vào lệch với dòng trên, hoặc giá trị có dấu mà YAML hiểu khác. → Thụt thẳng hàng với các khóa cùng cấp; giá trị có dấu : hoặc bắt đầu bằng " ' [ { @ \` % * & ! thì đặt cả vào dấu nháy kép.
    an item to the left: 4:4 yaml/syntax YAML viết sai: dòng này thụt vào lệch với dòng trên, hoặc giá trị có dấu mà YAML hiểu khác. → Thụt thẳng hàng với các khóa cùng cấp; giá trị có dấu : hoặc bắt đầu bằng " ' [ { @ \` % * & ! thì đặt cả vào dấu nháy kép.
    a quotation that goes on and on: 2:8 yaml/syntax YAML viết sai: một dấu nháy hoặc ngoặc mở ở đây hay ở trên chưa được đóng. → Đóng dấu ấy ở cuối giá trị; nháy kép nằm bên trong thì viết \\".
    a bracket that goes on and on: 2:7 yaml/syntax YAML viết sai: một dấu nháy hoặc ngoặc mở ở đây hay ở trên chưa được đóng. → Đóng dấu ấy ở cuối giá trị; nháy kép nằm bên trong thì viết \\".
    a quotation at the end: 2:8 yaml/syntax YAML viết sai: một dấu nháy hoặc ngoặc mở ở đây hay ở trên chưa được đóng. → Đóng dấu ấy ở cuối giá trị; nháy kép nằm bên trong thì viết \\".
    a key twice: 3:1 yaml/syntax YAML viết sai: khóa này đã có ở trên. → Giữ một khóa và xóa khóa kia.
    a tab: 3:1 yaml/syntax YAML viết sai: dòng thụt vào bằng phím Tab. → Thụt vào bằng dấu cách.
    no blank after the colon: 3:5 yaml/syntax YAML viết sai: dòng này hoặc dòng ngay trên không có dạng "khóa: giá trị". → Viết khóa, dấu hai chấm, một dấu cách, rồi giá trị; giá trị dài sang dòng sau thì thụt dòng sau vào.
    words without a key: 3:6 yaml/syntax YAML viết sai: dòng này hoặc dòng ngay trên không có dạng "khóa: giá trị". → Viết khóa, dấu hai chấm, một dấu cách, rồi giá trị; giá trị dài sang dòng sau thì thụt dòng sau vào.
    a star: 2:9 yaml/syntax YAML viết sai: * & ! ở đầu giá trị có nghĩa riêng trong YAML. → Đặt giá trị trong dấu nháy kép.
    an unknown alias: 2:9 yaml/syntax YAML viết sai: * & ! ở đầu giá trị có nghĩa riêng trong YAML. → Đặt giá trị trong dấu nháy kép.
    an exclamation mark: 2:8 yaml/syntax YAML viết sai: * & ! ở đầu giá trị có nghĩa riêng trong YAML. → Đặt giá trị trong dấu nháy kép.
    an escape: 2:12 yaml/syntax YAML viết sai: dấu \\ trong nháy kép có nghĩa riêng. → Viết \\\\, hoặc đặt giá trị trong dấu nháy đơn.
    words after >: 2:10 yaml/syntax YAML viết sai: sau dấu > hoặc | ở đầu giá trị phải xuống dòng. → Xuống dòng và thụt vào, hoặc đặt giá trị trong dấu nháy kép.
    a comma too many: 2:10 yaml/syntax YAML viết sai: trong [ ] hoặc { } thiếu hay thừa dấu phẩy. → Giữa hai mục viết một dấu phẩy; mục có dấu phẩy thì đặt trong dấu nháy kép.
    two documents: 1:1 yaml/syntax YAML viết sai: một dòng ... hoặc % chia phần khai báo làm hai. → Xóa dòng ấy.
    a control character: 2:9 yaml/syntax YAML viết sai: có ký tự không in được. → Gõ lại giá trị của dòng này."
  `);
});

test("of a conflict in Git its marks are told, and not what they make of the YAML", () => {
  expect(told("title: A\n<<<<<<< HEAD\ndate: 2025-02-10\n=======\ndate: 2025-02-11\n>>>>>>> b")).toEqual([
    expect.stringMatching(/^3:1 text\/conflict /),
    expect.stringMatching(/^7:1 text\/conflict /),
  ]);
});
