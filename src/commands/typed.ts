import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * @param project absolute path of a newsroom
 * @returns what to type there for `newsroom`: its own script where it has one, as in this repository, whose package is
 *   not installed in itself and which `npx` therefore does not find
 */
export function typedIn(project: string): string {
  try {
    const { scripts } = JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as {
      scripts?: Record<string, string>;
    };
    return scripts?.newsroom === undefined ? "npx newsroom" : "npm run newsroom --";
  } catch {
    return "npx newsroom";
  }
}
