import { expect, test, vi } from "vitest";
import { withAdmin } from "../../../src/admin/kept-admin.ts";
import { temporaryFolder } from "../newsroom-folder.ts";

vi.mock(import("../../../src/archive/reader-digest.ts"), async (original) => ({
  ...(await original()),
  versionOf: () => "",
}));

test("where Sveltia CMS is not installed, the build says how to get it", async () => {
  const assets = { css: "", site: "", search: "", icon: "", preloadFonts: [] };
  const theme = { sources: [], bundle: { assets, files: new Map() } };
  await expect(withAdmin(theme, temporaryFolder(), "/theme")).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: eleventy-plugin-newsroom: the option admin needs Sveltia CMS, which is not installed. Run: npm install --save-dev @sveltia/cms]`,
  );
});
