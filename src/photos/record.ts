import { readFileSync, statSync } from "node:fs";
import { crc32 } from "node:zlib";
import { z } from "zod";
import type { Rendition, Renditions } from "./recipe.ts";

const fileSchema = z.object({
  name: z.string(),
  width: z.int().positive(),
  height: z.int().positive(),
  /** The file's size; another one means that it is not what was written. */
  bytes: z.int().positive(),
  /** Of its content, by which damage is noticed before it is published. */
  crc: z.int().nonnegative(),
});

/** What a store keeps of a photo beside its files. */
const recordSchema = z.object({
  avif: z.array(fileSchema).min(1),
  jpeg: z.array(fileSchema).min(1),
  tone: z.int().min(0).max(63),
});

/** @returns the text of the record of renditions whose files are `files` (bytes by name) */
export function recordText({ avif, jpeg, tone }: Renditions, files: ReadonlyMap<string, Buffer>): string {
  const list = (renditions: Rendition[]) =>
    renditions.map((rendition) => {
      const bytes = files.get(rendition.name) ?? Buffer.alloc(0);
      return { ...rendition, bytes: bytes.length, crc: crc32(bytes) };
    });
  return JSON.stringify({ avif: list(avif), jpeg: list(jpeg), tone });
}

/**
 * @param path of the record
 * @param pathOf the path of a rendition's file
 * @returns the renditions; undefined where the record is damaged, or one of its files is missing or of another size
 */
export function readRecord(path: string, pathOf: (name: string) => string): Renditions | undefined {
  try {
    const { avif, jpeg, tone } = recordSchema.parse(JSON.parse(readFileSync(path, "utf8")));
    if (![...avif, ...jpeg].every(({ name, bytes }) => statSync(pathOf(name)).size === bytes))
      return undefined;
    const list = (files: Rendition[]): Rendition[] =>
      files.map(({ name, width, height }) => ({ name, width, height }));
    return { avif: list(avif), jpeg: list(jpeg), tone };
  } catch {
    return undefined;
  }
}

/**
 * @param path of the record
 * @param content of the file that the record lists as `name`
 * @returns whether that is what was written
 */
export function isAsRecorded(path: string, name: string, content: Buffer): boolean {
  try {
    const { avif, jpeg } = recordSchema.parse(JSON.parse(readFileSync(path, "utf8")));
    return [...avif, ...jpeg].find((file) => file.name === name)?.crc === crc32(content);
  } catch {
    return false;
  }
}
