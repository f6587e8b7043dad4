import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildSite } from "../build-site.ts";
import { startCommand } from "../command.ts";
import { article, desk } from "../content.ts";

const files = { ...desk, "content/articles/2025/02/10-bai/index.md": article({ section: "khong-co" }) };

test.each([
  ["check"],
  ["build"],
  ["build", "--explain", "/"],
  ["dev"],
  ["new", "Thử"],
  ["people"],
  ["photos", "."],
  ["schemas"],
  ["stats"],
])("newsroom %s in a folder below the site's names the site's", async (...command) => {
  const { root } = await buildSite({ files, command: ["stats"] });
  const { exitCode, stdout, stderr } = await startCommand(join(root, "content/articles"), command).ended;
  expect(exitCode).toBe(1);
  expect(stderr).toContain("Hãy chạy newsroom trong thư mục của trang: cd ../..\n");
  expect(stderr).toContain("Run newsroom in the site's folder: cd ../..\n");
  expect(stdout + stderr).not.toMatch(/^\s+at /m);
});

test("what is wrong with the content is told without where in the code it was found", async () => {
  const { exitCode, stdout, stderr } = await buildSite({ files, command: ["build"] });
  expect(exitCode).toBe(1);
  expect(stdout + stderr).toContain("khong-co");
  expect(stdout + stderr).not.toMatch(/^.*\bat .*\.(?:ts|js):\d+/m);
});

test.each([
  [["chekc"], 'Không có lệnh "chekc". Có phải ý bạn là check?'],
  [["check", "--format", "jsn"], '--format không nhận "jsn". Có phải ý bạn là json?'],
  [["stats", "--format", "pdf"], '--format không nhận "pdf". Dùng một trong: text, csv, xlsx, json.'],
  [["photos"], "Lệnh này còn thiếu thư mục hoặc tệp phải xử lý. Thêm --help sau lệnh để xem cách dùng."],
])("newsroom %j is refused in one sentence, in the newsroom's language", async (command, told) => {
  const { exitCode, stdout, stderr } = await buildSite({ files: { ...desk }, command });
  expect(exitCode).toBe(1);
  expect(stderr).toBe(`[newsroom] ${told}\n`);
  expect(stdout).toBe("");
});

test("what a command knows is still taken", async () => {
  const { exitCode, stdout } = await buildSite({
    files: { ...desk },
    command: ["check", "--format", "json", "--lang=en"],
  });
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toEqual({ problems: [] });
});

test("newsroom --version says that of the package", async () => {
  const { exitCode, stdout } = await startCommand(process.cwd(), ["--version"]).ended;
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  expect([exitCode, stdout]).toEqual([0, `${version}\n`]);
});
