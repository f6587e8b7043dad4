import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { DESK_FILES } from "../build/host-data.ts";
import { writeWhole } from "../cache/whole-file.ts";
import type { Folders } from "../read/newsroom.ts";
import { SCHEMA_FOLDER } from "./schema-files.ts";

/** This package's own wiring, which is that of its demo newsroom. */
const OWN = join(import.meta.dirname, "../../.vscode");
/** What of it is the same everywhere: snippets, and the small extension for front matter. */
const SNIPPETS = "newsroom.code-snippets";
const EXTENSION = ["package.json", "extension.cjs", "front-matter.mjs"].map(
  (name) => `extensions/newsroom/${name}`,
);

/** What wiring an editor came to; paths are relative to the project, with forward slashes. */
export interface Wiring {
  written: string[];
  /** Files of the user's that stay as they are, and what they should hold besides. */
  toAdd: { file: string; text: string }[];
}

/**
 * Wires VS Code to the schemas: settings, recommended extensions, snippets, and the extension that
 * completes front matter. A file that is there already is the user's and stays as it is.
 */
export function wireVsCode({ project, content, data }: Folders): Wiring {
  const wiring: Wiring = { written: [], toAdd: [] };
  const write = (name: string, text: string): void => {
    writeWhole(join(project, ".vscode", name), text);
    wiring.written.push(`.vscode/${name}`);
  };
  for (const [name, wanted] of Object.entries({
    "settings.json": settingsFor(content, data),
    "extensions.json": { recommendations: ["redhat.vscode-yaml"] },
  })) {
    const path = join(project, ".vscode", name);
    const missing = existsSync(path) ? partsMissing(readFileSync(path, "utf8"), wanted) : undefined;
    if (!missing) write(name, textOf(wanted));
    else if (Object.keys(missing).length > 0) {
      wiring.toAdd.push({ file: `.vscode/${name}`, text: textOf(missing) });
    }
  }
  for (const name of [SNIPPETS, ...EXTENSION]) {
    const path = join(project, ".vscode", name);
    const text = readFileSync(join(OWN, name), "utf8");
    // The snippets may have been made the newsroom's own; the extension is ours, and renewed.
    const stays = existsSync(path) && (name === SNIPPETS || readFileSync(path, "utf8") === text);
    if (!stays) write(name, text);
  }
  return wiring;
}

function settingsFor(content: string, data: string): Record<string, unknown> {
  const schemas = DESK_FILES.map((file) => [
    `./${SCHEMA_FOLDER}/${basename(file, ".yaml")}.schema.json`,
    `${data}/${file}`,
  ]);
  return {
    "yaml.schemas": Object.fromEntries(schemas),
    ...(content === "content" ? {} : { "newsroom.content": content }),
    "editor.unicodeHighlight.allowedLocales": { vi: true },
    // VS Code suggests nothing in Markdown while one types, unless it is asked to.
    "[markdown]": {
      "editor.quickSuggestions": { other: "on", comments: "off", strings: "on" },
      "editor.suggest.showWords": false,
      "editor.wordWrap": "on",
    },
  };
}

/** A user's file may hold comments, so it is searched and not parsed. @returns the keys that it does not name */
function partsMissing(text: string, wanted: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => !names(text, value)));
}

/** @returns whether a text names every key, and every text, that stands in a value */
function names(text: string, value: unknown): boolean {
  if (typeof value !== "object" || value === null) {
    return typeof value !== "string" || text.includes(JSON.stringify(value));
  }
  return Object.entries(value).every(
    ([key, part]) => (Array.isArray(value) || text.includes(JSON.stringify(key))) && names(text, part),
  );
}

const textOf = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
