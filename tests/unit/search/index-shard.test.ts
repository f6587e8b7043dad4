import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import {
  engineFiles,
  indexShard,
  pagefindVersion,
  type SearchFiles,
} from "../../../src/search/index-shard.ts";

const documents = Array.from({ length: 30 }, (_, index) => ({
  url: `/bai-${index}/`,
  html: `<!DOCTYPE html><html lang="vi"><body data-pagefind-body><i data-v="a-${index}" data-pagefind-filter="person[data-v]"></i><i data-v="b" data-pagefind-filter="person[data-v]"></i><i data-v="c" data-pagefind-filter="person[data-v]"></i><h1>Bài ${index}</h1><p>Hội nghị số ${index}</p></body></html>`,
}));
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

test("a shard holds its index alone, and names the engine one folder above", async () => {
  const files = await indexShard(documents, "vi");
  expect([...new Set([...files.keys()].map((path) => path.replace(/[\w.]*_[\w.]*$/, "*")))]).toEqual([
    "filter/*",
    "fragment/*",
    "index/*",
    "pagefind-entry.json",
    "*",
  ]);
  const entry = JSON.parse(text(files.get("pagefind-entry.json")));
  expect(entry.version).toBe(pagefindVersion());
  expect(entry.languages.vi).toMatchObject({ page_count: 30 });
  // As Pagefind's loadWasm spells it.
  const asked = new URL(
    `/pagefind/2025/wasm.${entry.languages.vi.wasm}.pagefind`,
    "https://newsroom.example",
  );
  expect(asked.pathname).toBe("/pagefind/wasm.unknown.pagefind");
});

test("the same records give the same bytes, in whatever order they come", async () => {
  const bytes = (files: SearchFiles) =>
    [...files].map(([path, content]) => [path, Buffer.from(content).toString("base64")]);
  const [first, second] = await Promise.all([
    indexShard(documents, "vi"),
    indexShard(documents.toReversed(), "vi"),
  ]);
  expect(bytes(second)).toEqual(bytes(first));
});

test("the engine is the program and a blank index, without Pagefind's own interfaces", async () => {
  const files = await engineFiles("vi");
  expect([...files.keys()].map((path) => path.replace(/vi_\w+/, "*"))).toEqual([
    "pagefind-entry.json",
    "pagefind-worker.js",
    "pagefind.js",
    "pagefind.*.pf_meta",
    "wasm.unknown.pagefind",
  ]);
  expect([...(await engineFiles("en")).keys()]).toContain("wasm.en.pagefind");
});

test("a record's fragment holds what the results show", async () => {
  const files = await indexShard(documents.slice(0, 1), "vi");
  const [, fragment] = [...files].find(([path]) => path.startsWith("fragment/")) ?? [];
  const record = JSON.parse(text(gunzipSync(fragment ?? "")).replace("pagefind_dcd", ""));
  expect(record).toMatchObject({ url: "/bai-0/", meta: { title: "Bài 0" } });
});
