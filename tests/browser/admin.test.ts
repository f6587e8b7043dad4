import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type BuiltSite, buildSite, type SiteFiles } from "../sites/build-site.ts";
import { desk, jpeg } from "../sites/content.ts";
import { openClone, readClone } from "./admin-clone.ts";
import { adding, addPhoto, begin, field, impatient, saveForm, tallScreen, typing } from "./admin-forms.ts";
import { closing, useBrowser } from "./session.ts";
import { type StaticServer, serveFolder } from "./static-server.ts";

// A form of every key is a lot of work for a busy machine.
vi.setConfig({ testTimeout: 180_000 });

const open = useBrowser();

const person = "content/people/ngo-hai-phan.md";
const written = "content/articles/2025/02/10-bai/index.md";
const sections = "_data/sections.yaml";

/** As an editor has typed it, with comments and in an order of its own. */
const typed = `---
# Bài đầu tiên.
title: "Bài thử"
section: tin-tuc
date: 2025-02-10
summary: >-
  Tóm tắt của bài thử,
  xuống dòng cho dễ đọc.
byline: Ban biên tập   # như sẽ in
# tags: [chưa có]
speakers:
  - ngo-hai-phan # có hồ sơ
---

Một đoạn văn với \`mã\` và *nghiêng*.

| a | b |
|---|---|
| 1 | 2 |
`;

const clone: SiteFiles = {
  ...desk,
  [sections]:
    "# Thứ tự ở đây là thứ tự trên trang.\ntin-tuc: {name: Tin tức}\n\ndoi-song:\n  name: Đời sống # sau cùng\n",
  [person]: "---\nname: Ngô Hải Phan\noffices:\n  - title: Cục trưởng\n    from: 2020-01-01\n---\n",
  [written]: typed,
};

let site: BuiltSite;
let server: StaticServer;

beforeAll(async () => {
  site = await buildSite({ files: clone, options: { admin: true } });
  expect(site.exitCode, site.stderr).toBe(0);
  server = await serveFolder(join(site.root, "_site"));
});

afterAll(() => server?.close());

const openDesk = (left: string[] = []): Promise<Page> =>
  openClone(open, server.address, clone, tallScreen, left);

/** Chooses the record of the speaker who was just added; a choice does not tell whether it stayed. */
async function speakerOf(page: Page, name: string): Promise<void> {
  await page.getByRole("radio", { name }).waitFor();
  await page.waitForTimeout(2000);
  await page.getByRole("radio", { name }).click();
}

async function save(page: Page): Promise<Record<string, Buffer>> {
  await saveForm(page);
  return readClone(page);
}

test(
  "an article written like a person writes it is accepted by check, and nothing leaves the site",
  impatient,
  async () => {
    const left: string[] = [];
    const photo = await jpeg(1600, 1000);
    const files = await closing(await openDesk(left), async (page) => {
      await begin(page, "Tiêu đề thử: đường đi & “nước”");
      await page.locator('input[type="datetime-local"]').first().fill("2025-03-01T00:30");
      await page.getByRole("radio", { name: "Đời sống" }).click();
      await field(page, "Sapô").fill("Sapô thử.");
      await addPhoto(page, "Ảnh thử Đường 1.JPG", photo);
      await typing(page, field(page, "Mô tả cho người không nhìn thấy ảnh"), "Một màu xanh.");
      await field(page, "Chú thích").fill("Ảnh thử 1");
      await field(page, "Nguồn ảnh").fill("Ban biên tập");
      await field(page, "Nội dung").fill("Đoạn thử.\n\n![](photos/anh-thu-duong-1.jpg)");
      return save(page);
    });
    expect(left).toEqual([]);
    const folder = "content/articles/2025/03/01-tieu-de-thu-duong-di-nuoc";
    const added = Object.keys(files).filter((path) => !(path in clone) && !path.startsWith(".git"));
    expect(added.sort()).toEqual([`${folder}/index.md`, `${folder}/photos/anh-thu-duong-1.jpg`]);
    expect(files[`${folder}/photos/anh-thu-duong-1.jpg`]).toEqual(photo);
    expect(String(files[`${folder}/index.md`])).toMatchInlineSnapshot(`
    "---
    title: "Tiêu đề thử: đường đi & “nước”"
    date: 2025-03-01 00:30
    section: doi-song
    summary: Sapô thử.
    photos:
      - src: photos/anh-thu-duong-1.jpg
        alt: Một màu xanh.
        caption: Ảnh thử 1
        credit: Ban biên tập
    ---

    Đoạn thử.

    ![](photos/anh-thu-duong-1.jpg)
    "
  `);

    const news = Object.fromEntries(added.map((path) => [path, files[path] as Buffer]));
    const checked = await site.rebuild(news, { command: ["check", "--format", "json"] });
    const { problems } = JSON.parse(checked.stdout) as { problems: { severity: string }[] };
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(checked.exitCode, checked.stderr).toBe(0);
    const built = await site.rebuild({}, { command: ["build"] });
    expect(built.exitCode, built.stderr).toBe(0);
    expect(built.read("/2025/03/tieu-de-thu-duong-di-nuoc/")).toContain("Một màu xanh.");
  },
);

test(
  "a speaker is a record or somebody written in, and a byline people who have records",
  impatient,
  async () => {
    const files = await closing(await openDesk(), async (page) => {
      await begin(page, "Tiêu đề thử 2");
      await page.locator('input[type="datetime-local"]').first().fill("2025-03-02T08:00");
      await page.getByRole("radio", { name: "Tin tức" }).click();
      await field(page, "Sapô").fill("Sapô thử.");
      await adding(page, "Bút danh").click();
      await page.getByRole("menuitem", { name: "Người có hồ sơ" }).click();
      await page.getByRole("combobox").first().click();
      await page.getByRole("option", { name: "Ngô Hải Phan" }).click();
      await adding(page, "người phát biểu").click();
      await speakerOf(page, "Ngô Hải Phan");
      await adding(page, "người phát biểu").click();
      await typing(page, field(page, "Họ tên").nth(1), "Vũ Văn Tích");
      await typing(page, field(page, "Chức vụ trong bài này").nth(1), "Giám đốc");
      await field(page, "Nội dung").fill("> Lời thử.\n> — Vũ Văn Tích");
      await field(page, "Tên trong địa chỉ").fill("bai-thu-hai");
      return save(page);
    });
    const path = "content/articles/2025/03/02-bai-thu-hai/index.md";
    expect(String(files[path])).toMatchInlineSnapshot(`
    "---
    title: Tiêu đề thử 2
    date: 2025-03-02 08:00
    section: tin-tuc
    summary: Sapô thử.
    byline: [ngo-hai-phan]
    speakers:
      - ngo-hai-phan
      - name: Vũ Văn Tích
        title: Giám đốc
    slug: bai-thu-hai
    ---

    > Lời thử.
    > — Vũ Văn Tích
    "
  `);
    const checked = await site.rebuild({ [path]: files[path] as Buffer }, { command: ["check"] });
    expect(checked.exitCode, checked.stdout).toBe(0);
  },
);

test("what was not changed stays to the letter", async () => {
  const files = await closing(await openDesk(), async (page) => {
    await page.getByText("Bài thử").click();
    await typing(page, field(page, "Tiêu đề"), "Bài thử, sửa");
    return save(page);
  });
  expect(String(files[written])).toBe(typed.replace('title: "Bài thử"', "title: Bài thử, sửa"));
});

test("with the keyboard alone an article is begun, and Esc closes no form that somebody types in", async () => {
  await closing(await openDesk(), async (page) => {
    await page.getByRole("button", { name: "Tạo bài viết mới" }).focus();
    await page.keyboard.press("Enter");
    await field(page, "Tiêu đề").waitFor();
    await typing(page, field(page, "Tiêu đề"), "Đang viết");
    await page.keyboard.press("Escape");
    await page.waitForTimeout(1000);
    expect(await field(page, "Tiêu đề").inputValue()).toBe("Đang viết");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
  });
});

test("a page that is told to load again keeps what is being written", async () => {
  await closing(await openDesk(), async (page) => {
    await page.getByText("Bài thử").click();
    await typing(page, field(page, "Tiêu đề"), "Đang viết");
    // As the client of the dev server does when a file was saved.
    await page.evaluate(() => location.reload());
    await page.waitForTimeout(1000);
    expect(await field(page, "Tiêu đề").inputValue()).toBe("Đang viết");
  });
});

test("published elsewhere, a desk without a forge says where it works", async () => {
  await closing(await open("/robots.txt", { baseURL: server.address }), async (page) => {
    await page.route(/^http:\/\/toa-soan\.example\//, async (route) => {
      const { pathname } = new URL(route.request().url());
      await route.fulfill({ response: await page.request.get(server.address + pathname) });
    });
    await page.goto("http://toa-soan.example/admin/");
    await page.getByText("làm việc trên bản sao của kho trong máy").waitFor();
    expect(await page.getByRole("button").count()).toBe(0);
    // What is still asked for when the page goes has nobody to answer to.
    await page.unrouteAll({ behavior: "ignoreErrors" });
  });
});

test("a section is added to those under their ids", async () => {
  const files = await closing(await openDesk(), async (page) => {
    await page.getByText("Chuyên mục", { exact: true }).last().click();
    await adding(page, "chuyên mục").click();
    await typing(page, field(page, "Mã"), "ban-doc");
    await typing(page, field(page, "Tên"), "Bạn đọc");
    await page.getByRole("button", { name: "Lưu", exact: true }).click();
    await page.getByText("Tạo mới").or(page.getByText("Đã lưu")).first().waitFor();
    return readClone(page);
  });
  expect(String(files[sections])).toBe(`${clone[sections]}ban-doc:\n  name: Bạn đọc\n`);
});
