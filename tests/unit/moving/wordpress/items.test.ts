import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { cutExport, type ExportPart } from "../../../../src/moving/wordpress/items.ts";

/** So much of a file is read at once. */
const CHUNK = 32 * 1024;

let file: string;
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), "items-")), "export.xml");
});
afterEach(() => rmSync(join(file, ".."), { recursive: true }));

async function cut(export_: string | Buffer): Promise<ExportPart[]> {
  writeFileSync(file, export_);
  const parts: ExportPart[] = [];
  for await (const part of cutExport(file)) parts.push(part);
  return parts;
}

const items = (parts: ExportPart[]) => parts.flatMap((part) => (part.kind === "item" ? [part.xml] : []));
const kinds = (parts: ExportPart[]) => parts.map(({ kind }) => kind);

test("wherever a file's pieces end, the items are the same", async () => {
  const item = "<item><a><![CDATA[</item> ]] <!-- <item>]]></a></item>";
  const rest = `${item}<!-- <item>x</item> -->\n${item}</channel></rss>`;
  for (let before = CHUNK - rest.length - 1; before <= CHUNK; before++) {
    const head = `<rss><channel>${"x".repeat(before - 14)}`;
    expect(await cut(head + rest)).toEqual([
      { kind: "head", xml: head },
      { kind: "item", xml: item },
      { kind: "item", xml: item },
    ]);
  }
});

test("an item in a comment longer than what is read at once is none, before the first and between others", async () => {
  const comment = `<!-- ${"x".repeat(3 * CHUNK)} <item>không</item> ${"y".repeat(3 * CHUNK)} -->`;
  const parts = await cut(`<rss>${comment}<item>một</item>${comment}<item>hai</item></rss>`);
  expect(items(parts)).toEqual(["<item>một</item>", "<item>hai</item>"]);
  expect(kinds(parts)).toEqual(["head", "item", "item"]);
});

test("long items come whole, packed too", async () => {
  const long = `<item><![CDATA[${"dài ".repeat(700_000)}]]></item>`;
  const export_ = `<rss>${long}<item>hai</item></rss>`;
  expect(items(await cut(export_))).toEqual([long, "<item>hai</item>"]);
  expect(items(await cut(gzipSync(export_)))).toEqual([long, "<item>hai</item>"]);
});

test("items whose end is lost are told, and what follows much later comes", async () => {
  const lost = `${"<item><![CDATA[mất ".repeat(3)}${"x".repeat(33 * 1024 * 1024)}`;
  const parts = await cut(`<rss><item>một</item>${lost}<item>hai</item><item>ba</item></rss>`);
  expect(kinds(parts)).toEqual(["head", "item", "damaged", "damaged", "damaged", "item", "item"]);
  expect(items(parts)).toEqual(["<item>một</item>", "<item>hai</item>", "<item>ba</item>"]);
}, 20_000);

test("an item that the file's end cuts off is damaged; a file without items is a head", async () => {
  expect(kinds(await cut("<rss><item>một</item><item>h"))).toEqual(["head", "item", "damaged", "cut"]);
  expect(await cut("<rss><channel></channel></rss>")).toEqual([
    { kind: "head", xml: "<rss><channel></channel></rss>" },
  ]);
});
