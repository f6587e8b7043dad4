import { join } from "node:path";
import { stage } from "../publish/put.ts";
import type { Rendering } from "./rendering.ts";

/** A page to be rendered. */
export interface StalePage {
  /** Its place in the site's pages. */
  index: number;
  /** Where in the staging folder it is to stand. */
  staged: string;
}

/** A page that was rendered. */
export interface RenderedPage extends StalePage {
  /** In bytes. */
  size: number;
}

/** Renders pages into `staging` (absolute path). */
export async function renderPages(
  pages: StalePage[],
  rendering: Rendering,
  staging: string,
): Promise<RenderedPage[]> {
  const rendered: RenderedPage[] = [];
  for (const { index, staged } of pages) {
    const text = await rendering.text(index);
    stage(join(staging, staged), text);
    rendered.push({ index, staged, size: Buffer.byteLength(text) });
  }
  return rendered;
}
