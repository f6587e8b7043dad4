import { unzlibSync, zlibSync } from "fflate";
import type { Fragment, SearchDocument } from "./fields.ts";

/** A record as a file: what shows it, in one order of keys. */
export function fragmentBytes({
  url,
  title,
  summary,
  about,
  body,
  date,
  section,
  image,
}: SearchDocument): Uint8Array {
  const fragment: Fragment = { url, title, summary, about, body, date, section: section.name, image };
  return zlibSync(new TextEncoder().encode(JSON.stringify(fragment)), { level: 9 });
}

export const readFragment = (bytes: Uint8Array): Fragment =>
  JSON.parse(new TextDecoder().decode(unzlibSync(bytes))) as Fragment;
