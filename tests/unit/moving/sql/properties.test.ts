import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  mysqldump,
  nukevietBackup,
  phpMyAdmin,
  type Table,
  type Value,
} from "../../../nukeviet/dump-writers.ts";
import { readDump } from "./read-dump.ts";

const columns = [
  { name: "id", type: "int(11) unsigned NOT NULL" },
  { name: "tiêu đề", type: "varchar(250) NOT NULL DEFAULT 'a,b)\\''" },
  { name: "text", type: "longtext" },
];

const hardPieces = [
  "'",
  '"',
  "\\",
  "\n",
  "\r\n",
  "\0",
  "\x1a",
  "\t",
  "%",
  "_",
  ";",
  "--",
  "/*",
  "*/",
  "),(",
  "`",
];
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...hardPieces, "ữ", "e\u0302\u0301", "😀", "a", " ", "0", "n") }),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom("\nINSERT INTO `bảng` VALUES (1)", "\n(1, 'a')", "x'41'", "0x41", "NULL", "\\", "\\'"),
);
const rows = fc.array(fc.tuple(fc.integer(), text, fc.option(text)) as fc.Arbitrary<Value[]>, {
  minLength: 1,
  maxLength: 6,
});
const tables = fc.tuple(rows, rows).map(([a, b]): Table[] => [
  { name: "nv4_vi_news_rows", columns, rows: a },
  { name: "bảng `lạ`".replaceAll("`", ""), columns, rows: b },
]);
const size = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constant(1 << 20));

const written = ({ rows }: Table) =>
  rows.map((row) => row.map((value) => (value === null ? null : String(value))));

const writers: Record<string, (tables: Table[]) => string> = {
  "NukeViet's own backup": nukevietBackup,
  mysqldump: (all) => mysqldump(all),
  "mysqldump with hex blobs and lists of columns": (all) =>
    mysqldump(all, { hexBlob: true, completeInsert: true }),
  "mysqldump with a statement a row": (all) => mysqldump(all, { rows: 1 }),
  phpMyAdmin: (all) => phpMyAdmin(all),
};

describe.each(Object.entries(writers))("whatever %s wrote", (_, write) => {
  it("is read back the same, cut anywhere", () => {
    fc.assert(
      fc.property(tables, size, (all, bytes) => {
        const heard = readDump(write(all), bytes);
        expect(heard).toMatchObject({ damaged: [], unknown: [], truncated: [] });
        for (const table of all) expect(heard.rows[table.name]).toEqual(written(table));
      }),
      { numRuns: 150 },
    );
  });

  it("cut short, gives whole rows of the begin", () => {
    fc.assert(
      fc.property(tables, fc.double({ min: 0.05, max: 0.999, noNaN: true }), (all, part) => {
        const dump = Buffer.from(write(all));
        const heard = readDump(dump.subarray(0, Math.floor(dump.length * part)), 50);
        for (const table of all) {
          const rows = heard.rows[table.name] ?? [];
          expect(rows).toEqual(written(table).slice(0, rows.length));
        }
      }),
      { numRuns: 150 },
    );
  });
});

it("says of every dump of mysqldump that it is cut short", () => {
  fc.assert(
    fc.property(tables, fc.double({ min: 0.1, max: 1, noNaN: true }), (all, part) => {
      const dump = Buffer.from(mysqldump(all));
      const end = dump.lastIndexOf("-- Dump completed") * part;
      const { truncated, damaged } = readDump(dump.subarray(0, Math.floor(end)), 50);
      expect([...truncated, ...damaged]).not.toEqual([]);
    }),
    { numRuns: 200 },
  );
});
