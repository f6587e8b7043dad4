import type { FileFault } from "./files/uploads.ts";
import type { MovedStatus } from "./moved-article.ts";
import { DiskList } from "./on-disk.ts";
import { Tally } from "./tally.ts";

/** What became of an article. `changed-here` and `removed-here`: an editor did, and that stays. */
export type Outcome =
  | "written"
  | "updated"
  | "unchanged"
  | "restricted"
  | "changed-here"
  | "removed-here"
  | "failed";

/** One thing that an editor should look at; `folder` is below the content folder. */
export interface Remark {
  folder: string;
  text: string;
}

export interface FileRemark extends Remark {
  /** What was written below the photo, or the document's title; "" for none. */
  caption: string;
  fault: FileFault;
}

/** What moved in, and what did not. */
export class MovingReport {
  readonly statuses = new Tally();
  readonly outcomes = new Tally();
  /** Why articles, files or links of the source did not come in, with counts; given by who reads the source. */
  readonly skipped = new Tally();
  readonly removed = new Tally();
  /** Fields of plugins and themes that were not read, with the articles that have them; given by who reads the source. */
  readonly unread = new Tally();
  /** Sentences about the export itself, such as where it is damaged; given by who reads it. */
  readonly notes: string[] = [];
  photos = 0;
  documents = 0;
  /** Files that could not be had; `text` is the address. */
  readonly files = new DiskList<FileRemark>();
  /** Photos whose alternative text was written from the caption, or for want of one from the headline. */
  readonly captions = new DiskList<Remark>();
  /** Captions told from paragraphs by their wording alone. */
  readonly doubtful = new DiskList<Remark>();
  /** Articles whose headline, summary or section had to be made up, or that hold nothing; `text` is the key. */
  readonly gaps = new DiskList<Remark>();
  /** Articles that share an address with another, and the one they got. */
  readonly duplicates = new DiskList<Remark>();
  /** Links to pages of the old site that did not move in. */
  readonly links = new DiskList<Remark>();
  /** Articles that the old site restricts since they moved in: they still stand here. */
  readonly withdrawn = new DiskList<Remark>();
  /** Old addresses that only a server can answer, such as `/?p=12`, and the new one. */
  readonly queries = new DiskList<{ from: string; to: string }>();
  /** Old addresses of lists that lead to lists here. */
  redirects: { from: string; to: string }[] = [];
  /** Articles that could not be written, with the reason. */
  readonly failures = new DiskList<{ key: string; reason: string }>();
  sections: string[] = [];
  events: string[] = [];
  /** Where the full report was written; "" where nothing was. */
  file = "";

  count(status: MovedStatus, outcome: Outcome): void {
    this.statuses.add(status);
    this.outcomes.add(outcome);
  }

  /** @returns the report as JSON, in parts: of a large archive it is longer than all else that is in memory */
  *json(): Generator<string> {
    let before = "{";
    for (const [key, value] of Object.entries(this)) {
      yield `${before}${JSON.stringify(key)}:`;
      before = ",";
      if (value instanceof DiskList) yield* listJson(value);
      else yield JSON.stringify(value instanceof Tally ? value.toObject() : value);
    }
    yield "}\n";
  }
}

function* listJson(list: DiskList<unknown>): Generator<string> {
  let before = "[";
  for (const value of list) {
    yield before + JSON.stringify(value);
    before = ",";
  }
  yield list.length === 0 ? "[]" : "]";
}
