import { expect, test } from "vitest";
import { stringify } from "yaml";
import { buildSite, type SiteFiles } from "../build-site.ts";
import { article, desk } from "../content.ts";

const files: SiteFiles = {
  ...desk,
  "content/people/luong-thi-hoa.md": `---\n${stringify({ name: "Lương Thị Hoa", offices: [{ title: "Cán bộ", to: "2025-03-01" }] })}---\n`,
  "content/articles/2025/02/10-bai/index.md": article({
    speakers: ["luong-thi-hoa", { name: "Luong Thi Hoa", title: "Cán bộ" }],
  }),
};
const env = { NEWSROOM_NOW: "2025-02-10T08:00:00+07:00" };

test("offices that end, people without a record, and names that may be one person's", async () => {
  const { exitCode, stdout, rebuild } = await buildSite({ files, command: ["people", "--json"], env });
  expect(exitCode).toBe(0);
  const report = JSON.parse(stdout);
  expect(report.ending).toMatchObject([{ id: "luong-thi-hoa", title: "Cán bộ", to: "2025-03-01" }]);
  expect(report.inline).toMatchObject([{ name: "Luong Thi Hoa" }]);
  expect(report.same).toHaveLength(1);
  const text = (await rebuild({}, { command: ["people", "--days", "7"] })).stdout;
  expect(text).toContain("Chức vụ kết thúc trong 7 ngày tới: không có");
});

test("the command that it names makes a record that the newsroom takes", async () => {
  const { rebuild } = await buildSite({ files, command: ["people"], env });
  const add = ["people", "--add", "Người Thử", "--title", "Trưởng phòng", "--organisation", "Phòng Thử"];
  const added = await rebuild({}, { command: add });
  expect(added.stdout.trim()).toBe("content/people/nguoi-thu.md");
  const speakers = { "content/articles/2025/02/10-bai/index.md": article({ speakers: ["nguoi-thu"] }) };
  const built = await rebuild(speakers, { command: ["build"] });
  expect(built.exitCode).toBe(0);
  expect(built.read("/2025/02/bai/")).toContain("Trưởng phòng");
  const again = await rebuild({}, { command: add });
  expect(again.exitCode).toBe(1);
  expect(again.stderr).toContain("Đã có content/people/nguoi-thu.md");
});
