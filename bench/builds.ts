import { join } from "node:path";
import { addArticle, changeArticle, changeLayout, changePerson, type Edit } from "./edits.ts";
import type { Size } from "./generate.ts";
import { type Measurement, measure } from "./measure.ts";
import { configure, LEFT_BY_BUILDS, NOW, newsroomCommand, type Report } from "./newsroom.ts";
import type { Peer } from "./peers/peer.ts";
import { countFiles, type FileCount } from "./published.ts";
import { commitAll, restoreGenerated } from "./repository.ts";
import type { Workplace } from "./workplace.ts";

/** One build, as the table shows it. */
export interface BuildRow {
  articles: number;
  builder: string;
  change: string;
  measurement: Measurement;
  /** What the build wrote below the published folder. */
  written: FileCount;
  report?: Report;
}

/** What is new since the build before, in order; each build is a process of its own. */
const changes: [string, Edit?][] = [
  ["cold"],
  ["nothing changed"],
  ["one article added", addArticle],
  ["one article changed", changeArticle],
  ["one person changed", changePerson],
  ["one layout changed", changeLayout],
];

/** Only what plays no part in the newsroom's own data: the peers render everything again in any case. */
const peerChanges: [string, Edit?][] = [["cold"], ["one article changed", changeArticle]];

/** Builds the newsroom in `folder` cold and after each change. */
export async function* buildNewsroom(
  workplace: Workplace,
  folder: string,
  size: Size,
  search: boolean,
): AsyncGenerator<BuildRow> {
  restoreGenerated(folder);
  for (const name of LEFT_BY_BUILDS) workplace.discard(join(folder, name));
  configure(folder, { search });
  const builder = search ? "newsroom, with search" : "newsroom";
  for (const [change, edit] of changes) {
    edit?.(folder, size);
    commitAll(folder, change);
    const started = Date.now();
    const measurement = await measure(newsroomCommand(folder, "build", "--json", "--now", NOW));
    checkExit(builder, measurement);
    const report = JSON.parse(measurement.stdout) as Report;
    const written = countFiles(join(folder, "_site"), started);
    yield { articles: size.articles, builder, change, measurement, written, report };
  }
}

/** Builds a peer's site of the newsroom in `source`, in `folder`. */
export async function* buildPeer(
  peer: Peer,
  folder: string,
  source: string,
  size: Size,
): AsyncGenerator<BuildRow> {
  await peer.prepare(folder, source);
  for (const [change, edit] of peerChanges) {
    edit?.(folder, size);
    const started = Date.now();
    const measurement = await measure(peer.command(folder));
    checkExit(peer.name, measurement);
    const written = countFiles(join(folder, peer.output), started);
    yield { articles: size.articles, builder: peer.name, change, measurement, written };
  }
}

function checkExit(builder: string, { exitCode, stdout, stderr }: Measurement): void {
  if (exitCode !== 0)
    throw new Error(`${builder} ended with ${exitCode}:\n${stdout.slice(-2000)}\n${stderr.slice(-4000)}`);
}
