import fc from "fast-check";
import { IANAZone } from "luxon";
import { expect, test } from "vitest";
import { zoneNamed } from "../../../src/read/steady-zone.ts";

/** Zones that never change their clocks, that do so twice a year, in half hours, around Ramadan, and that left out a day. */
const zones = [
  "Asia/Ho_Chi_Minh",
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "Pacific/Apia",
];
const instants = fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2040, 0, 1) });

test("a zone asked once a week says what the database says of every instant", () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), instants, (name, ms) => {
      expect(zoneNamed(name).offset(ms)).toBe(IANAZone.create(name).offset(ms));
    }),
    { numRuns: 3000 },
  );
});

test("in the week in which clocks change, every instant is asked for", () => {
  const change = Date.UTC(2025, 2, 30, 1);
  const berlin = zoneNamed("Europe/Berlin");
  expect([berlin.offset(change - 1), berlin.offset(change)]).toEqual([60, 120]);
});
