import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { type Move, putFiles } from "../../../src/publish/put.ts";
import { Pool } from "../../../src/threads/pool.ts";
import { temporaryFolder } from "../newsroom-folder.ts";

let pool: Pool | undefined;
afterEach(() => pool?.close());

/** So many files, each a piece of work: it is to be moved. */
function pieces(count: number): { folder: string; moves: Move[][] } {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "from"));
  const moves = Array.from({ length: count }, (_, index) => {
    writeFileSync(join(folder, "from", String(index)), String(index));
    return [{ from: join(folder, "from", String(index)), to: join(folder, "to", String(index)) }];
  });
  return { folder, moves };
}

const here = (moves: Move[]) => {
  putFiles(moves);
  return undefined;
};

test("every piece is done once, by some thread", async () => {
  pool = new Pool();
  const { folder, moves } = pieces(200);
  let taken = 0;
  let ours = 0;
  await pool.share("put", moves, {
    here: (piece) => {
      ours++;
      return here(piece);
    },
    take: () => taken++,
  });
  expect(taken).toBe(200);
  expect(ours).toBeGreaterThan(0);
  for (let index = 0; index < 200; index++) {
    expect(readFileSync(join(folder, "to", String(index)), "utf8")).toBe(String(index));
  }
});

test("what fails in any thread fails for who shared the work", async () => {
  pool = new Pool();
  const { folder, moves } = pieces(300);
  const lost: Move[] = [{ from: join(folder, "không có"), to: join(folder, "to", "x") }];
  const taken: unknown[] = [];
  const take = (output: unknown) => taken.push(output);
  await expect(pool.share("put", [lost, ...moves], { here, take })).rejects.toThrow("ENOENT");
  await pool.close();
  expect(taken.length).toBeLessThan(300);
  expect(existsSync(join(folder, "from", "299"))).toBe(true);
});

test("a signal ends the work between two pieces", async () => {
  pool = new Pool();
  const { folder, moves } = pieces(300);
  const abort = new AbortController();
  let taken = 0;
  const take = () => {
    taken++;
    if (taken === 5) abort.abort(new Error("saved again"));
  };
  await expect(pool.share("put", moves, { here, take, signal: abort.signal })).rejects.toThrow("saved again");
  expect(existsSync(join(folder, "from", "299"))).toBe(true);
});
