import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseBenchArguments } from "./arguments.ts";
import { type BuildRow, buildNewsroom, buildPeer } from "./builds.ts";
import type { Size } from "./generate.ts";
import { generateSite } from "./newsroom.ts";
import { comparePhotos, type PhotoRow } from "./photos.ts";
import { restoreGenerated } from "./repository.ts";
import { buildTable, photoTable, type SaveRow, saveTable, stageTable } from "./results.ts";
import { measureSaves } from "./saves.ts";
import { writeBetweenMarks } from "./table.ts";
import { circumstances } from "./versions.ts";
import { Workplace } from "./workplace.ts";

/** Measures generated newsrooms, and others' builds of the same articles: see docs/performance.md. */
const args = process.argv.slice(2);
const request = parseBenchArguments(args);
// Asked first, so that a missing peer is told of before hours of measuring.
const heading = circumstances(
  "bench",
  args,
  request.peers.map((peer) => peer.version()),
);
const workplace = new Workplace();
const builds: BuildRow[] = [];
const photos: PhotoRow[] = [];
const saves: SaveRow[] = [];
// Ctrl-C ends what is being measured, and removes the folder all the same.
process.once("SIGINT", () => process.exit(130));
process.once("exit", () => request.keep || workplace.remove());

try {
  for (const size of request.sizes) await measureSize(size);
} catch (error) {
  // What was measured before it is told all the same, and written nowhere.
  console.error(error);
  process.exitCode = 1;
}
console.log(heading);
report("builds", builds, buildTable);
report("stages", builds, stageTable);
report("photos", photos, photoTable);
report("saves", saves, saveTable);
if (request.keep) console.log(workplace.folder);

async function measureSize(size: Size): Promise<void> {
  const source = join(workplace.folder, `newsroom-${size.articles}`);
  const start = performance.now();
  await generateSite(source, size);
  tell(`${size.articles} articles generated in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  for (const search of request.searches) {
    for await (const row of buildNewsroom(workplace, source, size, search)) keep(row);
    if (request.watch) await watch(source, size, search);
  }
  if (size.photos > 0) photos.push(...(await comparePhotos("newsroom", join(source, "_site"), source)));
  restoreGenerated(source);
  for (const peer of request.peers) {
    const folder = join(workplace.folder, `${peer.name.replaceAll(" ", "-")}-${size.articles}`);
    for await (const row of buildPeer(peer, folder, source, size)) keep(row);
    if (size.photos > 0) photos.push(...(await comparePhotos(peer.name, join(folder, peer.output), source)));
    workplace.discard(folder);
  }
  workplace.discard(source);
}

async function watch(source: string, size: Size, search: boolean): Promise<void> {
  const builder = search ? "newsroom, with search" : "newsroom";
  saves.push({ articles: size.articles, builder, times: await measureSaves(source) });
  tell(`${builder}: saves measured`);
}

function keep(row: BuildRow): void {
  builds.push(row);
  const { seconds, processorSeconds, peakMegabytes } = row.measurement;
  tell(
    `${row.builder}, ${row.change}: ${seconds.toFixed(2)} s, ${processorSeconds.toFixed(1)} s of processor, ${peakMegabytes.toFixed(0)} MB`,
  );
}

/** Progress goes to standard error; standard output holds the tables alone. */
function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

function report<T>(name: string, rows: T[], tableOfRows: (rows: T[]) => string): void {
  if (rows.length === 0) return;
  const table = tableOfRows(rows);
  console.log(`\n${table}`);
  if (!request.write || process.exitCode) return;
  const page = join(dirname(dirname(fileURLToPath(import.meta.url))), "docs/performance.md");
  writeBetweenMarks(page, name, `${heading}\n\n${table}`);
}
