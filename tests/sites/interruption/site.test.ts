import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { bytesIn } from "../../edits/builder.ts";
import { archive, archiveSource } from "../archive.ts";
import { type BuiltSite, buildSite, type SiteFiles, writeSite } from "../build-site.ts";
import { startCommand } from "../command.ts";
import { article, jpeg } from "../content.ts";

const ARTICLES = 320;
const KILLS = 12;
const env = { NEWSROOM_NOW: "2025-07-15T08:00+07:00" };

type Bytes = Record<string, string>;

/** A state of the content: what to write over that of any other, and what a clean build makes of it. */
interface Edition {
  files: SiteFiles;
  clean: Bytes;
}

let site: BuiltSite;
/** Milliseconds that a build takes which renders everything. */
let duration: number;
const editions: Edition[] = [];

const publishedIn = (root: string): Bytes =>
  existsSync(join(root, "_site")) ? bytesIn(join(root, "_site")) : {};

/** Every page changes between editions; articles, photos and addresses come and go. */
async function editionFiles(name: string, index: number): Promise<SiteFiles> {
  const files = archive(ARTICLES, `Bản ${name}`);
  for (let gone = index; gone < ARTICLES; gone += 9) files[archiveSource(gone)] = null;
  for (let other = 0; other < 3; other++) {
    files[`content/articles/rieng-${other}`] = null;
  }
  files["_data/site.yaml"] = `${files["_data/site.yaml"]}`.replace("Tòa soạn thử", `Tòa soạn ${name}`);
  files[`content/articles/rieng-${index}/index.md`] = article({
    title: `Riêng ${name}`,
    photos: [{ src: "a.jpg", alt: "Ảnh" }],
    aliases: [`/cu/${index}.html`],
  });
  files[`content/articles/rieng-${index}/a.jpg`] = await jpeg(400 + index, 300);
  return files;
}

beforeAll(async () => {
  // Names of one length, so that no file of one edition is known from another's by its size.
  for (const [index, name] of ["hai", "mot", "tam"].entries()) {
    const files = await editionFiles(name, index);
    const begun = performance.now();
    const built = await buildSite({ files, env });
    duration = performance.now() - begun;
    expect(built.exitCode, built.stderr).toBe(0);
    editions.push({ files, clean: publishedIn(built.root) });
    site = built;
  }
});

/** Starts a build and ends it at an instant. @returns whether it was ended before it was done */
async function killedBuild(when: () => Promise<void>, signal: NodeJS.Signals = "SIGKILL"): Promise<boolean> {
  const { child, ended } = startCommand(site.root, ["build"], env);
  await Promise.race([when(), ended]);
  child.kill(signal);
  return (await ended).signal === signal;
}

/** The files that are neither those of one of these sites nor of another. */
function strangeFiles(allowed: Bytes[]): string[] {
  return Object.entries(publishedIn(site.root))
    .filter(([path, bytes]) => !allowed.some((known) => known[path] === bytes))
    .map(([path]) => path);
}

async function expectCompleted({ clean }: Edition): Promise<void> {
  const { exitCode, stderr } = await startCommand(site.root, ["build"], env).ended;
  expect(exitCode, stderr).toBe(0);
  expect(publishedIn(site.root)).toEqual(clean);
}

const journal = () => join(site.root, ".cache/newsroom/journal.json");

/** @returns how many files stand ready to be put in place */
function stagedFiles(): number {
  try {
    const staged = readdirSync(join(site.root, ".cache/newsroom/staging"), {
      recursive: true,
      withFileTypes: true,
    });
    return staged.filter((entry) => entry.isFile()).length;
  } catch {
    // A folder in it has just gone.
    return 0;
  }
}

/** While the journal stands, files are being put in place: waits until so many are. */
async function untilFilesArePut(count: number): Promise<void> {
  while (!existsSync(journal())) await sleep(1);
  const atFirst = stagedFiles();
  while (existsSync(journal()) && atFirst - stagedFiles() < count) await sleep(0);
}

test("a build killed at any instant leaves only whole files, and the next one completes it", {
  timeout: 400_000,
}, async () => {
  let current = editions.length - 1;
  let killed = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const next = (current + 1 + (kill % 2)) % editions.length;
    const [before, after] = [editions[current], editions[next]] as [Edition, Edition];
    await writeSite(site.root, after.files);
    const instant = (duration * (kill + Math.random())) / KILLS;
    if (await killedBuild(() => sleep(instant))) killed++;
    expect(strangeFiles([before.clean, after.clean])).toEqual([]);
    // Every third time the edits are taken back.
    if (kill % 3 === 2) {
      await writeSite(site.root, before.files);
      await expectCompleted(before);
      continue;
    }
    await expectCompleted(after);
    current = next;
  }
  expect(killed).toBeGreaterThan(KILLS / 2);
});

test("killed while files are put in place, the edits taken back or gone on with", {
  timeout: 400_000,
}, async () => {
  const [first, second, third] = editions as [Edition, Edition, Edition];
  const interrupted = async ({ files }: Edition, count: number) => {
    await writeSite(site.root, files);
    await killedBuild(() => untilFilesArePut(count));
    expect(strangeFiles(editions.map(({ clean }) => clean))).toEqual([]);
    return existsSync(journal());
  };
  await writeSite(site.root, first.files);
  await expectCompleted(first);
  let halfDone = 0;
  for (const count of [1, 100, 250]) {
    if (await interrupted(second, count)) halfDone++;
    if (count === 100 && (await interrupted(third, count))) halfDone++;
    await writeSite(site.root, first.files);
    await expectCompleted(first);
  }
  expect(halfDone).toBeGreaterThan(0);
});

test.each<NodeJS.Signals>(["SIGINT", "SIGTERM"])(
  "%s ends a build as well, and it is completed",
  async (signal) => {
    const edition = editions[signal === "SIGINT" ? 1 : 2] as Edition;
    await writeSite(site.root, edition.files);
    expect(await killedBuild(() => untilFilesArePut(20), signal)).toBe(true);
    expect(strangeFiles(editions.map(({ clean }) => clean))).toEqual([]);
    await expectCompleted(edition);
  },
);

test("a first build that is killed leaves whole files, and is completed", async () => {
  const edition = editions[0] as Edition;
  const first = await buildSite({ files: edition.files, env, command: ["check"] });
  expect(first.files()).toEqual([]);
  site = first;
  await killedBuild(() => untilFilesArePut(50));
  expect(strangeFiles([edition.clean])).toEqual([]);
  await expectCompleted(edition);
});
