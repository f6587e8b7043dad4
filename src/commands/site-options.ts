import { session } from "../build/session.ts";
import type { Options } from "../options.ts";

/** What a site's configuration says of the newsroom. */
export interface SiteOptions {
  options: Options;
  /** The published folder, as Eleventy names it. */
  output: string;
}

/** @throws where the configuration does not use the plugin */
export async function siteOptions(): Promise<SiteOptions> {
  const { openSite } = await import("./site.ts");
  await openSite("build").init();
  const { options, output = "./_site/" } = session;
  if (!options) throw new Error("The site's configuration does not use eleventy-plugin-newsroom.");
  return { options, output };
}
