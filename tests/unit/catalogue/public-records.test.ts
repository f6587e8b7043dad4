import { expect, test } from "vitest";
import { stringify } from "yaml";
import { type Catalogue, catalogueOf } from "../../../src/catalogue/catalogue.ts";
import { article, desk } from "../../sites/content.ts";
import { readFiles } from "../newsroom-folder.ts";

const now = Date.parse("2025-02-20T08:00+07:00");
const person = (name: string) => `---\nname: ${name}\noffices: [{title: Trưởng ban}]\n---\n`;

async function catalogueAt(files: Record<string, string>, isPreview = false): Promise<Catalogue> {
  const { newsroom, entries } = await readFiles({ ...desk, ...files });
  return catalogueOf(newsroom, entries, now, isPreview);
}

const files = {
  "content/people/an.md": person("An"),
  "content/people/binh.md": person("Bình"),
  "content/people/chi.md": person("Chi"),
  "_data/places.yaml": stringify({
    "nhu-xuan": { name: "Như Xuân", within: "thanh-hoa" },
    "thanh-hoa": { name: "Thanh Hóa" },
    "xa-cu": { name: "Xã cũ", successor: "xa-moi" },
    "xa-moi": { name: "Xã mới" },
    "bai-tap": { name: "Bãi tập" },
  }),
  "_data/events.yaml": stringify({
    chung: { name: "Việc chung", place: "bai-tap" },
    kin: { name: "Việc kín", place: "xa-cu" },
  }),
  "content/articles/1/kin/index.md": article({
    draft: true,
    speakers: ["an", "binh"],
    places: ["thanh-hoa", "xa-cu", "xa-moi", "bai-tap"],
    event: "kin",
  }),
  "content/articles/1/chung/index.md": article({ speakers: ["binh"], places: ["nhu-xuan"] }),
};

test("who and what only articles name that are not public waits; what other public records name does not", async () => {
  const { people, places, events, names } = await catalogueAt(files);
  expect([...people.keys()]).toEqual(["binh", "chi"]);
  expect(Object.keys(events)).toEqual(["chung"]);
  expect(Object.keys(places)).toEqual(["nhu-xuan", "thanh-hoa", "bai-tap"]);
  expect(names.of("person", "an")).toBeUndefined();
  expect(names.of("event", "kin")).toBeUndefined();
});

test("in a preview everything is there", async () => {
  const { people, places, events } = await catalogueAt(files, true);
  expect([people.size, Object.keys(places).length, Object.keys(events).length]).toEqual([3, 5, 2]);
});

test("a section that only such an article names is none, unless the desk declares it", async () => {
  const draft = { "content/articles/1/a/index.md": article({ draft: true, section: "doi-song" }) };
  expect(Object.keys((await catalogueAt(draft)).sections)).toContain("doi-song");
  const { newsroom, entries } = await readFiles(draft);
  expect(newsroom.declaresSections).toBe(false);
  expect(Object.keys(newsroom.sections)).toEqual(["doi-song"]);
  expect(catalogueOf(newsroom, entries, now).sections).toEqual({});
});
