import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, inject, test } from "vitest";
import { parse } from "yaml";
import { Repository } from "../../repository.ts";
import { writeSite } from "../build-site.ts";
import { article, desk } from "../content.ts";

const project = resolve(import.meta.dirname, "../../..");
const docs = join(project, "docs");
const cli = JSON.stringify(join(project, "src/commands/newsroom.ts"));

/** A newsroom in Git with the hook of the documentation. */
async function newsroomWithHook(): Promise<Repository> {
  const repository = Repository.init(mkdtempSync(join(inject("fixtureFolder"), "hook-")));
  const { folder } = repository;
  await writeSite(folder, {
    ...desk,
    ".gitignore": "_site\n.cache\nnode_modules\n",
    "package.json": JSON.stringify({ type: "module", scripts: { newsroom: `node ${cli}` } }),
    "eleventy.config.ts": `import newsroom from ${JSON.stringify(join(project, "src/index.ts"))};\nexport default (config) => config.addPlugin(newsroom, {});\n`,
    "content/articles/2025/02/10-bai/index.md": article(),
  });
  symlinkSync(join(project, "node_modules"), join(folder, "node_modules"), "dir");
  repository.commit("Bài đầu");
  mkdirSync(join(folder, ".githooks"));
  copyFileSync(join(docs, "check-hook.sh"), join(folder, ".githooks/pre-commit"));
  chmodSync(join(folder, ".githooks/pre-commit"), 0o755);
  repository.git("config", "core.hooksPath", ".githooks");
  return repository;
}

test("the hook stops a commit for an error, and for nothing else", { timeout: 120_000 }, async () => {
  const { folder } = await newsroomWithHook();
  const commit = async (name: string, source: string) => {
    await writeSite(folder, { [`content/articles/2025/02/${name}/index.md`]: source });
    spawnSync("git", ["add", "--all"], { cwd: folder });
    const who = ["-c", "user.name=Tests", "-c", "user.email=tests@toa-soan.example"];
    return spawnSync("git", [...who, "commit", "-m", "Sửa"], { cwd: folder, encoding: "utf8" });
  };
  const refused = await commit("11 bài có dấu", article({ date: "11/02/2025" }));
  expect(refused.status).not.toBe(0);
  expect(refused.stdout + refused.stderr).toContain("11 bài có dấu/index.md:3:1");
  expect((await commit("11 bài có dấu", article({ title: "Bài có dấu.", date: "2025-02-11" }))).status).toBe(
    0,
  );
});

test("what is added to a forge's workflow runs the same command", () => {
  const run = "npm run --silent newsroom -- check";
  const github = parse(readFileSync(join(docs, "check-github.yml"), "utf8"));
  expect(github.jobs.check.steps.at(-1).run).toBe(`${run} --format github`);
  expect(github.jobs.check.steps[0].with["fetch-depth"]).toBe(0);
  const gitlab = parse(readFileSync(join(docs, "check-gitlab.yml"), "utf8"));
  expect(gitlab.check).toMatchObject({ variables: { GIT_DEPTH: 0 }, script: ["npm ci", run] });
});
