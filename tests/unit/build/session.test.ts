import { afterEach, expect, test, vi } from "vitest";
import { instantOf, parseInstant } from "../../../src/build/session.ts";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

test.each([
  ["2025-02-10T08:00+07:00", "2025-02-10T01:00:00Z"],
  ["2025-02-10T08:00:30Z", "2025-02-10T08:00:30Z"],
  ["2025-02-10T08:00:00+0700", "2025-02-10T01:00:00Z"],
])("%s is an instant", (text, instant) => {
  expect(parseInstant(text)).toBe(Date.parse(instant));
});

test.each(["2025-02-10", "2025-02-10T08:00", "hôm nay", "", "2025-02-31T99:00Z"])("%j is none", (text) => {
  expect(() => parseInstant(text)).toThrow(/is not an instant; write it like 2025-02-10T08:00\+07:00/);
});

test("what the command says comes before the environment, and both before the clock, which counts whole minutes", () => {
  vi.useFakeTimers({ now: Date.parse("2025-02-10T08:00:59.999Z") });
  vi.stubEnv("NEWSROOM_NOW", "");
  expect(instantOf({ keepGoing: false })).toBe(Date.parse("2025-02-10T08:00:00Z"));
  vi.stubEnv("NEWSROOM_NOW", "2025-01-01T00:00Z");
  expect(instantOf({ keepGoing: false })).toBe(Date.parse("2025-01-01T00:00Z"));
  expect(instantOf({ keepGoing: false, now: 5 })).toBe(5);
});
