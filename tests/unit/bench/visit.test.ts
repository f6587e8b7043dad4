import { expect, test } from "vitest";
import { CountingServer } from "../../../bench/search/server.ts";
import { bytesOfSearch } from "../../../bench/search/visit.ts";
import { temporaryFolder, writeFiles } from "../newsroom-folder.ts";

test("engine, index and results count; pages, their looks and what came later do not", () => {
  const paths = [
    "/tim-kiem/",
    "/assets/theme.css",
    "/a.woff2",
    "/site.js",
    "/search.js",
    "/pagefind/index/1.pf_index",
  ];
  const sent = paths.map((path, index) => ({ path, bytes: 10 ** index, at: index }));
  expect(bytesOfSearch(sent)).toBe(111_000);
  expect(bytesOfSearch(sent, new Set(["/site.js"]))).toBe(110_000);
  expect(bytesOfSearch(sent, new Set(["/site.js"]), 4)).toBe(10_000);
});

test("the server counts what it sends: text gzipped, everything else as it is, nothing of what is known", async () => {
  const folder = temporaryFolder();
  const files = {
    "a.js": "1;".repeat(5000),
    "b.pf_index": "1;".repeat(5000),
    "index.html": "<!DOCTYPE html>",
  };
  writeFiles(folder, files);
  const server = await CountingServer.start(folder);
  const tag = (await fetch(`${server.address}/a.js`)).headers.get("etag") as string;
  await fetch(`${server.address}/a.js`, { headers: { "if-none-match": tag } });
  await (await fetch(`${server.address}/b.pf_index?v=1`)).text();
  expect((await fetch(`${server.address}/../x`)).status).toBe(404);
  await server.quiet(50);
  const [script, again, index] = server.sent;
  expect(script).toMatchObject({ path: "/a.js" });
  expect(script?.bytes).toBeLessThan(200);
  expect(again).toMatchObject({ path: "/a.js", bytes: 0 });
  expect(index).toMatchObject({ path: "/b.pf_index", bytes: 10_000 });
  await server.close();
});
