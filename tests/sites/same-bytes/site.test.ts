import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type BuiltSite, buildSite, type SiteFiles } from "../build-site.ts";
import { article, desk, jpeg } from "../content.ts";

const env = { NEWSROOM_NOW: "2025-03-10T08:00:00+07:00" };

async function content(): Promise<SiteFiles> {
  return {
    ...desk,
    "content/people/ngo-hai-phan.md":
      "---\nname: Ngô Hải Phan\noffices:\n  - {title: Cục trưởng}\n---\n\nTiểu sử.\n",
    "content/articles/2025/02/10-mot/index.md": article(
      {
        title: "Bài một",
        tags: ["Chuyển đổi số"],
        places: ["nhu-xuan"],
        speakers: ["ngo-hai-phan"],
        photos: [
          { src: "photos/mot.jpg", alt: "Một khung màu", caption: "Ảnh một.", credit: "Ban biên tập" },
        ],
      },
      "![](photos/mot.jpg)\n\nĐoạn văn.\n\n> Lời nói.\n>\n> — ngo-hai-phan",
    ),
    "content/articles/2025/02/10-mot/photos/mot.jpg": await jpeg(),
    "content/articles/2025/03/01-hai/index.md": article({ title: "Bài hai", date: "2025-03-01 09:00" }),
  };
}

function fingerprints(site: BuiltSite): Record<string, string> {
  return Object.fromEntries(
    site.files().map((path) => [
      path,
      createHash("sha256")
        .update(readFileSync(join(site.root, "_site", path)))
        .digest("hex"),
    ]),
  );
}

test("newsroom build and plain eleventy give the same bytes", async () => {
  const files = await content();
  const byNewsroom = await buildSite({ files, env });
  const byEleventy = await buildSite({ files, env, command: "eleventy" });
  expect(byNewsroom.exitCode, byNewsroom.stderr).toBe(0);
  expect(byEleventy.exitCode, byEleventy.stderr).toBe(0);
  expect(byNewsroom.files().length).toBeGreaterThan(10);
  expect(fingerprints(byEleventy)).toEqual(fingerprints(byNewsroom));
});

test("a change, and the change undone, give the first bytes again", async () => {
  const first = await buildSite({ files: await content(), env });
  const original = fingerprints(first);
  const path = "content/articles/2025/04/01-ba/index.md";

  const changed = await first.rebuild({ [path]: article({ title: "Bài ba", date: "2025-03-05 09:00" }) });
  expect(changed.exitCode, changed.stderr).toBe(0);
  expect(changed.exists("/2025/03/ba/")).toBe(true);
  const clean = await buildSite({
    files: { ...(await content()), [path]: article({ title: "Bài ba", date: "2025-03-05 09:00" }) },
    env,
  });
  expect(fingerprints(changed)).toEqual(fingerprints(clean));

  const undone = await changed.rebuild({ [path]: null });
  expect(fingerprints(undone)).toEqual(original);
});
