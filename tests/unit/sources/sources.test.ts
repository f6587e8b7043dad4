import { mkdirSync, realpathSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { blobIdOf } from "../../../src/sources/blob-id.ts";
import { filesOfGit } from "../../../src/sources/git.ts";
import { identifySources, type Sources } from "../../../src/sources/sources.ts";
import { Repository } from "../../repository.ts";
import { temporaryFolder, writeFiles } from "../newsroom-folder.ts";

const idOf = (text: string) => blobIdOf(Buffer.from(text));

/** Everything that `sources` tells, in the same form as `contentOf`. */
const told = (sources: Sources): Record<string, string | undefined> =>
  Object.fromEntries(sources.paths(() => true).map((path) => [path, sources.idOf(path)]));

/** What must be told of files with this content. */
const contentOf = (files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path, idOf(text)]));

const files = {
  "content/a/index.md": "một\n",
  "content/có dấu/ảnh một.jpg": "hai",
  'content/dòng\nmới\tvà "nháy".md': "ba",
  "content/people/an.md": "bốn",
};

/** A repository with `files` and one file beside the content, committed. */
function committed(project = temporaryFolder(), repository = Repository.init(project)): Repository {
  writeFiles(project, { ...files, "README.md": "khác" });
  repository.commit("Bản đầu");
  return repository;
}

const read = async (project: string) => told(await identifySources(project, ["content"]));

test("the id of a file is the one that Git gives it", () => {
  const repository = committed();
  for (const [path, text] of Object.entries(files)) {
    expect(repository.git("rev-parse", `HEAD:${path}`).trim()).toBe(idOf(text));
  }
});

test("clean files are known without being read, whatever their names", async () => {
  const { folder } = committed();
  const known = await filesOfGit(folder, ["content"]);
  expect(Object.fromEntries(known?.clean ?? [])).toEqual(contentOf(files));
  expect(known?.unknown).toEqual([]);
  expect(await read(folder)).toEqual(contentOf(files));
});

test("changed, new, ignored and staged files are known by what is on disk; deleted ones are gone", async () => {
  const { folder, git } = committed();
  const run = git.bind(new Repository(folder));
  writeFiles(folder, {
    ".gitignore": "*.bi-mat\n",
    "content/a/index.md": "sửa",
    "content/mới.md": "mới",
    "content/x.bi-mat": "bỏ qua mà vẫn là nội dung",
    "content/staged.md": "lúc thêm",
  });
  run("add", "content/staged.md");
  writeFiles(folder, { "content/staged.md": "sau đó" });
  rmSync(join(folder, "content/people/an.md"));
  const { "content/people/an.md": _gone, ...left } = files;
  expect(await read(folder)).toEqual(
    contentOf({
      ...left,
      "content/a/index.md": "sửa",
      "content/mới.md": "mới",
      "content/x.bi-mat": "bỏ qua mà vẫn là nội dung",
      "content/staged.md": "sau đó",
    }),
  );
  run("rm", "--quiet", "--cached", "content/có dấu/ảnh một.jpg");
  expect((await read(folder))["content/có dấu/ảnh một.jpg"]).toBe(idOf("hai"));
});

test("a change that Git was told to look away from is seen", async () => {
  const { folder, git } = committed();
  const run = git.bind(new Repository(folder));
  run("update-index", "--assume-unchanged", "content/a/index.md");
  run("update-index", "--skip-worktree", "content/people/an.md");
  writeFiles(folder, { "content/a/index.md": "sửa", "content/people/an.md": "cũng sửa" });
  expect(await read(folder)).toEqual(
    contentOf({ ...files, "content/a/index.md": "sửa", "content/people/an.md": "cũng sửa" }),
  );
});

test("a change of as many bytes right after a commit is seen, and so is one whose time was put back", async () => {
  const { folder } = committed();
  writeFiles(folder, { "content/people/an.md": "bổn" });
  const time = new Date();
  writeFiles(folder, { "content/a/index.md": "mọt\n" });
  utimesSync(join(folder, "content/a/index.md"), time, new Date(0));
  expect(await read(folder)).toEqual(
    contentOf({ ...files, "content/people/an.md": "bổn", "content/a/index.md": "mọt\n" }),
  );
});

test("other times on disk change nothing", async () => {
  const { folder } = committed();
  for (const path of Object.keys(files)) utimesSync(join(folder, path), new Date(0), new Date(0));
  expect(await read(folder)).toEqual(contentOf(files));
});

test("a conflict shows what is on disk", async () => {
  const repository = committed();
  const { folder } = repository;
  repository.git("checkout", "--quiet", "-b", "nhanh");
  writeFiles(folder, { "content/a/index.md": "nhánh\n" });
  repository.commit("Nhánh");
  repository.git("checkout", "--quiet", "main");
  writeFiles(folder, { "content/a/index.md": "chính\n" });
  repository.commit("Chính");
  expect(() => repository.git("merge", "--quiet", "nhanh")).toThrow();
  const ids = await read(folder);
  expect(Object.keys(ids).sort()).toEqual(Object.keys(files).sort());
  expect(ids["content/a/index.md"]).not.toBe(idOf("chính\n"));
});

test("in a folder of a larger repository, paths are relative to the project", async () => {
  const repository = Repository.init(temporaryFolder());
  const project = join(repository.folder, "trang/một");
  committed(project, repository);
  writeFiles(repository.folder, { "content/a/index.md": "của dự án khác" });
  writeFiles(project, { "content/a/index.md": "sửa" });
  expect(await read(project)).toEqual(contentOf({ ...files, "content/a/index.md": "sửa" }));
});

test("without a repository every file is read", async () => {
  const project = temporaryFolder();
  writeFiles(project, files);
  expect(await filesOfGit(project, ["content"])).toBeUndefined();
  expect(await read(project)).toEqual(contentOf(files));
  expect(await read(temporaryFolder())).toEqual({});
});

/** The same content in a repository, committed and not, and without one. */
const places: Record<string, (prepare: (project: string) => void) => string> = {
  committed: (prepare) => {
    const { folder } = committed();
    prepare(folder);
    new Repository(folder).commit("Thêm");
    return folder;
  },
  "not committed": (prepare) => {
    const { folder } = committed();
    prepare(folder);
    return folder;
  },
  "without a repository": (prepare) => {
    const project = temporaryFolder();
    writeFiles(project, files);
    prepare(project);
    return project;
  },
};

test.each(Object.entries(places))(
  "a link to a file stands for what it leads to: %s",
  async (_name, place) => {
    const outside = temporaryFolder();
    writeFiles(outside, { "chung.md": "chung" });
    const project = place((folder) => {
      symlinkSync(join(outside, "chung.md"), join(folder, "content/lien-ket.md"));
      symlinkSync(join(outside, "khong-co.md"), join(folder, "content/dut.md"));
    });
    expect(await read(project)).toEqual({
      "content/dut.md": "unreadable",
      ...contentOf({ ...files, "content/lien-ket.md": "chung" }),
    });
    writeFiles(outside, { "chung.md": "đã sửa" });
    expect((await read(project))["content/lien-ket.md"]).toBe(idOf("đã sửa"));
  },
);

test.each(Object.entries(places))(
  "content that lies elsewhere behind a link is content: %s",
  async (_name, place) => {
    const outside = temporaryFolder();
    writeFiles(outside, { "bai/index.md": "ở nơi khác" });
    const project = place((folder) => {
      rmSync(join(folder, "content"), { recursive: true });
      symlinkSync(outside, join(folder, "content"));
    });
    expect(await read(project)).toEqual(contentOf({ "content/bai/index.md": "ở nơi khác" }));
  },
);

test.each(["submodule", "ignored", "not tracked"])(
  "content that is a repository of its own is content: %s",
  async (kind) => {
    const own = temporaryFolder();
    writeFiles(own, { "a/index.md": "một\n" });
    const repository = Repository.init(own);
    repository.commit("Nội dung");
    const project = temporaryFolder();
    const site = Repository.init(project);
    if (kind === "submodule") site.git("submodule", "--quiet", "add", own, "content");
    else repository.clone(join(project, "content"));
    if (kind === "ignored") writeFiles(project, { ".gitignore": "content\n" });
    if (kind !== "not tracked") site.commit("Trang");
    expect(await read(project)).toEqual(contentOf({ "content/a/index.md": "một\n" }));
    writeFiles(project, { "content/a/index.md": "sửa", "content/b.md": "mới" });
    expect(await read(project)).toEqual(contentOf({ "content/a/index.md": "sửa", "content/b.md": "mới" }));
  },
);

test("files as they are on disk now, in place of what was known", async () => {
  const { folder } = committed();
  const before = await identifySources(folder, ["content"]);
  writeFiles(folder, { "content/a/index.md": "sửa", "content/mới.md": "mới" });
  rmSync(join(folder, "content/people/an.md"));
  const after = before.withPaths(
    folder,
    new Set(["content/a/index.md", "content/mới.md", "content/people/an.md"]),
  );
  const { "content/people/an.md": _gone, ...left } = files;
  expect(told(after)).toEqual(contentOf({ ...left, "content/a/index.md": "sửa", "content/mới.md": "mới" }));
  expect(told(before)).toEqual(contentOf(files));
  expect(after.paths((path) => path.endsWith("index.md"))).toEqual(["content/a/index.md"]);
});

test("a project that is reached by a link is known all the same", async () => {
  const { folder } = committed(realpathSync(temporaryFolder()));
  const link = join(temporaryFolder(), "lien-ket");
  symlinkSync(folder, link);
  mkdirSync(dirname(join(link, "content/c.md")), { recursive: true });
  writeFileSync(join(link, "content/c.md"), "c");
  expect(await read(link)).toEqual(contentOf({ ...files, "content/c.md": "c" }));
});

test("a folder behind a link is not entered: it may be the one that the link stands in", async () => {
  const project = temporaryFolder();
  writeFiles(project, files);
  symlinkSync("../a", join(project, "content/a/again"));
  expect(await read(project)).toEqual(contentOf(files));
  Repository.init(project).commit("Bản đầu");
  expect(await read(project)).toEqual(contentOf(files));
});
