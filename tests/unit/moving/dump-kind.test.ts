import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, expect, it } from "vitest";
import { archiveKindOf } from "../../../src/moving/archive-kind.ts";
import { mysqldump, nukevietBackup, phpMyAdmin } from "../../nukeviet/dump-writers.ts";
import { oldSite } from "../../nukeviet/old-site.ts";

const folder = mkdtempSync(join(tmpdir(), "kinds-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function kindOf(name: string, bytes: string | Buffer) {
  writeFileSync(join(folder, name), bytes);
  return archiveKindOf(join(folder, name));
}

it("knows a dump by its name or by what is in it", () => {
  const tables = oldSite({ version: "4.5" });
  for (const dump of [nukevietBackup(tables), mysqldump(tables), phpMyAdmin(tables)]) {
    expect(kindOf("sao-luu.txt", dump)).toBe("nukeviet");
    expect(kindOf("sao-luu.gz", gzipSync(dump))).toBe("nukeviet");
  }
  expect(kindOf("a.sql", "")).toBe("nukeviet");
  expect(kindOf("a.sql.zip", "PK")).toBe("nukeviet");
  expect(kindOf("bai.txt", "-- Bài viết về lệnh CREATE TABLE và INSERT INTO\n\nMột đoạn.")).toBeUndefined();
  expect(kindOf("bai.md", "# SQL\n\nSET NAMES utf8;\n")).toBeUndefined();
});
