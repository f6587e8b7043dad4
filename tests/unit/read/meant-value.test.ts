import { expect, test } from "vitest";
import { meantValue } from "../../../src/read/meant-value.ts";

const moment = "2025-02-10 08:00";
const day = "2025-02-10";

test.each([
  ["10/02/2025", "2025-02-10"],
  ["10-2-2025", "2025-02-10"],
  ["10.02.2025 lúc 8h", "2025-02-10 08:00"],
  ["2025-2-9", "2025-02-09"],
  ["2025/02/10 8:05", "2025-02-10 08:05"],
  ["2025-02-10 8h30", "2025-02-10 08:30"],
  ["8 giờ 30 phút, ngày 10 tháng 2 năm 2025", "2025-02-10 08:30"],
  ["2025:02:10 08:05:59", "2025-02-10 08:05"],
  ["10/02/2025 2:30 CH", "2025-02-10 14:30"],
  ["10/02/2025 12:05 CH", "2025-02-10 12:05"],
  // The month first, no such day, no such hour, no year: nobody can tell.
  ["02/31/2025", undefined],
  ["30/2/2025", undefined],
  ["10/02/2025 25:00", undefined],
  ["10/2", undefined],
  ["hôm qua", undefined],
])("a date typed as %s is taken for %s", (written, meant) => {
  expect(meantValue(written, moment)).toBe(meant);
});

test("a day is meant without a time, an id without capitals and marks, an old address as browsers send it", () => {
  expect(meantValue("1/3/2025 8:00", day)).toBe("2025-03-01");
  expect(meantValue("Đặng Thị Thử", "ngo-hai-phan")).toBe("dang-thi-thu");
  expect(meantValue("???", "ngo-hai-phan")).toBeUndefined();
  expect(meantValue("https://cu.example/tin cũ.aspx", "/tin-tuc/cu-123.aspx")).toBe("/tin%20cũ.aspx");
});

test("an article is meant by its path, a language by its tag", () => {
  for (const written of [
    "/2025/02/bai-thu/",
    "https://a.example/2025/02/bai-thu/",
    "content/articles/2025/02/10-bai-thu/index.md",
  ])
    expect(meantValue(written, "2025/02/chuyen-doi-so")).toBe("2025/02/bai-thu");
  expect(meantValue("bai-thu", "2025/02/chuyen-doi-so")).toBeUndefined();
  expect(
    ["Tiếng Anh", "English", "tieng viet", "VI", "Klingon"].map((name) => meantValue(name, "vi")),
  ).toEqual(["en", "en", "vi", undefined, undefined]);
});

test("what has another form is left alone", () => {
  expect(meantValue("giữa", "50% 30%")).toBeUndefined();
});
