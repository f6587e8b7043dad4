import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { digestOf } from "../cache/digest.ts";
import { articleSlug } from "../import/write.ts";
import { slugOf } from "../language/slug.ts";
import { withoutDay } from "../read/day-folder.ts";
import { momentAt, monthPath } from "../read/moment.ts";
import { oldAddresses } from "./aliases.ts";
import { digestOfFolder, type Staging } from "./article-folder.ts";
import { articleText } from "./article-text.ts";
import { pathKey } from "./body/links.ts";
import { type ComposedArticle, compose, type Desk } from "./compose.ts";
import type { Ledger, LedgerEntry } from "./ledger.ts";
import type { MovedArticle } from "./moved-article.ts";
import type { DiskMap } from "./on-disk.ts";
import type { MoveInOptions } from "./options.ts";
import type { MovingReport, Outcome } from "./report.ts";
import type { TakenAddresses } from "./taken-addresses.ts";

/** Where articles are written, and what is known of those that were. */
export interface MovingPlace {
  ledger: Ledger;
  staging: Staging;
  /** New address by old path. */
  addresses: DiskMap<string>;
  /** Tags of public articles, as they write them. */
  tags: Set<string>;
  taken: TakenAddresses;
  report: MovingReport;
  options: MoveInOptions;
}

/** Moves one article after the other; one that fails is reported, and the rest go on. */
export class ArticleMover {
  readonly #desk: Desk;
  readonly #place: MovingPlace;

  constructor(desk: Desk, place: MovingPlace) {
    this.#desk = desk;
    this.#place = place;
  }

  async move(article: MovedArticle): Promise<void> {
    const { report } = this.#place;
    try {
      report.count(article.status, await this.#moveOne(article));
    } catch (error) {
      report.count(article.status, "failed");
      report.failures.push({
        key: article.key,
        reason: error instanceof Error ? error.message : String(error),
      });
    }
  }

  async #moveOne(given: MovedArticle): Promise<Outcome> {
    const { ledger, report } = this.#place;
    const json = JSON.stringify(given);
    // Its names may be parts of what was read of the archive, and would keep all of that in memory.
    const article = JSON.parse(json) as MovedArticle;
    const entry = ledger.entries.get(article.key);
    if (article.status === "public") for (const tag of article.tags) this.#place.tags.add(tag);
    if (article.status === "restricted") {
      if (entry && this.#stands(entry)) report.withdrawn.push({ folder: entry.folder, text: article.title });
      return "restricted";
    }
    const source = digestOf(json);
    const stays = entry ? this.#whyItStays(entry, source) : undefined;
    if (stays) return stays;
    return this.#write(article, source, entry);
  }

  #folderOf(entry: Pick<LedgerEntry, "folder">): string {
    return join(this.#place.options.content, entry.folder);
  }

  #stands(entry: LedgerEntry): boolean {
    return existsSync(join(this.#folderOf(entry), "index.md"));
  }

  /** @returns undefined where the article is to be written */
  #whyItStays(entry: LedgerEntry, source: number): Outcome | undefined {
    const { ledger, staging, options } = this.#place;
    const folder = this.#folderOf(entry);
    if (!entry.done) {
      if (!options.dryRun) staging.recover(folder, entry.key);
      const found = digestOfFolder(folder);
      if (found === undefined || found === entry.was) return undefined;
      if (found !== entry.written) return "changed-here";
      // Killed between the folder and the line that says so.
      ledger.record({ ...entry, was: undefined, done: true });
    }
    if (!this.#stands(entry)) return "removed-here";
    if (entry.source === source && !entry.missing) return "unchanged";
    return digestOfFolder(folder) === entry.written ? undefined : "changed-here";
  }

  async #write(article: MovedArticle, source: number, entry: LedgerEntry | undefined): Promise<Outcome> {
    const { ledger, staging, options } = this.#place;
    const composed = await this.#compose(article);
    const missing = composed.photos.faults.length + composed.documents.faults.length;
    // Nothing that was missing has been found.
    if (entry?.done && entry.source === source && entry.missing === missing) {
      this.#remark(entry.folder, entry.url, composed, []);
      return "unchanged";
    }
    const { slug, folder, url } = await this.#addressFor(article, composed, entry);
    const before = oldAddresses(
      entry?.url && entry.url !== url ? [...article.aliases, entry.url] : article.aliases,
      url,
    );
    const text = articleText(
      {
        ...composed.text,
        slug: slug === withoutDay(basename(folder)) ? "" : slug,
        aliases: before.aliases,
      },
      options.zone,
    );
    const isPublic = !composed.text.draft;
    if (isPublic) for (const path of [url, ...article.aliases]) this.#place.addresses.set(pathKey(path), url);
    const next: LedgerEntry = {
      key: article.key,
      folder,
      source,
      written: 0,
      done: false,
      aliases: [...before.aliases, ...before.queries],
      url: isPublic ? url : "",
      ...(missing > 0 ? { missing } : {}),
      ...(composed.body.pending.size > 0 ? { pending: [...composed.body.pending] } : {}),
    };
    this.#remark(folder, url, composed, before.queries);
    if (options.dryRun) {
      ledger.record({ ...next, done: true });
      return entry ? "updated" : "written";
    }
    const files = [...composed.photos.records, ...composed.documents.records];
    const made = staging.make({ text, files: files.map(({ from, src }) => ({ from, to: src })) });
    next.written = digestOfFolder(made) as number;
    const target = this.#folderOf(next);
    const standing = digestOfFolder(target);
    if (standing === next.written) {
      ledger.record({ ...next, done: true });
      return "unchanged";
    }
    ledger.record({ ...next, was: standing });
    staging.put(made, target, article.key);
    ledger.record({ ...next, done: true });
    return standing === undefined ? "written" : "updated";
  }

  /** Without the photos that turn out to be damaged; another copy of one may be whole. */
  async #compose(article: MovedArticle): Promise<ComposedArticle> {
    for (;;) {
      const composed = compose(article, this.#desk);
      if (await this.#desk.uploads.areWhole(composed.photos.records.map(({ from }) => from))) return composed;
    }
  }

  /** A folder once written stays where it is, whatever the export says of day and headline now. */
  async #addressFor(
    article: MovedArticle,
    { text }: ComposedArticle,
    entry: LedgerEntry | undefined,
  ): Promise<{ slug: string; folder: string; url: string }> {
    const { taken, options, report } = this.#place;
    const moment = momentAt(article.date, options.zone);
    const month = monthPath(moment);
    const day = String(moment.day).padStart(2, "0");
    const wanted = slugFor(article.slug) || articleSlug(text.title);
    const folderOf = (free: string) => `articles/${month}/${day}-${free}`;
    const kept = entry?.url ? entry.url.split("/").at(-2) : undefined;
    const { slug, folder } = await taken.claim(month, kept ?? wanted, folderOf, entry?.folder);
    if (slug !== (kept ?? wanted)) {
      report.duplicates.push({ folder, text: `/${month}/${kept ?? wanted}/ → /${month}/${slug}/` });
    }
    return { slug, folder, url: `/${month}/${slug}/` };
  }

  #remark(folder: string, url: string, composed: ComposedArticle, queries: string[]): void {
    const { report } = this.#place;
    const { photos, documents, body, gaps, text } = composed;
    report.photos += photos.records.length;
    report.documents += documents.records.length;
    report.removed.addAll(body.removed);
    for (const { record, fault } of photos.faults)
      report.files.push({ folder, text: record.origin, caption: record.caption, fault });
    for (const { address, title, fault } of documents.faults)
      report.files.push({ folder, text: address, caption: title, fault });
    for (const { src, alt } of photos.unreviewed) report.captions.push({ folder, text: `${src}: ${alt}` });
    for (const caption of body.doubtful) report.doubtful.push({ folder, text: caption });
    for (const key of gaps) report.gaps.push({ folder, text: key });
    if (!text.draft) for (const from of queries) report.queries.push({ from, to: url });
  }
}

/** The CMS's word for the article, cut like one of ours. */
function slugFor(slug: string): string {
  let plain = slug;
  try {
    plain = decodeURIComponent(slug);
  } catch {
    // A per cent sign that encodes nothing.
  }
  const found = slugOf(plain);
  return found === "" ? "" : articleSlug(found.replaceAll("-", " "));
}
