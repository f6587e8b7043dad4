import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Renditions } from "../photos/renditions.ts";
import type { Article } from "../read/article.ts";
import type { Person } from "../read/person.ts";

/** The articles and people of the last good build, by source, with the renditions of their photos. */
interface LastGood {
  articles: Record<string, Article>;
  people: Record<string, Person>;
  renditions: Record<string, Renditions>;
}

/** Keeps what was published, so that a record that breaks keeps its last good page and place in lists. */
export class LastGoodRecords {
  readonly #file: string;
  #kept: LastGood | undefined;

  /** @param cache absolute path of the cache folder */
  constructor(cache: string) {
    this.#file = join(cache, "last-good.json");
  }

  /**
   * @param sources of records that are broken now
   * @param output absolute path of the published folder; only what stands there can be kept
   */
  of(
    sources: Iterable<string>,
    output: string,
  ): { articles: Article[]; people: Person[]; renditions: Map<string, Renditions> } {
    const kept = this.#read();
    const broken = [...sources];
    const people = broken.flatMap((source) => kept.people?.[source] ?? []);
    const articles = broken
      .flatMap((source) => kept.articles[source] ?? [])
      .filter((article) => existsSync(join(output, article.url, "index.html")));
    const photos = [
      ...articles.flatMap((article) => article.photos),
      ...people.flatMap(({ photo }) => photo ?? []),
    ];
    const files = photos.map((photo) => photo.file);
    return {
      articles,
      people,
      renditions: new Map(
        files.flatMap((file) => (kept.renditions[file] ? [[file, kept.renditions[file]]] : [])),
      ),
    };
  }

  save(articles: Article[], people: Iterable<Person>, renditions: ReadonlyMap<string, Renditions>): void {
    this.#kept = undefined;
    const record = {
      articles: Object.fromEntries(articles.map((article) => [article.source, article])),
      people: Object.fromEntries([...people].map((person) => [person.source, person])),
      renditions: Object.fromEntries(renditions),
    };
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(
      `${this.#file}.new`,
      JSON.stringify(record, (key, value) => (key === "at" ? undefined : value)),
    );
    renameSync(`${this.#file}.new`, this.#file);
  }

  #read(): LastGood {
    try {
      this.#kept ??= JSON.parse(readFileSync(this.#file, "utf8")) as LastGood;
    } catch {
      this.#kept = { articles: {}, people: {}, renditions: {} };
    }
    return this.#kept;
  }
}
