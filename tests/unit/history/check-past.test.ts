import { mkdirSync, readFileSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { checkPast } from "../../../src/history/check-past.ts";
import { reportOf } from "../../../src/problems/format.ts";
import { Problems } from "../../../src/problems/problem.ts";
import type { Person } from "../../../src/read/person.ts";
import { blobIdOf } from "../../../src/sources/blob-id.ts";
import { Repository } from "../../repository.ts";
import { temporaryFolder, writeFiles } from "../newsroom-folder.ts";

const source = "content/articles/2025/02/10-bai/index.md";

interface Text {
  title?: string;
  body?: string;
  keys?: string;
}

const article = ({ title = "Tiêu đề thử", body = "Một câu thử.", keys = "" }: Text = {}): string =>
  `---\ntitle: ${title}\ndate: 2025-02-10 08:00\nsummary: Tóm tắt thử\nsection: tin\n${keys}---\n${body}\n`;

const person = (offices: string): string => `---\nname: Người Thử\noffices:\n${offices}---\n`;

/** A repository whose commits have the days that a test gives them. */
class Past {
  readonly folder = temporaryFolder();
  readonly #repository = Repository.init(this.folder);

  /** @param day of 2025, `02-11`; files that are not named stay */
  commit(day: string, files: Record<string, string>): void {
    writeFiles(this.folder, files);
    this.#repository.commit("Sửa", `2025-${day}T12:00:00+07:00`);
  }

  move(from: string, to: string): void {
    mkdirSync(dirname(join(this.folder, to)), { recursive: true });
    renameSync(join(this.folder, from), join(this.folder, to));
  }

  git(...parameters: string[]): void {
    this.#repository.git(...parameters);
  }

  /** @returns `rule line: parameters` of what is found on 1 March */
  async check(paths: string[] = [source], people: Partial<Person>[] = []): Promise<string[]> {
    return checked(this.folder, paths, people);
  }
}

async function checked(
  project: string,
  paths = [source],
  people: Partial<Person>[] = [],
  now = "2025-03-01T00:00:00Z",
): Promise<string[]> {
  const problems = new Problems();
  const articles = paths.map((path) => ({
    source: path,
    id: blobIdOf(readFileSync(join(project, path))),
  }));
  const means = {
    project,
    options: { content: "content", cache: ".cache" },
    zone: "Asia/Ho_Chi_Minh",
    now: Date.parse(now),
  };
  const records = (people as Person[]).map((person) => ({
    person,
    id: blobIdOf(readFileSync(join(project, person.source))),
  }));
  await checkPast(articles, records, means, problems);
  return problems.list.map((problem) => {
    const { rule, file, message } = reportOf(problem, "en");
    return `${rule} ${file}: ${message.replace(/commit [0-9a-f]+/, "commit …")}`;
  });
}

const untold = (day: string, file = source) =>
  `correction/untold ${file}: The published text was changed on ${day} (commit …), and readers are not told.`;

test("a text that was changed after it was published, and nobody was told", async () => {
  const past = new Past();
  past.commit("02-10", { [source]: article() });
  expect(await past.check()).toEqual([]);
  past.commit("02-12", { [source]: article({ body: "Một câu khác." }) });
  expect(await past.check()).toEqual([untold("2025-02-12")]);
  // What is known is not asked again, and stays true.
  expect(await past.check()).toEqual([untold("2025-02-12")]);
});

test.each([
  ["a correction", 'corrections: [{date: 2025-02-12, text: "Câu đầu viết sai."}]\n'],
  ["a later time", "updated: 2025-02-12 09:00\n"],
])("%s in the same commit tells of it, and so it does in a later one", async (_, keys) => {
  const past = new Past();
  past.commit("02-10", { [source]: article() });
  past.commit("02-12", { [source]: article({ body: "Một câu khác.", keys }) });
  expect(await past.check()).toEqual([]);
  past.commit("02-14", { [source]: article({ body: "Một câu khác nữa.", keys }) });
  expect(await past.check()).toEqual([untold("2025-02-14")]);
  past.commit("02-15", {
    [source]: article({ body: "Một câu khác nữa.", keys: keys.replace("02-12", "02-15") }),
  });
  expect(await past.check()).toEqual([]);
});

test.each([
  ["marks and line breaks", { body: "Một câu,\n*thử*!" }],
  ["other keys", { keys: "tags: [Thử]\n" }],
])("%s are no change of the text", async (_, text) => {
  const past = new Past();
  past.commit("02-10", { [source]: article() });
  past.commit("02-12", { [source]: article(text) });
  expect(await past.check()).toEqual([]);
});

test("what was written before it was public was read by nobody", async () => {
  const past = new Past();
  past.commit("02-08", { [source]: article({ keys: "draft: true\n" }) });
  past.commit("02-11", { [source]: article({ body: "Một câu khác.", keys: "draft: true\n" }) });
  past.commit("02-12", { [source]: article({ body: "Một câu khác nữa." }) });
  expect(await past.check()).toEqual([]);
  const waiting = new Past();
  waiting.commit("02-08", { [source]: article() });
  waiting.commit("02-09", { [source]: article({ title: "Tiêu đề khác" }) });
  expect(await waiting.check()).toEqual([]);
});

test("a change that is in no commit yet counts, too", async () => {
  const past = new Past();
  past.commit("02-10", { [source]: article() });
  writeFiles(past.folder, { [source]: article({ body: "Một câu khác." }) });
  expect(await past.check()).toEqual([
    `correction/untold ${source}: The published text was changed and not committed yet, and readers are not told.`,
  ]);
  writeFiles(past.folder, { [source]: article() });
  expect(await past.check()).toEqual([]);
});

test("what was written before its hour and is on disk still when it has come counts from then on", async () => {
  const past = new Past();
  const keys = "publishAt: 2025-03-05 08:00\n";
  past.commit("02-10", { [source]: article({ keys }) });
  writeFiles(past.folder, { [source]: article({ body: "Một câu khác.", keys }) });
  expect(await past.check()).toEqual([]);
  expect(await checked(past.folder, [source], [], "2025-03-06T00:00:00Z")).toHaveLength(1);
});

test("a change in the minute of the commit counts", async () => {
  const past = new Past();
  past.commit("02-10", { [source]: article() });
  writeFiles(past.folder, { [source]: article({ body: "Một câu khác." }) });
  expect(await checked(past.folder, [source], [], "2025-02-10T12:00:00+07:00")).toHaveLength(1);
});

test("a folder that was moved is the same article, whenever it was asked about", async () => {
  const moved = "content/articles/2025/02/10-bai-khac/index.md";
  const past = new Past();
  past.commit("02-10", { [source]: article({ body: "Một câu thử dài hơn để còn nhận ra.\n\nHai.\n\nBa." }) });
  expect(await past.check()).toEqual([]);
  past.move(source, moved);
  past.commit("02-11", {});
  expect(await past.check([moved])).toEqual([]);
  past.commit("02-12", {
    [moved]: article({ body: "Một câu thử dài hơn để còn nhận ra.\n\nHai.\n\nBốn." }),
  });
  expect(await past.check([moved])).toEqual([untold("2025-02-12", moved)]);
  // Another article that takes the old name has a past of its own.
  past.commit("02-13", { [source]: article({ title: "Bài khác hẳn" }) });
  expect(await past.check([source])).toEqual([]);
});

test("history that was written anew is read anew", async () => {
  const past = new Past();
  past.commit("02-10", { [source]: article() });
  past.commit("02-12", { [source]: article({ body: "Một câu khác." }) });
  expect(await past.check()).toHaveLength(1);
  past.git("reset", "--hard", "-q", "HEAD~1");
  past.commit("02-13", { "content/khac.md": "khác" });
  expect(await past.check()).toEqual([]);
});

test("a merge brings what it brings when it is merged", async () => {
  const past = new Past();
  past.commit("02-10", { [source]: article() });
  past.git("checkout", "-q", "-b", "sua");
  past.commit("02-11", { [source]: article({ body: "Một câu khác." }) });
  past.git("checkout", "-q", "-");
  past.git("merge", "-q", "--no-ff", "-m", "Gộp", "sua");
  expect(await past.check()).toHaveLength(1);
});

test("where Git cannot tell, it is said that nothing was checked", async () => {
  const project = temporaryFolder();
  writeFiles(project, { [source]: article() });
  expect(await checked(project)).toEqual([
    "history/not-checked content: What was published is not checked: this folder has no history in Git.",
  ]);
  const past = new Past();
  past.commit("02-10", { [source]: article() });
  past.commit("02-12", { [source]: article({ body: "Một câu khác." }) });
  const clone = join(temporaryFolder(), "ban-sao");
  past.git("clone", "-q", "--depth", "1", `file://${past.folder}`, clone);
  expect(await checked(clone)).toEqual([
    "history/not-checked content: What was published is not checked: this clone has only the latest part of Git's history.",
  ]);
});

test("what is told of an earlier day is not of the change", async () => {
  const past = new Past();
  past.commit("02-10", { [source]: article() });
  past.commit("02-20", { [source]: article({ body: "Một câu khác.", keys: "updated: 2025-02-11 08:00\n" }) });
  // A correction of the very day, or of the hour before the commit, is.
  expect(await past.check()).toEqual([]);
  past.commit("02-21", { [source]: article({ body: "Câu nữa.", keys: "updated: 2025-02-12 08:00\n" }) });
  expect(await past.check()).toEqual([untold("2025-02-21")]);
  past.commit("02-22", { [source]: article({ body: "Câu nữa.", keys: "updated: 2025-02-21\n" }) });
  expect(await past.check()).toEqual([]);
});

test("what was taken away and came back is the same article, whenever it was asked about", async () => {
  const past = new Past();
  const other = "content/articles/2025/02/11-khac/index.md";
  past.commit("02-10", { [source]: article(), [other]: article({ title: "Khác" }) });
  past.git("rm", "-q", source);
  past.commit("02-11", {});
  expect(await past.check([other])).toEqual([]);
  past.commit("02-12", { [source]: article({ body: "Một câu khác." }) });
  expect(await past.check()).toEqual([untold("2025-02-12")]);
});

test("content in a repository of its own has its own past", async () => {
  const content = new Past();
  const own = source.slice("content/".length);
  content.commit("02-10", { [own]: article() });
  content.commit("02-11", { [own]: article({ body: "Một câu khác." }) });
  const site = new Past();
  site.commit("02-10", { "_data/site.yaml": "name: Thử\n" });
  site.git("submodule", "--quiet", "add", content.folder, "content");
  site.commit("02-12", {});
  expect(await site.check()).toEqual([untold("2025-02-11")]);
});

test("articles that no commit has, and versions that cannot be fetched, are not checked", async () => {
  const past = new Past();
  past.commit("02-10", { "_data/site.yaml": "name: Thử\n" });
  writeFiles(past.folder, { [source]: article() });
  expect(await past.check()).toEqual([
    "history/not-checked content: What was published is not checked: no article is in a commit yet.",
  ]);
  past.commit("02-10", {});
  past.commit("02-11", { [source]: article({ body: "Một câu khác." }) });
  past.git("config", "uploadpack.allowFilter", "true");
  const clone = join(temporaryFolder(), "clone");
  past.git("clone", "-q", "--filter=blob:none", `file://${past.folder}`, clone);
  renameSync(past.folder, `${past.folder}-moved`);
  expect(await checked(clone)).toEqual([
    "history/not-checked content: What was published is not checked: this clone lacks the content of older versions, and it could not be fetched.",
  ]);
  renameSync(`${past.folder}-moved`, past.folder);
  expect(await checked(clone)).toEqual([untold("2025-02-11")]);
});

test("an office that was written over is missed, one that got its last day is not", async () => {
  const file = "content/people/nguoi-thu.md";
  const record = (...offices: { title: string; organisation?: string }[]) => [{ source: file, offices }];
  const past = new Past();
  past.commit("01-10", {
    [source]: article(),
    [file]: person("  - {title: Phó Trưởng phòng, organisation: Phòng Thử}\n"),
  });
  past.commit("02-12", {
    [file]: person(
      "  - {title: Phó Trưởng phòng, organisation: Phòng Thử, to: 2025-02-11}\n  - {title: Trưởng phòng, organisation: Phòng Thử, from: 2025-02-12}\n",
    ),
  });
  const both = record(
    { title: "Phó Trưởng phòng", organisation: "Phòng Thử" },
    { title: "Trưởng phòng", organisation: "Phòng Thử" },
  );
  expect(await past.check([source], both)).toEqual([]);
  const after = person("  - {title: Trưởng phòng, organisation: Phòng Thử}\n");
  writeFiles(past.folder, { [file]: after });
  expect(await past.check([source], record({ title: "Trưởng phòng", organisation: "Phòng Thử" }))).toEqual([
    `office/rewritten ${file}: The office "Phó Trưởng phòng, Phòng Thử" was removed and that is not committed yet: articles of its time print another now.`,
  ]);
  past.commit("02-20", { [file]: after });
  expect(await past.check([source], record({ title: "Trưởng phòng", organisation: "Phòng Thử" }))).toEqual([
    `office/rewritten ${file}: The office "Phó Trưởng phòng, Phòng Thử" was removed on 2025-02-20 (commit …): articles of its time print another now.`,
  ]);
});

test("a slip that was mended is no other office", async () => {
  const file = "content/people/nguoi-thu.md";
  const past = new Past();
  past.commit("01-10", { [source]: article(), [file]: person("  - {title: Trưởng phong}\n") });
  past.commit("01-11", { [file]: person("  - {title: Trưởng phòng}\n") });
  expect(await past.check([source], [{ source: file, offices: [{ title: "Trưởng phòng" }] }])).toEqual([]);
});
