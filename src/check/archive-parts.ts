import type { Gathered } from "../archive/archive.ts";
import type { Problems } from "../problems/problem.ts";
import type { Folders } from "../read/newsroom.ts";
import type { Sources } from "../sources/sources.ts";
import type { KeyPlaces } from "./key-places.ts";

/** What rules look at that need more than one source, or the instant. */
export interface ArchiveParts extends Gathered {
  folders: Folders;
  sources: Sources;
  /** Milliseconds since 1970. */
  now: number;
  /** Absolute path of the published folder. */
  output: string;
  places: KeyPlaces;
  problems: Problems;
}
