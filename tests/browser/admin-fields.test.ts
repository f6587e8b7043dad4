import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type BuiltSite, buildSite, type SiteFiles } from "../sites/build-site.ts";
import { article, desk, jpeg } from "../sites/content.ts";
import { openClone, readClone } from "./admin-clone.ts";
import { adding, addPhoto, begin, fieldIn, impatient, saveForm, typing } from "./admin-forms.ts";
import { closing, useBrowser } from "./session.ts";
import { type StaticServer, serveFolder } from "./static-server.ts";

vi.setConfig({ testTimeout: 300_000 });

const open = useBrowser();

const other = "content/articles/2025/02/11-thu-muc/index.md";

const clone: SiteFiles = {
  ...desk,
  "_data/site.yaml": `${desk["_data/site.yaml"]}`.replace("  - vi\n", "  - vi\n  - en\n"),
  "_data/places.yaml": "nhu-xuan: {name: Như Xuân}\nthanh-hoa: {name: Thanh Hóa}\n",
  "_data/events.yaml": "hoi-nghi: {name: Hội nghị thử}\n",
  "content/people/ngo-hai-phan.md": "---\nname: Ngô Hải Phan\noffices: [{title: Cục trưởng}]\n---\n",
  "content/people/luong-thi-hoa.md": "---\nname: Lương Thị Hoa\noffices: [{title: Bí thư}]\n---\n",
  "content/articles/2025/02/10-bai/index.md": article({ title: "Bài thử" }),
  [other]: article({ title: "Bài thử khác", slug: "ten-rieng", date: "2025-02-28T17:30:00Z" }),
};

let site: BuiltSite;
let server: StaticServer;

beforeAll(async () => {
  const env = { NEWSROOM_NOW: "2025-06-01T08:00+07:00" };
  site = await buildSite({ files: clone, options: { admin: true }, env });
  expect(site.exitCode, site.stderr).toBe(0);
  server = await serveFolder(join(site.root, "_site"));
});
afterAll(() => server?.close());

const openDesk = () => openClone(open, server.address, clone, { width: 1280, height: 10_000 });

const type = (part: Page | Locator, name: string, text: string) =>
  fieldIn(part, name).getByRole("textbox").first().fill(text);

const at = (part: Page | Locator, name: string, moment: string) =>
  fieldIn(part, name).locator("input").first().fill(moment);

const choose = (part: Page | Locator, name: string, one: string) =>
  fieldIn(part, name).getByRole("radio", { name: one, exact: true }).click();

/** Opens the list of what can be chosen, and takes some of it. */
async function pick(page: Page, part: Page | Locator, name: string, ...names: string[]): Promise<void> {
  for (const one of names) {
    await fieldIn(part, name).getByRole("combobox").click();
    await page.getByRole("option", { name: one }).click();
  }
}

/** A value of one of two shapes. */
async function shape(page: Page, name: string, chosen: string): Promise<void> {
  await adding(page, name).click();
  await page.getByRole("menuitem", { name: chosen }).click();
}

/** Checks and builds the clone with what the forms wrote, and nothing else. */
async function checkAndBuild(files: Record<string, Buffer>): Promise<BuiltSite> {
  const written = Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith(".git")));
  const checked = await site.rebuild(written, { command: ["check"] });
  expect(checked.exitCode, checked.stdout + checked.stderr).toBe(0);
  const built = await site.rebuild({}, { command: ["build"] });
  expect(built.exitCode, built.stderr).toBe(0);
  return built;
}

test("an article with every field filled in", impatient, async () => {
  const page = await openDesk();
  const folder = "content/articles/2025/03/01-day-du";
  const files = await closing(page, async () => {
    await begin(page, "Tiêu đề thử");
    await at(page.locator("body"), "Ngày giờ", "2025-03-01T00:30");
    await choose(page, "Chuyên mục", "Đời sống");
    await type(page, "Sapô", "Dòng một: “thử”.\nDòng hai # không phải ghi chú.");
    await type(page, "Dòng trên tiêu đề", "Dòng trên");
    await shape(page, "Bút danh", "Tên như sẽ in");
    await typing(page, fieldIn(page, "Tên như sẽ in").getByRole("textbox"), "Ban biên tập");
    await addPhoto(page, "Ảnh thử 1.jpg", await jpeg(1600, 1000));
    const photos = fieldIn(page, "Ảnh");
    await typing(page, fieldIn(photos, "Chú thích").getByRole("textbox"), "Ảnh thử *một*");
    await type(photos, "Mô tả cho người không nhìn thấy ảnh", "Một màu xanh.");
    await type(photos, "Nguồn ảnh", "Ban biên tập");
    await type(photos, "Người chụp", "Ban biên tập");
    await type(photos, "Bản quyền", "Tòa soạn thử");
    await type(photos, "Giấy phép sử dụng", "https://creativecommons.org/licenses/by/4.0/");
    await at(photos, "Chụp lúc", "2025-02-28T23:15");
    await choose(photos, "Chụp ở", "Như Xuân");
    await pick(page, photos, "Người trong ảnh", "Lương Thị Hoa");
    await type(photos, "Điểm giữ lại khi cắt", "50% 30%");
    await type(photos, "Địa chỉ trên cổng cũ", "/anh/cu.jpg");
    await type(page, "Nội dung", "Đoạn thử.\n\n> Lời thử.\n>\n> — Vũ Văn Tích\n\n![](photos/anh-thu-1.jpg)");
    await adding(page, "người phát biểu").click();
    const speakers = fieldIn(page, "Người phát biểu");
    await typing(page, fieldIn(speakers, "Họ tên").getByRole("textbox"), "Vũ Văn Tích");
    await type(speakers, "Học hàm, học vị", "Tiến sĩ");
    await type(speakers, "Chức vụ trong bài này", "Giám đốc");
    await type(speakers, "Cơ quan", "Học viện thử");
    await pick(page, page, "Địa danh", "Như Xuân", "Thanh Hóa");
    await type(page, "Tên trong địa chỉ", "day-du");
    await type(page, "Thể loại", "Tin");
    await shape(page, "Người biên tập", "Người có hồ sơ");
    await pick(page, page, "Người có hồ sơ", "Ngô Hải Phan", "Lương Thị Hoa");
    await shape(page, "Người duyệt đăng", "Một tên");
    await typing(page, fieldIn(page, "Một tên").getByRole("textbox"), "Ban biên tập");
    await type(page, "Chủ đề", "Chủ đề thử");
    await choose(page, "Sự kiện", "Hội nghị thử");
    await choose(page, "Ngôn ngữ", "Tiếng Anh");
    await pick(page, page, "Là bản dịch của", "Bài thử khác");
    await adding(page, "tài liệu").click();
    await fieldIn(page, "Tài liệu đính kèm").getByRole("button", { name: "Duyệt tệp" }).click();
    const dialog = page.getByRole("dialog");
    const pdf = {
      name: "Tài liệu.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.4\n%%EOF\n"),
    };
    await dialog.locator('input[type="file"]').setInputFiles(pdf);
    await dialog.getByRole("button", { name: "Chèn" }).click();
    await type(page, "Tên tài liệu", "Tài liệu thử");
    await at(page, "Cập nhật lúc", "2025-03-02T09:00");
    await fieldIn(page, "Bản nháp").getByRole("switch").click();
    await at(page, "Đăng lúc", "2025-03-01T06:00");
    await at(page, "Không công bố trước", "2025-03-01T00:00");
    await at(page, "Gỡ lúc", "2035-01-01T00:00");
    await type(page, "Địa chỉ cũ", "/tin-tuc/cu-123.aspx");
    await fieldIn(page, "Nguồn tin").getByRole("checkbox").first().click();
    await typing(page, fieldIn(page, "Tên nguồn").getByRole("textbox"), "Cổng thử");
    await type(fieldIn(page, "Nguồn tin"), "Địa chỉ", "https://cong.example/bai");
    await adding(page, "đính chính").click();
    const corrections = fieldIn(page, "Đính chính");
    await at(corrections, "Ngày giờ", "2025-03-02T09:00");
    await choose(corrections, "Loại", "Nói rõ thêm");
    await type(corrections, "Nội dung", "Đã viết A;\nđúng là B.");
    await saveForm(page);
    return readClone(page);
  });
  const text = String(files[`${folder}/index.md`]);
  expect(text).toMatchInlineSnapshot(`
    "---
    title: Tiêu đề thử
    date: 2025-03-01 00:30
    section: doi-song
    summary: |-
      Dòng một: “thử”.
      Dòng hai # không phải ghi chú.
    kicker: Dòng trên
    byline: Ban biên tập
    photos:
      - src: photos/anh-thu-1.jpg
        alt: Một màu xanh.
        caption: Ảnh thử *một*
        credit: Ban biên tập
        creator: Ban biên tập
        copyright: Tòa soạn thử
        licence: https://creativecommons.org/licenses/by/4.0/
        takenAt: 2025-02-28 23:15
        place: nhu-xuan
        people: [luong-thi-hoa]
        focus: 50% 30%
        origin: /anh/cu.jpg
    speakers:
      - name: Vũ Văn Tích
        honorific: Tiến sĩ
        title: Giám đốc
        organisation: Học viện thử
    places: [nhu-xuan, thanh-hoa]
    slug: day-du
    genre: Tin
    reviewedBy: [ngo-hai-phan, luong-thi-hoa]
    approvedBy: Ban biên tập
    tags: [Chủ đề thử]
    event: hoi-nghi
    lang: en
    translationOf: 2025/03/ten-rieng
    documents:
      - src: documents/tai-lieu.pdf
        title: Tài liệu thử
    updated: 2025-03-02 09:00
    draft: true
    publishAt: 2025-03-01 06:00
    embargo: 2025-03-01
    expireAt: 2035-01-01
    aliases: [/tin-tuc/cu-123.aspx]
    source:
      name: Cổng thử
      url: https://cong.example/bai
    corrections:
      - date: 2025-03-02 09:00
        kind: clarify
        text: |-
          Đã viết A;
          đúng là B.
    ---

    Đoạn thử.

    > Lời thử.
    >
    > — Vũ Văn Tích

    ![](photos/anh-thu-1.jpg)
    "
  `);
  const published = { [`${folder}/index.md`]: Buffer.from(text.replace("draft: true\n", "")) };
  const built = await checkAndBuild({ ...files, ...published });
  expect(built.read("/2025/03/day-du/")).toContain("Học viện thử");
});

/** Opens one of the desk's lists or files. */
const go = (page: Page, name: string) => page.getByText(name, { exact: true }).last().click();

async function saveFile(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await page.getByText("Tạo mới").or(page.getByText("Đã lưu")).first().waitFor();
}

test("an article with nothing but what it needs, at once the lead of the home page", impatient, async () => {
  const page = await openDesk();
  const files = await closing(page, async () => {
    await begin(page, "Tiêu đề vừa viết");
    await at(page.locator("body"), "Ngày giờ", "2025-03-03T07:00");
    await choose(page, "Chuyên mục", "Tin tức");
    await type(page, "Sapô", "Sapô thử.");
    await saveForm(page);
    await go(page, "Trang chủ");
    await fieldIn(page, "Bài đáng chú ý").waitFor();
    await pick(page, page, "Bài mở đầu", "Tiêu đề vừa viết");
    await pick(page, page, "Bài đáng chú ý", "Bài thử khác", "Bài thử (2025/02/bai)");
    await pick(page, page, "Chuyên mục trên trang chủ", "Đời sống", "Tin tức");
    await saveFile(page);
    return readClone(page);
  });
  expect(String(files["content/articles/2025/03/03-tieu-de-vua-viet/index.md"])).toMatchInlineSnapshot(`
    "---
    title: Tiêu đề vừa viết
    date: 2025-03-03 07:00
    section: tin-tuc
    summary: Sapô thử.
    ---
    "
  `);
  expect(String(files["_data/home.yaml"])).toMatchInlineSnapshot(`
    "lead: 2025/03/tieu-de-vua-viet
    picks: [2025/03/ten-rieng, 2025/02/bai]
    sections: [doi-song, tin-tuc]
    "
  `);
  const built = await checkAndBuild(files);
  expect(built.read("/")).toMatch(
    /href="\/2025\/03\/tieu-de-vua-viet\/"[\s\S]+href="\/2025\/03\/ten-rieng\/"/,
  );
});

test("a person and a place with every field filled in", impatient, async () => {
  const page = await openDesk();
  const files = await closing(page, async () => {
    await go(page, "Nhân vật");
    await page.getByText("Tạo mới").click();
    await typing(page, fieldIn(page, "Họ tên").getByRole("textbox"), "Đỗ Thị Bích");
    await type(page, "Xếp theo", "Bích Đỗ Thị");
    await type(page, "Học hàm, học vị", "Tiến sĩ");
    await type(page, "Tên gọi khác", "Đỗ Bích");
    await adding(page, "chức vụ").click();
    const offices = fieldIn(page, "Chức vụ").first();
    await typing(page, fieldIn(offices, "Chức vụ").getByRole("textbox"), "Trưởng phòng");
    await type(offices, "Cơ quan", "Sở thử");
    await at(offices, "Từ ngày", "2024-01-02");
    await at(offices, "Đến ngày", "2025-12-31");
    await fieldIn(page, "Ảnh chân dung").getByRole("checkbox").first().click();
    const portrait = fieldIn(page, "Ảnh chân dung");
    await portrait.getByRole("button", { name: "Duyệt tệp" }).click();
    const dialog = page.getByRole("dialog");
    const photo = { name: "Chân dung.jpg", mimeType: "image/jpeg", buffer: await jpeg() };
    await dialog.locator('input[type="file"]').setInputFiles(photo);
    await dialog.getByRole("button", { name: "Chèn" }).click();
    await type(portrait, "Mô tả cho người không nhìn thấy ảnh", "Một màu xanh.");
    await type(page, "Tiểu sử ngắn", "Tiểu sử thử.");
    await saveForm(page);

    await go(page, "Địa danh");
    await adding(page, "địa danh").waitFor();
    // Until the form has come in, what is clicked is not reached.
    await page.waitForTimeout(2000);
    await adding(page, "địa danh").click();
    const places = fieldIn(page, "Địa danh").first();
    await typing(page, fieldIn(places, "Mã").getByRole("textbox").last(), "xa-thu");
    await fieldIn(places, "Tên").getByRole("textbox").last().fill("Xã Thử");
    await type(places, "Loại", "xã");
    await type(places, "Giới thiệu", "Nơi thử.");
    await choose(places, "Thuộc", "Thanh Hóa");
    await at(places, "Từ ngày", "2025-07-01");
    await at(places, "Đến ngày", "2030-07-01");
    await pick(page, places, "Nay là", "Như Xuân", "Thanh Hóa");
    await type(places, "Ghi chú", "Ghi chú thử.");
    await saveFile(page);
    return readClone(page);
  });
  expect(
    Object.keys(files)
      .filter((path) => path.startsWith("content/people/"))
      .sort(),
  ).toMatchInlineSnapshot(`
    [
      "content/people/do-thi-bich.md",
      "content/people/luong-thi-hoa.md",
      "content/people/ngo-hai-phan.md",
      "content/people/photos/chan-dung.jpg",
    ]
  `);
  expect(String(files["content/people/do-thi-bich.md"])).toMatchInlineSnapshot(`
    "---
    name: Đỗ Thị Bích
    sortName: Bích Đỗ Thị
    honorific: Tiến sĩ
    aliases: [Đỗ Bích]
    offices:
      - title: Trưởng phòng
        organisation: Sở thử
        from: 2024-01-02
        to: 2025-12-31
    photo:
      src: photos/chan-dung.jpg
      alt: Một màu xanh.
    ---

    Tiểu sử thử.
    "
  `);
  expect(String(files["_data/places.yaml"])).toMatchInlineSnapshot(`
    "nhu-xuan: {name: Như Xuân}
    thanh-hoa: {name: Thanh Hóa}
    xa-thu:
      name: Xã Thử
      kind: xã
      description: Nơi thử.
      within: thanh-hoa
      from: 2025-07-01
      to: 2030-07-01
      successor: [nhu-xuan, thanh-hoa]
      note: Ghi chú thử.
    "
  `);
  const built = await checkAndBuild(files);
  expect(built.read("/nguoi/do-thi-bich/")).toContain("Trưởng phòng");
});
