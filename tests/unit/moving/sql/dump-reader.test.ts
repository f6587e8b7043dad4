import { describe, expect, it } from "vitest";
import { readDump } from "./read-dump.ts";

const create =
  "CREATE TABLE `t` (`id` int(11) NOT NULL, `a` text, `b` text, PRIMARY KEY (`id`)) ENGINE=InnoDB;\n";

describe("the values of a row", () => {
  it.each([
    ["NULL", null],
    ["'a''b'", "a'b"],
    ["'a\\'b\\\"c\\\\d\\0e\\nf\\Zg\\%h\\_i\\j'", "a'b\"c\\d\0e\nf\x1ag\\%h\\_ij"],
    ['"a""b"', 'a"b'],
    ["0x7869", "xi"],
    ["0x", ""],
    ["x'7869'", "xi"],
    ["X'7869'", "xi"],
    ["b'101'", "5"],
    ["_utf8mb4'ữ'", "ữ"],
    ["_binary 'ữ'", "ữ"],
    ["_binary 0x7869", "xi"],
    ["N'ữ'", "ữ"],
    ["-12.5", "-12.5"],
    ["+3", "3"],
    ["1.5e-7", "1.5e-7"],
    ["TRUE", "1"],
    ["NOW()", null],
    ["CAST('a' AS CHAR(10))", null],
    ["CURRENT_TIMESTAMP", null],
    ["/* một */ 'a' -- hai\n", "a"],
    ["'xe\u0302\u0301p'", "xe\u0302\u0301p"],
  ])("reads %s", (sql, value) => {
    const heard = readDump(`${create}INSERT INTO t VALUES (1, ${sql}, 'z');`, 1);
    expect(heard).toMatchObject({ rows: { t: [["1", value, "z"]] }, damaged: [], truncated: [] });
  });
});

describe("statements", () => {
  it("reads the columns that are wanted, in the order they are wanted in", () => {
    const dump = `${create}INSERT INTO t VALUES (1,'một','hai');\nINSERT INTO t (b, id) VALUES ('ba', 2);`;
    expect(readDump(dump, 7, { t: ["b", "a"] }).rows.t).toEqual([
      ["hai", "một"],
      ["ba", null],
    ]);
  });

  it.each([
    "INSERT IGNORE INTO `t` VALUES (1,'a','b'),(2,'c','d');",
    "REPLACE INTO t VALUES (1,'a','b');\nREPLACE t VALUES (2,'c','d');",
    "insert delayed into t values\n(1,'a','b'),\n# giữa\n(2,'c','d')\nON DUPLICATE KEY UPDATE a=VALUES(a);",
    "/*!40000 INSERT INTO t VALUES (1,'a','b') */;\n/* INSERT INTO t VALUES (3,'x','y'); */ INSERT INTO t VALUE (2,'c','d');",
    "INSERT INTO \"t\" (\"id\", \"a\", \"b\") VALUES (1,'a','b'),(2,'c','d');",
    "LOCK TABLES t WRITE;\r\nINSERT INTO t VALUES\r\n(1,'a','b'),\r\n(2,'c','d');\r\nUNLOCK TABLES;\r\n",
  ])("reads %s", (sql) => {
    expect(readDump(create + sql, 3)).toMatchObject({
      rows: {
        t: [
          ["1", "a", "b"],
          ["2", "c", "d"],
        ],
      },
      damaged: [],
      truncated: [],
    });
  });

  it("passes over what is no row: triggers with their own delimiter, views, INSERT … SELECT", () => {
    const dump = `${create}DELIMITER ;;\n/*!50003 CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW BEGIN SET @a = ';;'; INSERT INTO t VALUES (9,'',''); END */;;\nDELIMITER ;\nINSERT INTO t SELECT * FROM u;\nCREATE VIEW v AS SELECT 1;\nINSERT INTO t VALUES (1,'a','b');`;
    expect(readDump(dump, 5)).toMatchObject({ rows: { t: [["1", "a", "b"]] }, damaged: [], truncated: [] });
  });

  it("tells two databases of one dump apart", () => {
    const dump = `USE \`báo\`;\n${create}INSERT INTO t VALUES (1,'a','b');\nUSE khác;\n${create}INSERT INTO t VALUES (2,'a','b');\nINSERT INTO \`báo\`.\`t\` VALUES (3,'a','b');`;
    expect(readDump(dump, 4).rows).toEqual({
      "báo.t": [
        ["1", "a", "b"],
        ["3", "a", "b"],
      ],
      "khác.t": [["2", "a", "b"]],
    });
  });

  it("passes over byte order marks", () => {
    const heard = readDump(`\ufeff${create}\ufeffINSERT INTO t VALUES (1,'\ufeffa','b');`, 2);
    expect(heard).toMatchObject({ rows: { t: [["1", "\ufeffa", "b"]] }, truncated: [] });
  });

  it("knows columns from keys", () => {
    const dump =
      "CREATE TABLE IF NOT EXISTS `t` (`key` int, `primary` varchar(9) DEFAULT 'a,(' COMMENT 'it''s', `c` decimal(10,2), c2 enum('x','y)'), UNIQUE KEY `k` (`c`,`c2`(10)) USING BTREE, CONSTRAINT `f` FOREIGN KEY (`c`) REFERENCES `u` (`c`), CHECK (c > 0));";
    expect(readDump(dump, 9).columns.t).toEqual(["key", "primary", "c", "c2"]);
  });

  it("says which rows it cannot place without a CREATE TABLE", () => {
    const heard = readDump("INSERT INTO t VALUES (1,'a');\nINSERT INTO t (id) VALUES (2);");
    expect(heard).toMatchObject({ unknown: ["t"], rows: { t: [["2"]] } });
  });
});

describe("a dump that is not whole", () => {
  it("says where it ends, and keeps the rows before", () => {
    const heard = readDump(`${create}INSERT INTO t VALUES\n(1,'a','b'),\n(2,'c','d`, 6);
    expect(heard).toMatchObject({ rows: { t: [["1", "a", "b"]] }, truncated: ["t:3"], damaged: [] });
  });

  it("misses the last line of mysqldump", () => {
    const dump = `-- MySQL dump 10.13\n${create}INSERT INTO t VALUES (1,'a','b');\n`;
    expect(readDump(dump).truncated).toEqual([":4"]);
    expect(readDump(`${dump}-- Dump completed on 2025-02-10\n`).truncated).toEqual([]);
  });

  it("goes on behind a row that cannot be read", () => {
    const dump = `${create}INSERT INTO t VALUES\n(1,'a','b'),\n(2,'it's','d'),\n(3,'e','f'),\n(4,'only'),\n(5,'g','h');\nINSERT INTO t VALUES (6,'i','j');`;
    const heard = readDump(dump, 11);
    expect(heard.damaged).toEqual(["t:4", "t:6"]);
    expect(heard.rows.t?.map(([id]) => id)).toEqual(["1", "3", "5", "6"]);
  });

  it("goes on at the next statement where a quote was left open", () => {
    const dump = `${create}INSERT INTO t VALUES (1,'a','b);\nINSERT INTO t VALUES (2,0x61,NULL);\n`;
    expect(readDump(dump, 11)).toMatchObject({ damaged: ["t:2"], rows: { t: [["2", "a", null]] } });
  });

  it("reads what NukeViet's backup makes of a table that changes meanwhile", () => {
    const fewer = `${create}INSERT INTO t VALUES\n(1,'a','b'), \n\n-- ----\n\nDROP TABLE IF EXISTS u;\n`;
    expect(readDump(fewer, 5)).toMatchObject({ rows: { t: [["1", "a", "b"]] }, damaged: [] });
    const more = `${create}INSERT INTO t VALUES\n(1,'a','b');\n(2,'c','d'), \n-- ----\n\nCREATE TABLE u (id int);`;
    expect(readDump(more, 5)).toMatchObject({
      rows: { t: { length: 2 } },
      columns: { u: ["id"] },
      damaged: [],
    });
  });
});

describe("charsets", () => {
  it("reads UTF-8 in a dump that says latin1, and latin1 where it cannot be UTF-8", () => {
    const dump = Buffer.concat([
      Buffer.from(`${create}SET NAMES latin1;\nINSERT INTO t VALUES (1,'Tiêu đề thử','caf`),
      Buffer.from([0xe9]),
      Buffer.from("');"),
    ]);
    expect(readDump(dump, 8).rows.t).toEqual([["1", "Tiêu đề thử", "café"]]);
  });
});
