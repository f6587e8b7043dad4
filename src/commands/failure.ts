import { ContentError } from "../build/content-error.ts";
import { type Language, languageOf, languages } from "../language/language.ts";
import { reportOf } from "../problems/format.ts";
import { Problems } from "../problems/problem.ts";
import { Refusal } from "../problems/refusal.ts";

/** Tells a machine as JSON what ended a command; the problems are printed by then. Ends with 1. */
export function reportFailure(error: unknown, json: boolean): void {
  process.exitCode = 1;
  if (!json) return;
  const problems = errorsIn(error).find((at) => at instanceof ContentError)?.problems ?? [];
  const message = error instanceof Error ? error.message : String(error);
  const told = { error: message, problems: problems.map((problem) => reportOf(problem, "vi")) };
  process.stdout.write(`${JSON.stringify(told)}\n`);
}

/**
 * Where Eleventy takes no part, nobody has printed the error.
 *
 * @param lang language of the sentence; default: the site's
 */
export async function tellFailure(error: unknown, json: boolean, lang?: string): Promise<void> {
  const sentence = Refusal.isOne(error)
    ? error.in(languages.find((language) => language === lang) ?? (await siteLanguage()))
    : messagesOf(error).join(": ");
  for (const line of sentence.split("\n")) process.stderr.write(`[newsroom] ${line}\n`);
  reportFailure(error, json);
}

/** @returns the language of the current folder's site; undefined where there is none */
async function siteLanguage(): Promise<Language | undefined> {
  try {
    const { siteOptions } = await import("./site-options.ts");
    const { readDesk } = await import("../read/newsroom.ts");
    const { content, data } = (await siteOptions()).options;
    const { site } = readDesk({ project: process.cwd(), content, data }, new Problems());
    return languageOf(site.values.language);
  } catch {
    return undefined;
  }
}

/** What went wrong, and what that came of. */
function messagesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [String(error)];
  return [...new Set(errorsIn(error).map(({ message }) => message))];
}

/** Eleventy wraps what a listener throws. @returns the error, then those that it came of */
function errorsIn(error: unknown): Error[] {
  const errors: Error[] = [];
  for (
    let at: unknown = error;
    at instanceof Error;
    at = at.cause ?? (at as { originalError?: unknown }).originalError
  )
    errors.push(at);
  return errors;
}
