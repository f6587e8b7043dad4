import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { MovedArticle } from "../../../../src/moving/moved-article.ts";
import { DumpFindings } from "../../../../src/moving/nukeviet/findings.ts";
import { OldPages } from "../../../../src/moving/nukeviet/old-pages.ts";
import { readNukeViet } from "../../../../src/moving/nukeviet/read-nukeviet.ts";
import { now } from "../../../nukeviet/old-site.ts";

export interface Read {
  articles: MovedArticle[];
  findings: DumpFindings;
}

/** Reads a dump from a file, or from several, as the command does. `uploads` is a folder made beforehand. */
export async function readArticles(
  dump: string | Buffer | string[],
  options: { packed?: boolean; addresses?: string; uploads?: string; base?: string } = {},
  findings = new DumpFindings(),
  pages = new OldPages(),
): Promise<Read> {
  const folder = mkdtempSync(join(tmpdir(), "nukeviet-"));
  const files = (Array.isArray(dump) ? dump : [dump]).map((bytes, at) => {
    const file = join(folder, at === 0 ? "dump.sql" : `dump-${at}.sql`);
    writeFileSync(file, options.packed ? gzipSync(bytes) : bytes);
    return file;
  });
  const articles: MovedArticle[] = [];
  const reading = {
    now,
    uploads: options.uploads ?? folder,
    stage: join(folder, "stage.sqlite"),
    addresses: options.addresses,
    base: options.base,
  };
  try {
    for await (const article of readNukeViet(files, reading, findings, pages)) articles.push(article);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { articles, findings };
}
