import { literalBytes } from "./literal.ts";
import { BrokenStatement } from "./row.ts";
import type { Tokens } from "./tokens.ts";

/** @returns the identifier that the token is: bare, in backticks, or in double quotes as of `--compatible=ansi` */
export function identifier(tokens: Tokens): string {
  if (tokens.kind === "word") return tokens.bytes.toString("utf8", tokens.start, tokens.at);
  if (tokens.kind === "literal") return literalBytes(tokens.bytes, tokens.start, tokens.at).toString("utf8");
  if (tokens.kind !== "name") throw new BrokenStatement("a name is missing");
  return tokens.bytes.toString("utf8", tokens.start + 1, tokens.at - 1).replaceAll("``", "`");
}

/**
 * Reads `t`, `db.t` or `` `db`.`t` ``, of which the first token has been read, and the token behind it.
 *
 * @param database what `USE` named
 * @returns `t`, or `db.t` where the database is known
 */
export function tableName(tokens: Tokens, database: string): string {
  const first = identifier(tokens);
  tokens.next();
  if (!tokens.isSymbol(".")) return database === "" ? first : `${database}.${first}`;
  tokens.next();
  const table = identifier(tokens);
  tokens.next();
  return `${first}.${table}`;
}

/** Reads `(a, b)`, of which the bracket has been read. */
export function columnList(tokens: Tokens): string[] {
  const columns: string[] = [];
  do {
    tokens.next();
    columns.push(identifier(tokens));
    tokens.next();
  } while (tokens.isSymbol(","));
  if (!tokens.isSymbol(")")) throw new BrokenStatement("the list of columns does not end");
  return columns;
}

const notColumns = new Set([
  "KEY",
  "PRIMARY",
  "UNIQUE",
  "INDEX",
  "FULLTEXT",
  "SPATIAL",
  "CONSTRAINT",
  "FOREIGN",
  "CHECK",
  "PERIOD",
]);

/** Reads the definitions of a CREATE TABLE, of which the bracket has been read, up to the bracket that closes it. */
export function definedColumns(tokens: Tokens): string[] {
  const columns: string[] = [];
  for (;;) {
    tokens.next();
    if (tokens.isSymbol(")")) return columns;
    if (!notColumns.has(tokens.word)) columns.push(identifier(tokens));
    if (!pastDefinition(tokens)) return columns;
  }
}

/** @returns whether another definition follows */
function pastDefinition(tokens: Tokens): boolean {
  for (let depth = 0; ; ) {
    tokens.next();
    if (tokens.kind === "terminator" || tokens.kind === "end") {
      throw new BrokenStatement("the statement ends within its definitions");
    }
    if (tokens.isSymbol("(")) depth++;
    else if (depth > 0 && tokens.isSymbol(")")) depth--;
    else if (depth === 0 && tokens.isSymbol(")")) return false;
    else if (depth === 0 && tokens.isSymbol(",")) return true;
  }
}
