import { expect, test } from "vitest";
import { buildSite, type SiteFiles } from "../build-site.ts";
import { article, desk } from "../content.ts";

interface Report {
  problems: {
    file: string;
    line: number;
    column: number;
    rule: string;
    severity: string;
    key: string;
    message: string;
    remedy: string;
  }[];
}

const broken = "content/articles/2025/02/10-hong/index.md";
const files: SiteFiles = { ...desk, [broken]: article({ sectoin: "tin-tuc" }) };

/** These sites are in no repository. */
const options = { rules: { "history/not-checked": "off" } };

async function check(content: SiteFiles, ...parameters: string[]) {
  return buildSite({ files: content, command: ["check", ...parameters], options });
}

test("JSON has the place, the rule, what is wrong and what to write", async () => {
  const { exitCode, stdout, files: published } = await check(files, "--format", "json");
  expect(exitCode).toBe(1);
  const { problems } = JSON.parse(stdout) as Report;
  const lines = String(files[broken]).split("\n");
  expect(problems).toHaveLength(1);
  const [problem] = problems;
  expect(problem).toMatchObject({ file: broken, rule: "key/unknown", severity: "error", column: 1 });
  expect(lines[(problem?.line ?? 0) - 1]).toContain("sectoin");
  expect(problem?.remedy).toContain("section");
  expect(published()).toEqual([]);
});

test("the sentences come in Vietnamese and in English", async () => {
  const [vi, en] = await Promise.all([
    check(files, "--format", "json", "--lang", "vi"),
    check(files, "--format", "json", "--lang", "en"),
  ]);
  const messageOf = ({ stdout }: { stdout: string }) => (JSON.parse(stdout) as Report).problems[0]?.message;
  expect(messageOf(vi)).toBe('Không có khóa "sectoin".');
  expect(messageOf(en)).toBe('There is no key "sectoin".');
});

test("only warnings end with 0", async () => {
  const { exitCode, stdout } = await check(
    {
      ...desk,
      "content/articles/2025/02/10-mot/index.md": article({ tags: ["Chuyển đổi số"] }),
      "content/articles/2025/02/10-hai/index.md": article({ tags: ["chuyển đổi Số"] }),
    },
    "--format",
    "json",
  );
  const { problems } = JSON.parse(stdout) as Report;
  expect(problems.map(({ rule, severity }) => ({ rule, severity }))).toEqual([
    { rule: "tag/spelling", severity: "warning" },
  ]);
  expect(exitCode).toBe(0);
});

test("a pull request gets a remark at the line", async () => {
  const { stdout, exitCode } = await check(files, "--format", "github");
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^::error file=content\/articles\/2025\/02\/10-hong\/index\.md,line=\d+,col=\d+/m);
});

test("as text, a problem shows its line and the place in it", async () => {
  const { stdout } = await check(files, "--lang", "en");
  expect(stdout).toBe(
    [
      `${broken}:7:1 error sectoin: There is no key "sectoin".`,
      "    sectoin: tin-tuc",
      "    ^",
      '    → Did you mean "section"? [key/unknown]',
      "1 error, 0 warnings.",
      "",
    ].join("\n"),
  );
});

test("a machine that reads SARIF gets every rule and every result", async () => {
  const { stdout, exitCode } = await check(files, "--format", "sarif", "--lang", "en");
  expect(exitCode).toBe(1);
  const { version, runs } = JSON.parse(stdout) as { version: string; runs: [Run] };
  expect(version).toBe("2.1.0");
  const [{ tool, results }] = runs;
  expect(tool.driver.rules.map(({ id }) => id)).toContain("photo/unused");
  expect(results).toHaveLength(1);
  const [result] = results;
  expect(tool.driver.rules[result?.ruleIndex ?? -1]?.id).toBe("key/unknown");
  expect(result?.locations[0]?.physicalLocation.region).toEqual({ startLine: 7, startColumn: 1 });
});

interface Run {
  tool: { driver: { rules: { id: string }[] } };
  results: {
    ruleIndex: number;
    locations: { physicalLocation: { region: Record<string, number> } }[];
  }[];
}

test("content without a fault says nothing is wrong", async () => {
  const { stdout, exitCode } = await check(
    { ...desk, "content/articles/2025/02/10-mot/index.md": article() },
    "--format",
    "json",
  );
  expect(exitCode).toBe(0);
  expect((JSON.parse(stdout) as Report).problems).toEqual([]);
});

test("a configuration is asked again where it changed, or asks its surroundings", async () => {
  const plugin = new URL("../../../src/index.ts", import.meta.url).href;
  const configured = (content: string) =>
    `import newsroom from ${JSON.stringify(plugin)};\nexport default (config) => config.addPlugin(newsroom, { content: ${content} });\n`;
  const command = ["check", "--format", "json"];
  const filesOf = ({ stdout }: { stdout: string }) =>
    new Set((JSON.parse(stdout) as Report).problems.map(({ file }) => file.split("/")[0]));
  const site = await buildSite({
    files: {
      ...desk,
      "mot/articles/bai/index.md": article({ sectoin: "x" }),
      "hai/articles/bai/index.md": article({ sectoin: "x" }),
      "eleventy.config.ts": configured('"mot"'),
    },
    command,
  });
  expect(filesOf(site)).toEqual(new Set(["mot"]));
  expect(filesOf(await site.rebuild())).toEqual(new Set(["mot"]));
  expect(filesOf(await site.rebuild({ "eleventy.config.ts": configured('"hai"') }))).toEqual(
    new Set(["hai"]),
  );
  const asking = { "eleventy.config.ts": configured("process.env.NOI_DUNG") };
  expect(filesOf(await site.rebuild(asking, { env: { NOI_DUNG: "mot" } }))).toEqual(new Set(["mot"]));
  expect(filesOf(await site.rebuild({}, { env: { NOI_DUNG: "hai" } }))).toEqual(new Set(["hai"]));
});

const right = { ...desk, "content/articles/2025/02/10-mot/index.md": article() };

test.each([
  [
    "a path that is not there",
    ["content/artcles"],
    "Không có tệp hay thư mục content/artcles. Có phải ý bạn là content/articles?",
  ],
  [
    "a pattern of nothing",
    ["content/**/*.mdx"],
    "Không có tệp hay thư mục content/**/*.mdx. Hãy xem lại đường dẫn.",
  ],
  ["a path outside", [".."], ".. nằm ngoài tòa soạn này"],
  [
    "a path in English",
    ["content/artcles", "--lang", "en"],
    "There is no file or folder content/artcles. Did you mean content/articles?",
  ],
  [
    "an option that there is not",
    ["--frmat", "json"],
    'Lệnh này không biết "--frmat". Có phải ý bạn là --format?',
  ],
])("%s is told of in a sentence, and ends with 1", async (_case, parameters, sentence) => {
  const { exitCode, stdout, stderr } = await check(right, ...parameters);
  expect(exitCode).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toContain(`[newsroom] ${sentence}`);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test("a pattern, a folder and a photo ask about the articles that they stand for", async () => {
  const folder = "content/articles/2025/02/10-hong";
  const files = {
    ...right,
    [broken]: article({ sectoin: "x" }),
    [`${folder}/photos/a.jpg`]: "không phải ảnh",
  };
  for (const path of ["content/**/10-hong/*.md", `./${folder}/`, `${folder}/photos/a.jpg`]) {
    const { stdout, exitCode } = await check(files, path, "--format", "json");
    expect(exitCode).toBe(1);
    const { problems } = JSON.parse(stdout) as Report;
    expect([path, ...new Set(problems.map(({ file }) => file))]).toEqual([path, broken]);
  }
  const { stdout, exitCode } = await check(files, "content/**/10-mot/*.md", "--format", "json");
  expect([exitCode, JSON.parse(stdout)]).toEqual([0, { problems: [] }]);
});

test("what holds no content is said to be unchecked", async () => {
  const { stdout, stderr, exitCode } = await check(right, "package.json", "--format", "json");
  expect([exitCode, JSON.parse(stdout)]).toEqual([0, { problems: [] }]);
  expect(stderr).toContain("[newsroom] package.json không phải nội dung của tòa soạn, nên không được soát.");
});
