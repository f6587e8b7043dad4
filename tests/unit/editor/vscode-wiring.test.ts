import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { wireVsCode } from "../../../src/editor/vscode-wiring.ts";
import { Problems } from "../../../src/problems/problem.ts";
import { readFrontMatter } from "../../../src/read/front-matter.ts";
import { articleSchema } from "../../../src/schema/article.ts";
import { temporaryFolder, writeFiles } from "../newsroom-folder.ts";

const own = resolve(import.meta.dirname, "../../../.vscode");
const foldersOf = (project: string) => ({ project, content: "content", data: "_data" });

/** JSON may be laid out otherwise; anything else is the same to the letter. */
function valuesOf(path: string): unknown {
  const text = readFileSync(path, "utf8");
  return path.endsWith(".json") ? JSON.parse(text) : text;
}

test("a project without any is wired as this one is, and stays so", () => {
  const project = temporaryFolder();
  const { written, toAdd } = wireVsCode(foldersOf(project));
  expect(toAdd).toEqual([]);
  expect(written.length).toBe(6);
  for (const file of written) {
    const name = file.replace(".vscode/", "");
    expect([name, valuesOf(join(project, file))]).toEqual([name, valuesOf(join(own, name))]);
  }
  expect(wireVsCode(foldersOf(project))).toEqual({ written: [], toAdd: [] });
});

test("what is the user's stays as it is, and what to add is told", () => {
  const project = temporaryFolder();
  const settings = `{
  // Của tòa soạn.
  "editor.fontSize": 16,
  "[markdown]": { "editor.wordWrap": "off" },
}
`;
  writeFiles(project, {
    ".vscode/settings.json": settings,
    ".vscode/extensions.json": '{"recommendations": ["redhat.vscode-yaml", "khac.khac"]}\n',
    ".vscode/newsroom.code-snippets": "{}\n",
    ".vscode/extensions/newsroom/extension.cjs": "// bản cũ\n",
  });
  const { written, toAdd } = wireVsCode(foldersOf(project));
  expect(readFileSync(join(project, ".vscode/settings.json"), "utf8")).toBe(settings);
  expect(readFileSync(join(project, ".vscode/newsroom.code-snippets"), "utf8")).toBe("{}\n");
  expect(toAdd.map(({ file }) => file)).toEqual([".vscode/settings.json"]);
  const missing = JSON.parse(toAdd[0]?.text ?? "") as Record<string, Record<string, unknown>>;
  expect(missing["yaml.schemas"]?.["./.vscode/newsroom/site.schema.json"]).toBe("_data/site.yaml");
  expect(written).toContain(".vscode/extensions/newsroom/extension.cjs");
  expect(written).not.toContain(".vscode/extensions.json");
});

test("other folders are heeded", () => {
  const project = temporaryFolder();
  wireVsCode({ project, content: "bai", data: "du-lieu" });
  const settings = JSON.parse(readFileSync(join(project, ".vscode/settings.json"), "utf8"));
  expect(settings["newsroom.content"]).toBe("bai");
  expect(settings["yaml.schemas"]["./.vscode/newsroom/home.schema.json"]).toBe("du-lieu/home.yaml");
});

test("the extension's files are there, and it says which of them to run", () => {
  const manifest = JSON.parse(readFileSync(join(own, "extensions/newsroom/package.json"), "utf8"));
  expect(existsSync(join(own, "extensions/newsroom", manifest.main))).toBe(true);
});

interface Snippet {
  prefix: string[];
  description: string;
  body: string[];
}

test("what the snippets write, filled in, is front matter that the newsroom reads", () => {
  const snippets = JSON.parse(readFileSync(join(own, "newsroom.code-snippets"), "utf8")) as Record<
    string,
    Snippet
  >;
  const written = (prefix: string): string => {
    const found = Object.values(snippets).find((snippet) => snippet.prefix.includes(prefix));
    return expand(found?.body ?? []).join("\n");
  };
  const below = (key: string, prefix: string) => `${key}:\n${written(prefix).replace(/^/gm, "  ")}\n`;
  const source = written("bai").replace(
    /\n---\n/,
    `\n${below("photos", "anh")}${below("speakers", "nguoimoi")}${written("dinhchinh")}\n---\n`,
  );
  const problems = new Problems();
  const data = readFrontMatter(source, "bai.md", problems)?.data;
  expect(problems.list).toEqual([]);
  expect(articleSchema.parse({ ...(data as object), section: "tin-tuc" })).toMatchObject({
    draft: true,
    date: "2025-02-10 08:05",
    photos: [{ src: "photos/ten-tep.jpg", alt: "Trong ảnh thấy gì" }],
    speakers: [{ name: "Họ và tên", title: "Chức vụ" }],
    corrections: [{ kind: "fix" }],
  });
  expect(written("trich")).toMatch(/^> .*\n>\n> — /);
  for (const { description } of Object.values(snippets)) expect(description).toMatch(/^\p{Lu}/u);
});

/** As VS Code fills them in: https://code.visualstudio.com/docs/editing/userdefinedsnippets#_snippet-syntax */
function expand(body: string[]): string[] {
  const now = { YEAR: "2025", MONTH: "02", DATE: "10", HOUR: "08", MINUTE: "05" };
  return body.map((line) =>
    line
      .replace(/\$CURRENT_([A-Z]+)/g, (_, part: keyof typeof now) => now[part])
      .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, "$1")
      .replace(/\$\{\d+:([^}]*)\}/g, "$1")
      .replace("$0", ""),
  );
}
