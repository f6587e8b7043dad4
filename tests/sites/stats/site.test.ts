import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildSite, type SiteFiles } from "../build-site.ts";
import { article, desk } from "../content.ts";

const files: SiteFiles = {
  ...desk,
  "content/articles/2025/02/10-bai/index.md": article({ byline: "Người Thử", genre: "Tin" }),
};
const env = { NEWSROOM_NOW: "2025-02-20T08:00:00+07:00" };

test("a month is counted on the terminal, as CSV and as an Excel file", async () => {
  const { exitCode, stdout, root, rebuild } = await buildSite({ files, command: ["stats"], env });
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/Người Thử\s+1\s+0\s+3\s+0/);
  const csv = await rebuild(
    {},
    { command: ["stats", "--month", "2025-02", "--format", "csv", "--lang", "en"] },
  );
  expect(csv.stdout).toContain("Người Thử,1,0,3,0\r\n");
  const none = await rebuild({}, { command: ["stats", "--month", "2025-01", "--format", "json"] });
  expect(JSON.parse(none.stdout).articles).toEqual([]);
  const excel = await rebuild(
    {},
    { command: ["stats", "--month", "2025-02", "--format", "xlsx", "--out", "so-lieu.xlsx"] },
  );
  expect(excel.exitCode).toBe(0);
  expect(readFileSync(join(root, "so-lieu.xlsx")).subarray(0, 2).toString()).toBe("PK");
});

test("what is counted of a broken article, or that nothing is, is told", async () => {
  const file = "content/articles/2025/02/11-loi/index.md";
  const broken = article({ title: "Bài lỗi", bylin: "Người Thử" });
  const { stdout, stderr, rebuild } = await buildSite({
    files: { ...files, [file]: broken },
    command: ["stats"],
    env,
  });
  expect(stdout).not.toContain("Bài lỗi");
  expect(stderr).toContain(`${file} có lỗi nên không được tính`);
  await rebuild({ [file]: article({ title: "Bài lỗi" }) }, { command: ["stats"] });
  const again = await rebuild({ [file]: broken }, { command: ["stats"] });
  expect(again.stdout).toContain("Bài lỗi");
  expect(again.stderr).toContain(`${file} có lỗi: số liệu tính theo lần cuối bài còn đúng.`);
});

test("a file is what its name says, in a folder that need not be there", async () => {
  const { root, exitCode } = await buildSite({
    files,
    command: ["stats", "--out", "so-lieu/thang-2.csv"],
    env,
  });
  expect(exitCode).toBe(0);
  expect(readFileSync(join(root, "so-lieu/thang-2.csv"), "utf8")).toContain("Người Thử,1,0,3,0\r\n");
});

test("what is no month is said to be none", async () => {
  const { exitCode, stderr } = await buildSite({ files, command: ["stats", "--month", "2/2025"], env });
  expect(exitCode).toBe(1);
  expect(stderr).toContain('--month cần một tháng, ví dụ 2025-02, không phải "2/2025".');
});
