import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { load } from "cheerio";
import { filesBelow } from "./published.ts";
import { similarity } from "./ssim.ts";

/** One encoded file of a photo, as a page offers it. */
interface OfferedFile {
  file: string;
  format: string;
  width: number;
  original: string;
}

/** All files of one format and width. */
export interface PhotoRow {
  builder: string;
  format: string;
  width: number;
  files: number;
  kilobytes: number;
  /** Structural similarity to the originals: the mean and the worst of those looked at. */
  similarity: { mean: number; worst: number };
}

/** So many photos, spread over the archive, are decoded and compared: it takes longer than encoding them. */
const COMPARED = 24;

/**
 * What a site's article pages offer of their photos.
 *
 * @param output the published folder, with the newsroom's addresses
 * @param source the generated newsroom, which has the originals
 */
export async function comparePhotos(builder: string, output: string, source: string): Promise<PhotoRow[]> {
  const originals = [...filesBelow(join(source, "content/articles"))].filter((file) => /\.jpe?g$/.test(file));
  const every = Math.max(1, Math.floor(originals.length / COMPARED));
  const compared = new Set(originals.sort().filter((_, index) => index % every === 0));
  const offered = originals.flatMap((original) => filesOf(original, output, source));
  const groups = Map.groupBy(offered, ({ format, width }) => `${format} ${String(width).padStart(5)}`);
  const rows: PhotoRow[] = [];
  for (const [, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [{ format, width }] = group as [OfferedFile];
    const likeness: number[] = [];
    for (const { file, original } of group)
      if (compared.has(original)) likeness.push(await similarity(original, file));
    const bytes = group.reduce((sum, { file }) => sum + statSync(file).size, 0);
    const mean = likeness.reduce((sum, value) => sum + value, 0) / likeness.length;
    const worst = Math.min(...likeness);
    rows.push({
      builder,
      format,
      width,
      files: group.length,
      kilobytes: bytes / 1024,
      similarity: { mean, worst },
    });
  }
  return rows;
}

/** @returns the files in the first `picture` of the article that `original` stands beside */
function filesOf(original: string, output: string, source: string): OfferedFile[] {
  const home = relative(join(source, "content/articles"), dirname(dirname(original)));
  const page = join(output, dirname(home), basename(home).slice("dd-".length), "index.html");
  if (!existsSync(page)) throw new Error(`${page} was not built.`);
  const $ = load(readFileSync(page, "utf8"));
  const picture = $("article figure[data-photo] picture").first();
  return picture
    .find("[srcset]")
    .toArray()
    .flatMap((element) => {
      const format = ($(element).attr("type") ?? "image/jpeg").replace("image/", "");
      return ($(element).attr("srcset") ?? "").split(",").map((candidate) => {
        const [url = "", width = ""] = candidate.trim().split(/\s+/);
        return { file: join(output, url), format, width: Number.parseInt(width, 10), original };
      });
    });
}
