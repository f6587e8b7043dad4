import { Digest } from "../cache/digest.ts";
import type { Catalogue, NameKind, StoryPhoto } from "../catalogue/catalogue.ts";
import type { CorrectedStory } from "../catalogue/corrections.ts";
import type { Entry } from "../catalogue/entry.ts";

/** What a page's inputs are grouped in, so that a build can say which of them changed. */
export const lanes = ["record", "stories", "names", "list"] as const;

export type Lane = (typeof lanes)[number];

/**
 * Takes in digests of everything that one page shows besides its template and the site's data. A view
 * may read only what its page has named here: what is not named can change without the page.
 */
export class PageInputs {
  readonly #catalogue: Catalogue;
  readonly #digests: Record<Lane, Digest> = {
    record: new Digest(),
    stories: new Digest(),
    names: new Digest(),
    list: new Digest(),
  };
  /** What was taken in, in words, for who asks why a page is rebuilt. */
  readonly #labels: Record<Lane, string[]> | undefined;

  /** @param explain keeps a list of what is taken in */
  constructor(catalogue: Catalogue, explain = false) {
    this.#catalogue = catalogue;
    this.#labels = explain ? { record: [], stories: [], names: [], list: [] } : undefined;
  }

  /** All of an article. */
  record({ head, standing }: Entry): void {
    this.#digests.record.add(head.digests.own).add(standing.page);
    this.#labels?.record.push(head.source);
  }

  /** A record that is no article, as the JSON of what is shown of it. */
  data(label: string, value: unknown): void {
    this.#digests.record.text(JSON.stringify(value));
    this.#labels?.record.push(label);
  }

  /** The cards of articles. */
  cards(entries: Iterable<Entry>): void {
    const { stories, names } = this.#digests;
    for (const entry of entries) {
      const { head, standing } = entry;
      stories.add(head.digests.card).add(standing.mark);
      entry.cardNames ??= this.#cardNames(entry);
      names.add(entry.cardNames);
      if (!this.#labels) continue;
      this.#labels.stories.push(head.source);
      this.#labels.names.push(...namesOnCard(entry).map(([kind, id]) => `${kind} ${id}`));
    }
  }

  /** A story stands in a dozen lists, so the names on its card are digested once. */
  #cardNames(entry: Entry): number {
    const digest = new Digest();
    for (const [kind, id] of namesOnCard(entry)) digest.add(this.#catalogue.names.digest(kind, id));
    return digest.value;
  }

  /** The address, headline, language and date of an article, and how it is marked. */
  headline({ head, standing }: Entry): void {
    this.#digests.stories.add(head.digests.title).add(standing.mark);
    this.#labels?.stories.push(head.source);
  }

  /** The feed entry of an article. */
  feedEntry(entry: Entry): void {
    const { head } = entry;
    this.#digests.stories.add(head.digests.feed).text(entry.updated?.iso);
    this.cards([entry]);
    for (const id of head.people) this.name("person", id);
    for (const { label } of head.tags) this.name("tag", label);
  }

  /** Photos with the headlines of their articles. */
  photos(photos: Iterable<StoryPhoto>): void {
    for (const { entry, index } of photos) {
      this.headline(entry);
      this.photo(entry, index);
    }
  }

  /** A photo of an article, and who it shows. */
  photo({ head }: Entry, index: number): void {
    const photo = head.photos[index];
    if (!photo) return;
    this.#digests.stories.add(photo.digest);
    for (const id of photo.people) this.name("person", id);
  }

  /** The quotes of a speaker in an article. */
  quotes({ head }: Entry, speaker: string): void {
    for (const quote of head.quotes) if (quote.speaker === speaker) this.#digests.stories.add(quote.digest);
  }

  /** A correction of an article; what it is called depends on those before it. */
  correction({ entry, index }: CorrectedStory): void {
    this.headline(entry);
    this.#digests.stories.add(entry.standing.page);
    for (const { digest } of entry.corrections.slice(0, index + 1)) this.#digests.stories.add(digest);
  }

  name(kind: NameKind, id: string): void {
    this.#digests.names.add(this.#catalogue.names.digest(kind, id));
    this.#labels?.names.push(`${kind} ${id}`);
  }

  /** Addresses, counts and other short values. */
  value(value: string | number | undefined): void {
    if (typeof value === "number") this.#digests.list.add(value);
    else this.#digests.list.text(value);
  }

  /** @returns one digest a lane, in the order of `lanes` */
  values(): number[] {
    return lanes.map((lane) => this.#digests[lane].value);
  }

  labels(lane: Lane): string[] {
    return [...new Set(this.#labels?.[lane])];
  }
}

function namesOnCard({ head }: Entry): [NameKind, string][] {
  const people = head.photos[0]?.people ?? [];
  return [["section", head.section], ...people.map((id): [NameKind, string] => ["person", id])];
}
