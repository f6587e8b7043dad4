import type { Browser, Page } from "playwright-core";
import type { CountingServer } from "../server.ts";
import { type Found, SHOWN } from "./engine.ts";

/** The part of Pagefind's browser module that is asked: https://pagefind.app/docs/api/ */
interface SearchModule {
  search: (words: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
}

/** The address of the module on every site. */
const MODULE = "/pagefind/pagefind.js";

/** Queries of no set, by which the engine has been loaded before anything is timed. */
const WARM_UP = ["việt nam", "ha noi", "2021"];

/** A page of a reader who searches through the module that stands at Pagefind's address. */
export class ModulePage {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** @param path of the page, in a context that has nothing in its cache */
  static async open(browser: Browser, server: CountingServer, path: string): Promise<ModulePage> {
    const context = await browser.newContext({ baseURL: server.address, serviceWorkers: "block" });
    const page = await context.newPage();
    await page.goto(path, { waitUntil: "load" });
    return new ModulePage(page);
  }

  /** Loads the engine, and begins to look for long tasks. */
  async warmUp(): Promise<void> {
    for (const query of WARM_UP) await this.search(query);
    await this.page.evaluate(() => {
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries())
          (window as Observed).longestTask = Math.max((window as Observed).longestTask ?? 0, duration);
      });
      observer.observe({ type: "longtask" });
    });
  }

  /** @returns milliseconds; 0 where no task took more than 50 */
  longestTask(): Promise<number> {
    return this.page.evaluate(() => (window as Observed).longestTask ?? 0);
  }

  async search(query: string): Promise<Found> {
    const { addresses, ms } = await this.page.evaluate(askModule, { query, address: MODULE, shown: SHOWN });
    // A photo opens its article at the figure, and is a result of that article.
    const urls = addresses.map((address) => new URL(address, "http://localhost").pathname);
    return { urls: [...new Set(urls)], ms };
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}

type Observed = Window & { longestTask?: number };

/** Runs in the page. */
async function askModule({ query, address, shown }: { query: string; address: string; shown: number }) {
  const module = (await import(address)) as SearchModule;
  const start = performance.now();
  const { results } = await module.search(query);
  const top = await Promise.all(results.slice(0, shown).map((result) => result.data()));
  return { addresses: top.map(({ url }) => url), ms: performance.now() - start };
}
