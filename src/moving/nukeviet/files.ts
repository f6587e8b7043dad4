import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import type { MovedFile } from "../moved-article.ts";
import type { StagedRow } from "./stage.ts";

const WEB = /^(?:https?:)?\/\//iu;

/** @returns the address of a file, or its path below the folder of uploads */
export function fileAt(name: string, module: string): string {
  return WEB.test(name) ? name : `${module}/${name.replace(/^\/+/u, "")}`;
}

/**
 * @param list names that commas part, relative to the module's folder of uploads; a name may hold a comma itself,
 * which only the disk can tell
 */
export function attachments(list: string, module: string, uploads: string): MovedFile[] {
  if (list === "") return [];
  const parts = list.split(",");
  const files: MovedFile[] = [];
  for (let at = 0; at < parts.length; ) {
    const length = nameLength(parts.slice(at), module, uploads);
    const name = parts
      .slice(at, at + length)
      .join(",")
      .trim();
    at += length;
    if (name !== "") files.push({ src: fileAt(name, module), title: titleOf(name) });
  }
  return files;
}

/** @returns how many of the parts make the first name */
function nameLength(parts: readonly string[], module: string, uploads: string): number {
  const exists = (count: number): boolean =>
    existsSync(join(uploads, fileAt(parts.slice(0, count).join(",").trim(), module)));
  if (WEB.test(parts[0]?.trim() ?? "") || exists(1)) return 1;
  for (let count = 2; count <= parts.length; count++) if (exists(count)) return count;
  return 1;
}

function titleOf(name: string): string {
  return basename(name.replace(/[?#].*$/u, "")).normalize("NFC");
}

/** @param data JSON: for each voice's id, the file that it reads the article in */
export function recordings(
  data: string,
  voices: readonly StagedRow[],
  module: string,
  text: (value: string | null | undefined) => string,
): MovedFile[] {
  const files = voiceFiles(data);
  return voices.flatMap((voice) => {
    const file = files[voice.id ?? ""];
    return file ? [{ src: fileAt(file, module), title: text(voice.title) }] : [];
  });
}

function voiceFiles(data: string): Record<string, string> {
  if (data === "") return {};
  try {
    const parsed: unknown = JSON.parse(data);
    const entries = Object.entries(parsed ?? {}).filter(([, file]) => typeof file === "string");
    return Object.fromEntries(entries) as Record<string, string>;
  } catch {
    return {};
  }
}
