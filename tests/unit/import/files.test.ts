import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { noteText } from "../../../src/import/notes.ts";
import { type RunOptions, runImport } from "../../../src/import/run-import.ts";

let folder: string;
let options: RunOptions;
const text = `Ngày hội đọc sách xã Thử
Ngày 4/4/2024, xã Thử mở ngày hội đọc sách.
![Trẻ em đọc sách](/Photos/2024-04-04/Đọc%20sách.JPG)
Góc đọc *thiếu nhi*
Ngày hội kéo dài hai ngày, từ sáng đến tối.
Minh Thử
`;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "import-"));
  await writeFile(join(folder, "bai.txt"), text);
  options = {
    content: join(folder, "content"),
    dryRun: false,
    placeholder: false,
    zone: "Asia/Ho_Chi_Minh",
    now: new Date("2025-01-01T00:00:00Z"),
    section: "van-hoa",
  };
});
afterEach(() => rm(folder, { recursive: true }));

const target = () => join(folder, "content/articles/2024/04/04-ngay-hoi-doc-sach-xa-thu");
const frontMatter = async () =>
  parse((await readFile(join(target(), "index.md"), "utf8")).split("---\n")[1] ?? "");

async function picture(): Promise<Buffer> {
  return sharp({ create: { width: 8, height: 8, channels: 3, background: "#888" } })
    .jpeg()
    .toBuffer();
}

describe("the section", () => {
  const sections = { "van-hoa": { name: "Văn hóa" }, "doi-song": { name: "Đời sống" } };
  const importInto = (section: string) =>
    runImport([join(folder, "bai.txt")], { ...options, section, sections, placeholder: true });

  it("is one of the desk's, or the article waits as a draft and the notes name what was meant", async () => {
    const [result] = (await importInto("Đời sống")).results;
    expect(result?.draft).toBe(true);
    expect(result?.article.notes.map((note) => noteText(note, "vi"))).toContain(
      'Không có chuyên mục "Đời sống". Có phải ý bạn là "doi-song"? Các chuyên mục: van-hoa, doi-song.',
    );
    expect(await frontMatter()).toMatchObject({ section: "Đời sống", draft: true });
  });

  it("is taken as it is where the desk has it", async () => {
    const [result] = (await importInto("doi-song")).results;
    expect(result?.article.notes.map(({ code }) => code)).not.toContain("sectionUnknown");
    expect(result?.draft).toBe(false);
  });
});

describe("photos", () => {
  it("finds a file whatever its case, its encoding and its normal form", async () => {
    await mkdir(join(folder, "anh/2024-04-04"), { recursive: true });
    await writeFile(join(folder, "anh/2024-04-04", "đọc sách.jpg".normalize("NFD")), await picture());
    const report = await runImport([join(folder, "bai.txt")], { ...options, photos: join(folder, "anh") });
    expect(report.results[0]).toMatchObject({ draft: false });
    expect(await readdir(join(target(), "photos"))).toEqual(["doc-sach.jpg"]);
    const data = await frontMatter();
    expect(data).toMatchObject({
      title: "Ngày hội đọc sách xã Thử",
      date: "2024-04-04",
      section: "van-hoa",
      byline: "Minh Thử",
    });
    expect(data.photos).toEqual([
      {
        src: "photos/doc-sach.jpg",
        alt: "Trẻ em đọc sách",
        caption: "Góc đọc \\*thiếu nhi\\*",
        origin: "/Photos/2024-04-04/Đọc%20sách.JPG",
      },
    ]);
    expect(data.draft).toBeUndefined();
  });

  it.each([
    ["photoNotImage", "<html>không có</html>"],
    ["photoLfsPointer", "version https://git-lfs.github.com/spec/v1\noid sha256:0\n"],
  ])("reports %s and keeps the article a draft", async (code, content) => {
    await mkdir(join(folder, "anh"));
    await writeFile(join(folder, "anh/Đọc sách.JPG"), content);
    const report = await runImport([join(folder, "bai.txt")], { ...options, photos: join(folder, "anh") });
    expect(report.results[0]?.article.notes.map((note) => note.code)).toContain(code);
    expect((await frontMatter()).draft).toBe(true);
    expect(await readdir(target())).toEqual(["index.md"]);
  });

  it("reads nothing outside the folder, by path or by link", async () => {
    await writeFile(join(folder, "secret.jpg"), await picture());
    await mkdir(join(folder, "src/anh"), { recursive: true });
    await symlink(join(folder, "secret.jpg"), join(folder, "src/link.jpg"));
    await writeFile(
      join(folder, "src/bai.txt"),
      text.replace("/Photos/2024-04-04/Đọc%20sách.JPG", "../secret.jpg"),
    );
    await writeFile(
      join(folder, "src/bai2.txt"),
      text.replace("/Photos/2024-04-04/Đọc%20sách.JPG", "link.jpg"),
    );
    const report = await runImport([join(folder, "src")], { ...options, dryRun: true });
    expect(report.results).toHaveLength(2);
    for (const { article } of report.results)
      expect(article.notes.map((note) => note.code)).toContain("photoOutside");
  });

  it("says of a photo that is nowhere that it is missing", async () => {
    const report = await runImport([join(folder, "bai.txt")], { ...options, dryRun: true });
    const codes = report.results[0]?.article.notes.map((note) => note.code);
    expect(codes).toContain("photoMissing");
    expect(codes).not.toContain("photoOutside");
    expect(report.results[0]?.draft).toBe(true);
  });

  it("draws a placeholder that is an image and says so in the notes", async () => {
    const report = await runImport([join(folder, "bai.txt")], { ...options, placeholder: true });
    expect(report.results[0]).toMatchObject({ draft: false });
    expect(report.results[0]?.article.notes.map((note) => note.code)).toContain("photoPlaceholder");
    const { format, width } = await sharp(join(target(), "photos/doc-sach.jpg")).metadata();
    expect([format, width]).toEqual(["jpeg", 1600]);
  });
});

describe("folders and faults", () => {
  it("overwrites nothing, not even from another day of the month", async () => {
    await runImport([join(folder, "bai.txt")], options);
    const before = await readFile(join(target(), "index.md"), "utf8");
    const again = await runImport([join(folder, "bai.txt")], { ...options, date: "2024-04-20" });
    expect(again.problems.map((problem) => problem.note.code)).toEqual(["articleExists"]);
    expect(await readFile(join(target(), "index.md"), "utf8")).toBe(before);
    expect(await readdir(join(folder, "content/articles/2024/04"))).toEqual(["04-ngay-hoi-doc-sach-xa-thu"]);
  });

  it("names file, line and remedy, and imports the rest of the folder", async () => {
    await writeFile(join(folder, "cu.txt"), Buffer.from([0x0a, 0x0a, 0xd2, 0xe3, 0x20, 0xff, 0x0a]));
    await writeFile(join(folder, "rong.txt"), "\n\n");
    const report = await runImport([folder], options);
    expect(report.results).toHaveLength(1);
    expect(
      report.problems.map(({ file, line, note }) => [file.slice(folder.length + 1), line, note.code]),
    ).toEqual([
      ["cu.txt", 3, "encoding"],
      ["rong.txt", 1, "noText"],
    ]);
    expect(noteText(report.problems[0]?.note ?? { code: "binary", values: [] }, "en")).toContain(
      "save it as UTF-8",
    );
  });

  it.each([
    ["a document of Word", "PK\x03\x04\x14\0\x06\0"],
    ["an old document of Word", "\xd0\xcf\x11\xe0\xa1\xb1"],
    ["a PDF", "%PDF-1.7\n%\xe2\xe3"],
    ["rich text", "{\\rtf1\\ansi Một"],
  ])("says of %s that it is no plain text, and what to do", async (_, bytes) => {
    const file = join(folder, "bai.docx");
    await writeFile(file, Buffer.from(bytes, "latin1"));
    const { problems } = await runImport([file], options);
    expect(problems.map(({ note }) => noteText(note, "vi"))).toEqual([
      "Tệp không phải chữ thuần (Word, PDF…). Hãy mở tệp, lưu bài thành .txt ở UTF-8, rồi nhập tệp ấy.",
    ]);
  });

  it("says in words what the system says", async () => {
    const { problems } = await runImport([join(folder, "khong-co.txt")], options);
    expect(problems.map(({ note }) => noteText(note, "vi"))).toEqual([
      "Không đọc được: không có tệp hay thư mục này. Hãy kiểm tra đường dẫn.",
    ]);
  });

  it("reads UTF-16, and writes nothing in a dry run", async () => {
    await writeFile(join(folder, "bai.txt"), Buffer.from(`\uFEFF${text}`, "utf16le"));
    const report = await runImport([join(folder, "bai.txt")], { ...options, dryRun: true });
    expect(report.results[0]?.article.title).toBe("Ngày hội đọc sách xã Thử");
    expect(await readdir(folder)).toEqual(["bai.txt"]);
  });
});
