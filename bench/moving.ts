import { createWriteStream, mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import sharp from "sharp";
import { measure } from "./measure.ts";
import { newsroomCommand } from "./newsroom.ts";
import { files, nukevietDump } from "./nukeviet-dump.ts";
import { Pictures } from "./pictures.ts";
import { Dice } from "./random.ts";
import { tableOf } from "./table.ts";
import { circumstances } from "./versions.ts";
import { Workplace } from "./workplace.ts";

/**
 * `npm run bench:moving -- --articles 45000 --words 1500`: a generated backup of NukeViet (about 1 GB by default) is
 * imported into an empty newsroom, and once more when there is nothing new.
 */
const args = process.argv.slice(2);
const { values } = parseArgs({
  args,
  options: {
    articles: { type: "string", default: "45000" },
    words: { type: "string", default: "1500" },
    keep: { type: "boolean", default: false },
  },
});

const workplace = new Workplace();
process.once("SIGINT", () => process.exit(130));
process.once("exit", () => values.keep || workplace.remove());
const dump = join(workplace.folder, "dump.sql");
const uploads = join(workplace.folder, "uploads");
const site = join(workplace.folder, "newsroom");

const size = { articles: Number(values.articles), words: Number(values.words) };
await pipeline(Readable.from(nukevietDump(size)), createWriteStream(dump));
await drawUploads();
mkdirSync(join(site, "_data"), { recursive: true });
writeFileSync(join(site, "_data/site.yaml"), "name: Tòa soạn đo tốc độ\naddress: https://bench.example\n");

const megabytes = Math.round(statSync(dump).size / 1e6);
const rows: string[][] = [];
for (const run of ["into an empty newsroom", "again, nothing new"]) {
  const { seconds, processorSeconds, peakMegabytes, exitCode, stderr } = await measure(
    newsroomCommand(site, "import", dump, "--uploads", uploads),
  );
  if (exitCode !== 0) throw new Error(stderr);
  rows.push([
    run,
    `${megabytes} MB`,
    values.articles,
    seconds.toFixed(1),
    processorSeconds.toFixed(1),
    peakMegabytes.toFixed(0),
  ]);
}
console.log(circumstances("bench:moving", args, []));
console.log(tableOf(["import", "dump", "articles", "seconds", "processor seconds", "peak MB"], rows));
if (values.keep) console.log(workplace.folder);

/** Small photos: how long a file takes to copy is not the question. */
async function drawUploads(): Promise<void> {
  const folder = join(uploads, "news");
  mkdirSync(folder, { recursive: true });
  const pictures = await Pictures.open(new Dice(1));
  for (let file = 0; file < files; file++) {
    const photo = sharp(await pictures.next()).resize(640);
    writeFileSync(join(folder, `anh-${file}.jpg`), await photo.jpeg({ quality: 80 }).toBuffer());
  }
}
