import { unzlibSync, zlibSync } from "fflate";
import type { Fragment, SearchDocument } from "./fields.ts";

/** Lists that many records have empty are left out of their files. */
type Written = Omit<Fragment, "people" | "places"> & Partial<Pick<Fragment, "people" | "places">>;

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
  people,
  places,
}: SearchDocument): Uint8Array {
  const fragment: Written = {
    url,
    title,
    summary,
    about,
    body,
    date,
    section: section.name,
    image,
    ...(people.length > 0 ? { people } : {}),
    ...(places.length > 0 ? { places } : {}),
  };
  return zlibSync(new TextEncoder().encode(JSON.stringify(fragment)), { level: 9 });
}

export function readFragment(bytes: Uint8Array): Fragment {
  const written = JSON.parse(new TextDecoder().decode(unzlibSync(bytes))) as Written;
  return { people: [], places: [], ...written };
}
