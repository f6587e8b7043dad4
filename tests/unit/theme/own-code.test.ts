import { cpSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { siteSchema } from "../../../src/schema/site.ts";
import { bundleTheme } from "../../../src/theme/bundle-theme.ts";
import { temporaryFolder } from "../newsroom-folder.ts";

const assets = join(import.meta.dirname, "../../../assets");

test("a theme that a site has copied finds the plugin's code", async () => {
  const site = siteSchema.parse({ name: "Trung tâm", address: "https://example.com" });
  const folder = temporaryFolder();
  const copy = join(folder, "assets");
  symlinkSync(join(import.meta.dirname, "../../../node_modules"), join(folder, "node_modules"));
  cpSync(assets, copy, { recursive: true });
  const { bundle } = await bundleTheme([copy], site);
  expect(bundle.assets.search).toMatch(/^\/assets\/search-\w+\.js$/);
});
