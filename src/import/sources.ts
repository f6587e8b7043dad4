import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { SourceDocument } from "./blocks.ts";
import { parseHtml } from "./html.ts";
import { isWeb } from "./photos.ts";
import { ImportProblem } from "./problem.ts";
import { parseRawText } from "./raw-text.ts";
import { decodeSource } from "./source-text.ts";
import { fetchBytes } from "./web.ts";

const readable = /\.(?:txt|md|markdown|html?|xhtml)$/iu;

/** Files and addresses to import: a folder stands for the readable files in it and below, in order of name. */
export async function listSources(input: string): Promise<string[]> {
  if (isWeb(input)) return [input];
  const found = await stat(input).catch((error: NodeJS.ErrnoException) => {
    throw new ImportProblem({ code: "unreadable", values: [error.code ?? error.message] }, input);
  });
  if (!found.isDirectory()) return [input];
  const entries = await readdir(input, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && readable.test(entry.name) && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (files.length === 0) throw new ImportProblem({ code: "emptyFolder", values: [] }, input);
  return files;
}

/** Reads one source into blocks. @throws ImportProblem with the file, the line and the remedy. */
export async function readSource(source: string, zone: string): Promise<SourceDocument> {
  const bytes = await (isWeb(source) ? fetchBytes(new URL(source)) : readFile(source)).catch(
    (error: Error) => {
      throw new ImportProblem({ code: "unreadable", values: [reason(error)] }, source);
    },
  );
  const text = decodeSource(bytes, source);
  const document = isHtml(source, text) ? parseHtml(text, zone) : parseRawText(text);
  if (!document) throw new ImportProblem({ code: "noArticle", values: [] }, source);
  if (!document.blocks.some((block) => block.kind === "text")) {
    throw new ImportProblem({ code: "noText", values: [] }, source);
  }
  return isWeb(source) && !document.url ? { ...document, url: source } : document;
}

function isHtml(source: string, text: string): boolean {
  if (/\.x?html?$/iu.test(source) && /<\w+[\s>]/u.test(text)) return true;
  return /^\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|body|div|p|article|table|section)[\s>]/iu.test(
    text,
  );
}

function reason(error: NodeJS.ErrnoException): string {
  return error.code ?? error.message;
}
