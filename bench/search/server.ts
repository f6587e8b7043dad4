import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";
import { gzipSync } from "node:zlib";

/** An answer that has been sent. */
export interface Sent {
  path: string;
  /** Of the content as it was transferred. */
  bytes: number;
  /** When its last byte was given to the system; milliseconds since 1970. */
  at: number;
}

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** What nginx compresses where it is told these types. */
const compressed = new Set([".html", ".js", ".json", ".css"]);
const GZIP_LEVEL = 6;

interface Content {
  body: Buffer;
  headers: Record<string, string>;
  tag: string;
}

/** Serves a folder as a static host does, with gzip and revalidation, and keeps account of what it sends. */
export class CountingServer {
  readonly sent: Sent[] = [];
  readonly #root: string;
  readonly #contents = new Map<string, Content | undefined>();
  readonly #server = createServer((request, response) => this.#answer(request, response));
  #open = 0;
  #quietSince = 0;

  private constructor(root: string) {
    this.#root = normalize(root);
  }

  static async start(root: string): Promise<CountingServer> {
    const server = new CountingServer(root);
    await new Promise<void>((done, fail) => server.#server.once("error", fail).listen(0, "localhost", done));
    return server;
  }

  get address(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Waits until nothing has been asked for so long. */
  async quiet(ms = 300): Promise<void> {
    const begun = Date.now();
    while (this.#open > 0 || Date.now() - Math.max(this.#quietSince, begun) < ms)
      await new Promise((done) => setTimeout(done, 25));
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    this.#open++;
    const path = decodeURIComponent(new URL(request.url ?? "/", this.address).pathname);
    const content = this.#contentOf(path);
    const isKnown = content !== undefined && request.headers["if-none-match"] === content.tag;
    const body = content === undefined || isKnown ? Buffer.alloc(0) : content.body;
    response.once("close", () => {
      this.#open--;
      this.#quietSince = Date.now();
    });
    response.once("finish", () => this.sent.push({ path, bytes: body.length, at: Date.now() }));
    response.writeHead(content === undefined ? 404 : isKnown ? 304 : 200, {
      ...content?.headers,
      ...(content && { etag: content.tag }),
    });
    response.end(body);
  }

  #contentOf(path: string): Content | undefined {
    if (!this.#contents.has(path)) this.#contents.set(path, this.#read(path));
    return this.#contents.get(path);
  }

  #read(path: string): Content | undefined {
    const file = normalize(join(this.#root, path.endsWith("/") ? `${path}index.html` : path));
    if (!file.startsWith(this.#root + sep) || !statSync(file, { throwIfNoEntry: false })?.isFile())
      return undefined;
    const extension = extname(file);
    const plain = readFileSync(file);
    const gzip = compressed.has(extension);
    const body = gzip ? gzipSync(plain, { level: GZIP_LEVEL }) : plain;
    return {
      body,
      tag: `"${createHash("sha1").update(plain).digest("hex").slice(0, 16)}"`,
      headers: {
        "content-type": types[extension] ?? "application/octet-stream",
        "cache-control": extension === ".html" ? "no-cache" : "max-age=86400",
        "content-length": String(body.length),
        ...(gzip && { "content-encoding": "gzip" }),
      },
    };
  }
}
