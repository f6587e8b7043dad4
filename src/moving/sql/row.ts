import { hexBytes, literalBytes, textOf } from "./literal.ts";
import type { Tokens } from "./tokens.ts";

/** A value as text, numbers too; null for NULL. */
export type SqlValue = string | null;

/** Something in a dump that is not as SQL wants it. */
export class BrokenStatement extends Error {}

/**
 * Reads one row, `(1,'a',NULL)`, of which the opening bracket has been read.
 *
 * @param wanted for each of the table's columns whether its value is to be read
 * @returns the values of the wanted columns, in their order
 * @throws BrokenStatement where it is no row of that many columns; moreNeeded
 */
export function readRow(tokens: Tokens, wanted: readonly boolean[], latin: boolean): SqlValue[] {
  const values: SqlValue[] = [];
  let column = 0;
  for (let more = true; more; column++) {
    const value = readValue(tokens, wanted[column] === true, latin);
    if (wanted[column]) values.push(value);
    more = tokens.isSymbol(",");
  }
  if (column !== wanted.length) throw new BrokenStatement("not as many values as columns");
  return values;
}

/** `_utf8mb4'a'`, `N'a'`, `x'48'`, `b'1'`: what stands before a literal. */
const PREFIX = /^(?:_[a-z0-9]+|[nxb])$/iu;

/** Reads up to the comma or bracket behind the value. What is no literal (`NOW()`) counts as NULL. */
function readValue(tokens: Tokens, wanted: boolean, latin: boolean): SqlValue {
  let prefix = "";
  let sign = "";
  tokens.next();
  if (tokens.isSymbol("-") || tokens.isSymbol("+")) {
    sign = tokens.text;
    tokens.next();
  }
  if (tokens.kind === "word" && PREFIX.test(tokens.text)) {
    prefix = tokens.text.toLowerCase();
    tokens.next();
  }
  if (tokens.kind !== "literal" && tokens.kind !== "word") throw new BrokenStatement("a value is missing");
  const value = wanted ? operand(tokens, prefix, sign, latin) : null;
  tokens.next();
  if (tokens.isSymbol("(")) pastCall(tokens);
  if (!tokens.isSymbol(",") && !tokens.isSymbol(")")) throw new BrokenStatement("a value does not end");
  return value;
}

function operand(tokens: Tokens, prefix: string, sign: string, latin: boolean): SqlValue {
  if (tokens.kind === "literal") {
    const bytes = literalBytes(tokens.bytes, tokens.start, tokens.at);
    if (prefix === "x") return textOf(hexBytes(bytes.toString("latin1")), latin);
    if (prefix === "b") return String(Number(`0b${bytes.toString("latin1") || "0"}`));
    return textOf(bytes, latin);
  }
  const { text, word } = tokens;
  if (text.startsWith("0x")) return textOf(hexBytes(text.slice(2)), latin);
  if (/^[\d.]/u.test(text)) return sign === "-" ? sign + text : text;
  return word === "TRUE" ? "1" : word === "FALSE" ? "0" : null;
}

/** The opening bracket of a call has been read. */
function pastCall(tokens: Tokens): void {
  for (let depth = 1; depth > 0; ) {
    tokens.next();
    if (tokens.kind === "terminator" || tokens.kind === "end")
      throw new BrokenStatement("a call does not end");
    if (tokens.isSymbol("(")) depth++;
    else if (tokens.isSymbol(")")) depth--;
  }
  tokens.next();
}
