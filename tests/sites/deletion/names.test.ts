import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, inject, test } from "vitest";
import { buildIn, bytesIn, SourceFolder } from "../../edits/builder.ts";
import { article, desk, jpeg } from "../content.ts";
import { unpacked } from "../unpacked.ts";

type Files = Record<string, string | Uint8Array>;

const now = Date.parse("2025-07-15T08:00+07:00");
const folder = "content/articles/2025/02/10-bai";

/** What an article has at first; each test takes one thing of it away, or gives it another name. */
const matter = {
  title: "Bài còn lại",
  section: "muc-cu",
  tags: ["Thẻ cũ"],
  places: ["noi-cu"],
  event: "viec-cu",
  speakers: ["nguoi-cu"],
  photos: [{ src: "a.jpg", alt: "Ảnh cũ", caption: "Lời cũ", place: "noi-cu", people: ["nguoi-cu"] }],
  documents: [{ src: "cu.pdf", title: "Văn bản cũ" }],
};

let whole: Files;
let otherPhoto: Uint8Array;

beforeAll(async () => {
  otherPhoto = await jpeg(501, 301);
  whole = {
    ...(desk as Files),
    "_data/sections.yaml": "tin-tuc: {name: Tin tức}\nmuc-cu: {name: Mục cũ}\n",
    "_data/places.yaml": "noi-cu: {name: Nơi cũ}\n",
    "_data/events.yaml": "viec-cu: {name: Việc cũ}\n",
    "content/people/nguoi-cu.md":
      "---\nname: Người Cũ\noffices: [{title: Chức cũ}]\nphoto: {src: chan-dung.jpg, alt: Chân dung cũ}\n---\n",
    "content/people/chan-dung.jpg": await jpeg(330, 440),
    "content/articles/2025/02/11-khac/index.md": article({ title: "Bài khác" }),
    [`${folder}/index.md`]: article(matter),
    [`${folder}/a.jpg`]: await jpeg(500, 300),
    [`${folder}/cu.pdf`]: "%PDF-1.7 cu\n",
  };
});

/** The files of a site in which one of `texts` stands: in a page, in a feed, in a name, or in the packed index. */
function filesThatTell(output: string, texts: string[]): string[] {
  return Object.keys(bytesIn(output)).filter((path) => {
    const plain = unpacked(readFileSync(join(output, path)));
    return texts.some((text) => plain.includes(text) || path.includes(text));
  });
}

const changed = (changes: Record<string, unknown>): Record<string, string> => ({
  [`${folder}/index.md`]: article(JSON.parse(JSON.stringify({ ...matter, ...changes }))),
});

/** What is changed or taken away (`null`), and by what the public knew it. */
const cases: Record<string, { change: () => Record<string, string | Uint8Array | null>; texts: string[] }> = {
  "a photo deleted": {
    change: () => ({ ...changed({ photos: [] }), [`${folder}/a.jpg`]: null }),
    texts: ["Ảnh cũ", "Lời cũ", "-480-"],
  },
  "a photo in another's place": {
    change: () => ({
      ...changed({ photos: [{ src: "b.jpg", alt: "Ảnh mới" }] }),
      [`${folder}/a.jpg`]: null,
      [`${folder}/b.jpg`]: otherPhoto,
    }),
    texts: ["Ảnh cũ", "Lời cũ"],
  },
  "a document deleted": {
    change: () => ({ ...changed({ documents: [] }), [`${folder}/cu.pdf`]: null }),
    texts: ["cu.pdf", "Văn bản cũ"],
  },
  "a tag renamed": { change: () => changed({ tags: ["Thẻ mới"] }), texts: ["Thẻ cũ", "the-cu"] },
  "a section renamed": {
    change: () => ({
      ...changed({ section: "muc-moi" }),
      "_data/sections.yaml": "tin-tuc: {name: Tin tức}\nmuc-moi: {name: Mục mới}\n",
    }),
    texts: ["Mục cũ", "muc-cu"],
  },
  "a section's name changed": {
    change: () => ({ "_data/sections.yaml": "tin-tuc: {name: Tin tức}\nmuc-cu: {name: Mục mới}\n" }),
    texts: ["Mục cũ"],
  },
  "a section deleted": {
    change: () => ({
      ...changed({ section: "tin-tuc" }),
      "_data/sections.yaml": "tin-tuc: {name: Tin tức}\n",
    }),
    texts: ["Mục cũ", "muc-cu"],
  },
  "a place renamed": {
    change: () => ({
      ...changed({ places: ["noi-moi"], photos: [{ ...matter.photos[0], place: "noi-moi" }] }),
      "_data/places.yaml": "noi-moi: {name: Nơi mới}\n",
    }),
    texts: ["Nơi cũ", "noi-cu"],
  },
  "an event deleted": {
    change: () => ({ ...changed({ event: undefined }), "_data/events.yaml": null }),
    texts: ["Việc cũ", "viec-cu"],
  },
  "a person renamed": {
    change: () => ({
      ...changed({ speakers: ["nguoi-moi"], photos: [{ ...matter.photos[0], people: ["nguoi-moi"] }] }),
      "content/people/nguoi-cu.md": null,
      "content/people/nguoi-moi.md": "---\nname: Người Mới\noffices: [{title: Chức mới}]\n---\n",
      "content/people/chan-dung.jpg": null,
    }),
    texts: ["Người Cũ", "nguoi-cu", "Chức cũ", "Chân dung cũ", "-330-"],
  },
  "a person's name changed": {
    change: () => ({
      "content/people/nguoi-cu.md": "---\nname: Người Mới\noffices: [{title: Chức mới}]\n---\n",
    }),
    texts: ["Người Cũ", "Chức cũ", "Chân dung cũ"],
  },
  "an article's folder and address renamed": {
    change: () => ({
      [`${folder}/index.md`]: null,
      [`${folder}/a.jpg`]: null,
      [`${folder}/cu.pdf`]: null,
      "content/articles/2025/02/10-ten-moi/index.md": article({ ...matter, slug: "ten-moi" }),
      "content/articles/2025/02/10-ten-moi/a.jpg": whole[`${folder}/a.jpg`] as Uint8Array,
      "content/articles/2025/02/10-ten-moi/cu.pdf": "%PDF-1.7 cu\n",
    }),
    texts: ["2025/02/bai"],
  },
  "an article deleted": {
    change: () => ({ [`${folder}/index.md`]: null, [`${folder}/a.jpg`]: null, [`${folder}/cu.pdf`]: null }),
    texts: ["Bài còn lại", "2025/02/bai", "cu.pdf", "Ảnh cũ", "-480-"],
  },
  "an article withdrawn": {
    change: () => changed({ draft: true }),
    texts: ["Bài còn lại", "2025/02/bai", "cu.pdf", "Ảnh cũ", "-480-"],
  },
};

test.each(Object.entries(cases))("%s: nothing is left of it", async (name, { change, texts }) => {
  const project = join(inject("fixtureFolder"), name.replaceAll(/\W/g, "-"));
  const source = new SourceFolder(project);
  const incremental = { output: "_site", cache: ".cache/incremental", now, search: true };
  source.write(whole);
  await buildIn(project, incremental);
  for (const text of texts) {
    expect(filesThatTell(join(project, "_site"), [text]), text).not.toEqual([]);
  }
  const after = Object.entries({ ...whole, ...change() }).filter(([, content]) => content !== null);
  source.write(Object.fromEntries(after) as Files);
  await buildIn(project, incremental);
  expect(filesThatTell(join(project, "_site"), texts)).toEqual([]);
  await buildIn(project, { ...incremental, output: "_clean", cache: ".cache/clean" });
  expect(bytesIn(join(project, "_site"))).toEqual(bytesIn(join(project, "_clean")));
});
