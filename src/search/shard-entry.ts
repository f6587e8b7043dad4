/** What a shard holds. Each kind is asked on a tab of its own: photos would swell every search of articles. */
export type Kind = "article" | "photo" | "person";

/** A shard as the browser is told of it. */
export interface ShardEntry {
  /** Its folder below `/pagefind/`. */
  name: string;
  kind: Kind;
  /** `vi`. */
  language: string;
  /** The first and the last day of its records, `2025-02-10`; empty for people. */
  first: string;
  last: string;
  records: number;
  /** Changes with the shard's content, so that its entry can be cached. */
  tag: string;
}
