import type { EleventyConfig } from "../eleventy.ts";
import { filePath } from "../pages/output-path.ts";
import type { Filters } from "../theme/renderer.ts";

/** A transform as Eleventy calls it: https://www.11ty.dev/docs/transforms/ */
export type Transform = (
  this: { inputPath: string; outputPath: string; url: string; page: Record<string, string> },
  content: string,
  outputPath: string,
) => string | Promise<string>;

/** Code of the host's configuration that takes part in pages. */
export interface HostHooks {
  filters: Filters;
  transforms: Record<string, Transform>;
  /** The published folder as Eleventy names it, for transforms. */
  output: string;
}

/** Eleventy has these in every site: they work on its bundles, and on HTML once a plugin asks for it. */
const BUILT_IN = /^@11ty\/eleventy/;

export function hooksOf(config: EleventyConfig, output: string): HostHooks {
  const { callbacks, plugins } = config.htmlTransformer ?? {};
  const others = (plugins?.html ?? []).filter(({ name }) => !name?.startsWith("11ty/eleventy-bundle"));
  const asked = (callbacks?.html?.length ?? 0) + others.length > 0;
  const transforms = Object.entries(config.transforms ?? {}).filter(
    ([name]) => !BUILT_IN.test(name) || (asked && name.includes("html-transformer")),
  );
  return { filters: config.getFilters(), transforms: Object.fromEntries(transforms), output };
}

export const noHooks: HostHooks = { filters: {}, transforms: {}, output: "_site" };

/** Hands a finished page to the host's transforms, as Eleventy does with the pages of its templates. */
export async function transformed(content: string, url: string, hooks: HostHooks): Promise<string> {
  const transforms = Object.values(hooks.transforms);
  if (transforms.length === 0) return content;
  const outputPath = `${hooks.output.replace(/\/$/, "")}${filePath(url)}`;
  const page = { inputPath: "", outputPath, url };
  let result = content;
  for (const transform of transforms) result = await transform.call({ ...page, page }, result, outputPath);
  return result;
}
