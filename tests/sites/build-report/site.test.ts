import { expect, test } from "vitest";
import { buildSite } from "../build-site.ts";
import { article, desk } from "../content.ts";

const files = { ...desk, "content/articles/2025/02/10-bai/index.md": article() };

test("build --json prints JSON and nothing else: what was done, or what is wrong", async () => {
  const built = await buildSite({ files, command: ["build", "--json"] });
  expect(built.exitCode, built.stderr).toBe(0);
  const report = JSON.parse(built.stdout);
  expect(report).toMatchObject({ articles: 1, search: { records: 1 }, problems: 0 });
  expect(report.pages.rendered).toBeGreaterThan(10);
  expect(report.seconds.total).toBeGreaterThan(0);

  const broken = await built.rebuild({ "content/articles/2025/02/10-bai/index.md": "---\ntitel: x\n---\n" });
  expect(broken.exitCode).toBe(1);
  expect(JSON.parse(broken.stdout).problems.map(({ key }: { key: string }) => key)).toContain("titel");
});

test("new begins a draft that the next build takes, and never writes over one", async () => {
  const begun = await buildSite({
    files,
    command: ["new", "Đường mới về bản"],
    env: { NEWSROOM_NOW: "2025-03-04T23:30:00Z" },
  });
  expect(begun.exitCode, begun.stderr).toBe(0);
  expect(begun.stdout.trim()).toBe("content/articles/2025/03/05-duong-moi-ve-ban/index.md");
  const built = await begun.rebuild({}, { command: ["build"] });
  expect(built.exitCode, built.stderr).toBe(0);
  expect(built.exists("/2025/03/duong-moi-ve-ban/")).toBe(false);
  const again = await built.rebuild(
    {},
    { command: ["new", "Đường mới về bản"], env: { NEWSROOM_NOW: "2025-03-04T23:30:00Z" } },
  );
  expect(again.exitCode).toBe(1);
});
