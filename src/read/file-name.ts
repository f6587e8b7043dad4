import { basename } from "node:path";
import { slugOf } from "../language/slug.ts";
import { id } from "../schema/text.ts";
import type { Source } from "./source.ts";

/** Reports a file whose name becomes an id or an address, and cannot be one. */
export function checkFileName(file: string, source: Source): void {
  const name = basename(file, ".md").normalize("NFC");
  if (id.safeParse(name).success) return;
  const wanted = `${slugOf(name) || "ten-tep"}.md`;
  source.reportAt("file/name", { line: 1, column: 1 }, { name: `${name}.md`, wanted });
}
