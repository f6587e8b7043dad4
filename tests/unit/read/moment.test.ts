import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { dayOf, momentAt, monthPath, parseMoment } from "../../../src/read/moment.ts";

const here = "Asia/Ho_Chi_Minh";

test.each([
  ["2025-02-10", here, "2025-02-10T00:00:00+07:00"],
  ["2025-02-10 06:30", here, "2025-02-10T06:30:00+07:00"],
  ["2025-02-10T06:30:15", here, "2025-02-10T06:30:15+07:00"],
  ["2025-02-09T23:30Z", here, "2025-02-10T06:30:00+07:00"],
  ["2025-02-10 06:30+09:00", here, "2025-02-10T04:30:00+07:00"],
  ["2025-02-10 06:30+0900", here, "2025-02-10T04:30:00+07:00"],
  ["2025-01-10 12:00", "Europe/Paris", "2025-01-10T12:00:00+01:00"],
  ["2025-07-10 12:00", "Europe/Paris", "2025-07-10T12:00:00+02:00"],
  ["2024-02-29", here, "2024-02-29T00:00:00+07:00"],
  ["1975-04-30 11:30", here, "1975-04-30T11:30:00+08:00"],
])("%s in %s is %s", (text, zone, iso) => {
  const moment = parseMoment(text, zone);
  expect(moment?.iso).toBe(iso);
  expect(moment?.ms).toBe(Date.parse(iso));
});

test.each([
  "2025-02-31",
  "2025-02-29",
  "2025-13-01",
  "2025-00-10",
  "2025-02-10 25:00",
  "2025-02-10 08:60",
  "hôm nay",
])("there is no %s", (text) => {
  expect(parseMoment(text, here)).toBeUndefined();
});

test("knows the face of the newsroom's clock", () => {
  expect(parseMoment("2025-02-09T23:30Z", here)).toMatchObject({
    year: 2025,
    month: 2,
    day: 10,
    weekday: 1,
    hour: 6,
    minute: 30,
    timed: true,
  });
  expect(parseMoment("2025-02-10", here)?.timed).toBe(false);
});

test("a month and a day are the newsroom's, not Greenwich's", () => {
  const moment = momentAt(Date.parse("2025-01-31T20:00:00Z"), here);
  expect(dayOf(moment)).toBe("2025-02-01");
  expect(monthPath(moment)).toBe("2025/02");
});

test("the machine's zone and language do not matter", () => {
  const module = pathToFileURL(join(import.meta.dirname, "../../../src/read/moment.ts")).href;
  const script = `import { parseMoment } from ${JSON.stringify(module)};
    console.log(JSON.stringify(["2025-02-10", "2025-03-30 02:30", "2025-02-10 06:30"].map((text) => parseMoment(text, "${here}"))));`;
  const [first, ...others] = ["UTC", "America/St_Johns", "Pacific/Kiritimati", "Europe/Paris"].map((TZ) =>
    execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
      env: { ...process.env, TZ, LANG: "tr_TR.UTF-8", NODE_OPTIONS: "" },
      encoding: "utf8",
    }),
  );
  expect(first).toContain("2025-02-10T00:00:00+07:00");
  for (const other of others) expect(other).toBe(first);
});
