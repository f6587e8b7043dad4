import type { Problem } from "../problems/problem.ts";
import { tellProblems } from "../problems/tell.ts";

/** Tells of each problem once, as long as it lasts: the next save does not print the whole list again. */
export class ToldProblems {
  #told: ReadonlySet<string> = new Set();

  /** Problems that were told of already. */
  know(problems: Problem[]): void {
    this.#told = new Set(problems.map(keyOf));
  }

  readonly tell: typeof tellProblems = (problems, language) => {
    const known = this.#told;
    this.know(problems);
    tellProblems(
      problems.filter((problem) => !known.has(keyOf(problem))),
      language,
    );
  };
}

const keyOf = (problem: Problem): string => JSON.stringify(problem);
