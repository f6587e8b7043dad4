import { join, resolve } from "node:path";
import { officeText } from "../language/office-text.ts";
import type { Options } from "../options.ts";
import type { Problems } from "../problems/problem.ts";
import type { RuleName } from "../problems/rules.ts";
import { momentAt } from "../read/moment.ts";
import type { Person } from "../read/person.ts";
import { readText } from "../read/text-file.ts";
import { readBlobs } from "./blobs.ts";
import { readHistory, type Verdict, writeHistory } from "./kept-history.ts";
import { publishedText } from "./published-text.ts";
import { rewrittenOffices } from "./rewritten-offices.ts";
import { type ReadVersion, untoldChange } from "./untold-change.ts";
import { type History, historyOf, type Version } from "./versions.ts";

/** Raised when something else is made of a past: what was found out before is then asked again. */
const FORM = 1;

/** Said of the whole newsroom, whatever is asked about. */
export const NOT_CHECKED = "history/not-checked" satisfies RuleName;

/** An article as its past is asked about. */
export interface CheckedArticle {
  /** Path of `index.md`, relative to the project. */
  source: string;
  /** What identifies its content on disk: the id of its blob. */
  id: string;
}

interface Means {
  /** Absolute path. */
  project: string;
  options: Pick<Options, "content" | "cache">;
  zone: string;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * Compares what is published with what Git says was published: texts that were changed without a word, and
 * offices that were written over. Where Git cannot tell, that is a problem too, so that nothing passes silently.
 *
 * @param articles those that are asked about; of the others, what was found out before stays known
 */
export async function checkPast(
  articles: readonly CheckedArticle[],
  people: Iterable<Person>,
  { project, options: { content, cache }, zone, now }: Means,
  problems: Problems,
): Promise<void> {
  const file = resolve(project, cache, "history");
  const made = `${FORM} ${zone}`;
  const kept = readHistory(file, made);
  const paths = [`:(glob)${content}/articles/**/index.md`, `:(glob)${content}/people/*.md`];
  const history = await historyOf(project, paths, kept.history);
  if (typeof history === "string") {
    problems.add({
      ...{ file: content, line: 1, column: 1, key: "" },
      ...{ rule: NOT_CHECKED, parameters: { why: history } },
    });
    return;
  }
  const verdicts = await judge(articles, history, kept.verdicts, { project, zone, now });
  for (const [source, { change }] of verdicts) if (change) report(source, change.version, zone, problems);
  await checkOffices(people, history, project, zone, problems);
  const stillThere = [...kept.verdicts].filter(([path]) => history.versions.has(path));
  const isNew =
    history !== kept.history || [...verdicts].some(([path, known]) => kept.verdicts.get(path) !== known);
  if (isNew) writeHistory(file, made, history, new Map([...stillThere, ...verdicts]));
}

/** @returns what is to be said of each article that was ever changed */
async function judge(
  articles: readonly CheckedArticle[],
  { versions }: History,
  known: ReadonlyMap<string, Verdict>,
  { project, zone, now }: Omit<Means, "options">,
): Promise<Map<string, Verdict>> {
  const verdicts = new Map<string, Verdict>();
  const asked: (CheckedArticle & { of: string; past: Version[] })[] = [];
  for (const { source, id } of articles) {
    const past = versions.get(source) ?? [];
    const isCommitted = past.at(-1)?.blob === id;
    // What no commit holds, and what was written once, was not changed.
    if (past.length === 0 || (past.length === 1 && isCommitted)) continue;
    const of = `${past.length} ${past.at(-1)?.commit} ${id}`;
    const verdict = known.get(source);
    if (verdict?.of === of && now < (verdict.until ?? Number.POSITIVE_INFINITY))
      verdicts.set(source, verdict);
    else asked.push({ source, id, of, past });
  }
  const texts = await readBlobs(
    project,
    asked.flatMap(({ past }) => past.map(({ blob }) => blob)),
  );
  for (const { source, id, of, past } of asked) {
    const read = past.flatMap((version): ReadVersion[] => {
      const text = publishedText(texts.get(version.blob) ?? "", zone);
      return text ? [{ version, text }] : [];
    });
    if (past.at(-1)?.blob !== id) {
      const text = publishedText(readText(join(project, source)), zone);
      if (text) read.push({ version: undefined, text });
    }
    const waiting = read.map(({ text }) => text.from).filter((from) => from > now);
    const until = waiting.length > 0 ? Math.min(...waiting) : null;
    verdicts.set(source, { of, until, change: untoldChange(read, now) ?? null });
  }
  return verdicts;
}

function report(file: string, version: Version | undefined, zone: string, problems: Problems): void {
  const day = version ? momentAt(version.ms, zone).iso.slice(0, 10) : "";
  problems.add({
    ...{ file, line: 1, column: 1, key: "corrections" },
    ...({ rule: "correction/untold", parameters: { day, commit: version?.commit ?? "" } } as const),
  });
}

async function checkOffices(
  people: Iterable<Person>,
  { versions }: History,
  project: string,
  zone: string,
  problems: Problems,
): Promise<void> {
  const changed = [...people].flatMap((person) => {
    const past = versions.get(person.source) ?? [];
    return past.length > 1 ? [{ person, past }] : [];
  });
  const texts = await readBlobs(
    project,
    changed.flatMap(({ past }) => past.map(({ blob }) => blob)),
  );
  for (const { person, past } of changed) {
    const read = past.map((version) => ({ version, text: texts.get(version.blob) ?? "" }));
    const offices = person.offices.map(officeText);
    for (const { office, version } of rewrittenOffices(read, offices)) {
      const day = momentAt(version.ms, zone).iso.slice(0, 10);
      problems.add({
        ...{ file: person.source, line: 1, column: 1, key: "offices" },
        ...({ rule: "office/rewritten", parameters: { office, day, commit: version.commit } } as const),
      });
    }
  }
}
