import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Rendering } from "./rendering.ts";

/** A page rendered into the staging folder, under its place in the site's pages. */
export interface Staged {
  index: number;
  /** In bytes. */
  size: number;
}

/** Renders pages into `staging` (absolute path), each in a file named for its place among the site's pages. */
export async function renderPages(
  indices: number[],
  rendering: Rendering,
  staging: string,
): Promise<Staged[]> {
  const staged: Staged[] = [];
  for (const index of indices) {
    const bytes = await rendering.bytes(index);
    writeFileSync(join(staging, String(index)), bytes);
    staged.push({ index, size: bytes.length });
  }
  return staged;
}
