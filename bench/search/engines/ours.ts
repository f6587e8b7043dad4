import type { Browser } from "playwright-core";
import { CountingServer } from "../server.ts";
import { bytesOfSearch, type Visit } from "../visit.ts";
import type { Found, SearchEngine } from "./engine.ts";
import { ModulePage } from "./module-page.ts";
import { ResultsPage } from "./results-page.ts";

const PAGE = "/tim-kiem/";

/**
 * The newsroom's search as it is published. What is found comes from its module; bytes are those of a
 * reader who arrives from the home page with a query in the address, and then searches again.
 */
export class Ours implements SearchEngine {
  readonly name = "this search";
  readonly #browser: Browser;
  readonly #server: CountingServer;
  readonly #page: ModulePage;
  /** Scripts that every page has. */
  readonly #ofEveryPage: ReadonlySet<string>;

  private constructor(browser: Browser, server: CountingServer, page: ModulePage, ofEveryPage: Set<string>) {
    this.#browser = browser;
    this.#server = server;
    this.#page = page;
    this.#ofEveryPage = ofEveryPage;
  }

  /** @param site the published folder of a newsroom */
  static async open(site: string, browser: Browser): Promise<Ours> {
    const server = await CountingServer.start(site);
    const home = await ModulePage.open(browser, server, "/");
    await server.quiet();
    await home.close();
    // The engine counts wherever it is loaded.
    const paths = server.sent.map(({ path }) => path).filter((path) => !path.startsWith("/pagefind/"));
    const page = await ModulePage.open(browser, server, PAGE);
    await page.warmUp();
    return new Ours(browser, server, page, new Set(paths));
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
      const reader = await ResultsPage.open(this.#browser, this.#server, PAGE, query);
      const { first } = await reader.results();
      await this.#server.quiet();
      const end = this.#server.sent.length;
      const asked = await reader.search(queries.at(index - 1) as string);
      const warmMs = (await reader.results()).first - asked;
      await this.#server.quiet();
      await reader.close();
      const cold = this.#server.sent.slice(begin, end);
      visits.push({
        coldFirst: bytesOfSearch(cold, this.#ofEveryPage, first),
        coldSettled: bytesOfSearch(cold, this.#ofEveryPage),
        warm: bytesOfSearch(this.#server.sent.slice(end), this.#ofEveryPage),
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
