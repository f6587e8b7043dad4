import { rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { type BuiltSite, buildSite, type SiteFiles } from "../build-site.ts";
import { article, desk, jpeg } from "../content.ts";
import { filesThatTell, publishedBytes } from "../published-bytes.ts";

const env = { NEWSROOM_NOW: "2025-07-15T08:00+07:00" };
const folder = "content/articles/2025/02/10-se-mat";
let doomed: SiteFiles;
let whole: BuiltSite;
let cleanWithout: Record<string, string>;

beforeAll(async () => {
  const kept = { ...desk, "content/articles/2025/02/11-o-lai/index.md": article({ title: "Ở lại" }) };
  doomed = {
    [`${folder}/index.md`]: article({
      title: "Sẽ mất đi",
      tags: ["Thẻ mất"],
      event: "su-kien-mat",
      speakers: ["nguoi-mat"],
      aliases: ["/duong-cu/"],
      photos: [{ src: "a.jpg", alt: "Ảnh sẽ mất" }],
      documents: [{ src: "a.pdf", title: "Văn bản sẽ mất" }],
    }),
    [`${folder}/a.jpg`]: await jpeg(500, 300),
    [`${folder}/a.pdf`]: "%PDF-1.7 se-mat\n",
    "content/people/nguoi-mat.md": "---\nname: Người Mất\noffices: [{title: Trưởng ban}]\n---\n",
    "content/pages/trang-mat.md": "---\ntitle: Trang sẽ mất\n---\n",
  };
  [whole, cleanWithout] = await Promise.all([
    buildSite({ files: { ...kept, ...doomed }, env }),
    buildSite({ files: kept, env }).then(publishedBytes),
  ]);
});

test("what is deleted leaves nothing behind: no page, photo, document, list, feed, or word in the index", async () => {
  expect(whole.exitCode, whole.stderr).toBe(0);
  expect(filesThatTell(whole, "Sẽ mất đi").length).toBeGreaterThan(4);
  const after = await whole.rebuild(Object.fromEntries(Object.keys(doomed).map((path) => [path, null])));
  expect(after.exitCode, after.stderr).toBe(0);
  expect(
    filesThatTell(after, "Sẽ mất đi", "se-mat", "nguoi-mat", "Người Mất", "trang-mat", "duong-cu", "the-mat"),
  ).toEqual([]);
  expect(publishedBytes(after)).toEqual(cleanWithout);
});

test("a renamed article stands at its new address only", async () => {
  const before = await whole.rebuild(doomed);
  const after = await before.rebuild({
    ...Object.fromEntries(
      Object.keys(doomed)
        .filter((path) => path.startsWith(folder))
        .map((path) => [path, null]),
    ),
    "content/articles/2025/02/10-ten-moi/index.md": article({
      title: "Sẽ mất đi",
      aliases: ["/2025/02/se-mat/"],
    }),
  });
  expect(after.exitCode, after.stderr).toBe(0);
  expect(after.exists("/2025/02/ten-moi/")).toBe(true);
  expect(after.read("/2025/02/se-mat/")).toContain("/2025/02/ten-moi/");
  expect(filesThatTell(after, "Văn bản sẽ mất", "Ảnh sẽ mất")).toEqual([]);
});

test("with the cache lost as well, a clean build is as if nothing had ever been there", async () => {
  const before = await whole.rebuild(doomed);
  rmSync(join(before.root, ".cache"), { recursive: true, force: true });
  const after = await before.rebuild(
    {
      ...Object.fromEntries(Object.keys(doomed).map((path) => [path, null])),
      "content/articles/2025/02/10-ten-moi": null,
    },
    { command: ["build", "--clean"] },
  );
  expect(after.exitCode, after.stderr).toBe(0);
  expect(publishedBytes(after)).toEqual(cleanWithout);
});
