import { expect, test } from "vitest";
import { type Ids, readIds } from "../../../src/editor/ids.ts";
import { temporaryFolder, writeFiles } from "../newsroom-folder.ts";

function idsIn(files: Record<string, string>): Promise<Ids> {
  const project = temporaryFolder();
  writeFiles(project, files);
  return readIds({ project, content: "content", data: "_data" });
}

test("ids are those of people's files and of the keys in the desk's, with the names that stand there", async () => {
  const ids = await idsIn({
    "content/people/an.md": "---\nname: Đỗ An\n---\n",
    "content/people/.an.md": "---\nname: Không hiện\n---\n",
    "_data/places.yaml": "nhu-xuan: {name: Như Xuân}\n",
    "_data/events.yaml": "# chưa có gì\n",
  });
  expect(ids.people).toEqual(new Map([["an", "Đỗ An"]]));
  expect(ids.places).toEqual(new Map([["nhu-xuan", "Như Xuân"]]));
  expect(ids.events).toEqual(new Map());
  expect(ids.sections).toBeUndefined();
});

test("a broken record keeps its id, and a file that cannot be read forbids none", async () => {
  const ids = await idsIn({
    "content/people/an.md": "---\nname: a: b\n---\n",
    "content/people/binh.md": "---\nname: 7\n---\n",
    "_data/places.yaml": "nhu-xuan: {nam: x}\nthanh-hoa:\n",
    "_data/events.yaml": "hoi-nghi: {name: [\n",
    "_data/sections.yaml": "chỉ có chữ\n",
  });
  expect([...(ids.people?.keys() ?? [])]).toEqual(["an", "binh"]);
  expect([...(ids.places?.keys() ?? [])]).toEqual(["nhu-xuan", "thanh-hoa"]);
  expect(ids.events).toBeUndefined();
  expect(ids.sections).toBeUndefined();
});

test("nobody yet: no person can be named", async () => {
  expect((await idsIn({})).people).toEqual(new Map());
});
