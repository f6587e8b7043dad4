import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, expect, test, vi } from "vitest";
import { editorSchemas, writeSchemas } from "../../../src/editor/schema-files.ts";
import { wireVsCode } from "../../../src/editor/vscode-wiring.ts";
import { temporaryFolder } from "../newsroom-folder.ts";
import { someIds } from "./schemas.ts";

const program = resolve(
  import.meta.dirname,
  "../../../node_modules/yaml-language-server/bin/yaml-language-server",
);

interface Message {
  id?: number;
  method?: string;
  params?: { items?: { section: string }[]; diagnostics?: { message: string }[]; uri?: string };
  result?: unknown;
}

/** The server that the YAML extension of VS Code runs, with its messages: https://microsoft.github.io/language-server-protocol */
class YamlServer {
  readonly #child: ChildProcess;
  readonly #settings: Record<string, unknown>;
  readonly #answers = new Map<number, unknown>();
  readonly diagnostics = new Map<string, string[]>();
  #rest = Buffer.alloc(0);
  #last = 0;

  constructor(settings: Record<string, unknown>) {
    this.#settings = settings;
    this.#child = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    this.#child.stdout?.on("data", (bytes: Buffer) => {
      this.#rest = Buffer.concat([this.#rest, bytes]);
      this.#takeAll();
    });
  }

  notify(method: string, params: unknown): void {
    this.#write({ jsonrpc: "2.0", method, params });
  }

  async ask(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#last;
    this.#write({ jsonrpc: "2.0", id, method, params });
    await vi.waitUntil(() => this.#answers.has(id), { timeout: 15_000 });
    return this.#answers.get(id);
  }

  stop(): void {
    this.#child.kill();
  }

  #write(message: object): void {
    const text = JSON.stringify(message);
    this.#child.stdin?.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  #takeAll(): void {
    for (;;) {
      const head = /^Content-Length: (\d+)[\s\S]*?\r\n\r\n/.exec(this.#rest.toString("latin1"));
      const end = head ? head[0].length + Number(head[1]) : Number.POSITIVE_INFINITY;
      if (!head || this.#rest.length < end) return;
      this.#take(JSON.parse(this.#rest.toString("utf8", head[0].length, end)) as Message);
      this.#rest = this.#rest.subarray(end);
    }
  }

  #take({ id, method, params, result }: Message): void {
    if (method === "textDocument/publishDiagnostics") {
      this.diagnostics.set(params?.uri ?? "", params?.diagnostics?.map(({ message }) => message) ?? []);
    } else if (method === "workspace/configuration") {
      const sections = params?.items?.map(({ section }) => this.#section(section)) ?? [];
      this.#write({ jsonrpc: "2.0", id, result: sections });
    } else if (method === undefined && id !== undefined) this.#answers.set(id, result);
    else if (id !== undefined) this.#write({ jsonrpc: "2.0", id, result: null });
  }

  /** As VS Code answers: the settings whose names begin so, as a group. */
  #section(name: string): unknown {
    const ours = Object.entries(this.#settings).filter(([key]) => key.startsWith(`${name}.`));
    return Object.fromEntries(ours.map(([key, value]) => [key.slice(name.length + 1), value]));
  }
}

let server: YamlServer | undefined;
afterEach(() => server?.stop());

test("with these settings the YAML extension's server checks and completes the desk's files", async () => {
  const project = temporaryFolder();
  wireVsCode({ project, content: "content", data: "_data" });
  writeSchemas(join(project, ".vscode/newsroom"), editorSchemas(someIds, "vi"));
  const settings = JSON.parse(readFileSync(join(project, ".vscode/settings.json"), "utf8"));
  server = new YamlServer({ ...settings, "yaml.schemaStore": { enable: false } });
  const rootUri = pathToFileURL(project).href;
  await server.ask("initialize", {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: "toa-soan" }],
    capabilities: { workspace: { configuration: true }, textDocument: { completion: {} } },
  });
  server.notify("initialized", {});

  const uri = `${rootUri}/_data/home.yaml`;
  const text = "picsk: []\nsections: [khong-co]\n";
  server.notify("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } });
  const { diagnostics } = server;
  await vi.waitUntil(() => (diagnostics.get(uri)?.length ?? 0) > 0, { timeout: 15_000 });
  expect(diagnostics.get(uri)?.sort()).toEqual([
    expect.stringContaining("picsk"),
    expect.stringContaining('"tin-tuc", "doi-song"'),
  ]);

  const within = { line: 1, character: text.indexOf("[khong") - text.indexOf("sections") + 2 };
  const offered = (await server.ask("textDocument/completion", {
    textDocument: { uri },
    position: within,
  })) as {
    items: { label: string }[];
  };
  expect(offered.items.map(({ label }) => label)).toEqual(expect.arrayContaining(["tin-tuc", "doi-song"]));
});
