import { unzlibSync } from "fflate";
import type { Fragment, SearchDocument } from "./fields.ts";

/** @returns the JSON of what shows a record, in one order of keys */
export function fragmentText({
  url,
  title,
  summary,
  about,
  body,
  date,
  section,
  image,
}: SearchDocument): string {
  const fragment: Fragment = { url, title, summary, about, body, date, section: section.name, image };
  return JSON.stringify(fragment);
}

/** @param compressed what `fragmentText` gave, by zlib */
export const readFragment = (compressed: Uint8Array): Fragment =>
  JSON.parse(new TextDecoder().decode(unzlibSync(compressed))) as Fragment;
