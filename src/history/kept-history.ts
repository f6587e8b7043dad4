import { readSealed, writeSealed } from "../cache/whole-file.ts";
import type { UntoldChange } from "./untold-change.ts";
import type { History, Version } from "./versions.ts";

/** What was found out of an article's past, for as long as it is what it was. */
export interface Verdict {
  /** Of its history and of what is on disk. */
  of: string;
  /** Milliseconds since 1970: from then on one of its versions is public that was not. */
  until: number | null;
  change: UntoldChange | null;
}

/** What is known of the past between two checks. */
export interface KeptHistory {
  history: History | undefined;
  /** By path. */
  verdicts: Map<string, Verdict>;
}

type KeptVersion = [commit: string, ms: number, blob: string | null];

interface Content {
  head: string;
  versions: [path: string, versions: KeptVersion[]][];
  verdicts: [path: string, verdict: Verdict][];
}

/** @param made of the zone and the code: verdicts of others are of no use */
export function readHistory(file: string, made: string): KeptHistory {
  const content = readSealed(file, made);
  if (!content) return { history: undefined, verdicts: new Map() };
  const { head, versions, verdicts } = JSON.parse(content.toString("utf8")) as Content;
  const versionOf = ([commit, ms, blob]: KeptVersion): Version => ({ commit, ms, blob: blob ?? undefined });
  return {
    history: { head, versions: new Map(versions.map(([path, of]) => [path, of.map(versionOf)])) },
    verdicts: new Map(verdicts),
  };
}

export function writeHistory(
  file: string,
  made: string,
  { head, versions }: History,
  verdicts: ReadonlyMap<string, Verdict>,
): void {
  const content: Content = {
    head,
    versions: [...versions].map(([path, of]) => [
      path,
      of.map(({ commit, ms, blob }) => [commit, ms, blob ?? null]),
    ]),
    verdicts: [...verdicts],
  };
  writeSealed(file, made, Buffer.from(JSON.stringify(content)));
}
