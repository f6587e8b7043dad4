import { createReadStream, statSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";

/** As strict as a host can be: nothing inline, and nothing of others. */
export const strictPolicy = {
  "content-security-policy": "default-src 'self'",
};

export interface StaticServer {
  /** `http://localhost:<port>`, without a slash at the end. */
  address: string;
  close(): Promise<void>;
}

const contentTypes: Record<string, string> = {
  ".atom": "application/atom+xml; charset=utf-8",
  ".avif": "image/avif",
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
};

const compressible = /^(?:text\/|application\/(?:json|xml|atom\+xml|manifest\+json|wasm)|image\/svg)/;

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

async function answer(
  folder: string,
  headers: Record<string, string>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, search } = new URL(request.url ?? "/", "http://localhost");
  const wanted = normalize(join(folder, decodeURIComponent(pathname)));
  const inside = wanted === folder || wanted.startsWith(folder + sep);

  if (inside && !pathname.endsWith("/") && isFile(join(wanted, "index.html"))) {
    response.writeHead(301, { location: `${pathname}/${search}` }).end();
    return;
  }
  const asked = pathname.endsWith("/") ? join(wanted, "index.html") : wanted;
  const found = inside && isFile(asked);
  const file = found ? asked : join(folder, "404.html");
  if (!found && !isFile(file)) {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("Not found");
    return;
  }
  const type = contentTypes[extname(file)] ?? "application/octet-stream";
  const gzip = compressible.test(type) && /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  response.writeHead(found ? 200 : 404, {
    ...headers,
    "content-type": type,
    "cache-control": type.startsWith("text/html") ? "no-cache" : "public, max-age=31536000",
    vary: "accept-encoding",
    ...(gzip ? { "content-encoding": "gzip" } : { "content-length": statSync(file).size }),
  });
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  const source = createReadStream(file);
  await (gzip ? pipeline(source, createGzip(), response) : pipeline(source, response));
}

/**
 * Serves a folder as a plain static host does: gzip, `index.html`, `404.html`, nothing else.
 *
 * @param port 0 takes a free one.
 * @param headers sent with every file
 */
export async function serveFolder(
  folder: string,
  port = 0,
  headers: Record<string, string> = {},
): Promise<StaticServer> {
  const root = normalize(folder).replace(/[/\\]+$/, "");
  const server = createServer((request, response) => {
    // A reader that leaves in the middle of a file is not an error of the server.
    answer(root, headers, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((done, fail) => server.once("error", fail).listen(port, "localhost", done));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done, fail) => {
        server.close((error) => (error ? fail(error) : done()));
        server.closeAllConnections();
      }),
  };
}
