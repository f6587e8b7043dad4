import { expect, test } from "vitest";
import { buildSite } from "../build-site.ts";
import { article, desk } from "../content.ts";
import { publishedBytes } from "../published-bytes.ts";

const files = { ...desk, "content/articles/a/index.md": article() };
const options = { search: false };
const env = { NEWSROOM_NOW: "2025-07-15T08:00+07:00" };

test("what a killed build left in the cache is no page, by newsroom build and by plain Eleventy", async () => {
  const clean = await buildSite({ files, options, env });
  const leftovers = Object.fromEntries(
    ["new/2025/02/a/index.html", "new/x.njk", "new/x.md", "replacing/0/1", "file-0", "x.11ty.js"].map(
      (name): [string, string] => [`.cache/newsroom/staging/${name}`, "nửa chừng"],
    ),
  );
  for (const command of ["eleventy", ["build"]] as const) {
    const site = await buildSite({
      files: { ...files, ...leftovers },
      options,
      env,
      command: command as "eleventy",
    });
    expect(site.exitCode, site.stderr).toBe(0);
    expect(publishedBytes(site)).toEqual(publishedBytes(clean));
  }
});
