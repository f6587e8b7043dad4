import { expect, test } from "vitest";
import { buildSite } from "../build-site.ts";
import { article, desk } from "../content.ts";
import { publishedBytes } from "../published-bytes.ts";

const now = "2025-03-01T00:30:00+07:00";
const files = {
  ...desk,
  "content/people/do-an.md": "---\nname: Đỗ Ân\noffices: [{title: Trưởng ban, from: 2025-03-01}]\n---\n",
  "content/people/vu-i.md": "---\nname: Vũ Ỉ\n---\n",
  "content/articles/1/giao-thua/index.md": article({
    title: "Giao thừa",
    date: "2025-03-01 00:10",
    speakers: ["do-an"],
  }),
  "content/articles/1/hom-truoc/index.md": article({
    title: "Hôm trước",
    date: "2025-02-28",
    corrections: [{ date: "2025-03-01", text: "Sửa." }],
  }),
  "content/articles/1/chua-den/index.md": article({ title: "Chưa đến", date: "2025-03-01 00:31" }),
};

test("the machine's zone, language and clock change no byte, nor does plain Eleventy", async () => {
  const [here, ...elsewhere] = await Promise.all([
    buildSite({ files, env: { NEWSROOM_NOW: now, TZ: "Asia/Ho_Chi_Minh", LANG: "vi_VN.UTF-8" } }),
    buildSite({
      files,
      env: {
        NEWSROOM_NOW: "2025-02-28T17:30Z",
        TZ: "America/Los_Angeles",
        LANG: "tr_TR.UTF-8",
        LC_ALL: "tr_TR.UTF-8",
      },
    }),
    buildSite({ files, env: { TZ: "Pacific/Kiritimati", LANG: "C" }, command: ["build", "--now", now] }),
    buildSite({ files, env: { NEWSROOM_NOW: now, TZ: "UTC" }, command: "eleventy" }),
  ]);
  if (!here) throw new Error("no site");
  expect(here.exitCode, here.stderr).toBe(0);
  expect(here.exists("/2025/03/giao-thua/")).toBe(true);
  expect(here.exists("/2025/03/chua-den/")).toBe(false);
  for (const site of elsewhere) {
    expect(site.exitCode, site.stderr).toBe(0);
    expect(publishedBytes(site)).toEqual(publishedBytes(here));
  }
});

test("after edits, plain Eleventy gives the bytes that newsroom build gives, and both those of a new start", async () => {
  const env = { NEWSROOM_NOW: "2025-06-01T00:00Z" };
  const options = { search: false };
  const edits = {
    "content/articles/1/giao-thua/index.md": article({
      title: "Đêm giao thừa",
      date: "2025-03-01 00:10",
      slug: "dem-giao-thua",
    }),
    "content/articles/1/hom-truoc": null,
    "content/people/vu-i.md": null,
    "_data/sections.yaml": "tin-tuc: {name: Tin}\n",
  };
  const sites = await Promise.all(
    (["eleventy", ["build"]] as const).map(async (command) => {
      const first = await buildSite({ files, env, options, command: command as "eleventy" });
      return first.rebuild(edits);
    }),
  );
  const fresh = await buildSite({ files: { ...files, ...edits }, env, options });
  expect(fresh.exitCode, fresh.stderr).toBe(0);
  for (const site of sites) {
    expect(site.exitCode, site.stderr).toBe(0);
    expect(publishedBytes(site)).toEqual(publishedBytes(fresh));
  }
});

test("an instant without a zone is refused before anything is written", async () => {
  const site = await buildSite({ files, command: ["build", "--now", "2025-03-01"] });
  expect(site.exitCode).toBe(1);
  expect(site.stderr + site.stdout).toContain("2025-02-10T08:00+07:00");
  expect(site.files()).toEqual([]);
});
