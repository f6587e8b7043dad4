import { expect, test } from "vitest";
import { dayOf } from "../../../assets/day.ts";

test("a day as each language writes it, on the newsroom's clock", () => {
  expect(dayOf("2025-02-10T00:30:00+07:00", "vi")).toBe("10/02/2025");
  expect(dayOf("2025-02-10T00:30:00+07:00", "en")).toBe("10 February 2025");
});

test("no date is no text", () => {
  expect(dayOf("", "vi")).toBe("");
  expect(dayOf("sometime", "en")).toBe("");
});
