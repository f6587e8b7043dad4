import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { officeText } from "../language/office-text.ts";
import type { Options } from "../options.ts";
import type { Problems } from "../problems/problem.ts";
import type { RuleName } from "../problems/rules.ts";
import { dayOf, momentAt } from "../read/moment.ts";
import type { Person } from "../read/person.ts";
import { readText } from "../read/text-file.ts";
import { BlobsMissing, readBlobs } from "./blobs.ts";
import { readHistory, type Verdict, writeHistory } from "./kept-history.ts";
import { publishedText } from "./published-text.ts";
import { type OfficesOfVersion, rewrittenOffices } from "./rewritten-offices.ts";
import { type ReadVersion, untoldChange } from "./untold-change.ts";
import { type History, historyOf, type NoHistory, type Version } from "./versions.ts";

/** Raised when something else is made of a past: what was found out before is then asked again. */
const FORM = 2;

/** Said of the whole newsroom, whatever is asked about. */
export const NOT_CHECKED = "history/not-checked" satisfies RuleName;

/** An article as its past is asked about. */
export interface CheckedArticle {
  /** Path of `index.md`, relative to the project. */
  source: string;
  /** What identifies its content on disk: the id of its blob. */
  id: string;
}

/** A person's record as its past is asked about. */
export interface CheckedPerson {
  person: Person;
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

/** `folder`: absolute path of the content, where Git is asked. */
type Where = Omit<Means, "options"> & { folder: string };

/**
 * Compares what is published with what Git says was published: texts that were changed without a word, and
 * offices that were written over. Where Git cannot tell, that is a problem too, so that nothing passes silently.
 *
 * @param articles those that are asked about; of the others, what was found out before stays known
 */
export async function checkPast(
  articles: readonly CheckedArticle[],
  people: readonly CheckedPerson[],
  { project, options: { content, cache }, zone, now }: Means,
  problems: Problems,
): Promise<void> {
  // The content may be a repository of its own, within the site's.
  const folder = join(project, content);
  if (!existsSync(folder)) return;
  const file = resolve(project, cache, "history");
  const made = `${FORM} ${zone}`;
  const kept = readHistory(file, made);
  const history = await historyOf(folder, PATHS, kept.history);
  if (typeof history === "string") return notChecked(history, content, problems);
  const past = new Past(content, history);
  if (articles.length > 0 && !past.hasArticles) return notChecked("uncommitted", content, problems);
  try {
    const where = { project, folder, zone, now };
    const verdicts = await judge(articles, past, kept.verdicts, where);
    for (const [source, { change }] of verdicts) if (change) report(source, change.version, zone, problems);
    await checkOffices(people, past, where, problems);
    const stillThere = [...kept.verdicts].filter(([source]) => past.of(source).at(-1)?.blob !== undefined);
    const isNew =
      history !== kept.history || [...verdicts].some(([path, known]) => kept.verdicts.get(path) !== known);
    if (isNew) writeHistory(file, made, history, new Map([...stillThere, ...verdicts]));
  } catch (error) {
    if (!(error instanceof BlobsMissing)) throw error;
    notChecked("incomplete", content, problems);
  }
}

/** What the past is asked about, below the content folder. */
const PATHS = [":(glob)articles/**/index.md", ":(glob)people/*.md"];

/** The past of the files of a content folder, by their paths relative to the project. */
class Past {
  readonly #content: string;
  readonly #history: History;

  constructor(content: string, history: History) {
    this.#content = content;
    this.#history = history;
  }

  of(source: string): Version[] {
    return this.#history.versions.get(source.slice(this.#content.length + 1)) ?? [];
  }

  /** False where what is published goes past Git. */
  get hasArticles(): boolean {
    return [...this.#history.versions.keys()].some((path) => path.startsWith("articles/"));
  }
}

function notChecked(why: NoHistory, content: string, problems: Problems): void {
  problems.add({
    ...{ file: content, line: 1, column: 1, key: "" },
    ...{ rule: NOT_CHECKED, parameters: { why } },
  });
}

/** @returns what is to be said of each article that was ever changed */
async function judge(
  articles: readonly CheckedArticle[],
  pasts: Past,
  known: ReadonlyMap<string, Verdict>,
  { project, folder, zone, now }: Where,
): Promise<Map<string, Verdict>> {
  const verdicts = new Map<string, Verdict>();
  const asked: (CheckedArticle & { of: string; past: Version[] })[] = [];
  for (const { source, id } of articles) {
    const past = pasts.of(source);
    const isCommitted = past.at(-1)?.blob === id;
    // What no commit holds, and what was written once, was not changed.
    if (past.length === 0 || (past.length === 1 && isCommitted)) continue;
    const of = `${past.length} ${past.at(-1)?.commit} ${id}`;
    const verdict = known.get(source);
    if (verdict?.of === of && now < (verdict.until ?? Number.POSITIVE_INFINITY))
      verdicts.set(source, verdict);
    else asked.push({ source, id, of, past });
  }
  const texts = await textsOf(
    asked.flatMap(({ past }) => past),
    folder,
  );
  for (const { source, id, of, past } of asked) {
    const read = past.flatMap((version): ReadVersion[] => {
      const text = publishedText(texts(version), zone);
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

/** @returns the text of a version; empty for one that was taken away or is no text @throws BlobsMissing */
async function textsOf(past: readonly Version[], folder: string): Promise<(version: Version) => string> {
  const texts = await readBlobs(
    folder,
    past.flatMap(({ blob }) => blob ?? []),
  );
  return ({ blob = "" }) => texts.get(blob) ?? "";
}

function report(file: string, version: Version | undefined, zone: string, problems: Problems): void {
  problems.add({
    ...{ file, line: 1, column: 1, key: "corrections" },
    ...({ rule: "correction/untold", parameters: changeOf(version, zone) } as const),
  });
}

/** @returns the day and the commit of a change; empty where it is in no commit yet */
function changeOf(version: Version | undefined, zone: string): { day: string; commit: string } {
  return { day: version ? dayOf(momentAt(version.ms, zone)) : "", commit: version?.commit ?? "" };
}

async function checkOffices(
  people: readonly CheckedPerson[],
  pasts: Past,
  { project, folder, zone }: Where,
  problems: Problems,
): Promise<void> {
  const changed = people.flatMap(({ person, id }) => {
    const past = pasts.of(person.source);
    const isCommitted = past.at(-1)?.blob === id;
    return past.length > (isCommitted ? 1 : 0) ? [{ person, past, isCommitted }] : [];
  });
  const texts = await textsOf(
    changed.flatMap(({ past }) => past),
    folder,
  );
  for (const { person, past, isCommitted } of changed) {
    const read: OfficesOfVersion[] = past.map((version) => ({ version, text: texts(version) }));
    if (!isCommitted) read.push({ version: undefined, text: readText(join(project, person.source)) });
    for (const { office, version } of rewrittenOffices(read, person.offices.map(officeText))) {
      problems.add({
        ...{ file: person.source, line: 1, column: 1, key: "offices" },
        ...({ rule: "office/rewritten", parameters: { office, ...changeOf(version, zone) } } as const),
      });
    }
  }
}
