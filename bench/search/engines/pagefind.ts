import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { close, createIndex } from "pagefind";
import type { Browser } from "playwright-core";
import type { Article } from "../corpus.ts";
import { CountingServer } from "../server.ts";
import { bytesOfSearch, type Visit } from "../visit.ts";
import type { Found, SearchEngine } from "./engine.ts";
import { ModulePage } from "./module-page.ts";

const EMPTY_PAGE = '<!DOCTYPE html><html lang="vi"><title>Pagefind</title></html>';

/** Stock Pagefind with its defaults: one index of one plain document for each article. */
export class Pagefind implements SearchEngine {
  readonly name = "stock Pagefind";
  readonly #browser: Browser;
  readonly #server: CountingServer;
  readonly #page: ModulePage;

  private constructor(browser: Browser, server: CountingServer, page: ModulePage) {
    this.#browser = browser;
    this.#server = server;
    this.#page = page;
  }

  /** @param folder where the site is made */
  static async open(folder: string, articles: Article[], browser: Browser): Promise<Pagefind> {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "index.html"), EMPTY_PAGE);
    await writeIndex(join(folder, "pagefind"), articles);
    const server = await CountingServer.start(folder);
    const page = await ModulePage.open(browser, server, "/");
    await page.warmUp();
    return new Pagefind(browser, server, page);
  }

  search(query: string): Promise<Found> {
    return this.#page.search(query);
  }

  longestTask(): Promise<number> {
    return this.#page.longestTask();
  }

  async visits(queries: string[]): Promise<Visit[]> {
    const visits: Visit[] = [];
    for (const [index, query] of queries.entries()) {
      const begin = this.#server.sent.length;
      const reader = await ModulePage.open(this.#browser, this.#server, "/");
      await reader.search(query);
      const first = Date.now();
      await this.#server.quiet();
      const end = this.#server.sent.length;
      const { ms: warmMs } = await reader.search(queries.at(index - 1) as string);
      await this.#server.quiet();
      await reader.close();
      const cold = this.#server.sent.slice(begin, end);
      visits.push({
        coldFirst: bytesOfSearch(cold, undefined, first),
        coldSettled: bytesOfSearch(cold),
        warm: bytesOfSearch(this.#server.sent.slice(end)),
        warmMs,
      });
    }
    return visits;
  }

  async close(): Promise<void> {
    await this.#page.close();
    await this.#server.close();
  }
}

/** @throws where Pagefind refuses an article */
async function writeIndex(outputPath: string, articles: Article[]): Promise<void> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  for (const article of articles) {
    const added = await index.addHTMLFile({ url: article.url, content: documentOf(article) });
    if (added.errors.length > 0)
      throw new Error(`Pagefind refused ${article.url}: ${added.errors.join("; ")}`);
  }
  const written = await index.writeFiles({ outputPath });
  await close();
  if (written.errors.length > 0) throw new Error(`Pagefind did not write: ${written.errors.join("; ")}`);
}

function documentOf({ title, summary, body, caption, people }: Article): string {
  const paragraphs = [summary, ...body, ...(caption === undefined ? [] : [caption]), ...people];
  const text = paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join("\n");
  return `<!DOCTYPE html><html lang="vi"><head><title>${escaped(title)}</title></head><body><h1>${escaped(title)}</h1>\n${text}</body></html>`;
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
