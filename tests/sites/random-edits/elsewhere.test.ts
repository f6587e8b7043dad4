import { cpSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { expect, inject, test } from "vitest";
import { Dice } from "../../../bench/random.ts";
import { Build } from "../../../src/build/build.ts";
import type { BuildRequest } from "../../../src/build/session.ts";
import { Workshop } from "../../../src/build/workshop.ts";
import { parseOptions } from "../../../src/options.ts";
import { noHooks } from "../../../src/render/host-hooks.ts";
import { buildIn, bytesIn, pictures, SourceFolder } from "../../edits/builder.ts";
import { edit, editNames, newModel } from "../../edits/edits.ts";
import { filesOf } from "../../edits/model.ts";

const plugin = resolve(import.meta.dirname, "../../..");
const host = { hooks: noHooks, digest: 0, configPath: undefined };
const sequences = [
  fc.integer({ min: 0, max: 1_000_000 }),
  fc.array(fc.constantFrom(...editNames), { minLength: 3, maxLength: 6 }),
] as const;

let count = 0;
const folderOf = () => join(inject("fixtureFolder"), `elsewhere-${count++}`);

/** A build as a process of its own would start it. */
function start(
  project: string,
  output: string,
  cache: string,
  request: Partial<BuildRequest>,
): Promise<Build> {
  const workshop = new Workshop(parseOptions({ cache, search: true }), {
    project,
    output: join(project, output),
    pluginIncludes: join(plugin, "_includes"),
    pluginAssets: join(plugin, "assets"),
  });
  return Build.start(workshop, { keepGoing: false, ...request }, host);
}

/** Edits a newsroom step by step, and lets `build` publish each step to `_site`; then compares with a clean build. */
async function follow(
  seed: number,
  names: readonly string[],
  build: (project: string, now: number) => Promise<void>,
): Promise<void> {
  const photos = await pictures();
  const project = folderOf();
  const dice = new Dice(seed);
  const model = newModel(dice);
  const source = new SourceFolder(project);
  let now = Date.parse("2025-03-01T00:00+07:00");
  source.write(filesOf(model, photos));
  await build(project, now);
  for (const [step, name] of names.entries()) {
    edit(name, model, dice, 100 + step);
    now += dice.number(20) * 86_400_000;
    source.write(filesOf(model, photos));
    await build(project, now);
  }
  await buildIn(project, { output: "_clean", cache: ".cache/clean", now, search: true });
  expect(bytesIn(join(project, "_site"))).toEqual(bytesIn(join(project, "_clean")));
}

test("changes that are applied one after the other give the bytes of a clean build", {
  timeout: 300_000,
}, async () => {
  const build = async (project: string, now: number) => {
    const out = join(project, "_out");
    const build = await start(project, "_out/files", ".cache/a", { now, changes: out });
    await build.finish(new Set());
    const removed = readFileSync(join(out, "removed.txt"), "utf8").split("\n").slice(0, -1);
    for (const path of removed) rmSync(join(project, "_site", path), { force: true });
    cpSync(join(out, "files"), join(project, "_site"), { recursive: true });
    rmSync(out, { recursive: true });
  };
  await fc.assert(
    fc.asyncProperty(...sequences, (seed, names) => follow(seed, names, build)),
    { numRuns: 4 },
  );
});

test("shares made on machines with and without a cache merge into the bytes of a clean build", {
  timeout: 300_000,
}, async () => {
  const build = async (project: string, now: number) => {
    const shares: string[] = [];
    for (const index of [1, 2, 3]) {
      const cache = `.cache/machine-${index}`;
      // The third machine never has a cache.
      if (index === 3) rmSync(join(project, cache), { recursive: true, force: true });
      const maker = await start(project, "_site", cache, { now, shard: { index, of: 3 } });
      shares.push((await maker.share({ index, of: 3 })).folder);
    }
    const merging = await start(project, "_site", ".cache/a", { now, shares });
    const { pages, photos, search } = await merging.finish(new Set());
    expect([pages.rendered, photos.encoded, search.shards]).toEqual([0, 0, 0]);
  };
  await fc.assert(
    fc.asyncProperty(...sequences, (seed, names) => follow(seed, names, build)),
    { numRuns: 3 },
  );
});
