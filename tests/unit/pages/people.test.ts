import { expect, test } from "vitest";
import { peoplePages } from "../../../src/pages/people.ts";
import { desk } from "../../sites/content.ts";
import { catalogueFrom, contextOf } from "../newsroom-folder.ts";

interface Group {
  letter: string;
  slug: string;
  people: { name: string }[];
}

async function pagesOf(records: string[]) {
  const catalogue = await catalogueFrom({
    ...desk,
    ...Object.fromEntries(
      records.map((record, index) => [`content/people/p${index}.md`, `---\n${record}\n---\n`]),
    ),
  });
  return peoplePages
    .pages(contextOf(catalogue), () => [])
    .map((page) => ({ url: page.url, groups: (page.view?.().groups ?? []) as Group[] }));
}

const groupsOf = async (names: string[]): Promise<[string, string[]][]> =>
  ((await pagesOf(names.map((name) => `name: ${name}`)))[0]?.groups ?? []).map(({ letter, people }) => [
    letter,
    people.map(({ name }) => name),
  ]);

test("letters of the Vietnamese alphabet stand apart and in its order; tones make no letter", async () => {
  const names =
    "Lê Ửng, Lê Ưu, Lê Uy, Lê Ổn, Lê Ơn, Lê Oanh, Lê Đức, Lê Dung, Lê Ân, Lê Ẩn, Lê Ánh, Lê Anh, Lê Ăn, Lê Ên, Lê Em".split(
      ", ",
    );
  expect((await groupsOf(names)).map(([letter]) => letter)).toEqual([
    "A",
    "Ă",
    "Â",
    "D",
    "Đ",
    "E",
    "Ê",
    "O",
    "Ô",
    "Ơ",
    "U",
    "Ư",
  ]);
});

test("people are sorted by the given name, then by the names before it", async () => {
  expect(await groupsOf(["Trần Văn Bình", "Lê Văn Bình", "Nguyễn Thị An", "Bùi Cường"])).toEqual([
    ["A", ["Nguyễn Thị An"]],
    ["B", ["Lê Văn Bình", "Trần Văn Bình"]],
    ["C", ["Bùi Cường"]],
  ]);
});

test("a record's own sort name decides", async () => {
  const [page] = await pagesOf(["name: Ngô Hải Phan\nsortName: Zung"]);
  expect(page?.groups[0]).toMatchObject({ letter: "Z", slug: "z" });
});

test("a name that begins with no letter stands under #", async () => {
  expect(await groupsOf(['"Đội 57"'])).toEqual([["#", ["Đội 57"]]]);
});

test("many people have a page a letter, each letter an address of its own", async () => {
  const letters = "A Ă Â D Đ E Ê O Ô Ơ U Ư B C".split(" ");
  const pages = await pagesOf(
    Array.from(
      { length: 420 },
      (_, index) => `name: Người ${letters[index % letters.length]}${"n".repeat(1 + (index % 3))}`,
    ),
  );
  expect(pages).toHaveLength(1 + letters.length);
  expect(new Set(pages.map(({ url }) => url)).size).toBe(pages.length);
  expect(
    pages.slice(1).reduce((sum, { groups }) => sum + groups.flatMap(({ people }) => people).length, 0),
  ).toBe(420);
});
