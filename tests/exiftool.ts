import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

const programs = resolve(import.meta.dirname, "../node_modules/.bin");

/**
 * Runs exiftool, by which somebody else than this code says what a file tells.
 *
 * @returns what it prints
 * @throws a sentence that says how to get it
 */
export function exiftool(...parameters: string[]): string {
  try {
    return execFileSync("exiftool", ["-charset", "filename=utf8", ...parameters], {
      encoding: "utf8",
      env: { ...process.env, PATH: `${programs}:${process.env.PATH}` },
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new Error(
      'This test needs exiftool and Perl: run "npm ci" (the package exiftool-vendored.pl brings exiftool), or "apt-get install libimage-exiftool-perl".',
      { cause: error },
    );
  }
}

/** @returns the tags of each file by group and name, such as `XMP-dc:Creator`; `SourceFile` is its path */
export const tagsOf = (...files: string[]): Record<string, unknown>[] =>
  JSON.parse(exiftool("-quiet", "-json", "-G1", "-a", "-struct", ...files)) as Record<string, unknown>[];

/** Changes the tags of a file: `-XMP-dc:Creator=…`. */
export const writeTags = (file: string, ...tags: string[]): void => {
  exiftool("-quiet", "-overwrite_original", "-charset", "iptc=utf8", ...tags, file);
};
