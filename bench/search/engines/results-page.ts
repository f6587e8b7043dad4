import type { Browser, Page } from "playwright-core";
import type { CountingServer } from "../server.ts";
import { SHOWN } from "./engine.ts";

/** When a reader saw what; milliseconds since 1970, 0 as long as it has not been seen. */
interface Seen {
  /** Ten results, or all that there are. */
  first: number;
  /** Results that change no more. */
  settled: number;
  /** How many results there are. */
  results: number;
  wasBusy: boolean;
}

type Watched = Window & { seen: Seen };

/** A reader on the newsroom's own search page; docs/search.md and the theme's contract name what is looked for. */
export class ResultsPage {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Opens the page with a query in its address, with nothing in the cache. */
  static async open(
    browser: Browser,
    server: CountingServer,
    path: string,
    query: string,
  ): Promise<ResultsPage> {
    const context = await browser.newContext({ baseURL: server.address, serviceWorkers: "block" });
    const page = await context.newPage();
    await page.addInitScript(watch, SHOWN);
    await page.goto(`${path}?q=${encodeURIComponent(query)}`, { waitUntil: "commit" });
    return new ResultsPage(page);
  }

  /** Types another query and sends it. @returns when; milliseconds since 1970 */
  search(query: string): Promise<number> {
    return this.#page.evaluate((words) => {
      for (const old of document.querySelectorAll<HTMLElement>("[data-search-result]"))
        old.dataset.ofBefore = "";
      Object.assign((window as unknown as Watched).seen, {
        first: 0,
        settled: 0,
        results: 0,
        wasBusy: false,
      });
      const field = document.querySelector<HTMLInputElement>("[data-search-form] [name=q]");
      if (!field?.form) throw new Error("The search page has no form.");
      field.value = words;
      const asked = Date.now();
      field.form.requestSubmit();
      return asked;
    }, query);
  }

  /**
   * Waits until the results are settled.
   *
   * @throws where there are none: a search that failed would look cheap
   */
  async results(): Promise<Pick<Seen, "first" | "settled">> {
    await this.#page.waitForFunction(() => (window as unknown as Watched).seen?.settled > 0);
    const seen = await this.#page.evaluate(() => (window as unknown as Watched).seen);
    if (seen.results === 0) throw new Error(`The search page found nothing: ${this.#page.url()}`);
    return seen;
  }

  close(): Promise<void> {
    return this.#page.context().close();
  }
}

/** Runs in the page before anything of it. */
function watch(shown: number): void {
  const seen: Seen = { first: 0, settled: 0, results: 0, wasBusy: false };
  (window as unknown as Watched).seen = seen;
  new MutationObserver(() => {
    const status = document.querySelector("[data-search-status]");
    const isBusy = status?.getAttribute("aria-busy") === "true";
    const isSettled = seen.wasBusy && !isBusy;
    seen.wasBusy ||= isBusy;
    seen.results = document.querySelectorAll("[data-search-result]:not([data-of-before])").length;
    if (seen.results >= shown || isSettled) seen.first ||= Date.now();
    if (isSettled) seen.settled ||= Date.now();
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["aria-busy"] });
}
