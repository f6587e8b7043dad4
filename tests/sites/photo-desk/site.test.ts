import { readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { writeTags } from "../../exiftool.ts";
import { type BuiltSite, buildSite } from "../build-site.ts";
import { cameraJpeg, desk } from "../content.ts";

const folder = "content/articles/2025/02/10-anh";
const source = `---
title: Bài thử   # giữ nguyên
date: 2025-02-10 08:00
summary: >-
  Tóm tắt của bài thử,
  hai dòng.
section: tin-tuc
photos:
  - src: photos/co-roi.jpg
    alt: Một khung nâu
    caption: "Biên tập viên viết"
---

Một đoạn văn.
`;

let site: BuiltSite;

beforeAll(async () => {
  const photo = await cameraJpeg(900, 600, 1);
  // A command that reads only.
  site = await buildSite({
    command: ["check"],
    files: {
      ...desk,
      [`${folder}/index.md`]: source,
      [`${folder}/photos/co-roi.jpg`]: photo,
      [`${folder}/photos/moi.jpg`]: photo,
      [`${folder}/photos/khong-phai-anh.jpg`]: "chữ",
      "content/people/an.md": "---\nname: Đỗ An\n---\n",
    },
  });
  writeTags(
    join(site.root, folder, "photos/co-roi.jpg"),
    "-XMP-dc:Description=Chú thích của máy ảnh",
    "-XMP-photoshop:Credit=Ban biên tập",
  );
  writeTags(
    join(site.root, folder, "photos/moi.jpg"),
    "-XMP-dc:Description=Quang cảnh hội nghị",
    "-XMP-dc:Creator=Đỗ An",
    "-XMP-iptcExt:PersonInImage=Đỗ An",
    "-XMP-photoshop:City=Như Xuân",
    "-EXIF:DateTimeOriginal=2025:02:10 07:30:00",
  );
});

const sourceNow = () => readFileSync(join(site.root, folder, "index.md"), "utf8");

const photos = (...parameters: string[]) => site.rebuild({}, { command: ["photos", ...parameters] });

const filled = source
  .replace('    caption: "Biên tập viên viết"\n', (line) => `${line}    credit: Ban biên tập\n`)
  .replace(
    "---\n\nMột",
    `  - src: photos/moi.jpg
    # alt: say what can be seen in the photo (required; not the caption again)
    caption: Quang cảnh hội nghị
    credit: Đỗ An
    creator: Đỗ An
    takenAt: 2025-02-10 07:30
    place: nhu-xuan
    people: [an]
---

Một`,
  );

test("what photos say is shown as a difference, and nothing is written", async () => {
  const shown = await photos(folder, "--lang", "en");
  expect(shown.exitCode, shown.stderr).toBe(0);
  expect(shown.stdout).toContain(
    'caption: the article has "Biên tập viên viết", the file "Chú thích của máy ảnh"',
  );
  expect(shown.stdout).toContain("photos/khong-phai-anh.jpg\n  ! The photo cannot be read");
  expect(shown.stdout).toContain("\n+    credit: Ban biên tập\n");
  expect(shown.stdout).toContain("\n+  - src: photos/moi.jpg\n");
  expect(shown.stdout).toContain("Add --fill to write it into the article.");
  expect(sourceNow()).toBe(source);
});

test("without a terminal nobody can be asked", async () => {
  const refused = await photos(`${folder}/index.md`, "--fill");
  expect(refused.exitCode).toBe(1);
  expect(refused.stderr).toContain("Thêm --yes để ghi không cần hỏi.");
  expect(sourceNow()).toBe(source);
});

test("--fill --yes writes just the difference; the file keeps its mark, and check asks for what is missing", async () => {
  const file = join(site.root, folder, "index.md");
  writeFileSync(file, `\uFEFF${source}`, { mode: 0o640 });
  const { mode } = statSync(file);
  const written = await photos(folder, "--fill", "--yes", "--lang", "en", "--json");
  expect(written.exitCode, written.stderr).toBe(0);
  const report = JSON.parse(written.stdout);
  expect(report).toMatchObject({ article: `${folder}/index.md`, written: true });
  expect(report.photos.find(({ src }: { src: string }) => src === "photos/moi.jpg")).toEqual({
    src: "photos/moi.jpg",
    declared: false,
    values: {
      caption: "Quang cảnh hội nghị",
      credit: "Đỗ An",
      creator: "Đỗ An",
      takenAt: "2025-02-10 07:30",
      place: "nhu-xuan",
      people: ["an"],
    },
    fields: {
      caption: "XMP dc:description",
      credit: "XMP dc:creator",
      creator: "XMP dc:creator",
      takenAt: "EXIF DateTimeOriginal",
      place: "XMP photoshop:City",
      people: "XMP Iptc4xmpExt:PersonInImage",
    },
    notes: ['"alt" is missing: write what can be seen. Until then "newsroom check" reports an error.'],
  });
  expect(sourceNow()).toBe(`\uFEFF${filled}`);
  expect(statSync(file).mode).toBe(mode);
  const check = await site.rebuild({}, { command: ["check", "--format", "json"] });
  expect(check.exitCode).toBe(1);
  const { problems } = JSON.parse(check.stdout);
  expect(problems).toContainEqual(
    expect.objectContaining({ rule: "photo/no-alt", file: `${folder}/index.md`, line: 13 }),
  );
});

test("asked again there is nothing to add", async () => {
  const again = await photos(folder, "--fill");
  expect(again.exitCode, again.stderr).toBe(0);
  expect(again.stdout).toContain("Không có gì để thêm.");
});

test.each([
  ["content/articles/2025/02/11-khong-co", "Không có bài nào ở content/articles/2025/02/11-khong-co."],
  [`${folder}/photos/moi.jpg`, "Không có bài nào ở"],
])("%s is no article", async (path, sentence) => {
  const refused = await photos(path, "--json");
  expect(refused.exitCode).toBe(1);
  expect(refused.stderr).toContain(sentence);
  expect(JSON.parse(refused.stdout)).toMatchObject({ problems: [] });
});

test("front matter that only a person can add to is left to one, with the lines to copy", async () => {
  const anchored = "content/articles/2025/02/12-neo";
  const before = source
    .replace("photos:", "source: &anh {src: b.jpg, alt: Hình}\nphotos:\n  - *anh")
    .replace(/ {2}- src: photos\/co-roi.jpg\n.*\n.*\n/, "");
  await site.rebuild({ [`${anchored}/index.md`]: before }, { command: ["check"] });
  symlinkSync(join(site.root, folder, "photos/moi.jpg"), join(site.root, anchored, "b.jpg"));
  const refused = await photos(anchored, "--fill", "--yes", "--lang", "en");
  expect(refused.exitCode).toBe(1);
  expect(refused.stderr).toContain("Copy the lines above by hand; nothing was written.");
  expect(refused.stdout).toContain("caption: Quang cảnh hội nghị");
  expect(readFileSync(join(site.root, anchored, "index.md"), "utf8")).toBe(before);
});

// The reader of metadata takes longer to load than a build with nothing to do takes.
test("no build loads the reader of metadata", async () => {
  const hook = `import { registerHooks } from "node:module";
registerHooks({
  resolve(name, context, next) {
    if (name.startsWith("exifreader")) throw new Error("exifreader is loaded");
    return next(name, context);
  },
});`;
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hook)}` };
  const command = ["build", "--keep-going"];
  const built = await site.rebuild(
    {
      [`${folder}/index.md`]: source,
      [`${folder}/photos/khong-phai-anh.jpg`]: null,
      "content/articles/2025/02/12-neo": null,
    },
    { command, env },
  );
  expect(built.exitCode, built.stderr).toBe(0);
  expect(built.files().some((path) => path.endsWith(".avif"))).toBe(true);
  const desked = await site.rebuild({}, { command: ["photos", folder], env });
  expect(desked.exitCode).not.toBe(0);
  expect(desked.stderr).toContain("exifreader is loaded");
});
