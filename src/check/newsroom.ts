import { checkPast } from "../history/check-past.ts";
import type { Options } from "../options.ts";
import { type Problem, Problems } from "../problems/problem.ts";
import type { Site } from "../schema/site.ts";
import { checkArchive } from "./archive.ts";
import { gatherNewsroom } from "./gather.ts";
import { publishedIn } from "./moves.ts";

/** What is wrong with a newsroom, sorted. */
export interface Checked {
  problems: Problem[];
  site: Site;
}

/**
 * Reads what changed since the last check or build, and judges everything. No photo is encoded and
 * nothing is published.
 *
 * @param project absolute path
 * @param output absolute path of the published folder
 * @param now milliseconds since 1970
 */
export async function checkNewsroom(
  project: string,
  options: Options,
  output: string,
  now: number,
): Promise<Checked> {
  const problems = new Problems(options.rules);
  const { gathered, ...read } = await gatherNewsroom(project, options, output, now, problems);
  const isPublished = publishedIn(output);
  const parts = { ...gathered, ...read, isPublished, now, output };
  checkArchive({ ...parts, isAsked: () => true, problems });
  const { site, people } = gathered.newsroom;
  const articles = gathered.entries.flatMap(({ head: { source } }) => {
    const id = read.sources.idOf(source);
    return id === undefined ? [] : [{ source, id }];
  });
  const records = [...people.values()].flatMap((person) => {
    const id = read.sources.idOf(person.source);
    return id === undefined ? [] : [{ person, id }];
  });
  await checkPast(articles, records, { project, options, zone: site.zone, now }, problems);
  return { problems: problems.sorted(), site };
}
