import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Renditions } from "../photos/renditions.ts";
import type { Article } from "../read/article.ts";

/** The articles of the last good build, by source, with the renditions of their photos. */
interface LastGood {
  articles: Record<string, Article>;
  renditions: Record<string, Renditions>;
}

/** Keeps what was published, so that an article that breaks keeps its last good page and place in lists. */
export class LastGoodArticles {
  readonly #file: string;
  #kept: LastGood | undefined;

  /** @param cache absolute path of the cache folder */
  constructor(cache: string) {
    this.#file = join(cache, "last-good.json");
  }

  /**
   * @param sources of articles that are broken now
   * @param output absolute path of the published folder; only what stands there can be kept
   */
  of(
    sources: Iterable<string>,
    output: string,
  ): { articles: Article[]; renditions: Map<string, Renditions> } {
    const kept = this.#read();
    const articles = [...sources]
      .flatMap((source) => kept.articles[source] ?? [])
      .filter((article) => existsSync(join(output, article.url, "index.html")));
    const files = articles.flatMap((article) => article.photos.map((photo) => photo.file));
    return {
      articles,
      renditions: new Map(
        files.flatMap((file) => (kept.renditions[file] ? [[file, kept.renditions[file]]] : [])),
      ),
    };
  }

  save(articles: Article[], renditions: ReadonlyMap<string, Renditions>): void {
    this.#kept = undefined;
    const record = {
      articles: Object.fromEntries(articles.map((article) => [article.source, article])),
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
      this.#kept = { articles: {}, renditions: {} };
    }
    return this.#kept;
  }
}
