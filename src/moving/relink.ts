import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { digestOfFolder, digestWithText, type Staging } from "./article-folder.ts";
import { hrefOf } from "./body/links.ts";
import type { Ledger, LedgerEntry } from "./ledger.ts";
import type { MovingReport } from "./report.ts";

interface Target {
  content: string;
  staging: Staging;
  /** Of the old site; undefined where it is not known. */
  origin: string | undefined;
  report: MovingReport;
  /** Nothing is written: dead links are told alone. */
  dryRun: boolean;
}

/**
 * Links to articles that came later in the export are led to their addresses once all are known. A link to a page
 * that did not move in leads to the old site, or, where that is not known, is taken away; its words stay.
 */
export function relink(ledger: Ledger, addressOf: AddressOf, target: Target): void {
  for (const entry of ledger.entries.values()) {
    if (!entry.pending || !entry.done) continue;
    if (target.dryRun) tellDead(entry, addressOf, target.report);
    else relinkOne(entry, ledger, addressOf, target);
  }
}

type AddressOf = (path: string) => string | undefined;

function tellDead({ folder, pending = [] }: LedgerEntry, addressOf: AddressOf, report: MovingReport): void {
  for (const path of pending) if (addressOf(path) === undefined) report.links.push({ folder, text: path });
}

function relinkOne(
  entry: LedgerEntry,
  ledger: Ledger,
  addressOf: AddressOf,
  { content, staging, origin, report }: Target,
): void {
  const folder = join(content, entry.folder);
  const file = join(folder, "index.md");
  // An editor who was quicker has the last word.
  if (!existsSync(file) || digestOfFolder(folder) !== entry.written) return;
  const before = readFileSync(file, "utf8");
  const bodyAt = before.indexOf("\n---\n") + 5;
  let body = before.slice(bodyAt);
  for (const path of entry.pending ?? []) {
    const address = addressOf(path);
    if (!body.includes(`](${hrefOf(path)})`)) continue;
    if (address === undefined) report.links.push({ folder: entry.folder, text: path });
    body = withLink(body, path, address ?? (origin === undefined ? undefined : origin + hrefOf(path)));
  }
  const text = before.slice(0, bodyAt) + body;
  const { pending: _, ...rest } = entry;
  const written = digestWithText(folder, text);
  if (text !== before) {
    ledger.record({ ...entry, written, was: entry.written, done: false });
    staging.write(file, text);
  }
  ledger.record({ ...rest, written, was: undefined, done: true });
}

/** Every link that we write has its brackets escaped, so its text ends at the first that is not. */
function withLink(body: string, path: string, address: string | undefined): string {
  const end = `](${hrefOf(path)})`;
  const pattern = new RegExp(
    `\\[((?:\\\\.|[^\\[\\]\\\\])*)${end.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")}`,
    "gsu",
  );
  return body.replace(pattern, (_, text: string) => (address === undefined ? text : `[${text}](${address})`));
}
