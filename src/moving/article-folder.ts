import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { Digest, digestOf } from "../cache/digest.ts";

/** Everything that an article's folder will hold. */
export interface FolderContent {
  /** Of `index.md`. */
  text: string;
  /** Files to copy: where from, and the name below the folder. */
  files: { from: string; to: string }[];
}

/** Where folders are made before they appear in their place; below the content folder, so on the same disk. */
export class Staging {
  readonly #folder: string;

  /** Takes away what a killed run left half made. */
  constructor(moved: string, isDry: boolean) {
    this.#folder = join(moved, "staging");
    if (!isDry) rmSync(join(this.#folder, "new"), { recursive: true, force: true });
  }

  /** Makes a folder whole. @returns where it stands for now */
  make({ text, files }: FolderContent): string {
    const folder = join(this.#folder, "new");
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const { from, to } of files) {
      const target = join(folder, to);
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(from, target);
    }
    writeFileSync(join(folder, "index.md"), text);
    return folder;
  }

  /** Puts a folder in its place; what stood there is kept aside until it is. */
  put(made: string, target: string, key: string): void {
    mkdirSync(dirname(target), { recursive: true });
    const aside = this.#aside(key);
    if (existsSync(target)) {
      rmSync(aside, { recursive: true, force: true });
      renameSync(target, aside);
    }
    renameSync(made, target);
    rmSync(aside, { recursive: true, force: true });
  }

  /** Puts a text in the place of a file; a run that is killed leaves nothing beside it. */
  write(path: string, text: string): void {
    const made = join(this.#folder, "text");
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(made, text);
    renameSync(made, path);
  }

  /** Brings back what a killed run had put aside, where nothing came in its place. */
  recover(target: string, key: string): void {
    const aside = this.#aside(key);
    if (!existsSync(aside)) return;
    if (existsSync(target)) rmSync(aside, { recursive: true, force: true });
    else renameSync(aside, target);
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #aside(key: string): string {
    return join(this.#folder, `aside-${digestOf(key)}`);
  }
}

/** Of a folder's text, and of its other files by name and size; an editor's change to any of them shows. */
export function digestOfFolder(folder: string): number | undefined {
  const index = join(folder, "index.md");
  return existsSync(index) ? digestWithText(folder, readFileSync(index)) : undefined;
}

/** The same as if `index.md` held `text`. */
export function digestWithText(folder: string, text: string | Uint8Array): number {
  const digest = new Digest().add(digestOf(text));
  for (const file of filesBelow(folder))
    if (file !== "index.md") digest.text(file).add(statSync(join(folder, file)).size);
  return digest.value;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}
