import { expect, test } from "vitest";
import { readFiles } from "../newsroom-folder.ts";

const sections = { "_data/sections.yaml": "tin-tuc: {name: Tin tức}\n" };
const article = (extra = "") =>
  `---\ntitle: Bài\ndate: 2025-02-10\nsummary: Dẫn.\nsection: tin-tuc\n${extra}---\nChữ.\n`;
const one = { "content/articles/2025/02/10-bai/index.md": article() };

test("the desk's files are told of every id that names nothing, at its place", async () => {
  const { complaints } = await readFiles({
    ...sections,
    ...one,
    "_data/home.yaml": "lead: 2025/02/bay\npicks: [2025/02/bai, 2024/01/khong]\nsections: [tin-tucs]\n",
    "_data/places.yaml":
      "nhu-xuan: {name: Như Xuân, within: thanh-hoaa, successor: [xa-moi]}\nthanh-hoa: {name: Thanh Hóa}\n",
    "_data/events.yaml": "hoi-nghi: {name: Hội nghị, place: nhu-xuann}\n",
  });
  expect(complaints.map((line) => line.replace(/ \[.*?\]/, ""))).toEqual([
    '_data/events.yaml:1:28 hoi-nghi.place There is no place "nhu-xuann". Did you mean "nhu-xuan"? Declare it in _data/places.yaml.',
    '_data/home.yaml:1:1 lead There is no article "2025/02/bay". Did you mean "2025/02/bai"? Declare it in content/articles.',
    '_data/home.yaml:2:22 picks[1] There is no article "2024/01/khong". Declare it in content/articles.',
    '_data/home.yaml:3:12 sections[0] There is no section "tin-tucs". Did you mean "tin-tuc"? Declare it in _data/sections.yaml.',
    '_data/places.yaml:1:28 nhu-xuan.within There is no place "thanh-hoaa". Did you mean "thanh-hoa"? Declare it in _data/places.yaml.',
    '_data/places.yaml:1:48 nhu-xuan.successor There is no place "xa-moi". Declare it in _data/places.yaml.',
  ]);
});

test("a draft may lead, and an article that is broken is not said to be missing", async () => {
  const draft = { "content/articles/2025/02/10-bai/index.md": article("draft: true\n") };
  const home = { "_data/home.yaml": "lead: /2025/02/bai/\n" };
  expect((await readFiles({ ...sections, ...draft, ...home })).complaints).toEqual([
    expect.stringContaining("lead [home/not-public] The article 2025/02/bai is a draft"),
  ]);
  const broken = { "content/articles/2025/02/10-bai/index.md": article("titel: x\n") };
  expect((await readFiles({ ...sections, ...broken, ...home })).complaints).toHaveLength(1);
});
