import type { BuildReport } from "../build/session.ts";
import type { Language } from "../language/language.ts";
import type { Options } from "../options.ts";
import { countLine } from "../problems/format.ts";
import type { Problem } from "../problems/problem.ts";
import { Browsers, type DevServer } from "./browsers.ts";
import { HostTemplates } from "./host-templates.ts";
import { LiveSchemas } from "./live-schemas.ts";
import { LiveSite } from "./live-site.ts";
import { ProblemPanel } from "./problem-panel.ts";
import { watchSources } from "./source-watcher.ts";

/** So many changed paths are named. */
const NAMED = 3;

/** Editors' own files beside what they edit: no page shows them. */
const PASSING = /(?:^|\/)(?:\.[^/]*|[^/]*~|4913)$/;

/** `newsroom dev`: what is saved is read, shown in the browsers that look on, and published. */
export class DevSession {
  readonly live: LiveSite;
  readonly host = new HostTemplates();
  readonly browsers: Browsers;
  readonly #project: string;
  readonly #panel: ProblemPanel;
  #schemas: LiveSchemas | undefined;
  #assets = "";
  #server: () => DevServer | undefined = () => undefined;
  #endWatching = () => {};

  /** @param project absolute path */
  constructor(project: string) {
    this.#project = project;
    this.#panel = new ProblemPanel(project);
    this.live = new LiveSite({
      onRead: (paths) => this.#show(paths),
      onPublished: (paths, report, ms) => this.#tell(paths, report, ms),
      onProblems: (problems, language) => this.#showProblems(problems, language),
      onError: (error) => this.#fail(error),
    });
    this.browsers = new Browsers({
      ready: (path) => this.live.ready(path),
      css: () => this.live.css,
      panel: this.#panel,
      isReloadWanted: () => this.host.isReloadWanted,
    });
  }

  /** Watches the sources, where these options say that they are. */
  watch(options: Options): void {
    this.#endWatching();
    this.#assets = options.assets;
    this.#schemas = new LiveSchemas({ project: this.#project, content: options.content, data: options.data });
    this.#endWatching = watchSources(this.#project, options, (path) => this.live.change(path));
  }

  /** @param server gives the dev server, which Eleventy may replace by another */
  serveWith(server: () => DevServer): void {
    this.#server = server;
    this.join();
  }

  /** Takes part in what the dev server answers. */
  join(): void {
    const server = this.#server();
    if (server) this.browsers.join(server);
  }

  #showProblems(problems: Problem[], language: Language): void {
    if (this.#panel.show(problems, language)) this.browsers.tellProblems(countLine(problems, language));
  }

  async #show(paths: string[]): Promise<void> {
    this.#schemas?.renew(paths).catch((error: Error) => this.#fail(error));
    const shown = paths.filter((path) => !PASSING.test(path));
    if (shown.length === 0) return;
    const isStyle = (path: string) => path.startsWith(`${this.#assets}/`) && path.endsWith(".css");
    await this.browsers.reload(shown.every(isStyle));
  }

  #tell(paths: string[], { pages, problems }: BuildReport, ms: number): void {
    if (paths.length === 0) return;
    const errors = problems.filter(({ severity }) => severity === "error").length;
    const broken = errors > 0 ? `; ${errors} ${errors === 1 ? "error" : "errors"} in the content` : "";
    const rendered = `${pages.rendered} ${pages.rendered === 1 ? "page" : "pages"}`;
    const removed = pages.removed > 0 ? `, ${pages.removed} removed` : "";
    process.stderr.write(
      `[newsroom] ${namesOf(paths)}: ${rendered} rendered${removed} in ${Math.round(ms)} ms${broken}.\n`,
    );
    this.host.renderAgain(paths);
  }

  #fail(error: Error): void {
    process.stderr.write(`[newsroom] ${error.message}\n`);
    this.browsers.tell(error);
  }
}

function namesOf(paths: string[]): string {
  const rest = paths.length - NAMED;
  return paths.slice(0, NAMED).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}
