import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Article } from "../read/article.ts";
import type { Photo } from "../read/photo.ts";

/**
 * The global data `newsroom.*` of a host's own templates. A class, since Eleventy copies plain objects
 * deeply; what a template does not ask for is not computed.
 */
export class NewsroomData {
  readonly #catalogue: Catalogue;
  #articles: Article[] | undefined;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  /** What is public, newest first. */
  get articles(): Article[] {
    this.#articles ??= this.#catalogue.entries.map((entry) => entry.article);
    return this.#articles;
  }

  get people() {
    return [...this.#catalogue.people.values()];
  }

  /** Photos of public articles, each with its article. */
  get photos(): { article: Article; photo: Photo }[] {
    return this.articles.flatMap((article) => article.photos.map((photo) => ({ article, photo })));
  }

  get site() {
    return this.#catalogue.site;
  }

  get sections() {
    return this.#catalogue.sections;
  }

  get places() {
    return this.#catalogue.places;
  }

  get events() {
    return this.#catalogue.events;
  }
}
