import { existsSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { slugOf } from "../../src/language/slug.ts";
import type { GeneratedFile } from "../generate.ts";
import { type Measurement, measure } from "../measure.ts";
import { createSite, newsroomCommand } from "../newsroom.ts";
import { quoted, sourceOf } from "./article-source.ts";
import type { Article } from "./corpus.ts";
import { peopleWithRecords } from "./people.ts";

/**
 * Makes a newsroom of a corpus in `folder` and builds it; `_site` is there afterwards.
 *
 * @throws with what the build said, where it failed
 */
export async function buildNewsroom(folder: string, articles: Article[]): Promise<Measurement> {
  await createSite(folder, await filesOf(articles));
  const command = newsroomCommand(folder, "build", "--json");
  const newest = articles
    .map(({ date }) => date)
    .sort()
    .at(-1);
  const built = await measure({ ...command, env: { NEWSROOM_NOW: `${newest}T23:59+07:00` } });
  if (built.exitCode !== 0) {
    throw new Error(
      `The newsroom was not built:\n${built.stdout.slice(-4000)}\n${built.stderr.slice(-4000)}`,
    );
  }
  const missing = articles.find(({ url }) => !existsSync(join(folder, "_site", url, "index.html")));
  if (missing) throw new Error(`The newsroom was built without ${missing.url}.`);
  return built;
}

async function filesOf(articles: Article[]): Promise<Iterable<GeneratedFile>> {
  const photo = await drawPhoto();
  const people = peopleWithRecords(articles);
  const sections = sectionsOf(articles);
  return (function* () {
    yield { path: "_data/site.yaml", data: "name: Tòa soạn đo tìm kiếm\naddress: https://bench.example\n" };
    const names = [...sections].map(([name, id]) => `${id}: {name: ${quoted(name)}}\n`);
    yield { path: "_data/sections.yaml", data: names.join("") };
    for (const [name, id] of people)
      yield { path: `content/people/${id}.md`, data: `---\nname: ${quoted(name)}\n---\n` };
    for (const article of articles) yield* sourceOf(article, sections, people, photo);
  })();
}

/** @returns name → id; numbered, since two names may be spelled the same without diacritics */
function sectionsOf(articles: Article[]): Map<string, string> {
  const names = [...new Set(articles.map(({ section }) => section))].sort();
  return new Map(names.map((name, index) => [name, `muc-${index + 1}-${slugOf(name)}`.replace(/-$/, "")]));
}

/** One small picture stands in for all: what is shown costs no search anything. */
function drawPhoto(): Promise<Buffer> {
  const create = { width: 1200, height: 800, channels: 3 as const, background: "#3a6ea5" };
  return sharp({ create }).jpeg().toBuffer();
}
