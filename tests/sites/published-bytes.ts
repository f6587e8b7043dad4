import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BuiltSite } from "./build-site.ts";
import { unpacked } from "./unpacked.ts";

/** Every published file with the hash of its bytes, to be compared with another build's. */
export function publishedBytes(site: BuiltSite): Record<string, string> {
  return Object.fromEntries(
    site.files().map((path) => [
      path,
      createHash("sha256")
        .update(readFileSync(join(site.root, "_site", path)))
        .digest("hex"),
    ]),
  );
}

/** The published files in which `text` stands, in any encoding of a page, feed or index. */
export function filesThatTell(site: BuiltSite, ...texts: string[]): string[] {
  return site.files().filter((path) => {
    const bytes = unpacked(readFileSync(join(site.root, "_site", path)));
    return texts.some((text) => bytes.includes(text) || path.includes(text));
  });
}
