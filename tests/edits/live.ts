import { join } from "node:path";
import { Dice } from "../../bench/random.ts";
import { Build } from "../../src/build/build.ts";
import type { BuildRequest } from "../../src/build/session.ts";
import { noHooks } from "../../src/render/host-hooks.ts";
import { LiveSite } from "../../src/watch/live-site.ts";
import { buildIn, bytesIn, differing, SourceFolder, workshopIn } from "./builder.ts";
import { edit, newModel } from "./edits.ts";
import { filesOf, type Model } from "./model.ts";
import type { Sequence } from "./sequence.ts";

const host = { hooks: noHooks, digest: 0, configPath: undefined };

const CACHE = ".cache/live";

/** What an editor's program leaves for a moment, or an editor for longer. */
const BROKEN = "---\ntitle: [\n---\n";

/** What happens after a save: somebody waits, looks at pages, breaks off, or saves again at once. */
const moments = ["rest", "look", "hurry", "hurry", "break"] as const;

/**
 * Builds the newsroom of a folder and keeps it in this process.
 *
 * @param onRead called when the sources were read, before pages are made of them
 * @returns what may go wrong later is added to `errors`
 */
export async function liveIn(
  folder: string,
  request: BuildRequest,
  search: boolean,
  onRead = () => {},
): Promise<{ site: LiveSite; errors: Error[] }> {
  const workshop = workshopIn(folder, { output: "_site", cache: CACHE, search });
  const build = await Build.start(workshop, request, host);
  const { problems } = await build.finish(new Set());
  const errors: Error[] = [];
  const site = new LiveSite({
    onRead: async () => onRead(),
    onPublished: () => {},
    onProblems: () => {},
    onError: (error) => errors.push(error),
  });
  site.begin({ workshop, request, host, sources: build.sources, problems, others: new Set() });
  return { site, errors };
}

/**
 * Edits a newsroom at random under one `LiveSite`, which is given no time between many of the edits;
 * at rest its site, and then the one that a build of another process makes of it, must be a clean build's.
 *
 * @param folder a new folder for the newsroom
 * @param names of the edits to do, in their order
 */
export async function runLiveSequence(
  folder: string,
  seed: number,
  names: readonly string[],
  photos: Uint8Array[],
  search: boolean,
): Promise<Sequence> {
  const dice = new Dice(seed);
  const model = newModel(dice);
  const source = new SourceFolder(folder);
  const request: BuildRequest & { now: number } = {
    keepGoing: true,
    now: Date.parse("2025-03-01T00:00+07:00"),
  };
  source.write(filesOf(model, photos));
  const { site, errors } = await liveIn(folder, request, search);
  for (const [step, name] of names.entries()) {
    edit(name, model, dice, 100 + step);
    request.now += dice.number(20) * 86_400_000;
    const moment = dice.pick([...moments]);
    if (moment === "break") await breakOne(model, photos, source, site, dice);
    save(source.write(filesOf(model, photos)), site, dice);
    if (moment === "rest") await site.atRest();
    if (moment === "look") await site.ready(pageOf(model, dice));
  }
  // The last save may have been a moment ago, and the instant another one then.
  site.change("content");
  await site.atRest();
  if (errors.length > 0) throw errors[0];
  await buildIn(folder, { output: "_clean", cache: ".cache/clean", now: request.now, search });
  const clean = bytesIn(join(folder, "_clean"));
  const different = differing(bytesIn(join(folder, "_site")), clean);
  await site.end();
  await buildIn(folder, { output: "_site", cache: CACHE, now: request.now, search });
  different.push(...differing(bytesIn(join(folder, "_site")), clean));
  return { edits: [...names], different };
}

/** A watcher may tell of the files, or of a folder that they are in. */
function save(paths: string[], site: LiveSite, dice: Dice): void {
  for (const path of paths) site.change(dice.number(4) === 0 ? path.slice(0, path.lastIndexOf("/")) : path);
}

async function breakOne(
  model: Model,
  photos: Uint8Array[],
  source: SourceFolder,
  site: LiveSite,
  dice: Dice,
): Promise<void> {
  const files = filesOf(model, photos);
  const path = dice.pick(Object.keys(files).filter((file) => file.endsWith("index.md")));
  save(source.write({ ...files, [path]: BROKEN }), site, dice);
  if (dice.number(2) === 0) await site.atRest();
}

function pageOf(model: Model, dice: Dice): string {
  const { date, slug } = dice.pick(model.articles);
  return `${date.slice(0, 7).replace("-", "/")}/${slug}/index.html`;
}
