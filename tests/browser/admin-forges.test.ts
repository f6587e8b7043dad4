import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test, vi } from "vitest";
import { type BuiltSite, buildSite, type SiteFiles } from "../sites/build-site.ts";
import { desk, jpeg } from "../sites/content.ts";
import { addPhoto, begin, field, impatient, saveForm, tallScreen, typing } from "./admin-forms.ts";
import { gitHub } from "./fake-github.ts";
import { gitLab } from "./fake-gitlab.ts";
import { type Forge, project, type Requests, standIn } from "./forge.ts";
import { ForgeRepository } from "./forge-repository.ts";
import { closing, useBrowser } from "./session.ts";
import { type StaticServer, serveFolder } from "./static-server.ts";

vi.setConfig({ testTimeout: 240_000 });

const open = useBrowser();

const written = "content/articles/2025/02/10-bai/index.md";
const photo = "content/articles/2025/02/10-bai/photos/anh-cu.jpg";

/** As an editor has typed it, with comments and in an order of its own. */
const typed = `---
# Bài đầu tiên.
section: tin-tuc
title: "Bài thử"
date: 2025-02-10 08:00   # giờ của tòa soạn
summary: >-
  Tóm tắt của bài thử,
  xuống dòng cho dễ đọc.
byline: Ban biên tập   # như sẽ in
photos:
  - src: photos/anh-cu.jpg
    alt: Một màu xanh.
    caption: Ảnh thử cũ
    credit: Ban biên tập
# tags: [chưa có]
---

Một đoạn văn.
`;

const caption = "    caption: Ảnh thử cũ\n";

describe.each([gitHub, gitLab])("on $name, whose place a double takes", (forge) => {
  let files: SiteFiles;
  let site: BuiltSite;
  let server: StaticServer;

  beforeAll(async () => {
    files = { ...desk, [written]: typed, [photo]: await jpeg(1600, 1000) };
    const admin = { backend: { name: forge.name, repo: project } };
    site = await buildSite({ files, options: { admin } });
    expect(site.exitCode, site.stderr).toBe(0);
    server = await serveFolder(join(site.root, "_site"));
  });
  afterAll(() => server?.close());

  /** Opens the page where one signs in, over a repository of its own. */
  async function openDesk(): Promise<{ page: Page; repository: ForgeRepository; requests: Requests }> {
    const folder = mkdtempSync(join(inject("fixtureFolder"), "forge-"));
    const repository = await ForgeRepository.holding(folder, files);
    const page = await open("about:blank", {
      baseURL: server.address,
      viewport: tallScreen,
      locale: "vi-VN",
      timezoneId: "America/St_Johns",
    });
    page.setDefaultTimeout(60_000);
    const requests = await standIn(page, server.address, forge, repository);
    await page.goto("/admin/");
    await page.getByRole("button", { name: "mã truy cập" }).waitFor();
    return { page, repository, requests };
  }

  async function signIn(page: Page, { token }: Pick<Forge, "token">): Promise<void> {
    await page.getByRole("button", { name: "mã truy cập" }).click();
    await page.getByRole("alertdialog").getByRole("textbox").fill(token);
    await page.getByRole("alertdialog").getByRole("button", { name: "Đăng nhập", exact: true }).click();
  }

  test("nobody is asked anything before somebody signs in, and a wrong token opens nothing", async () => {
    const { page, requests } = await openDesk();
    await closing(page, async () => {
      await page.waitForTimeout(2000);
      expect(requests).toEqual({ asked: [], unanswered: [], left: [] });
      await signIn(page, { token: "sai" });
      await page.getByRole("alert").filter({ hasText: /\S/ }).first().waitFor();
      expect(await page.getByText("Tạo mới").count()).toBe(0);
      expect(requests.left).toEqual([]);
    });
  });

  test(
    "an article that is changed and one that is new are commits of their own files, which check accepts",
    impatient,
    async () => {
      const { page, repository, requests } = await openDesk();
      const taken = await jpeg(1700, 1000);
      const folder = "content/articles/2025/03/01-tieu-de-thu";
      await closing(page, async () => {
        await signIn(page, forge);
        await page.getByText("Bài thử").click();
        await typing(page, field(page, "Tiêu đề"), "Bài thử, sửa");
        await page.getByRole("button", { name: "Mở rộng" }).first().click();
        await typing(page, field(page, "Chú thích"), "Ảnh thử mới");
        await saveForm(page);
        expect(repository.changesOf(repository.head)).toEqual([`M ${written}`]);
        expect(String(repository.read(written))).toBe(
          typed
            .replace('title: "Bài thử"', "title: Bài thử, sửa")
            .replace(caption, "    caption: Ảnh thử mới\n"),
        );

        // Somebody else commits to the branch in between.
        repository.commit("Việc của người khác", [["ghi-chu.txt", Buffer.from("Ghi chú\n")]]);

        await begin(page, "Tiêu đề thử");
        await page.locator('input[type="datetime-local"]').first().fill("2025-03-01T00:30");
        await page.getByRole("radio", { name: "Đời sống" }).click();
        await field(page, "Sapô").fill("Sapô thử.");
        await addPhoto(page, "Ảnh thử 1.JPG", taken);
        await typing(page, field(page, "Mô tả cho người không nhìn thấy ảnh"), "Một màu xanh.");
        await field(page, "Chú thích").fill("Ảnh thử 1");
        await field(page, "Nguồn ảnh").fill("Ban biên tập");
        await field(page, "Nội dung").fill("Đoạn thử.");
        await saveForm(page);
      });
      expect(repository.changesOf(repository.head)).toEqual([
        `A ${folder}/index.md`,
        `A ${folder}/photos/anh-thu-1.jpg`,
      ]);
      expect(repository.read(`${folder}/photos/anh-thu-1.jpg`)).toEqual(taken);
      expect(requests.left).toEqual([]);
      expect(requests.unanswered).toEqual([]);

      const now = Object.fromEntries(repository.files().map(({ path }) => [path, repository.read(path)]));
      expect(String(now["ghi-chu.txt"])).toBe("Ghi chú\n");
      const checked = await site.rebuild(now, { command: ["check"] });
      expect(checked.exitCode, checked.stdout + checked.stderr).toBe(0);
      const built = await site.rebuild({}, { command: ["build"] });
      expect(built.read("/2025/03/tieu-de-thu/")).toContain("Một màu xanh.");
      expect(built.read("/2025/02/bai/")).toContain("Ảnh thử mới");
    },
  );
});
