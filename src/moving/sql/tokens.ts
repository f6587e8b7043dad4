/** What a statement of a dump is made of. A `literal` keeps its quotes, a `name` its backticks. */
export type TokenKind = "word" | "literal" | "name" | "symbol" | "terminator" | "end";

/** The bytes at hand end in the middle of a token: more of the dump is needed. */
export const moreNeeded = new Error("more of the dump is needed");

const byte = (character: string): number => character.charCodeAt(0);
const NEWLINE = byte("\n");
const BACKSLASH = byte("\\");
const DASH = byte("-");
const SLASH = byte("/");
const STAR = byte("*");

/** Of UTF-8, byte by byte. Windows programs write it, also between dumps that are joined. */
const BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

/** Letters, digits, `_` and everything beyond ASCII. */
const inWord = new Uint8Array(256).map((_, code) =>
  code >= 0x80 || /\w/u.test(String.fromCharCode(code)) ? 1 : 0,
);
const isDigit = (code: number | undefined): boolean => code !== undefined && code >= 0x30 && code <= 0x39;
const isSpace = (code: number | undefined): boolean => code !== undefined && code <= 0x20;

/**
 * The tokens of the part of a dump that is at hand. It makes no objects: the token that `next` found lies between
 * `start` and `at`. A conditional comment (as of version 4.1.1) counts as the statement that it holds.
 */
export class Tokens {
  bytes: Buffer = Buffer.alloc(0);
  /** Nothing follows `bytes`. */
  last = false;
  at = 0;
  start = 0;
  kind: TokenKind = "end";
  /** What ends a statement; the client's command DELIMITER changes it. */
  delimiter = ";";
  /** Comments at the begin of a line, as mysqldump frames its dumps with. */
  onComment: (comment: string) => void = () => {};

  /** @returns the token's text */
  get text(): string {
    return this.bytes.toString("latin1", this.start, this.at);
  }

  /** @returns the token as a keyword in capitals; "" where it is no word */
  get word(): string {
    return this.kind === "word" ? this.text.toUpperCase() : "";
  }

  isSymbol(character: string): boolean {
    return this.kind === "symbol" && this.bytes[this.start] === byte(character);
  }

  /** Moves to the next token. @throws moreNeeded */
  next(): void {
    this.#skipBetween();
    this.start = this.at;
    const code = this.bytes[this.at];
    if (code === undefined) this.kind = this.#end();
    else if (code === byte("'") || code === byte('"')) this.#quoted(code, "literal");
    else if (code === byte("`")) this.#quoted(code, "name");
    else if (this.#startsWith(this.delimiter)) this.#take("terminator", this.delimiter.length);
    else if (inWord[code]) this.#word(code);
    else this.#take("symbol", 1);
  }

  /** @returns the rest of the line, which the client's own commands end with. @throws moreNeeded */
  restOfLine(): string {
    const end = this.#lineEnd();
    const rest = this.bytes.toString("utf8", this.at, end).trim();
    this.at = end;
    return rest;
  }

  #end(): TokenKind {
    if (!this.last) throw moreNeeded;
    return "end";
  }

  #take(kind: TokenKind, length: number): void {
    this.kind = kind;
    this.at += length;
  }

  #startsWith(text: string): boolean {
    for (let i = 0; i < text.length; i++) {
      const code = this.bytes[this.at + i];
      if (code === undefined && !this.last) throw moreNeeded;
      if (code !== text.charCodeAt(i)) return false;
    }
    return true;
  }

  #word(first: number): void {
    const { bytes } = this;
    const number = isDigit(first);
    let end = this.at + 1;
    while (end < bytes.length && (inWord[bytes[end] as number] || (number && this.#inNumber(end)))) end++;
    if (end === bytes.length && !this.last) throw moreNeeded;
    this.kind = "word";
    this.at = end;
  }

  /** The point of 1.5 and the sign of 1e-7. */
  #inNumber(at: number): boolean {
    const code = this.bytes[at];
    if (code === byte(".")) return true;
    if (code !== DASH && code !== byte("+")) return false;
    const before = this.bytes[at - 1];
    return (before === byte("e") || before === byte("E")) && this.bytes[this.at + 1] !== byte("x");
  }

  #quoted(quote: number, kind: TokenKind): void {
    const { bytes } = this;
    for (let from = this.at + 1; ; ) {
      const end = bytes.indexOf(quote, from);
      if (end < 0) throw moreNeeded;
      if (kind === "literal" && this.#escaped(end)) from = end + 1;
      else if (end + 1 === bytes.length && !this.last) throw moreNeeded;
      else if (bytes[end + 1] === quote) from = end + 2;
      else {
        this.kind = kind;
        this.at = end + 1;
        return;
      }
    }
  }

  /** An odd number of backslashes stands before the quote. */
  #escaped(quote: number): boolean {
    let before = quote - 1;
    while (before > this.at && this.bytes[before] === BACKSLASH) before--;
    return (quote - 1 - before) % 2 === 1;
  }

  #skipBetween(): void {
    for (;;) {
      while (isSpace(this.bytes[this.at])) this.at++;
      const code = this.bytes[this.at];
      if (code === byte("#")) this.at = this.#lineEnd();
      else if (code === DASH && this.#atDashes()) this.#lineComment();
      else if (code === SLASH && this.#startsWith("/*")) this.#comment();
      else if (code === STAR && this.#startsWith("*/")) this.at += 2;
      else if (code === 0xef && this.#startsWith(BYTE_ORDER_MARK)) this.at += 3;
      else return;
    }
  }

  /** MySQL wants white space after `--`; without it, it is two minus signs. */
  #atDashes(): boolean {
    if (!this.#startsWith("--")) return false;
    const after = this.bytes[this.at + 2];
    if (after === undefined && !this.last) throw moreNeeded;
    return after === undefined || isSpace(after);
  }

  #lineComment(): void {
    const end = this.#lineEnd();
    this.onComment(this.bytes.toString("latin1", this.at, Math.min(end, this.at + 80)));
    this.at = end;
  }

  #lineEnd(): number {
    const end = this.bytes.indexOf(NEWLINE, this.at);
    if (end >= 0) return end;
    if (!this.last) throw moreNeeded;
    return this.bytes.length;
  }

  /** A comment; one that begins with `!40101` holds a statement, unless its version is one that no server has. */
  #comment(): void {
    const end = this.bytes.indexOf("*/", this.at + 2);
    const opening = /^\/\*M?!(\d{5,6})?/u.exec(this.bytes.toString("latin1", this.at, this.at + 10));
    if (opening && this.at + 10 > this.bytes.length && !this.last) throw moreNeeded;
    if (opening && Number(opening[1] ?? 0) < 999_999) this.at += opening[0].length;
    else if (end >= 0) this.at = end + 2;
    else if (!this.last) throw moreNeeded;
    else this.at = this.bytes.length;
  }
}
