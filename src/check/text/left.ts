/** What a passage leaves open, or closes without having opened it; offsets in the file's text. */
export interface Left {
  opened: number[];
  closed: number[];
  /** Closed by a mark of another kind: `“…"`. */
  mismatched: number[];
}
