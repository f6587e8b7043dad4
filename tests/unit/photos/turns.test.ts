import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { Turns } from "../../../src/photos/turns.ts";

test("what runs together never weighs more than the limit, and begins in the order asked for", async () => {
  const turns = new Turns(10);
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  const weights = [5, 5, 10, 1, 1, 9, 3, 10, 2];
  await Promise.all(
    weights.map((weight, index) =>
      turns.run(weight, async () => {
        begun.push(index);
        running += weight;
        most = Math.max(most, running);
        await wait(weight);
        running -= weight;
      }),
    ),
  );
  expect(begun).toEqual([...weights.keys()]);
  expect(most).toBe(10);
});

test("work that fails gives its turn to the next", async () => {
  const turns = new Turns(1);
  await expect(turns.run(1, () => Promise.reject(new Error("hỏng")))).rejects.toThrow("hỏng");
  expect(await turns.run(1, async () => "xong")).toBe("xong");
});
