import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, expect, inject, test } from "vitest";
import { Dice } from "../../../bench/random.ts";
import { buildIn, bytesIn, pictures, SourceFolder } from "../../edits/builder.ts";
import { newModel } from "../../edits/edits.ts";
import { filesOf, type Model } from "../../edits/model.ts";

const now = Date.parse("2025-07-15T08:00+07:00");
const cache = ".cache/newsroom";

let project: string;
let published: Record<string, string>;
/** A copy of the cache and the site as a build left them. */
let good: string;

const build = () => buildIn(project, { output: "_site", cache, now, search: true });

beforeAll(async () => {
  project = join(inject("fixtureFolder"), "damage");
  good = join(inject("fixtureFolder"), "damage-good");
  const model: Model = newModel(new Dice(3));
  // Two photos are one's content only: the store has them once.
  for (const [index, article] of model.articles.entries()) {
    article.draft = false;
    article.photos = [{ picture: index % 2, caption: "Ảnh", people: [] }];
  }
  new SourceFolder(project).write(filesOf(model, await pictures()));
  await build();
  published = bytesIn(join(project, "_site"));
  for (const folder of [cache, "_site"])
    cpSync(join(project, folder), join(good, folder), { recursive: true });
});

function restore(...folders: string[]): void {
  for (const folder of [cache, "_site"]) {
    rmSync(join(project, folder), { recursive: true, force: true });
    if (folders.includes(folder)) cpSync(join(good, folder), join(project, folder), { recursive: true });
  }
}

/** The files of the cache, by kind: one's damage stands for that of its like. */
const kinds: Record<string, RegExp> = {
  manifest: /^manifest$/,
  "record of the last build": /^last-build$/,
  "bundled theme": /^theme$/,
  "records of articles": /^records\/articles\/\d+\.tsv$/,
  "records of people": /^records\/people\/\d+\.tsv$/,
  "record of a photo": /^photos\/.*\.json$/,
  "JPEG of a photo": /^photos\/.*\.jpe?g$/,
  "AVIF of a photo": /^photos\/.*\.avif$/,
};

const damages: Record<string, (bytes: Buffer) => Buffer> = {
  "cut short": (bytes) => bytes.subarray(0, bytes.length / 2),
  empty: () => Buffer.alloc(0),
  "one byte flipped": (bytes) => {
    const flipped = Buffer.from(bytes);
    const middle = Math.floor(bytes.length / 2);
    flipped[middle] = (flipped[middle] as number) ^ 0x01;
    return flipped;
  },
  "other content": () => Buffer.from("đây không phải là nội dung\n"),
};

function damage(kind: RegExp, how: (bytes: Buffer) => Buffer): void {
  const folder = join(project, cache);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => kind.test(path));
  expect(files.length, String(kind)).toBeGreaterThan(0);
  for (const path of files) writeFileSync(join(folder, path), how(readFileSync(join(folder, path))));
}

const cases = Object.keys(kinds).flatMap((kind) => Object.keys(damages).map((how) => [kind, how] as const));

test.each(cases)("%s %s, the site in place", async (kind, how) => {
  restore(cache, "_site");
  damage(kinds[kind] as RegExp, damages[how] as (bytes: Buffer) => Buffer);
  await build();
  expect(bytesIn(join(project, "_site"))).toEqual(published);
});

test.each(cases)("%s %s, the site gone", async (kind, how) => {
  restore(cache);
  damage(kinds[kind] as RegExp, damages[how] as (bytes: Buffer) => Buffer);
  await build();
  expect(bytesIn(join(project, "_site"))).toEqual(published);
});

test("what is no cache is overwritten", async () => {
  restore("_site");
  for (const path of ["manifest", "records/articles/00.tsv"]) {
    mkdirSync(dirname(join(project, cache, path)), { recursive: true });
    writeFileSync(join(project, cache, path), "x");
  }
  writeFileSync(join(project, cache, "journal.json"), "[");
  mkdirSync(join(project, cache, "staging/1"), { recursive: true });
  writeFileSync(join(project, cache, "staging/file-0"), "x");
  await build();
  expect(bytesIn(join(project, "_site"))).toEqual(published);
});

test("a journal of files whose state nobody knows has them written again, and those that go removed", async () => {
  restore(cache, "_site");
  writeFileSync(join(project, "_site/index.html"), "half");
  writeFileSync(join(project, "_site/gone.html"), "half");
  writeFileSync(join(project, cache, "journal.json"), JSON.stringify(["index.html", "gone.html"]));
  const { pages } = await build();
  expect(pages.rendered).toBe(1);
  expect(bytesIn(join(project, "_site"))).toEqual(published);
});

test("a published file that is missing or of another size is written again", async () => {
  restore(cache, "_site");
  rmSync(join(project, "_site/index.html"));
  writeFileSync(join(project, "_site/feed.xml"), "half");
  const media = readdirSync(join(project, "_site/media"));
  rmSync(join(project, "_site/media", media[0] as string));
  writeFileSync(join(project, "_site/media", media[1] as string), "half");
  await build();
  expect(bytesIn(join(project, "_site"))).toEqual(published);
});

test.each([
  ["the cache", ["_site"]],
  ["the site", [cache]],
  ["both", []],
])("%s gone", async (_name, left) => {
  restore(...left);
  await build();
  expect(bytesIn(join(project, "_site"))).toEqual(published);
});
