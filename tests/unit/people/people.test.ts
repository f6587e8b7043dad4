import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newestFirst } from "../../../src/catalogue/catalogue.ts";
import { endingOffices } from "../../../src/people/ending-offices.ts";
import { inlinePeople } from "../../../src/people/inline-people.ts";
import { writePerson } from "../../../src/people/new-person.ts";
import { commandFor, peopleText } from "../../../src/people/people-text.ts";
import { samePeople } from "../../../src/people/same-people.ts";
import type { Person } from "../../../src/read/person.ts";
import { readFiles, readOneArticle, temporaryFolder } from "../newsroom-folder.ts";

const article = (day: number, speakers: string): Record<string, string> => ({
  [`content/articles/2025/02/${day}-bai-${day}/index.md`]: `---\ntitle: Bài ${day}\ndate: 2025-02-${day}\nsummary: Thử\nsection: tin\nspeakers:\n${speakers}---\nChữ.\n`,
});

const person = (id: string, name: string, rest = ""): Record<string, string> => ({
  [`content/people/${id}.md`]: `---\nname: ${name}\n${rest}---\n`,
});

async function inlineIn(files: Record<string, string>) {
  const { entries, newsroom } = await readFiles(files);
  return { inline: inlinePeople([...entries].sort(newestFirst)), people: newsroom.people };
}

test("people without a record are told of with the command that makes one", async () => {
  const { inline } = await inlineIn({
    ...article(10, "  - {name: Người Thử, title: Trưởng phòng, organisation: 'Phòng \"Thử\"'}\n"),
    ...article(12, "  - {name: Người Thử}\n  - {name: Người Khác}\n  - {name: Người Khác, title: Cán bộ}\n"),
    ...person("co-ho-so", "Có Hồ Sơ", "offices: [{title: Cán bộ}]\n"),
    ...article(13, "  - co-ho-so\n"),
  });
  expect(inline.map(({ name, articles }) => [name, articles.length])).toEqual([
    ["Người Thử", 2],
    ["Người Khác", 1],
  ]);
  expect(inline[0]?.articles[0]).toBe("content/articles/2025/02/12-bai-12/index.md");
  expect(commandFor(inline[0] as never, "npx newsroom")).toBe(
    'npx newsroom people --add "Người Thử" --title "Trưởng phòng" --organisation "Phòng \\"Thử\\""',
  );
});

test.each([
  [["Lương Thị Hoa", "Luong Thi Hoa"], 1],
  [["Lê Thị Hoà", "Lê Thị Hòa"], 1],
  [["LÊ THỊ HÒA", "Lê Thị Hòa"], 1],
  [["Lương Thị Hoa", "Bà Lương Thị Hoa"], 1],
  [["Lương Thị Hoa", "PGS.TS. Luong Thi Hoa"], 1],
  [["Thơ", "Anh Thơ"], 0],
  [["Lương Thị Hoa", "Lương Thị Hòa"], 0],
  [["Lương Thị Hoa", "Lương Thị Hoan"], 0],
])("%j: %i pair", async ([record = "", mention = ""], groups) => {
  const { inline, people } = await inlineIn({
    ...person("mot-nguoi", record),
    ...article(10, `  - {name: ${mention}, title: Cán bộ}\n`),
  });
  const same = samePeople(people.values(), inline);
  expect(same).toHaveLength(groups);
  if (same[0]) expect(same[0].map(({ hasRecord }) => hasRecord)).toEqual([true, false]);
});

test("a person's own alias is no other person", async () => {
  const { people } = await inlineIn(person("mot-nguoi", "Lương Thị Hoa", "aliases: [Luong Thi Hoa]\n"));
  expect(samePeople(people.values(), [])).toEqual([]);
});

test("an office that ends soon, and none that ended or ends later", () => {
  const people = [
    { id: "b", offices: [{ title: "Nay", to: "2025-03-01" }] },
    {
      id: "a",
      offices: [
        { title: "Mai", to: "2025-03-01" },
        { title: "Sau", to: "2025-06-01" },
      ],
    },
    { id: "c", offices: [{ title: "Qua", to: "2025-02-09" }, { title: "Mãi" }] },
  ] as Person[];
  const ending = endingOffices(people, "2025-02-10", "2025-04-10");
  expect(ending.map(({ person, office }) => [person.id, office.title])).toEqual([
    ["a", "Mai"],
    ["b", "Nay"],
  ]);
});

test("a new record is one that the reader takes, and is not written over", async () => {
  const project = temporaryFolder();
  const path = writePerson(project, "content/people", {
    name: "Người Thử",
    honorific: "Tiến sĩ",
    title: "Trưởng phòng: Thử",
    organisation: "Phòng Thử",
    from: "2025-02-01",
  });
  expect(path).toBe("content/people/nguoi-thu.md");
  const { newsroom, complaints } = await readFiles({ [path]: readFileSync(join(project, path), "utf8") });
  expect(complaints).toEqual([]);
  expect(newsroom.people.get("nguoi-thu")).toMatchObject({
    name: "Người Thử",
    honorific: "Tiến sĩ",
    offices: [{ title: "Trưởng phòng: Thử", organisation: "Phòng Thử", from: "2025-02-01" }],
  });
  expect(() => writePerson(project, "content/people", { name: "Nguoi Thu" })).toThrow("exists already");
  expect(() => writePerson(project, "content/people", { name: "…" })).toThrow("no letter");
  for (const [known, sentence] of [
    [{ title: "Cán bộ", from: "2025-02-30" }, '--from wants a day such as 2025-02-10, not "2025-02-30".'],
    [{ organisation: "Phòng Thử" }, "give its --title, too."],
  ] as const)
    expect(() => writePerson(project, "content/people", { name: "Người Khác", ...known })).toThrow(sentence);
});

test("the report says what there is, and what there is not", () => {
  const empty = { ending: [], inline: [], same: [] };
  expect(peopleText(empty, 60, "vi", "npx newsroom")).toMatchInlineSnapshot(`
    "Chức vụ kết thúc trong 60 ngày tới: không có

    Người chỉ ghi trong bài, chưa có hồ sơ: không có

    Có thể là cùng một người: không có"
  `);
  const office = { title: "Trưởng phòng", organisation: "Phòng Thử", to: "2025-03-01" };
  const record = { name: "Người Thử", source: "content/people/nguoi-thu.md", offices: [office] } as Person;
  const full = {
    ending: [{ person: record, office, to: "2025-03-01" }],
    inline: [{ name: "Nguoi Thu", offices: [], articles: ["content/articles/2025/02/10-bai/index.md"] }],
    same: [
      [
        { name: "Người Thử", where: "content/people/nguoi-thu.md", hasRecord: true },
        { name: "Nguoi Thu", where: "content/articles/2025/02/10-bai/index.md", hasRecord: false },
      ],
    ],
  };
  expect(peopleText(full, 60, "vi", "npx newsroom")).toMatchInlineSnapshot(`
    "Chức vụ kết thúc trong 60 ngày tới (1)
    - Người Thử: Trưởng phòng, Phòng Thử (đến hết 2025-03-01)
      content/people/nguoi-thu.md

    Người chỉ ghi trong bài, chưa có hồ sơ (1)
    - Nguoi Thu (1 bài)
      npx newsroom people --add "Nguoi Thu"

    Có thể là cùng một người (1)
    - Người Thử – hồ sơ content/people/nguoi-thu.md
      Nguoi Thu – ghi trong bài content/articles/2025/02/10-bai/index.md"
  `);
  expect(peopleText(full, 60, "en", "npm run newsroom --")).toMatchInlineSnapshot(`
    "Offices that end within 60 days (1)
    - Người Thử: Trưởng phòng, Phòng Thử (until 2025-03-01)
      content/people/nguoi-thu.md

    People who stand in articles only, without a record (1)
    - Nguoi Thu (1 article)
      npm run newsroom -- people --add "Nguoi Thu"

    Probably the same person (1)
    - Người Thử – record content/people/nguoi-thu.md
      Nguoi Thu – in an article content/articles/2025/02/10-bai/index.md"
  `);
});

test("an office that somebody gets later changes nothing in what an older article prints", async () => {
  const speakers = "speakers: [nguoi-thu]";
  const source = `---\ntitle: Thử\ndate: 2025-02-10\nsummary: Thử\nsection: tin\n${speakers}\n---\nChữ.\n`;
  const before = await readOneArticle(
    source,
    person("nguoi-thu", "Người Thử", "offices: [{title: Phó phòng, from: 2024-01-01}]\n"),
  );
  const after = await readOneArticle(
    source,
    person(
      "nguoi-thu",
      "Người Thử",
      "offices: [{title: Phó phòng, from: 2024-01-01, to: 2025-06-30}, {title: Trưởng phòng, from: 2025-07-01}]\n",
    ),
  );
  expect(after.newsroom.articles[0]?.speakers).toEqual(before.newsroom.articles[0]?.speakers);
});
