import { expect, test } from "vitest";
import packageJson from "../../../package.json" with { type: "json" };
import { OLDEST_NODE, tooOldNode } from "../../../src/commands/node-version.ts";

test("an old Node is told of in both languages, with what to install", () => {
  expect(tooOldNode("20.20.2")).toMatchInlineSnapshot(`
    "[newsroom] Cần Node.js 22.18 trở lên; máy này đang dùng 20.20.2. Cài bản LTS tại https://nodejs.org/ rồi chạy lại.
    [newsroom] Node.js 22.18 or newer is needed; this is 20.20.2. Install the LTS release from https://nodejs.org/ and run this again."
  `);
  expect(tooOldNode("22.17.1")).toBeDefined();
  expect(["22.18.0", "24.21.0", "26.0.0"].map(tooOldNode)).toEqual([undefined, undefined, undefined]);
});

test("the package asks for the same Node", () => {
  expect(packageJson.engines.node).toBe(`>=${OLDEST_NODE.join(".")}`);
});
