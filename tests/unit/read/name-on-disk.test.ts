import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nameOnDisk } from "../../../src/read/name-on-disk.ts";
import { temporaryFolder } from "../newsroom-folder.ts";

test("a file is found however the disk spells its letters, in folders too", () => {
  const folder = temporaryFolder();
  const apart = "Sân khấu/Điểm cầu.jpg".normalize("NFD");
  mkdirSync(join(folder, "Sân khấu".normalize("NFD")));
  writeFileSync(join(folder, apart), "");
  writeFileSync(join(folder, "a.jpg"), "");
  expect(nameOnDisk(folder, "Sân khấu/Điểm cầu.jpg")).toBe(apart);
  expect(nameOnDisk(folder, "a.jpg")).toBe("a.jpg");
});

test("what is not there keeps its name", () => {
  expect(nameOnDisk(temporaryFolder(), "photos/Điểm cầu.jpg")).toBe("photos/Điểm cầu.jpg");
});
