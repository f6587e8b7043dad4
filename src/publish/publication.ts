import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { digestOf } from "../cache/digest.ts";
import { type Manifest, ManifestBuilder } from "../cache/manifest.ts";
import type { Pool } from "../threads/pool.ts";
import type { PublishedFolder } from "./published-folder.ts";
import { type Move, putFiles, stage } from "./put.ts";

/** Fewer files than this are put in place before another thread has heard of it. */
const WORTH_A_THREAD = 2000;
const AT_ONCE = 500;

/** Folders in the staging folder: new files as they will stand, and files that replace others, by number. */
const NEW = "new";
const REPLACING = "replacing";
/** So many files share a folder: threads that write to one folder wait for each other. */
const IN_A_FOLDER = 100;

/** What a publication did. */
export interface Outcome {
  /** Paths below the published folder. */
  written: string[];
  removed: string[];
  /** All that is published now. */
  manifest: Manifest;
  /** What the publication would have written, had somebody else not published it. */
  overridden: string[];
}

/**
 * Publishes a site: every file is finished in a staging folder, and only when all are there do they
 * take their places: new folders whole, files of folders that are there one by one. What the site does
 * not name any more goes.
 */
export class Publication {
  /** Absolute path; empty when a publication begins. */
  readonly staging: string;
  readonly #published: PublishedFolder;
  readonly #before: Manifest;
  readonly #now: ManifestBuilder;
  readonly #staged = new Map<string, string>();
  #count = 0;
  /** True where what is known of a file changed, and the file did not. */
  #isRelabelled = false;

  /** @param before what was published until now */
  constructor(published: PublishedFolder, before: Manifest, cache: string) {
    this.#published = published;
    this.#before = before;
    this.#now = new ManifestBuilder(before);
    this.staging = join(cache, "staging");
    rmSync(this.staging, { recursive: true, force: true });
    mkdirSync(this.staging, { recursive: true });
  }

  /** A file that is published already, and stays. */
  keep(path: string): void {
    this.#now.keep(path);
  }

  /** Says what the digests of the file at `path` follow from; see `Page.basis`. */
  base(path: string, basis: number): void {
    this.#now.base(path, basis);
  }

  /** Keeps the file at `path` where it was made from just these inputs. @returns whether it stays */
  keeps(path: string, digests: readonly number[]): boolean {
    const before = this.#before;
    const stays = before.matches(path, digests) && this.#published.isWhole(path, before.sizeOf(path));
    if (stays) this.keep(path);
    return stays;
  }

  /**
   * Keeps the file at `path` where it has the content that it should have, though it was made from other inputs.
   *
   * @param digests the last is that of its content
   * @returns whether it stays
   */
  keepsContent(path: string, digests: readonly number[]): boolean {
    const size = this.#before.sizeOf(path);
    const lane = digests.length - 1;
    if (size === undefined || this.#before.digest(path, lane) !== digests[lane]) return false;
    if (!this.#published.isWhole(path, size)) return false;
    this.#now.add(path, digests, size);
    this.#isRelabelled = true;
    return true;
  }

  /** @returns where in the staging folder the file at `path` is to be finished */
  place(path: string): string {
    const folder = Math.floor(this.#count++ / IN_A_FOLDER);
    return this.#before.has(path) ? `${REPLACING}/${folder}/${this.#count}` : `${NEW}/${path}`;
  }

  /** A file that stands in the staging folder at `staged`, as `place` said. */
  add(path: string, staged: string, digests: readonly number[], size: number): void {
    this.#now.add(path, digests, size);
    this.#staged.set(path, staged);
  }

  /** A file with this content; one that is published with it already stays. */
  write(path: string, content: string | Uint8Array): void {
    const data = typeof content === "string" ? Buffer.from(content) : content;
    this.provide(path, [digestOf(data)], () => data);
  }

  /** A file made from inputs with these digests: `content` is asked for only where they are new. */
  provide(path: string, digests: readonly number[], content: () => Uint8Array): void {
    if (this.keeps(path, digests)) return;
    const data = content();
    const staged = this.place(path);
    stage(join(this.staging, staged), data);
    this.add(path, staged, digests, data.length);
  }

  /** True where the publication has the file already. */
  has(path: string): boolean {
    return this.#now.has(path);
  }

  /**
   * Puts everything in place and remembers it.
   *
   * @param site by which the published folder will be known
   * @param others paths that somebody else publishes: they are left to them
   */
  async finish(site: string, others: ReadonlySet<string>, pool: Pool): Promise<Outcome> {
    const overridden = [...others].filter((path) => this.#now.has(path));
    for (const path of overridden) {
      this.#now.delete(path);
      const staged = this.#staged.get(path);
      if (staged !== undefined) rmSync(join(this.staging, staged));
      this.#staged.delete(path);
    }
    const manifest = this.#now.build(site);
    const removed = this.#before.paths.filter((path) => !manifest.has(path) && !others.has(path));
    const written = [...this.#staged.keys()];
    if (written.length + removed.length > 0) {
      this.#published.announce([...written, ...removed]);
      await this.#put(pool);
    }
    this.#published.remove(removed);
    const isKnown = this.#before.site === site && !this.#isRelabelled;
    if (written.length + removed.length > 0 || !isKnown) this.#published.settle(manifest);
    rmSync(this.staging, { recursive: true, force: true });
    return { written, removed, manifest, overridden };
  }

  async #put(pool: Pool): Promise<void> {
    const { folder } = this.#published;
    const added = join(this.staging, NEW);
    if (existsSync(added)) putFiles([{ from: added, to: folder }]);
    const moves: Move[] = [];
    for (const [path, staged] of this.#staged) {
      if (!staged.startsWith(REPLACING)) continue;
      moves.push({ from: join(this.staging, staged), to: join(folder, path) });
    }
    if (moves.length < WORTH_A_THREAD) return putFiles(moves);
    const chunks: Move[][] = [];
    for (let at = 0; at < moves.length; at += AT_ONCE) chunks.push(moves.slice(at, at + AT_ONCE));
    const here = (chunk: Move[]) => {
      putFiles(chunk);
      return undefined;
    };
    await pool.share("put", chunks, { here, take: () => {} });
  }
}
