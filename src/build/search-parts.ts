import { Digest, digestOf } from "../cache/digest.ts";
import type { Manifest } from "../cache/manifest.ts";
import type { PublishedFolder } from "../publish/published-folder.ts";
import { manifestText, shardPlan } from "../search/index-archive.ts";
import type { SearchDocument, SearchFiles } from "../search/index-shard.ts";
import { SEARCH_FOLDER } from "../search/manifest.ts";
import { recordsOf } from "../search/records.ts";
import { createRenderer } from "../theme/renderer.ts";
import type { Start, Survey } from "./prepare.ts";

/** What of the index is made and kept as one: a shard, or the engine. */
export interface SearchPart {
  /** Below the search folder; empty for the engine, whose files stand in the folder itself. */
  folder: string;
  /** Digests that its published files may have been made from. */
  accepted: number[];
  /** What they are made from now. */
  made: number;
  records: number;
  files: (signal?: AbortSignal) => Promise<SearchFiles>;
  /** What its files are made from; none for the engine. */
  documents?: () => SearchDocument[];
}

/** The search index as it should be. */
export interface SearchPlan {
  parts: SearchPart[];
  /** What tells the browser of the shards. */
  manifest: string;
}

const ENGINE = "";

/** Says of what the search index consists, and how each part is made. */
export async function planSearch(parts: Start & Survey): Promise<SearchPlan> {
  const { context, published, frozen, layouts, input, host } = parts;
  const { language } = context.catalogue.site;
  const { engineFiles, indexShard, pagefindVersion } = await import("../search/index-shard.ts");
  const renderer = createRenderer(input.includes, host.hooks.filters, context.catalogue, input.assets);
  const templates = layouts.copies();
  const kept = (url: string): string => published.read(`${url}index.html`)?.toString("utf8") ?? "";
  const pagefind = pagefindVersion();
  const records = recordsOf(context, renderer, (url) => frozen.has(url), kept);
  const shards = shardPlan(records, { language, pagefind, templates });
  const engine = digestOf(String(new Digest().text(language).text(pagefind).add(templates).value));
  return {
    parts: [
      {
        folder: ENGINE,
        accepted: [engine],
        made: engine,
        records: 0,
        files: () => engineFiles(language),
      },
      ...shards.map((shard): SearchPart => {
        const whole = digestOf(shard.digest);
        // Once the broken article is right again, what was indexed of its last good page has to go.
        const made = shard.isKept ? digestOf(`${shard.digest} kept`) : whole;
        return {
          folder: shard.folder,
          accepted: [whole, made],
          made,
          records: shard.records,
          files: (signal) => indexShard(shard.documents(), language, signal),
          documents: shard.documents,
        };
      }),
    ],
    manifest: manifestText(shards),
  };
}

/** The published files of the search index, by the part that they belong to. */
export class PublishedSearch {
  readonly #before: Manifest;
  readonly #published: PublishedFolder;
  readonly #folders = new Map<string, string[]>();

  constructor(before: Manifest, published: PublishedFolder) {
    this.#before = before;
    this.#published = published;
    for (const path of before.paths) {
      if (!path.startsWith(`${SEARCH_FOLDER}/`)) continue;
      const folder = folderOf(path.slice(SEARCH_FOLDER.length + 1));
      const files = this.#folders.get(folder) ?? [];
      files.push(path);
      this.#folders.set(folder, files);
    }
  }

  /** @returns the paths of a part's files; undefined where they are not all there as they should be */
  filesOf({ folder, accepted }: SearchPart): string[] | undefined {
    const before = this.#before;
    const paths = (this.#folders.get(folder) ?? []).filter((path) =>
      accepted.includes(before.digest(path, 0) ?? -1),
    );
    const isThere = paths.some((path) => path.endsWith("pagefind-entry.json"));
    const isWhole = paths.every((path) => this.#published.isWhole(path, before.sizeOf(path)));
    return isThere && isWhole ? paths : undefined;
  }
}

/** @param path below the search folder */
function folderOf(path: string): string {
  const slash = path.indexOf("/");
  const isOfEngine = slash === -1 || /^(?:index|fragment|filter)\//.test(path);
  return isOfEngine ? ENGINE : path.slice(0, slash + 1);
}
