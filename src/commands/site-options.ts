import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { digestOf } from "../cache/digest.ts";
import { readSealed, writeSealed } from "../cache/whole-file.ts";
import { parseOptions } from "../options.ts";
import { configSources } from "../plan/config-digest.ts";
import { configFile } from "./config-file.ts";
import type { SiteOptions } from "./site.ts";

/** Where options are kept is itself an option, so only those of the default folder are. */
const CACHE = parseOptions({}).cache;
const KEPT = join(CACHE, "options");

/** A configuration that asks its surroundings may answer otherwise the next time. */
const ASKS = /\bprocess\.|\bnode:|["'](?:fs|os|child_process)["']|\bfetch\(|\bDate\b|\bimport\.meta\.env\b/;

/** The plugin's code: `src` in a checkout, `dist` in the package. */
const code = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Loading Eleventy to run a configuration takes longer than checking an article, so what it said is
 * kept for as long as it is the same text.
 *
 * @throws where there is no configuration, or it does not use the plugin
 */
export async function siteOptions(): Promise<SiteOptions> {
  const sources = configSources(resolve(configFile()), code);
  const made = String(digestOf(sources.join("\0")));
  const kept = readSealed(KEPT, made);
  if (kept) {
    const { options, output } = JSON.parse(kept.toString("utf8")) as SiteOptions;
    return { options: parseOptions(options), output };
  }
  const { readOptions } = await import("./site.ts");
  const asked = await readOptions();
  const isSteady = !sources.some((source) => ASKS.test(source));
  if (isSteady && asked.options.cache === CACHE) writeSealed(KEPT, made, Buffer.from(JSON.stringify(asked)));
  return asked;
}
