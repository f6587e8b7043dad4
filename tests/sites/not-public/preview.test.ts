import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltSite, buildSite, writeSite } from "../build-site.ts";
import { article, desk, jpeg } from "../content.ts";
import { DevServer } from "../dev/dev-server.ts";
import { publishedBytes } from "../published-bytes.ts";

const env = { NEWSROOM_NOW: "2025-02-20T08:00:00+07:00" };
const folder = "content/articles/2025/02";

let site: BuiltSite;
let published: Record<string, string>;
let preview: DevServer;

beforeAll(async () => {
  site = await buildSite({
    files: {
      ...desk,
      "content/people/nguoi-thu.md": "---\nname: Người Thử\noffices: [{title: Trưởng ban}]\n---\n",
      [`${folder}/10-da-dang/index.md`]: article({
        title: "Bài đã đăng",
        corrections: [{ date: "2025-02-21 09:00", text: "Sửa của ngày mai." }],
      }),
      [`${folder}/11-nhap/index.md`]: article({
        title: "Bài nháp",
        draft: true,
        speakers: ["nguoi-thu"],
        photos: [{ src: "a.jpg", alt: "Ảnh của bản nháp" }],
      }),
      [`${folder}/11-nhap/a.jpg`]: await jpeg(400, 300),
      [`${folder}/12-hen/index.md`]: article({ title: "Bài hẹn", publishAt: "2025-03-01 06:30" }),
      [`${folder}/13-cho/index.md`]: article({ title: "Bài chờ", embargo: "2025-03-02 17:00" }),
      [`${folder}/14-het/index.md`]: article({ title: "Bài hết hạn", expireAt: "2025-02-15" }),
    },
    env,
  });
  expect(site.exitCode, site.stderr).toBe(0);
  published = publishedBytes(site);
  preview = await DevServer.start(site.root, env, ["--preview"]);
});

afterAll(() => preview?.stop());

test.each([
  ["/2025/02/nhap/", "Bản nháp: bài này chưa đăng."],
  ["/2025/02/hen/", "Bài này hẹn đăng lúc 01/03/2025, 06:30."],
  ["/2025/02/cho/", "Bài này chưa được phép công bố trước 02/03/2025, 17:00."],
  ["/2025/02/het/", "Bài này đã hết hạn và không còn công khai từ 15/02/2025, 00:00."],
])("%s is shown, with what keeps it from the public", async (url, why) => {
  const page = await preview.get(url);
  expect(page).toContain(`<p class="withheld"><strong>${why}</strong></p>`);
});

test("every page says that it is a preview, and no search engine may keep it", async () => {
  for (const url of ["/", "/2025/02/da-dang/", "/tin-tuc/", "/nguoi/nguoi-thu/", "/tim-kiem/"]) {
    const page = await preview.get(url);
    expect(page, url).toContain('<aside class="preview-notice">Bản xem trước của tòa soạn');
    expect(page, url).toContain('<meta name="robots" content="noindex">');
  }
});

test("lists mark what is not public, in words", async () => {
  const list = await preview.get("/tin-tuc/");
  expect(
    [...list.matchAll(/class="mark mark-([\w-]+)">([^<]*)</g)].map(([, ...mark]) => mark).sort(),
  ).toEqual([
    ["draft", "Bản nháp"],
    ["embargo", "Chờ công bố: 02/03/2025, 17:00"],
    ["expired", "Đã hết hạn: 15/02/2025, 00:00"],
    ["scheduled", "Hẹn giờ: 01/03/2025, 06:30"],
  ]);
  expect(await preview.get("/")).toContain("mark-draft");
  expect(await preview.get("/anh/")).toContain("mark-draft");
});

test("a draft's photo and a correction of tomorrow are shown", async () => {
  const [, photo] = /src="(\/media\/[^"]+\.jpeg)"/.exec(await preview.get("/2025/02/nhap/")) ?? [];
  expect(await preview.get(photo ?? "")).not.toBe("");
  const corrected = await preview.get("/2025/02/da-dang/");
  expect(corrected).toContain("Sửa của ngày mai.");
  expect(corrected).toContain("Chưa công khai; sẽ hiện lúc 21/02/2025, 09:00.");
});

test("a draft that is saved is shown at once", async () => {
  const text = article({ title: "Bài nháp hai", draft: true, speakers: ["nguoi-thu"] });
  const { page } = await preview.reloadAfter(
    () => void writeSite(site.root, { [`${folder}/11-nhap/index.md`]: text }),
    "/2025/02/nhap/",
  );
  expect(page).toContain("Bài nháp hai");
});

test("the published site and its cache are as they were, and the next build finds nothing to do", async () => {
  expect(publishedBytes(site)).toEqual(published);
  const text = readFileSync(join(site.root, `${folder}/11-nhap/index.md`), "utf8");
  expect(text).toContain("Bài nháp hai");
  const built = await site.rebuild({}, { command: ["build", "--json"], env });
  expect(JSON.parse(built.stdout)).toMatchObject({ pages: { rendered: 0 }, articles: 1 });
  expect(publishedBytes(built)).toEqual(published);
});

test("pruning leaves the preview that somebody looks at", async () => {
  const pruned = await site.rebuild({}, { command: ["build", "--prune"], env });
  expect(pruned.exitCode, pruned.stderr).toBe(0);
  const output = join(site.root, ".cache/newsroom/preview/site");
  expect(existsSync(join(output, "2025/02/hen/index.html"))).toBe(true);
  expect(readdirSync(output)).toContain("build.json");
});

test("without --preview, dev shows what the public sees", async () => {
  await preview.stop();
  const dev = await DevServer.start(site.root, env);
  try {
    for (const slug of ["nhap", "hen", "cho", "het"]) expect(await dev.get(`/2025/02/${slug}/`)).toBe("");
    const page = await dev.get("/2025/02/da-dang/");
    expect(page).toContain("Bài đã đăng");
    expect(page).not.toContain("preview-notice");
  } finally {
    await dev.stop();
  }
});
