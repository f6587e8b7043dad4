import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, expect, inject, test } from "vitest";
import { Repository } from "../../repository.ts";
import { type SiteFiles, writeSite } from "../build-site.ts";
import { article, desk } from "../content.ts";

const project = resolve(import.meta.dirname, "../../..");
const script = join(project, "docs/schedule-server.sh");

/** The desk's repository, and its clone on the server. */
let desks: Repository;
let server: string;
/** A folder that comes first on the server's PATH. */
let programs: string;

async function push(files: SiteFiles): Promise<void> {
  await writeSite(desks.folder, files);
  desks.commit("Sửa");
}

/** Runs the script as cron does, at an instant that the build takes for now. @returns what it printed */
const publish = (now: string): string =>
  execFileSync("sh", [script, server], {
    env: { PATH: `${programs}:${process.env.PATH}`, NEWSROOM_NOW: now },
    stdio: "pipe",
  }).toString();

/** `npx newsroom` of this checkout, and an `npm ci` that only tells that it was asked for. */
function standIns(): void {
  const program = (name: string, text: string) => {
    writeFileSync(join(programs, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(programs, name), 0o755);
  };
  program("npx", `shift; exec node ${JSON.stringify(join(project, "src/commands/newsroom.ts"))} "$@"`);
  program("npm", 'echo "npm $*"');
}

beforeAll(async () => {
  const folder = mkdtempSync(join(inject("fixtureFolder"), "server-"));
  [server, programs] = [join(folder, "server"), join(folder, "bin")];
  mkdirSync(programs);
  standIns();
  mkdirSync(join(folder, "desk"));
  desks = Repository.init(join(folder, "desk"));
  const plugin = JSON.stringify(join(project, "src/index.ts"));
  await push({
    ...desk,
    ".gitignore": "_site\n.cache\nnode_modules\n",
    "package.json": '{"type":"module"}\n',
    "package-lock.json": "{}\n",
    "eleventy.config.ts": `import newsroom from ${plugin};\nexport default (config) => config.addPlugin(newsroom, {});\n`,
    "content/articles/2025/02/10-bai/index.md": article({ title: "Bài đầu" }),
    "content/articles/2025/02/11-hen/index.md": article({ title: "Bài hẹn", publishAt: "2025-03-01 08:00" }),
  });
  desks.clone(server);
  symlinkSync(join(project, "node_modules"), join(server, "node_modules"), "dir");
});

test("cron publishes what is pushed and what is due, and else does nothing", {
  timeout: 240_000,
}, async () => {
  const page = (slug: string) => join(server, "_site/2025/02", slug, "index.html");
  const first = publish("2025-02-20T08:00+07:00");
  expect(first).toContain("npm ci");
  expect(existsSync(page("bai"))).toBe(true);
  expect(existsSync(page("hen"))).toBe(false);
  // By the machine's clock that hour has long come.
  const due = publish("2025-03-01T08:00+07:00");
  expect(due).not.toContain("npm ci");
  expect(existsSync(page("hen"))).toBe(true);
  expect(publish("2025-03-01T08:01+07:00")).toBe("");
  await push({ "content/articles/2025/02/10-bai/index.md": article({ title: "Bài đầu, đã sửa" }) });
  expect(publish("2025-03-01T08:02+07:00")).not.toBe("");
  expect(readFileSync(page("bai"), "utf8")).toContain("Bài đầu, đã sửa");
  await push({
    "content/articles/2025/02/12-xa/index.md": article({ title: "Năm xa", publishAt: "2999-01-01" }),
  });
  publish("2025-03-01T08:03+07:00");
  expect(publish("2025-03-01T08:04+07:00")).toBe("");
});
