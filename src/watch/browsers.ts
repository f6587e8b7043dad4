import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import type { ProblemPanel } from "./problem-panel.ts";

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => unknown;

/** What is used of Eleventy's dev server: https://www.11ty.dev/docs/dev-server/ */
export interface DevServer {
  options: { middleware?: Middleware[]; pathPrefix?: string };
  updateServer?: { clients: ReadonlySet<unknown> };
  ready: () => Promise<void>;
  getServerUrl: (host: string) => string;
  reload: (event: Reload) => void;
  sendUpdateNotification: (message: { type: string; message: string; topic: string }) => void;
  sendError: (event: { error: Error }) => void;
}

/** `css` swaps the style sheets of a page and leaves it as it is. */
interface Reload {
  subtype?: "css" | undefined;
  files?: string[];
  build?: { templates: unknown[] };
}

/** What browsers are served from. */
export interface Served {
  /** Waits until the file at a path below the published folder is as it should be. */
  ready: (path: string) => Promise<void>;
  /** Address of the style sheet as it is now, below the site's. */
  css: () => string | undefined;
  /** What is wrong with the content, in every page. */
  panel: ProblemPanel;
  /** False keeps from the browsers that Eleventy has built, where nothing came of it. */
  isReloadWanted: () => boolean;
}

/** So long a page that was told to reload may take to ask for itself. */
const ASKS_WITHIN_MS = 150;

/** The browsers that look at the site through Eleventy's dev server. */
export class Browsers {
  readonly #served: Served;
  #server: DevServer | undefined;
  #reload: DevServer["reload"] = () => {};
  #answered = () => {};

  constructor(served: Served) {
    this.#served = served;
  }

  /** Takes part in what `server` answers. Called again for the same one, does nothing. */
  join(server: DevServer): void {
    if (server === this.#server) return;
    this.#server = server;
    server.options.middleware = [
      this.#served.panel.answer,
      this.#answer,
      ...(server.options.middleware ?? []),
    ];
    this.#reload = server.reload.bind(server);
    server.reload = (event) => {
      if (this.#served.isReloadWanted()) this.#reload(event);
    };
  }

  get address(): string {
    return this.#server?.getServerUrl("localhost") ?? "";
  }

  /** Has all pages load again, or only their style sheets, and waits a moment for what they ask for. */
  async reload(styleOnly: boolean): Promise<void> {
    if (!this.#server?.updateServer?.clients.size) return;
    const answered = new Promise<void>((done) => {
      this.#answered = done;
    });
    this.#reload({ subtype: styleOnly ? "css" : undefined, files: [], build: { templates: [] } });
    await Promise.race([answered, delay(ASKS_WITHIN_MS)]);
  }

  /** Has all pages ask for what is wrong with the content. @param count is written to the browsers' log */
  tellProblems(count: string): void {
    this.#server?.sendUpdateNotification({
      type: "eleventy.msg",
      message: count,
      topic: "newsroom.problems",
    });
  }

  tell(error: Error): void {
    this.#server?.sendError({ error });
  }

  readonly #answer: Middleware = async (request, response, next) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const prefix = this.#server?.options.pathPrefix ?? "/";
    let paths = pathsOf(pathname, prefix);
    const css = searchParams.has("_11ty") ? this.#served.css()?.slice(1) : undefined;
    // A page whose style sheet is swapped asks for it by the name that it had: names follow the content.
    if (css !== undefined && paths.some((path) => isStyleSheetOf(css, path))) {
      request.url = prefix + css;
      paths = [css];
    }
    for (const path of paths) await this.#served.ready(path);
    response.once("finish", this.#answered);
    next();
  };
}

/** `assets/stdin-ABC.css` and `assets/stdin-XYZ.css` are one style sheet. */
const isStyleSheetOf = (css: string, path: string): boolean =>
  /-[^-]+\.css$/.test(path) && path.replace(/-[^-]+$/, "") === css.replace(/-[^-]+$/, "");

/** @returns the paths below the published folder that an address may stand for, as the dev server looks for them */
function pathsOf(pathname: string, prefix: string): string[] {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return [];
  }
  path = path.startsWith(prefix) ? path.slice(prefix.length) : path.slice(1);
  if (path === "" || path.endsWith("/")) return [`${path}index.html`];
  return /\.[^/]+$/.test(path) ? [path] : [path, `${path}/index.html`];
}
