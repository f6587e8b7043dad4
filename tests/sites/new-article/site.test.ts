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
  expect(stderr).toContain('Give the headline: newsroom new "…"');
  const unknown = await rebuild({}, { command: ["new", "Thử", "--section", "khong-co"] });
  expect(unknown.exitCode).toBe(1);
  expect(unknown.stderr).toContain(
    'There is no section "khong-co"; _data/sections.yaml has tin-tuc, doi-song.',
  );
});
