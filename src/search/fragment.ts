import { unzlibSync } from "fflate";
import type { Fragment, SearchDocument } from "./fields.ts";

/** Lists that are empty are left out: many records have no people. */
type Written = Omit<Fragment, "people" | "places"> & Partial<Pick<Fragment, "people" | "places">>;

/** @returns the JSON of what shows a record */
export function fragmentText({ section, people, places, ...texts }: SearchDocument): string {
  const fragment: Written = {
    ...texts,
    section: section.name,
    ...(people.length > 0 ? { people } : {}),
    ...(places.length > 0 ? { places } : {}),
  };
  return JSON.stringify(fragment);
}

/** @param compressed what `fragmentText` gave, by zlib */
export function readFragment(compressed: Uint8Array): Fragment {
  const written = JSON.parse(new TextDecoder().decode(unzlibSync(compressed))) as Written;
  return { people: [], places: [], ...written };
}
