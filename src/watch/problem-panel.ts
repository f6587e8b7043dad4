import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { digestOf } from "../cache/digest.ts";
import type { Language } from "../language/language.ts";
import { countLine, reportOf } from "../problems/format.ts";
import type { Problem } from "../problems/problem.ts";
import { panelWords } from "./panel-words.ts";
import { inOrder } from "./problem-order.ts";
import type { ToldPanel, ToldProblem } from "./told-panel.ts";

/** Below this address of the dev server; nothing of it is ever published. */
const ADDRESS = "/.newsroom/";
const SCRIPT = `<script type="module" src="${ADDRESS}problem-panel.js"></script>`;
/** More would help nobody: the terminal and `newsroom check` have them all. */
const SHOWN = 100;

/** The panel's own code in the browser. */
const source = join(import.meta.dirname, "../../assets/dev/problem-panel.ts");

/** Shows what is wrong with the content in every page that `newsroom dev` serves. */
export class ProblemPanel {
  readonly #project: string;
  #problems: Problem[] = [];
  #language: Language = "vi";
  #state = "";
  #files: Promise<ReadonlyMap<string, Uint8Array>> | undefined;

  /** @param project absolute path */
  constructor(project: string) {
    this.#project = project;
  }

  /** @returns whether anything has changed */
  show(problems: Problem[], language: Language): boolean {
    const state = problems.length > 0 ? String(digestOf(JSON.stringify([language, problems]))) : "";
    const isNew = state !== this.#state;
    this.#problems = problems;
    this.#language = language;
    this.#state = state;
    return isNew;
  }

  /** Answers for the panel's own addresses, and puts its script into pages; a middleware of the dev server. */
  readonly answer = async (
    request: IncomingMessage,
    response: ServerResponse,
    next: () => void,
  ): Promise<unknown> => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    if (!pathname.startsWith(ADDRESS)) {
      // A script's own request for a page gets the page as it is published.
      const mode = request.headers["sec-fetch-mode"];
      if (mode === undefined || mode === "navigate") putScriptInto(response);
      return next();
    }
    const name = pathname.slice(ADDRESS.length);
    response.setHeader("Cache-Control", "no-store");
    if (name === "problems.json") {
      response.setHeader("Content-Type", "application/json; charset=utf-8");
      const told = this.#told(searchParams.get("page") ?? "/");
      return response.end(JSON.stringify(isHere(request) ? told : withoutLinks(told)));
    }
    this.#files ??= bundle();
    const file = (await this.#files).get(name);
    if (!file) return next();
    response.setHeader("Content-Type", name.endsWith(".css") ? "text/css" : "text/javascript");
    return response.end(file);
  };

  #told(page: string): ToldPanel {
    const problems = this.#problems;
    const language = this.#language;
    const { more, ...words } = panelWords[language];
    const told = inOrder(problems, page).slice(0, SHOWN);
    return {
      language,
      words,
      state: this.#state,
      count: problems.length > 0 ? countLine(problems, language) : "",
      errors: problems.filter(({ severity }) => severity === "error").length,
      problems: told.map((problem) => toldProblemOf(problem, language, this.#project)),
      more: problems.length > SHOWN ? more(problems.length - SHOWN) : "",
    };
  }
}

/** The dev server also answers other computers, which have no business with this one's folders. */
const isHere = ({ socket }: IncomingMessage): boolean =>
  /^(?:::1|(?:::ffff:)?127\.[\d.]+)$/.test(socket.remoteAddress ?? "");

const withoutLinks = (told: ToldPanel): ToldPanel => ({
  ...told,
  problems: told.problems.map(({ href: _href, ...problem }) => problem),
});

/** The dev server ends a page with its text, to which it adds the script that loads it again in the same way. */
function putScriptInto(response: ServerResponse): void {
  const end = response.end;
  response.end = ((content?: unknown, ...rest: unknown[]) => {
    const isPage =
      typeof content === "string" && /^text\/html/.test(String(response.getHeader("content-type")));
    return Reflect.apply(end, response, [isPage ? withScript(content) : content, ...rest]);
  }) as typeof response.end;
}

const withScript = (page: string): string =>
  page.includes("</head>") ? page.replace("</head>", () => `${SCRIPT}</head>`) : page + SCRIPT;

async function bundle(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { outputFiles } = await build({
    entryPoints: [source, source.replace(/\.ts$/, ".css")],
    outdir: "/",
    bundle: true,
    format: "esm",
    write: false,
    logLevel: "silent",
  });
  return new Map(outputFiles.map(({ path, contents }) => [path.replace(/^.*[/\\]/, ""), contents]));
}

function toldProblemOf(problem: Problem, language: Language, project: string): ToldProblem {
  const { rule: _rule, ...report } = reportOf(problem, language);
  return { ...report, href: editorLink(join(project, problem.file), problem) };
}

/** @returns the address that opens a place in VS Code: https://code.visualstudio.com/docs/configure/command-line#_opening-vs-code-with-urls */
const editorLink = (path: string, { line, column }: Problem): string =>
  `vscode://file${pathToFileURL(path).pathname}:${line}:${column}`;
