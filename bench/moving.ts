import { createWriteStream, mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import sharp from "sharp";
import { measure } from "./measure.ts";
import { newsroomCommand } from "./newsroom.ts";
import * as nukeviet from "./nukeviet-dump.ts";
import { Pictures } from "./pictures.ts";
import { Dice } from "./random.ts";
import { tableOf } from "./table.ts";
import { circumstances } from "./versions.ts";
import * as wordpress from "./wordpress-export.ts";
import { Workplace } from "./workplace.ts";

/** The archives of old sites that are generated; so many articles of 1,500 words make a gigabyte. */
const kinds = {
  nukeviet: { ...nukeviet, file: "dump.sql", generate: nukeviet.nukevietDump, gigabyte: 45_000 },
  wordpress: { ...wordpress, file: "export.xml", generate: wordpress.wordpressExport, gigabyte: 76_000 },
};
type Kind = keyof typeof kinds;

/**
 * `npm run bench:moving -- --kind nukeviet --articles 45000 --words 1500`: a generated archive of an old site (both
 * kinds of about 1 GB by default) is imported into an empty newsroom, and once more when there is nothing new.
 */
const args = process.argv.slice(2);
const { values } = parseArgs({
  args,
  options: {
    kind: { type: "string" },
    articles: { type: "string" },
    words: { type: "string", default: "1500" },
    keep: { type: "boolean", default: false },
  },
});

const workplace = new Workplace();
process.once("SIGINT", () => process.exit(130));
process.once("exit", () => values.keep || workplace.remove());
const rows: string[][] = [];
for (const kind of kindsOf(values.kind)) rows.push(...(await importOf(kind)));
console.log(circumstances("bench:moving", args, []));
const head = ["archive", "articles", "import", "seconds", "processor seconds", "peak MB", "peak RSS in MB"];
console.log(tableOf(head, rows));
if (values.keep) console.log(workplace.folder);

/** @throws a sentence where there is no such kind */
function kindsOf(name: string | undefined): Kind[] {
  const names = Object.keys(kinds) as Kind[];
  if (name === undefined) return names;
  const kind = names.find((known) => known === name);
  if (!kind) throw new Error(`--kind is one of ${names.join(", ")}, not "${name}".`);
  return [kind];
}

/** @returns a row for each of the two imports of an archive */
async function importOf(kind: Kind): Promise<string[][]> {
  const { file, generate, gigabyte, photoFolder, files } = kinds[kind];
  const folder = join(workplace.folder, kind);
  const archive = join(folder, file);
  const uploads = join(folder, "uploads");
  const site = join(folder, "newsroom");
  mkdirSync(join(site, "_data"), { recursive: true });
  writeFileSync(join(site, "_data/site.yaml"), "name: Tòa soạn đo tốc độ\naddress: https://bench.example\n");
  const articles = Number(values.articles ?? gigabyte);
  await pipeline(
    Readable.from(generate({ articles, words: Number(values.words) })),
    createWriteStream(archive),
  );
  await drawUploads(join(uploads, photoFolder), files);

  const rows: string[][] = [];
  for (const run of ["into an empty newsroom", "again, nothing new"]) {
    const cost = await measure(newsroomCommand(site, "import", archive, "--uploads", uploads));
    if (cost.exitCode !== 0) throw new Error(cost.stderr);
    rows.push([
      `${kind}, ${Math.round(statSync(archive).size / 1e6)} MB`,
      articles.toLocaleString("en"),
      run,
      cost.seconds.toFixed(1),
      cost.processorSeconds.toFixed(1),
      cost.peakMegabytes.toFixed(0),
      cost.residentMegabytes.toFixed(0),
    ]);
  }
  return rows;
}

/** Small photos: how long a file takes to copy is not the question, nor how large a disk is. */
async function drawUploads(folder: string, files: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const pictures = await Pictures.open(new Dice(1));
  for (let file = 0; file < files; file++) {
    const photo = sharp(await pictures.next()).resize(320);
    writeFileSync(join(folder, `anh-${file}.jpg`), await photo.jpeg({ quality: 80 }).toBuffer());
  }
}
