import type { BodyFinding } from "../body/blocks.ts";
import type { Position } from "../problems/problem.ts";
import type { FrontMatter } from "./front-matter.ts";
import type { Source } from "./source.ts";

/** Gives the place in the file of a text in a line of the body (from 0); asked for the same once more, of the next one. */
export type BodyPlaces = (line: number, excerpt: string) => Position;

export function placesIn({ body, bodyLine }: FrontMatter): BodyPlaces {
  let lines: string[] | undefined;
  const asked = new Map<string, number>();
  return (line, excerpt) => {
    lines ??= body.split("\n");
    const text = lines[line] ?? "";
    const key = `${line}\n${excerpt}`;
    const column = columnOf(text, excerpt, asked.get(key) ?? 0);
    if (column !== undefined) {
      asked.set(key, column + 1);
      return { line: bodyLine + line, column: column + 1 };
    }
    const defined = lines.findIndex(
      (other) => DEFINITION.test(other) && columnOf(other, excerpt) !== undefined,
    );
    if (defined === -1) return { line: bodyLine + line, column: text.search(/\S|$/) + 1 };
    return { line: bodyLine + defined, column: (columnOf(lines[defined] ?? "", excerpt) ?? 0) + 1 };
  };
}

/** Where a link by reference leads: `[kế hoạch]: https://…`. */
const DEFINITION = /^ {0,3}\[[^\]]+\]:/;

/** @returns where a text stands in a line, from `from` on; an address may be written in either of its forms */
function columnOf(line: string, excerpt: string, from = 0): number | undefined {
  // A tag may go on in the next line.
  const [first = ""] = excerpt.split("\n");
  for (const written of [first, decoded(first), encodeURI(first.toWellFormed())]) {
    const at = line.indexOf(written, from);
    if (at !== -1) return at;
  }
  // What is asked for more often than it stands there is where it was.
  return from > 0 ? columnOf(line, excerpt) : undefined;
}

/** markdown-it encodes addresses. */
function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** Reports what a body may not hold. */
export function reportFindings(findings: BodyFinding[], at: BodyPlaces, source: Source): void {
  for (const { rule, line, excerpt } of findings) {
    // Each rule takes its excerpt under a name of its own.
    source.reportAt(rule, at(line, excerpt), { html: excerpt, text: excerpt, href: excerpt, src: excerpt });
  }
}
