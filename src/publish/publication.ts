import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { digestOf } from "../cache/digest.ts";
import { type Manifest, ManifestBuilder } from "../cache/manifest.ts";
import type { Pool } from "../threads/pool.ts";
import type { PublishedFolder } from "./published-folder.ts";
import { type Move, putFiles } from "./put.ts";

/** Fewer files than this are put in place before another thread has heard of it. */
const WORTH_A_THREAD = 2000;
const AT_ONCE = 500;

/** What a publication did. */
export interface Outcome {
  /** Paths below the published folder. */
  written: string[];
  removed: string[];
}

/**
 * Publishes a site: every file is finished in a staging folder, and only when all are there do they
 * take their places. What the site does not name any more goes.
 */
export class Publication {
  /** Absolute path; empty when a publication begins. */
  readonly staging: string;
  readonly #published: PublishedFolder;
  readonly #before: Manifest;
  readonly #now = new ManifestBuilder();
  readonly #moves: { staged: string; path: string }[] = [];
  #count = 0;

  /** @param before what was published until now */
  constructor(published: PublishedFolder, before: Manifest, cache: string) {
    this.#published = published;
    this.#before = before;
    this.staging = join(cache, "staging");
    rmSync(this.staging, { recursive: true, force: true });
    mkdirSync(this.staging, { recursive: true });
  }

  /** A file that is published already, and stays. */
  keep(path: string): void {
    this.#now.copy(path, this.#before);
  }

  /** Keeps the file at `path` where it was made from just these inputs. @returns whether it stays */
  keeps(path: string, digests: readonly number[]): boolean {
    const before = this.#before;
    const stays = before.matches(path, digests) && this.#published.isWhole(path, before.sizeOf(path));
    if (stays) this.keep(path);
    return stays;
  }

  /** A file that stands in the staging folder under `staged`. */
  add(path: string, staged: string, digests: readonly number[], size: number): void {
    this.#now.add(path, digests, size);
    this.#moves.push({ staged, path });
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
    const staged = `file-${this.#count++}`;
    writeFileSync(join(this.staging, staged), data);
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
    for (const path of others) this.#now.delete(path);
    const moves = this.#moves.filter(({ path }) => !others.has(path));
    const manifest = this.#now.build(site);
    const removed = this.#before.paths.filter((path) => !manifest.has(path) && !others.has(path));
    const written = moves.map(({ path }) => path);
    if (moves.length + removed.length > 0) {
      this.#published.announce([...written, ...removed]);
      await this.#put(moves, pool);
      this.#published.remove(removed);
    }
    if (moves.length + removed.length > 0 || this.#before.site !== site) this.#published.settle(manifest);
    rmSync(this.staging, { recursive: true, force: true });
    return { written, removed };
  }

  async #put(files: { staged: string; path: string }[], pool: Pool): Promise<void> {
    const moves: Move[] = files.map(({ staged, path }) => ({
      from: join(this.staging, staged),
      to: join(this.#published.folder, path),
    }));
    if (moves.length < WORTH_A_THREAD) return putFiles(moves);
    const chunks: Move[][] = [];
    for (let at = 0; at < moves.length; at += AT_ONCE) chunks.push(moves.slice(at, at + AT_ONCE));
    await Promise.all(chunks.map((chunk) => pool.run("put", chunk)));
  }
}
