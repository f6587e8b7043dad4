import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { load } from "cheerio";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";

const project = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(realpathSync(tmpdir()), "newsroom-package-"));
const site = join(folder, "site");
let tarball = "";
let packed: string[] = [];

/** Runs a command to its end; its output is the error's message where it fails. */
async function run(cwd: string, command: string, ...parameters: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(command, parameters, {
    cwd,
    maxBuffer: 64 * 2 ** 20,
    env: { ...process.env, NODE_ENV: "", VITEST: "", NO_COLOR: "1" },
  }).catch((error: Error & { stdout?: string; stderr?: string }) => {
    throw new Error(`${command} ${parameters.join(" ")}\n${error.stdout ?? ""}\n${error.stderr ?? ""}`, {
      cause: error,
    });
  });
  return stdout;
}

function write(path: string, content: string | Uint8Array): void {
  const file = join(site, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

beforeAll(async () => {
  await run(project, process.execPath, "scripts/build-package/index.ts");
  const report = await run(
    project,
    "npm",
    "pack",
    "--json",
    "--ignore-scripts",
    `--pack-destination=${folder}`,
  );
  const [made] = Object.values(
    JSON.parse(report) as Record<string, { filename: string; files: { path: string }[] }>,
  );
  if (!made) throw new Error(`npm pack made nothing: ${report}`);
  tarball = join(folder, made.filename);
  packed = made.files.map(({ path }) => path);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("publint finds nothing", async () => {
  const { messages, pkg } = await publint({
    level: "suggestion",
    strict: true,
    pack: { tarball: new Uint8Array(readFileSync(tarball)).buffer },
  });
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
});

test("the tarball holds what is published and nothing else", () => {
  expect(packed).toEqual(
    expect.arrayContaining([
      "LICENSE",
      "README.md",
      "dist/index.js",
      "dist/index.d.ts",
      "dist/commands/newsroom.js",
      "dist/commands/check.licences.txt",
    ]),
  );
  const elsewhere = packed.filter(
    (path) => !/^(?:dist|_includes|assets|\.vscode)\/|^(?:LICENSE|README\.md|package\.json)$/.test(path),
  );
  expect(elsewhere).toEqual([]);
  // Node strips no types under node_modules, so a TypeScript source in dist/ could never run there.
  expect(packed.filter((path) => path.startsWith("dist/") && /(?<!\.d)\.ts$/.test(path))).toEqual([]);
});

test("an empty folder, the tarball, a three-line config and one article make a site", async () => {
  write("package.json", JSON.stringify({ private: true, type: "module" }));
  write(
    "eleventy.config.js",
    `import newsroom from "eleventy-plugin-newsroom";

export default (config) => config.addPlugin(newsroom);
`,
  );
  write(
    "content/articles/2025/02/10-ban-tin-thu/index.md",
    `---
title: Bản tin thử đầu tiên
date: 2025-02-10 08:00
summary: Một bài để thử gói cài đặt.
section: tin-tuc
byline: Ban biên tập
photos:
  - src: photos/hinh.jpg
    alt: Một hình chữ nhật màu xanh
    caption: Hình minh họa cho bài thử.
    credit: Ban biên tập
---

![](photos/hinh.jpg)

Đoạn văn duy nhất của bài.
`,
  );
  write(
    "content/articles/2025/02/10-ban-tin-thu/photos/hinh.jpg",
    await sharp({ create: { width: 1200, height: 800, channels: 3, background: "#2a6f97" } })
      .jpeg()
      .toBuffer(),
  );

  await run(site, "npm", "install", "--prefer-offline", "--no-audit", "--no-fund", tarball);
  await run(site, process.execPath, "node_modules/@11ty/eleventy/cmd.cjs");

  const $ = load(readFileSync(join(site, "_site/2025/02/ban-tin-thu/index.html"), "utf8"));
  expect($("article[data-article] h1").text().trim()).toBe("Bản tin thử đầu tiên");
  expect($("article[data-article]").text()).toContain("Đoạn văn duy nhất của bài.");
  expect($("figure[data-photo] figcaption").text()).toContain("Hình minh họa cho bài thử.");
  const photo = $("figure[data-photo] img").attr("src") ?? "";
  expect(readFileSync(join(site, "_site", photo)).length).toBeGreaterThan(0);
  const sheets = $('link[rel="stylesheet"]')
    .map((_, link) => $(link).attr("href") ?? "")
    .get();
  const css =
    sheets.map((sheet) => readFileSync(join(site, "_site", sheet), "utf8")).join("") + $("style").text();
  expect(css.length).toBeGreaterThan(1000);
  expect(css).not.toMatch(/url\(["']?https?:/);
});

const newsroom = (...parameters: string[]): Promise<string> =>
  run(
    site,
    process.execPath,
    "node_modules/eleventy-plugin-newsroom/dist/commands/newsroom.js",
    ...parameters,
  );

test("the newsroom command runs from the package", async () => {
  const help = await newsroom("--help");
  for (const command of ["build", "check", "import"]) expect(help).toContain(command);
});

test("the check, which is one file in the package, finds and mends the same of all and of one", async () => {
  const source = "content/articles/2025/02/11-ban-tin-thu-hai/index.md";
  write(
    source,
    [
      ...[
        "---",
        "title: Bản tin thử thứ hai",
        "date: 2025-02-11 08:00",
        "summary: Bài thử  có hai dấu cách.",
      ],
      ...["section: tin-tuc", "byline: Ban biên tập", "---", "", "Ðoạn văn thử  có hai dấu cách. Über.", ""],
    ].join("\n"),
  );
  // Outside a Git repository, what was published is not checked, and that is said of the whole newsroom.
  const problemsOf = (json: string) =>
    (JSON.parse(json) as { problems: { file: string; rule: string }[] }).problems.filter(
      ({ file }) => file === source,
    );
  const ofAll = problemsOf(await newsroom("check", "--format", "json"));
  const ofOne = problemsOf(await newsroom("check", source, "--format", "json"));
  expect(ofOne).toEqual(ofAll);
  expect(ofOne.map(({ rule }) => rule)).toContain("text/double-space");
  expect(JSON.parse(await newsroom("check", source, "--format", "sarif"))).toHaveProperty("runs");
  expect(await newsroom("check", source, "--format", "github")).toContain("::warning file=");

  expect(await newsroom("check", source, "--fix")).toContain("+Đoạn văn thử có hai dấu cách. Über.");
  const left = problemsOf(await newsroom("check", source, "--format", "json"));
  expect(left.map(({ rule }) => rule)).not.toContain("text/double-space");
});
