import { join } from "node:path";
import { codeDigest, versionOf } from "../archive/reader-digest.ts";
import type { Bundle } from "../theme/bundle.ts";
import { type Kept, kept } from "../theme/kept-bundle.ts";

const SVELTIA = "@sveltia/cms";

/**
 * @param cache absolute path of the cache folder
 * @param folder absolute path of the plugin's theme
 * @returns the theme, with the bundle of the desk in the browser
 * @throws where Sveltia CMS is not installed
 */
export async function withAdmin(theme: Kept<Bundle>, cache: string, folder: string): Promise<Kept<Bundle>> {
  const version = versionOf(SVELTIA);
  if (version === "") {
    throw new Error(
      `eleventy-plugin-newsroom: the option admin needs Sveltia CMS, which is not installed. Run: npm install --save-dev ${SVELTIA}`,
    );
  }
  const made = JSON.stringify([codeDigest(), versionOf("esbuild"), versionOf("yaml"), version]);
  const { bundle, sources } = await kept(join(cache, "admin"), made, async () => {
    const { bundleAdmin } = await import("./bundle-admin.ts");
    return bundleAdmin(folder);
  });
  return {
    sources: [...theme.sources, ...sources],
    bundle: {
      files: new Map([...theme.bundle.files, ...bundle.files]),
      assets: { ...theme.bundle.assets, admin: bundle.assets },
    },
  };
}
