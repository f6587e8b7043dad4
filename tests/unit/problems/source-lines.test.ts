import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SourceLines } from "../../../src/problems/source-lines.ts";
import { temporaryFolder } from "../newsroom-folder.ts";

test("a line is shown of a text, and none of what a word processor wrote", () => {
  const project = temporaryFolder();
  writeFileSync(join(project, "bai.md"), "\uFEFFMột\r\nHai\n");
  writeFileSync(join(project, "bai.docx"), "PK\x03\x04\0\0");
  const lines = new SourceLines(project);
  expect(lines.of("bai.md", 1)).toBe("Một");
  expect(lines.of("bai.docx", 1)).toBeUndefined();
  expect(lines.of("khong-co.md", 1)).toBeUndefined();
});
