import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { Changes } from "../../../src/watch/changes.ts";
import { temporaryFolder, writeFiles } from "../newsroom-folder.ts";

test("a file that was emptied is waited for until something stands in it", async () => {
  const project = temporaryFolder();
  const changes = new Changes();
  writeFiles(project, { "a.njk": "", "b.njk": "B" });
  changes.add("a.njk");
  changes.add("b.njk");
  const told: string[] = [];
  const settled = changes.settle(project).then(() => told.push("settled"));
  await delay(120);
  told.push("written");
  writeFiles(project, { "a.njk": "A" });
  changes.add("a.njk");
  await settled;
  expect(told).toEqual(["written", "settled"]);
  expect(changes.take()).toEqual(["a.njk", "b.njk"]);
});

test("one that stays empty is read in the end, as is a folder, and what is gone", async () => {
  const project = temporaryFolder();
  const changes = new Changes();
  writeFiles(project, { "thu-muc/a.njk": "" });
  for (const path of ["thu-muc", "thu-muc/a.njk", "khong-co.njk"]) changes.add(path);
  await changes.settle(project);
  expect(changes.take()).toEqual(["thu-muc", "thu-muc/a.njk", "khong-co.njk"]);
});
