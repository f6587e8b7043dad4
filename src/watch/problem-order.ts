import type { Problem } from "../problems/problem.ts";

/**
 * @param page address of the page in view
 * @returns the problems of its own source first, and errors before warnings there and in the rest
 */
export function inOrder(problems: readonly Problem[], page: string): Problem[] {
  const rank = ({ file, severity }: Problem): number =>
    (isSourceOf(page, file) ? 0 : 2) + (severity === "error" ? 0 : 1);
  return problems.toSorted((a, b) => rank(a) - rank(b));
}

const ARTICLE = /\/(\d{4}\/\d{2})\/(?:\d{2}-)?([^/]+)\/index\.md$/;

/**
 * By its name: a source that is broken has no address. An article whose name in the address is its own, not its
 * folder's, stands among the rest.
 */
function isSourceOf(page: string, file: string): boolean {
  const [, month, folder] = ARTICLE.exec(file) ?? [];
  if (month !== undefined) return page === `/${month}/${folder}/`;
  const [, name] = /([^/]+)\.md$/.exec(file) ?? [];
  return name !== undefined && page.endsWith(`/${name}/`);
}
