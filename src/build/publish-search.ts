import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Digest, digestOf } from "../cache/digest.ts";
import type { Manifest } from "../cache/manifest.ts";
import type { Publication } from "../publish/publication.ts";
import type { PublishedFolder } from "../publish/published-folder.ts";
import { manifestText, shardPlan } from "../search/index-archive.ts";
import { MANIFEST, SEARCH_FOLDER } from "../search/manifest.ts";
import { recordsOf } from "../search/records.ts";
import type { Renderer } from "../theme/renderer.ts";
import type { PageContext } from "../views/page-context.ts";

interface Means {
  context: PageContext;
  renderer: Renderer;
  published: PublishedFolder;
  before: Manifest;
  /** Addresses of broken articles, whose last good page stays found. */
  frozen: ReadonlySet<string>;
  /** Of the templates of copies, and of the code that fills them. */
  templates: number;
}

/** The engine's own files stand in the search folder itself. */
const ENGINE = "";

/** Publishes the search index: a shard whose records are those of the last build stays as it is. */
export async function publishSearch(
  publication: Publication,
  { context, renderer, published, before, frozen, templates }: Means,
): Promise<{ shards: number; records: number }> {
  const { catalogue } = context;
  const { language } = catalogue.site;
  const { engineFiles, indexShard, pagefindVersion } = await import("../search/index-shard.ts");
  const kept = (url: string): string | undefined =>
    frozen.has(url) ? readFileSync(join(published.folder, url, "index.html"), "utf8") : undefined;
  const pagefind = pagefindVersion();
  const plan = shardPlan(recordsOf(context, renderer, kept), { language, pagefind, templates });
  const there = filesByFolder(before);
  let indexed = 0;
  const publish = async (folder: string, digest: string, files: () => Promise<Map<string, Uint8Array>>) => {
    const made = digestOf(digest);
    const paths = (there.get(folder) ?? []).filter((path) => before.digest(path, 0) === made);
    const isThere = paths.some((path) => path.endsWith("pagefind-entry.json"));
    if (isThere && paths.every((path) => published.isWhole(path, before.sizeOf(path)))) {
      for (const path of paths) publication.keep(path);
      return;
    }
    for (const [name, bytes] of await files()) {
      const path = `${SEARCH_FOLDER}/${folder}${name}`;
      publication.provide(path, [made, digestOf(bytes)], () => bytes);
    }
    if (folder !== ENGINE) indexed++;
  };
  const engine = new Digest().text(language).text(pagefind).add(templates).value;
  await publish(ENGINE, String(engine), () => engineFiles(language));
  for (const shard of plan) {
    await publish(shard.folder, shard.digest, () => indexShard(shard.documents(), language));
  }
  publication.write(`${SEARCH_FOLDER}/${MANIFEST}`, manifestText(plan));
  return { shards: indexed, records: catalogue.entries.length };
}

/** The published files of the index by the shard's folder; those of the engine have none. */
function filesByFolder(before: Manifest): Map<string, string[]> {
  const folders = new Map<string, string[]>();
  for (const path of before.paths) {
    if (!path.startsWith(`${SEARCH_FOLDER}/`)) continue;
    const rest = path.slice(SEARCH_FOLDER.length + 1);
    const slash = rest.indexOf("/");
    const isOfEngine = slash === -1 || /^(?:index|fragment|filter)\//.test(rest);
    const folder = isOfEngine ? ENGINE : rest.slice(0, slash + 1);
    const files = folders.get(folder) ?? [];
    files.push(path);
    folders.set(folder, files);
  }
  return folders;
}
