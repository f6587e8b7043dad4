import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { parse } from "yaml";
import { VocabularyFile } from "../../../src/moving/vocabulary-file.ts";

const folder = mkdtempSync(join(tmpdir(), "newsroom-vocabulary-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const termOf = (name: string) => ({ name, slug: "", description: "" });

test.each([
  ["a map", "# Của tòa soạn.\nmot:\n  name: Một\n"],
  ["a map in braces", "{mot: {name: Một}} # Của tòa soạn.\n"],
  ["a map that is indented", "  # Của tòa soạn.\n  mot:\n    name: Một\n"],
  ["a map between marks", "---\n# Của tòa soạn.\nmot:\n  name: Một\n...\n"],
  ["comments alone", "# Của tòa soạn.\n"],
])("%s keeps what it held and what somebody saved between two records", (name, before) => {
  const file = join(folder, `${name}.yaml`);
  writeFileSync(file, before);
  const vocabulary = new VocabularyFile(file, new Set(), () => [], false);
  for (const title of ["Hai", "Ba"]) vocabulary.idOf(termOf(title));
  writeFileSync(file, `${readFileSync(file, "utf8")}# Ghi chú thêm.\n`);
  for (const title of ["Bốn", "Năm"]) vocabulary.idOf(termOf(title));

  const text = readFileSync(file, "utf8");
  expect(text).toContain("# Của tòa soạn.");
  expect(text).toContain("# Ghi chú thêm.");
  const names = { hai: { name: "Hai" }, ba: { name: "Ba" }, bon: { name: "Bốn" }, nam: { name: "Năm" } };
  expect(parse(text)).toEqual({ ...(before.includes("mot") ? { mot: { name: "Một" } } : {}), ...names });
});
