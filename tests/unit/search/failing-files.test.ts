import { afterEach, beforeEach, expect, test } from "vitest";
import { Searcher } from "../../../src/search/searcher.ts";
import type { ShardEntry } from "../../../src/search/shard-entry.ts";
import { answersTo, archiveOf, ask } from "./archive.ts";

const said = Array.from({ length: 24 }, () => ({ body: ["lúa nước"] }));
const entry = (place: number): ShardEntry => ({
  name: `shard-${place}`,
  kind: "article",
  language: "vi",
  first: "2020-01-01",
  last: "2020-12-31",
  records: 12,
  tag: "0",
});

/** The same index, of which some files cannot be had while `isDown` says so. */
function failing(isDown: (path: string) => boolean): Searcher {
  const { files } = archiveOf(said, [12, 12]);
  return new Searcher([entry(1), entry(0)], "vi", async ({ name }, path) => {
    if (isDown(`${name}/${path}`)) throw new Error(`503 for ${name}/${path}`);
    return files.get(name)?.get(path) as Uint8Array;
  });
}

let unheard: unknown[] = [];
const hear = (reason: unknown): void => {
  unheard.push(reason);
};
beforeEach(() => {
  unheard = [];
  process.on("unhandledRejection", hear);
});
afterEach(() => {
  process.off("unhandledRejection", hear);
});

test.each([
  ["a table", /shard-0\/table/],
  ["a block", /shard-0\/t\//],
  ["a record", /shard-1\/d\//],
])("%s that cannot be had is told of once, and asked for again next time", async (_, path) => {
  let isDown = true;
  const searcher = failing((asked) => isDown && path.test(asked));
  await expect(answersTo(searcher, "lúa nước")).rejects.toThrow("503");
  await new Promise((done) => setTimeout(done, 5));
  expect(unheard).toEqual([]);
  isDown = false;
  expect((await ask(searcher, "lúa nước")).places).toHaveLength(24);
});

test("nobody hears of a shard that fails after they stopped listening", async () => {
  const searcher = failing((asked) => /shard-0\/t\//.test(asked));
  const request = { words: "lúa nước", kind: "article" as const, filters: [], byDate: false };
  for await (const { isSettled } of searcher.search(request)) {
    expect(isSettled).toBe(false);
    break;
  }
  await new Promise((done) => setTimeout(done, 5));
  expect(unheard).toEqual([]);
});
