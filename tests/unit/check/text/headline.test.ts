import { expect, test } from "vitest";
import { found } from "./found.ts";

const article = (title: string, summary: string, body = "Đoạn đầu.") =>
  `---\ntitle: ${JSON.stringify(title)}\nsummary: ${JSON.stringify(summary)}\n---\n${body}\n`;
const rulesOf = (text: string) => found(text).map(([rule]) => rule);

test("a title of 110 characters, a summary of 400: no longer", () => {
  expect(rulesOf(article("a".repeat(110), "b".repeat(400)))).toEqual([]);
  expect(rulesOf(article("a".repeat(111), "b".repeat(401)))).toEqual(["title/too-long", "summary/too-long"]);
  expect(rulesOf(`---\ntitle: >-\n  ${"a".repeat(50)}\n  ${"b".repeat(59)}\n---\n`)).toEqual([]);
});

test.each(["XÃ MẪU MỞ LẠI CON ĐƯỜNG CŨ", "HỌP BÁO QUÝ I VÀ QUÝ II NĂM 2025"])(
  "%s is all in capitals",
  (title) => {
    expect(rulesOf(article(title, "Lời dẫn"))).toEqual(["title/capitals"]);
  },
);

test.each(["COVID-19", "TP.HCM, UBND, HĐND", "Xã Mẫu MỞ LẠI CON ĐƯỜNG CŨ", "2025 – 2030"])(
  "%s is not",
  (title) => {
    expect(rulesOf(article(title, "Lời dẫn"))).toEqual([]);
  },
);

test("a title ends without a full stop", () => {
  expect(found(article("Xã Mẫu mở đường.", "Lời dẫn."))).toEqual([["title/full-stop", ".", ""]]);
  for (const title of [
    "Mở đường...",
    "Mở đường…",
    "Chợ, trường, v.v.",
    "Vì sao?",
    "News Inc.",
    "In the U.S.",
  ])
    expect(rulesOf(article(title, "Lời dẫn."))).toEqual([]);
});

test("the headline and the lead are not written again at the head of the body", () => {
  const lead = "Sáng nay xã Mẫu mở lại con đường cũ sau ba tháng sửa chữa.";
  expect(rulesOf(article("Xã Mẫu mở đường", lead, "**XÃ MẪU MỞ ĐƯỜNG**\n\nĐoạn."))).toEqual([
    "title/repeated",
  ]);
  expect(rulesOf(article("Xã Mẫu mở đường", lead, "## Xã Mẫu mở đường\n\nĐoạn."))).toEqual([
    "title/repeated",
  ]);
  expect(rulesOf(article("Xã Mẫu mở đường", lead, `**${lead}**\n\nĐoạn.`))).toEqual(["summary/repeated"]);
  expect(rulesOf(article("Xã Mẫu mở đường", lead, `${lead} Đường dài.`))).toEqual(["summary/repeated"]);
  expect(rulesOf(article("Xã Mẫu mở đường", lead, "Xã Mẫu mở đường mới."))).toEqual([]);
  expect(rulesOf(article("Xã Mẫu mở đường", "Sáng nay.", "Sáng nay. Đường dài."))).toEqual([]);
  expect(rulesOf(article("Xã Mẫu mở đường", lead, `Đoạn.\n\n${lead}`))).toEqual([]);
});
