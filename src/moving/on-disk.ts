import { DatabaseSync, type StatementSync } from "node:sqlite";

let database: DatabaseSync | undefined;
let tables = 0;

/** A database without a name: SQLite keeps it in a file of the system's temporary folder, which is gone with the process. */
function temporaryDatabase(): DatabaseSync {
  if (!database) {
    database = new DatabaseSync("");
    database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -8000; BEGIN");
  }
  return database;
}

/** Values by key as a Map has them, but on disk: for what grows with an archive. A value is one that JSON can hold. */
export class DiskMap<T> {
  readonly #table = `map${++tables}`;
  readonly #set: StatementSync;
  readonly #get: StatementSync;

  constructor() {
    const disk = temporaryDatabase();
    disk.exec(`CREATE TABLE ${this.#table} (place INTEGER PRIMARY KEY, key TEXT UNIQUE, value TEXT)`);
    this.#set = disk.prepare(
      `INSERT INTO ${this.#table} (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    );
    this.#get = disk.prepare(`SELECT value FROM ${this.#table} WHERE key = ?`);
  }

  get(key: string): T | undefined {
    const row = this.#get.get(key);
    return row && parsed<T>(row);
  }

  set(key: string, value: T): void {
    this.#set.run(key, JSON.stringify(value));
  }

  get isEmpty(): boolean {
    for (const _ of this.values()) return false;
    return true;
  }

  /** @returns the values, in the order in which their keys came; those of known keys may be set meanwhile */
  values(): Generator<T> {
    return valuesOf(this.#table, "place");
  }

  /** @returns the values in the order of their keys */
  sorted(): Generator<T> {
    return valuesOf(this.#table, "key");
  }
}

/** Values in the order in which they came, on disk as those of a `DiskMap`. */
export class DiskList<T> implements Iterable<T> {
  readonly #table = `list${++tables}`;
  readonly #push: StatementSync;
  #length = 0;

  constructor() {
    const disk = temporaryDatabase();
    disk.exec(`CREATE TABLE ${this.#table} (place INTEGER PRIMARY KEY, value TEXT)`);
    this.#push = disk.prepare(`INSERT INTO ${this.#table} (value) VALUES (?)`);
  }

  get length(): number {
    return this.#length;
  }

  push(value: T): void {
    this.#push.run(JSON.stringify(value));
    this.#length++;
  }

  [Symbol.iterator](): Generator<T> {
    return valuesOf(this.#table, "place");
  }
}

function* valuesOf<T>(table: string, order: string): Generator<T> {
  const rows = temporaryDatabase().prepare(`SELECT value FROM ${table} ORDER BY ${order}`).iterate();
  for (const row of rows) yield parsed<T>(row);
}

const parsed = <T>(row: Record<string, unknown>): T => JSON.parse(row.value as string) as T;
