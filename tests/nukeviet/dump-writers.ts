/** A column: its name and what CREATE TABLE says of it. Of a whole number, tools write the digits bare. */
export interface Column {
  name: string;
  type: string;
}

export type Value = string | number | null;

export interface Table {
  name: string;
  columns: Column[];
  rows: Value[][];
}

const isWhole = ({ type }: Column): boolean => /^\w*int/u.test(type);

/** PHP's addslashes(). */
const addslashes = (text: string): string => text.replace(/['"\\]/gu, "\\$&").replaceAll("\0", "\\0");

/** MySQL's mysql_real_escape_string(). */
const realEscape = (text: string): string =>
  text
    .replace(/['"\\]/gu, "\\$&")
    .replaceAll("\0", "\\0")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\x1a", "\\Z");

function createTable({ name, columns }: Omit<Table, "rows">, charset: string): string {
  const lines = columns.map((column) => `  \`${column.name}\` ${column.type}`);
  const key = `  PRIMARY KEY (\`${columns[0]?.name}\`),\n  KEY \`k\` (\`${columns.at(-1)?.name}\`(10)) USING BTREE`;
  return `CREATE TABLE \`${name}\` (\n${[...lines, key].join(",\n")}\n) ENGINE=MyISAM AUTO_INCREMENT=7 DEFAULT CHARSET=${charset}`;
}

/** The backup in NukeViet's administration: one INSERT a table, no list of columns, newlines gone from bodyhtml. */
export function nukevietBackup(tables: readonly Table[]): string {
  return backupHead + tables.map((table) => [...backupOf(table)].join("")).join("");
}

export const backupHead = `-- NUKEVIET 4.0\n-- Module: Database\n--\n-- Host: localhost\n\nSET SQL_MODE="NO_AUTO_VALUE_ON_ZERO";\nSET SESSION \`character_set_client\`='utf8mb4';\nSET NAMES 'utf8mb4';\nALTER DATABASE DEFAULT CHARACTER SET \`utf8mb4\` COLLATE \`utf8mb4_unicode_ci\`;\n\n--\n-- Database: \`toasoan\`\n--`;

/** @returns a table's part of the backup, piece by piece: its rows may be more than memory holds */
export function* backupOf(table: Omit<Table, "rows"> & { rows: Iterable<Value[]> }): Generator<string> {
  yield `\n\n\n-- ---------------------------------------\n\n\n--\n-- Table structure for table \`${table.name}\`\n--\n\nDROP TABLE IF EXISTS \`${table.name}\`;\n${createTable(table, "utf8mb4")};`;
  let first = true;
  for (const row of table.rows) {
    if (first) {
      yield `\n\n--\n-- Dumping data for table \`${table.name}\`\n--\n\nINSERT INTO \`${table.name}\` VALUES`;
    }
    yield `${first ? "" : ", "}\n(${row.map((value, at) => backupValue(value, table.columns[at] as Column)).join(", ")})`;
    first = false;
  }
  if (!first) yield ";";
}

function backupValue(value: Value, column: Column): string {
  if (value === null) return "NULL";
  if (isWhole(column)) return String(value);
  const text = String(value);
  return `'${addslashes(column.name === "bodyhtml" ? text.replace(/\r\n|\r|\n/gu, "") : text)}'`;
}

export interface MysqldumpOptions {
  hexBlob?: boolean;
  completeInsert?: boolean;
  /** Rows of an INSERT. */
  rows?: number;
}

/** mysqldump: conditional comments, locks, no list of columns unless asked for. */
export function mysqldump(tables: readonly Table[], options: MysqldumpOptions = {}): string {
  const head =
    "/*M!999999\\- enable the sandbox mode */ \n-- MySQL dump 10.19  Distrib 10.3.39-MariaDB, for Linux (x86_64)\n--\n-- Host: localhost    Database: toasoan\n-- ------------------------------------------------------\n\n/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;\n/*!40101 SET NAMES utf8mb4 */;\n/*!40103 SET TIME_ZONE='+00:00' */;\n";
  const foot =
    "\n/*!40101 SET CHARACTER_SET_CLIENT=@OLD_CHARACTER_SET_CLIENT */;\n\n-- Dump completed on 2025-02-10  8:00:00\n";
  return head + tables.map((table) => mysqldumpOf(table, options)).join("") + foot;
}

function mysqldumpOf(
  table: Table,
  { hexBlob = false, completeInsert = false, rows = 3 }: MysqldumpOptions,
): string {
  const { name, columns } = table;
  const list = completeInsert ? ` (${columns.map((column) => `\`${column.name}\``).join(", ")})` : "";
  const inserts = chunks(table.rows, rows).map(
    (some) =>
      `INSERT INTO \`${name}\`${list} VALUES ${some.map((row) => `(${row.map((value, at) => mysqlValue(value, columns[at] as Column, hexBlob)).join(",")})`).join(",")};\n`,
  );
  return `\n--\n-- Table structure for table \`${name}\`\n--\n\nDROP TABLE IF EXISTS \`${name}\`;\n/*!40101 SET @saved_cs_client     = @@character_set_client */;\n/*!40101 SET character_set_client = utf8 */;\n${createTable(table, "utf8mb4")};\n/*!40101 SET character_set_client = @saved_cs_client */;\n\n--\n-- Dumping data for table \`${name}\`\n--\n\nLOCK TABLES \`${name}\` WRITE;\n/*!40000 ALTER TABLE \`${name}\` DISABLE KEYS */;\n${inserts.join("")}/*!40000 ALTER TABLE \`${name}\` ENABLE KEYS */;\nUNLOCK TABLES;\n`;
}

function mysqlValue(value: Value, column: Column, hexBlob: boolean): string {
  if (value === null) return "NULL";
  if (isWhole(column)) return String(value);
  const text = String(value);
  if (!hexBlob || text === "") return `'${realEscape(text)}'`;
  return `0x${Buffer.from(text).toString("hex").toUpperCase()}`;
}

/** phpMyAdmin's export: lists of columns, doubled quotes, keys added afterwards, CRLF from Windows. */
export function phpMyAdmin(tables: readonly Table[], rows = 2): string {
  const head =
    '-- phpMyAdmin SQL Dump\n-- version 5.2.1\n-- https://www.phpmyadmin.net/\n--\n-- Máy chủ: localhost\n\nSET SQL_MODE = "NO_AUTO_VALUE_ON_ZERO";\nSTART TRANSACTION;\nSET time_zone = "+00:00";\n\n/*!40101 SET NAMES utf8mb4 */;\n\nDELIMITER $$\n--\n-- Thủ tục\n--\nCREATE PROCEDURE `p` () BEGIN SELECT 1; SELECT \'$\'; END$$\n\nDELIMITER ;\n\n-- --------------------------------------------------------\n';
  const dump = `${head}${tables.map((table) => phpMyAdminOf(table, rows)).join("")}COMMIT;\n`;
  return dump.replace(/(?<!\r)\n/gu, "\r\n");
}

function phpMyAdminOf(table: Table, rows: number): string {
  const list = table.columns.map(({ name }) => `\`${name}\``).join(", ");
  const inserts = chunks(table.rows, rows).map(
    (some) =>
      `INSERT INTO \`${table.name}\` (${list}) VALUES\n${some.map((row) => `(${row.map((value, at) => phpMyAdminValue(value, table.columns[at] as Column)).join(", ")})`).join(",\n")};\n`,
  );
  const lines = table.columns.map((column) => `  \`${column.name}\` ${column.type}`).join(",\n");
  return `\n--\n-- Cấu trúc bảng cho bảng \`${table.name}\`\n--\n\nCREATE TABLE \`${table.name}\` (\n${lines}\n) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;\n\n${inserts.join("")}\nALTER TABLE \`${table.name}\`\n  ADD PRIMARY KEY (\`${table.columns[0]?.name}\`);\n`;
}

function phpMyAdminValue(value: Value, column: Column): string {
  if (value === null) return "NULL";
  if (isWhole(column)) return String(value);
  const text = String(value)
    .replaceAll("\\", "\\\\")
    .replaceAll("'", "''")
    .replaceAll("\0", "\\0")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r");
  return `'${text}'`;
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}
