import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { bytesIn } from "../../edits/builder.ts";
import { archive, archiveSource } from "../archive.ts";
import { buildSite, writeSite } from "../build-site.ts";
import { startCommand } from "../command.ts";

const env = { NEWSROOM_NOW: "2025-07-15T08:00+07:00" };
const before = archive(150);
const after = { ...archive(150, "Bản sau"), [archiveSource(3)]: null };

test("builds of one project at once wait for each other, say so, and give a clean build's bytes", async () => {
  const [site, clean] = await Promise.all([
    buildSite({ files: before, env }),
    buildSite({ files: { ...after, [archiveSource(3)]: null }, env }),
  ]);
  await writeSite(site.root, after);
  const builds = await Promise.all(
    [0, 1, 2].map(() => startCommand(site.root, ["build", "--json"], env).ended),
  );
  for (const { exitCode, stderr } of builds) expect(exitCode, stderr).toBe(0);
  const rendered = builds.map(
    ({ stdout }) => (JSON.parse(stdout) as { pages: { rendered: number } }).pages.rendered,
  );
  expect(rendered.filter((count) => count > 0)).toHaveLength(1);
  const told = builds.filter(({ stderr }) => /Process \d+ on .+ is building; waiting/.test(stderr));
  expect(told.length).toBeGreaterThan(0);
  expect(bytesIn(join(site.root, "_site"))).toEqual(bytesIn(join(clean.root, "_site")));
  expect(
    readdirSync(join(site.root, ".cache/newsroom")).filter((name) => /lock|journal|new$/.test(name)),
  ).toEqual([]);
});

test("the lock of a build that was killed does not hold up the next", async () => {
  const site = await buildSite({ files: before, env, command: ["check"] });
  const lock = join(site.root, ".cache/newsroom/lock");
  const { child, ended } = startCommand(site.root, ["build"], env);
  while (!existsSync(lock)) await sleep(2);
  child.kill("SIGKILL");
  await ended;
  expect(JSON.parse(readFileSync(lock, "utf8"))).toMatchObject({ pid: child.pid });
  const next = await startCommand(site.root, ["build"], env).ended;
  expect(next.exitCode, next.stderr).toBe(0);
  expect(next.stderr).not.toContain("waiting");
  expect(existsSync(lock)).toBe(false);
});

test("a build that ends with errors gives the lock back", async () => {
  const site = await buildSite({ files: { ...before, [archiveSource(0)]: "---\ntitle: Hỏng\n---\n" }, env });
  expect(site.exitCode).toBe(1);
  expect(existsSync(join(site.root, ".cache/newsroom/lock"))).toBe(false);
});
