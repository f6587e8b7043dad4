import { DatabaseSync, type StatementSync } from "node:sqlite";
import { fold } from "../../../src/language/fold.ts";
import type { Article } from "../corpus.ts";
import { syllablesOf } from "../syllables.ts";
import { type Found, type SearchEngine, SHOWN } from "./engine.ts";

/**
 * A real database as the yardstick: FTS5 over folded text, the query as a phrase first, then all of its
 * words, each by bm25.
 */
export class Sqlite implements SearchEngine {
  readonly name = "SQLite FTS5";
  readonly #database: DatabaseSync;
  readonly #find: StatementSync;
  readonly #urls: string[];

  /** @param file where the database is made */
  constructor(file: string, articles: Article[]) {
    this.#urls = articles.map(({ url }) => url);
    this.#database = new DatabaseSync(file);
    this.#database.exec(
      "PRAGMA synchronous = OFF; CREATE VIRTUAL TABLE articles USING fts5(title, summary, body, caption, speakers, content='', tokenize='unicode61'); BEGIN",
    );
    const insert = this.#database.prepare(
      "INSERT INTO articles(rowid, title, summary, body, caption, speakers) VALUES (?, ?, ?, ?, ?, ?)",
    );
    for (const [index, { title, summary, body, caption = "", people }] of articles.entries()) {
      const texts = [title, summary, body.join("\n"), caption, people.join("\n")].map(fold);
      insert.run(index, ...texts);
    }
    this.#database.exec("COMMIT; INSERT INTO articles(articles) VALUES ('optimize')");
    this.#find = this.#database.prepare(
      `SELECT rowid FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT ${SHOWN}`,
    );
  }

  async search(query: string): Promise<Found> {
    const start = performance.now();
    const words = syllablesOf(fold(query));
    if (words.length === 0) return { urls: [], ms: performance.now() - start };
    const rows = this.#match(`"${words.join(" ")}"`);
    if (rows.length < SHOWN) rows.push(...this.#match(words.map((word) => `"${word}"`).join(" ")));
    const urls = [...new Set(rows)].slice(0, SHOWN).map((row) => this.#urls[row] as string);
    return { urls, ms: performance.now() - start };
  }

  async close(): Promise<void> {
    this.#database.close();
  }

  #match(expression: string): number[] {
    return this.#find.all(expression).map(({ rowid }) => Number(rowid));
  }
}
