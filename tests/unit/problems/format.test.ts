import { expect, test } from "vitest";
import { formatText } from "../../../src/problems/format.ts";
import { formatGithub } from "../../../src/problems/format-github.ts";
import { type Problem, Problems } from "../../../src/problems/problem.ts";

const problems: Problem[] = [
  {
    file: "content/a.md",
    line: 3,
    column: 1,
    rule: "key/empty",
    severity: "error",
    key: "title",
    parameters: {},
  },
  {
    file: "content/b, c:d.md",
    line: 10,
    column: 7,
    rule: "body/raw-html",
    severity: "error",
    key: "",
    parameters: { html: "<b>100%\n</b>" },
  },
  {
    file: "content/b.md",
    line: 4,
    column: 3,
    rule: "person/no-office",
    severity: "warning",
    key: "speakers[0]",
    parameters: { name: "Ngô Hải Phan", day: "2025-02-10", where: "content/people/ngo-hai-phan.md" },
  },
];

test("as text: the place, the key, what is wrong, what to write instead, then a count", () => {
  expect(formatText(problems, "vi")).toMatchInlineSnapshot(`
    "content/a.md:3:1 lỗi title: Giá trị để trống.
        → Viết nội dung, hoặc bỏ khóa này nếu không bắt buộc. [key/empty]
    content/b, c:d.md:10:7 lỗi: Bài có mã HTML: <b>100% </b>
        → Viết bằng Markdown; muốn in nguyên ký hiệu thì đặt trong dấu \`…\`. [body/raw-html]
    content/b.md:4:3 cảnh báo speakers[0]: "Ngô Hải Phan" không giữ chức vụ nào vào ngày 2025-02-10.
        → Ghi "title" cho bài này, hoặc sửa "offices" trong content/people/ngo-hai-phan.md. [person/no-office]
    2 lỗi, 1 cảnh báo."
  `);
  expect(formatText(problems, "en")).toMatchInlineSnapshot(`
    "content/a.md:3:1 error title: The value is empty.
        → Write it, or leave the key out where it is not required. [key/empty]
    content/b, c:d.md:10:7 error: The body holds raw HTML: <b>100% </b>
        → Write Markdown; to print the characters put them between \`…\`. [body/raw-html]
    content/b.md:4:3 warning speakers[0]: "Ngô Hải Phan" held no office on 2025-02-10.
        → Give a "title" for this story, or mend "offices" in content/people/ngo-hai-phan.md. [person/no-office]
    2 errors, 1 warning."
  `);
});

test("counts one as one, and nothing as nothing", () => {
  expect(formatText(problems.slice(0, 1), "en").trimEnd().split("\n").at(-1)).toBe("1 error, 0 warnings.");
  expect(formatText([], "en")).toBe("0 errors, 0 warnings.");
  expect(formatText([], "vi")).toBe("0 lỗi, 0 cảnh báo.");
});

test("as GitHub's workflow commands: one line a problem, whatever it holds", () => {
  const lines = formatGithub(problems, "en").split("\n");
  expect(lines).toHaveLength(problems.length);
  expect(lines[0]).toMatch(/^::error file=content\/a\.md,line=3,col=1,title=key\/empty::/);
  expect(lines[1]).toContain("file=content/b%2C c%3Ad.md,");
  expect(lines[1]).toContain("<b>100%25%0A</b>");
  expect(lines[2]).toMatch(/^::warning /);
});

test("problems are sorted by file, line, column; a file with warnings only is not broken", () => {
  const collected = new Problems();
  for (const problem of problems.toReversed()) collected.add(problem);
  collected.add({ ...(problems[0] as Problem), line: 2, column: 9 });
  expect(collected.sorted().map(({ file, line }) => `${file}:${line}`)).toEqual([
    "content/a.md:2",
    "content/a.md:3",
    "content/b, c:d.md:10",
    "content/b.md:4",
  ]);
  expect(collected.errorCount).toBe(3);
  expect([...collected.brokenFiles].sort()).toEqual(["content/a.md", "content/b, c:d.md"]);
});
