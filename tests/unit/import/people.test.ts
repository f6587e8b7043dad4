import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { parse } from "yaml";
import { runImport } from "../../../src/import/run-import.ts";

// Invented persons: the sentence shapes are those of portals.
let folder: string;
const text = `Xã Thử họp bàn mở lớp học
Ngày 4/4/2024, ông Lê Văn Hoà, Chủ tịch UBND xã Thử, chủ trì cuộc họp bàn mở lớp học.
Bà Trần Thị Hoa, Trưởng thôn Mẫu, đề nghị mở lớp vào buổi tối.
Ông Phạm Văn Mẫu, Bí thư Đảng ủy xã Thử, kết luận cuộc họp.
Anh Võ Thử Nam, Đảng ủy viên, Bí thư Đoàn xã, cho biết sẽ vận động thanh niên đến học.
`;

const record = (name: string, title: string, more = "") =>
  `---\nname: ${name}\n${more}offices:\n  - title: ${title}\n---\n\nNgười trong bài tập.\n`;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "import-"));
  await mkdir(join(folder, "content/people"), { recursive: true });
  await writeFile(join(folder, "bai.txt"), text);
});
afterEach(() => rm(folder, { recursive: true }));

async function speakers(): Promise<unknown> {
  const report = await runImport([join(folder, "bai.txt")], {
    content: join(folder, "content"),
    dryRun: false,
    placeholder: false,
    zone: "Asia/Ho_Chi_Minh",
    now: new Date("2025-01-01T00:00:00Z"),
    section: "thoi-su",
  });
  const article = await readFile(
    join(folder, "content", report.results[0]?.folder ?? "", "index.md"),
    "utf8",
  );
  return parse(article.split("---\n")[1] ?? "").speakers;
}

const person = (id: string, content: string) => writeFile(join(folder, `content/people/${id}.md`), content);

it("names by id who has a record, with a title only where the story's differs", async () => {
  await person("le-van-hoa", record("Lê Văn Hòa", "Chủ tịch UBND xã Thử"));
  await person("pham-van-mau", record("Phạm Văn Mẫu", "Bí thư Đảng ủy xã khác"));
  await person("nam", record("Võ Nam", "Đảng uỷ viên\n  - title: Bí thư Đoàn xã", "aliases: [Võ Thử Nam]\n"));
  expect(await speakers()).toEqual([
    { person: "le-van-hoa" },
    { name: "Trần Thị Hoa", title: "Trưởng thôn Mẫu" },
    { person: "pham-van-mau", title: "Bí thư Đảng ủy xã Thử" },
    { person: "nam" },
  ]);
});

it("takes nobody for another: diacritics differ, two records share a name, a record is broken", async () => {
  await person("tran-thi-hoa", record("Trần Thị Hòa", "Trưởng thôn Mẫu"));
  await person("pham-van-mau", record("Phạm Văn Mẫu", "Bí thư Đảng ủy xã Thử"));
  await person("pham-van-mau-2", record("Phạm Văn Mẫu", "Giáo viên"));
  await person("hong", "---\nname: [Võ Thử Nam\n---\n");
  expect(await speakers()).toEqual([
    { name: "Lê Văn Hoà", title: "Chủ tịch UBND xã Thử" },
    { name: "Trần Thị Hoa", title: "Trưởng thôn Mẫu" },
    { name: "Phạm Văn Mẫu", title: "Bí thư Đảng ủy xã Thử" },
    { name: "Võ Thử Nam", title: "Đảng ủy viên, Bí thư Đoàn xã" },
  ]);
});

it("reads a record written without diacritics as the same name", async () => {
  await person("le-van-hoa", record("LE VAN HOA", "Chủ tịch UBND xã Thử"));
  expect(await speakers()).toContainEqual({ person: "le-van-hoa" });
});
