import type { Language } from "../language/language.ts";
import type { MovedList } from "./moved-article.ts";

/** How an archive moves in. */
export interface MoveInOptions {
  /** The content folder and the data folder, absolute or relative to the current one. */
  content: string;
  data: string;
  /** IANA name of the newsroom's zone. */
  zone: string;
  /** The site's language: of alternative texts that stand in, and of the site's own words in addresses. */
  language: Language;
  /** The folder of the old site's uploads; without it no file comes in. */
  uploads?: string | undefined;
  /** Addresses under which the CMS may keep the same file, the best first. */
  spellings?: ((address: string) => string[]) | undefined;
  /** Asked once all articles are read: the lists of the old site. */
  lists?: (() => Iterable<MovedList>) | undefined;
  /** @returns the key of the article that the CMS showed at a path, however that was spelt */
  keyOf?: ((path: string) => string | undefined) | undefined;
  /** The old site, `https://old.example`: links to it are led to the new addresses. */
  oldSite?: string | undefined;
  /** Id of the section of articles that have none. */
  section?: string | undefined;
  dryRun: boolean;
  /** Told how many articles have been seen. */
  onProgress?: ((articles: number) => void) | undefined;
  /** Told who else is moving articles in. */
  onWait?: ((holder: string) => void) | undefined;
}
