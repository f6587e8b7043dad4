import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve, sep } from "node:path";
import { Digest, digestOf } from "../cache/digest.ts";

/** Specifiers of files: `from "./a.ts"`, `import("./a.ts")`, `require("./a.cjs")`, `import "./a.js"`. */
const LOCAL = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)["'](\.{1,2}\/[^"']+)["']/g;
const ENDINGS = ["", ".ts", ".js", ".mjs", ".cjs", ".json", "/index.ts", "/index.js"];

/**
 * @param config absolute path of the site's Eleventy configuration
 * @param ownCode absolute path of the plugin's code, which has a digest of its own
 * @returns a digest of the configuration and of the project's files that it imports
 */
export function configDigest(config: string, ownCode: string): number {
  const digest = new Digest();
  for (const source of configSources(config, ownCode)) digest.add(digestOf(source));
  return digest.value;
}

/** @returns the texts of the configuration and of the project's files that it imports, in that order */
export function configSources(config: string, ownCode: string): string[] {
  const sources: string[] = [];
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file) || file.startsWith(ownCode + sep) || !existsSync(file)) return;
    seen.add(file);
    const source = readFileSync(file, "utf8");
    sources.push(source);
    for (const [, specifier = ""] of source.matchAll(LOCAL)) {
      const found = ENDINGS.map((ending) => resolve(dirname(file), specifier + ending)).find(isFile);
      if (found) visit(found);
    }
  };
  visit(config);
  return sources;
}

function isFile(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch {
    return false;
  }
}
