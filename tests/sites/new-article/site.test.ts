import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildSite } from "../build-site.ts";
import { desk } from "../content.ts";

const env = { NEWSROOM_NOW: "2025-02-10T08:00:00+07:00" };
const file = "content/articles/2025/02/10-tieu-de-thu/index.md";

test("without a terminal an article begins, passes the check, and is published once it is written", async () => {
  const options = { rules: { "history/not-checked": "off" } };
  const site = { files: desk, command: ["new", "Tiêu đề thử", "--section", "doi-song"], env, options };
  const { exitCode, stdout, rebuild } = await buildSite(site);
  expect(exitCode).toBe(0);
  expect(stdout.trim()).toBe(file);
  const checked = await rebuild({}, { command: ["check", file, "--format", "json"] });
  expect(JSON.parse(checked.stdout)).toEqual({ problems: [] });
  const built = await rebuild({}, { command: ["build"] });
  expect(built.exitCode).toBe(0);
  expect(built.exists("/2025/02/tieu-de-thu/")).toBe(false);
});

test("what is missing or unknown is said, and nothing is written", async () => {
  const { exitCode, stderr, rebuild } = await buildSite({ files: desk, command: ["new"], env });
  expect(exitCode).toBe(1);
  expect(stderr).toContain('Hãy ghi tiêu đề: newsroom new "…"');
  const unknown = await rebuild({}, { command: ["new", "Thử", "--section", "khong-co"] });
  expect(unknown.exitCode).toBe(1);
  expect(unknown.stderr).toContain(
    'Không có chuyên mục "khong-co"; _data/sections.yaml có tin-tuc, doi-song.',
  );
  const misspelt = await rebuild({}, { command: ["new", "Thử", "--sectoin", "doi-song"] });
  expect(misspelt.exitCode).toBe(1);
  expect(misspelt.stderr).toContain('Lệnh này không biết "--sectoin". Có phải ý bạn là --section?');
  const none = await rebuild({ "_data/sections.yaml": "" }, { command: ["new", "Thử"] });
  expect(none.exitCode).toBe(1);
  expect(none.stderr).toContain("_data/sections.yaml chưa có chuyên mục nào");
  expect(existsSync(join(misspelt.root, "content/articles"))).toBe(false);
});

test("words without quotes are one headline, and one that begins with a dash goes behind --", async () => {
  const { stdout, rebuild } = await buildSite({ files: desk, command: ["new", "Tiêu", "đề", "thử"], env });
  expect(stdout.trim()).toBe(file);
  const dash = await rebuild({}, { command: ["new", "--", "-5 độ"] });
  expect(dash.stdout.trim()).toBe("content/articles/2025/02/10-5-do/index.md");
});
