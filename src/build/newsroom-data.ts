import type { Article } from "../read/article.ts";
import type { Person } from "../read/person.ts";
import type { Build, PagesByKind } from "./build.ts";

/**
 * The global data `newsroom.*` of a host's own templates. A class, since Eleventy copies plain
 * objects deeply for every template that is paginated.
 */
export class NewsroomData {
  readonly pages: PagesByKind;
  readonly articles: Article[];
  readonly people: Person[];
  readonly site: Build["catalogue"]["site"];
  readonly sections: Build["catalogue"]["sections"];
  readonly places: Build["catalogue"]["places"];
  readonly events: Build["catalogue"]["events"];
  readonly photos: Build["catalogue"]["photos"];

  constructor({ pages, catalogue }: Build) {
    this.pages = pages;
    this.articles = catalogue.articles;
    this.people = [...catalogue.people.values()];
    this.site = catalogue.site;
    this.sections = catalogue.sections;
    this.places = catalogue.places;
    this.events = catalogue.events;
    this.photos = catalogue.photos;
  }
}
