import { bracketLeft } from "./brackets.ts";
import type { TextFinding } from "./finding.ts";
import type { Left } from "./left.ts";
import type { Passage } from "./passages.ts";
import type { Prose } from "./prose.ts";
import { quoteLeft } from "./quotes.ts";
import type { Scan } from "./scan.ts";

/** Over how many passages a quotation or a parenthesis may go. */
const FARTHEST = 12;

/** Quotation marks and parentheses that have no other half, at most one of each in a passage. */
export function checkBalance(prose: Prose, { pairs }: Scan): TextFinding[] {
  const quotes = new Pairing(prose, "text/unbalanced-quote");
  const brackets = new Pairing(prose, "text/unbalanced-bracket");
  let next = 0;
  for (const [index, passage] of prose.passages.entries()) {
    const from = next;
    while (next < pairs.length && (pairs[next] as number) < passage.end) next++;
    const inside = next > from ? pairs.slice(from, next) : undefined;
    quotes.add(passage, index, inside && quoteLeft(prose.text, passage, inside));
    brackets.add(passage, index, inside && bracketLeft(prose.text, passage, inside));
  }
  return [...quotes.end(), ...brackets.end()];
}

/** Joins what one passage opens with what a later one closes. */
class Pairing {
  readonly #prose: Prose;
  readonly #rule: "text/unbalanced-quote" | "text/unbalanced-bracket";
  readonly #findings: TextFinding[] = [];
  #pending: { at: number; index: number } | undefined;

  constructor(prose: Prose, rule: "text/unbalanced-quote" | "text/unbalanced-bracket") {
    this.#prose = prose;
    this.#rule = rule;
  }

  add(passage: Passage, index: number, left: Left | undefined): void {
    const pending = this.#pending;
    // A value and a heading stand alone.
    if (
      passage.kind === "value" ||
      passage.kind === "heading" ||
      index > (pending?.index ?? index) + FARTHEST
    )
      this.#giveUp();
    // Every paragraph of a long quotation opens it anew, and only the last one closes it.
    else if (pending && this.#prose.text[pending.at] === this.#prose.text[passage.start])
      this.#pending = undefined;
    if (left) this.#match(left, passage, index);
  }

  #match({ opened, closed, mismatched }: Left, passage: Passage, index: number): void {
    const extra = this.#pending ? closed.slice(1) : closed;
    const isOver = extra.length < closed.length;
    const alone =
      mismatched[0] ?? extra[0] ?? (opened.length > 1 || passage.kind === "value" ? opened[0] : undefined);
    if (isOver) this.#pending = undefined;
    if (alone !== undefined) this.#report(alone);
    else if (opened[0] !== undefined) this.#leaveOpen(opened[0], index);
  }

  /** A straight mark that is left over may as well close what an earlier passage opened. */
  #leaveOpen(at: number, index: number): void {
    if (this.#pending && this.#prose.text[at] === '"') {
      this.#pending = undefined;
      return;
    }
    this.#giveUp();
    this.#pending = { at, index };
  }

  end(): TextFinding[] {
    this.#giveUp();
    return this.#findings;
  }

  #giveUp(): void {
    if (this.#pending) this.#report(this.#pending.at);
    this.#pending = undefined;
  }

  #report(at: number): void {
    const parameters = { mark: this.#prose.text.charAt(at) };
    this.#findings.push({ rule: this.#rule, start: at, end: at + 1, parameters });
  }
}
