import { readFileSync } from "node:fs";
import { join } from "node:path";
import { RENDITIONS_URL } from "../photos/renditions.ts";
import type { Article } from "../read/article.ts";
import { readBlocks } from "../read/article-body.ts";
import { dayOf } from "../read/moment.ts";
import type { Renderer } from "../theme/renderer.ts";
import type { PageContext } from "../views/page-context.ts";
import { anchorOf } from "../views/photo-view.ts";
import { articleCopy, type CopyContext, personCopy, photoCopy } from "./copies.ts";
import type { SearchRecord, SearchRecords } from "./index-archive.ts";
import { articleDocument, personDocument, photoDocument, type RenderTemplate } from "./search-copy.ts";

/**
 * Lists what can be found of a catalogue.
 *
 * @param kept the pages of broken articles, which stay found as they were published: address → HTML
 */
export function recordsOf(
  { catalogue, renditions }: PageContext,
  renderer: Renderer,
  kept: ReadonlyMap<string, string>,
): SearchRecords {
  const { sections, places, people, addresses, site } = catalogue;
  const render = copiesBy(renderer);
  const context: CopyContext = {
    section: (id) => sections[id]?.name ?? id,
    place: (id) => places[id]?.name ?? id,
    person: (id) => people.get(id)?.name ?? id,
    thumbnail: ({ file }) => {
      const smallest = renditions.get(file)?.jpeg[0];
      return smallest ? RENDITIONS_URL + smallest.name : "";
    },
  };
  return {
    article: catalogue.articles.map((article) => ({
      url: article.url,
      day: dayOf(article.date),
      document: () => {
        const html = kept.get(article.url);
        if (html !== undefined) return { url: article.url, html };
        return articleDocument(articleCopy(article, blocksOf(article), context), render);
      },
    })),
    photo: catalogue.photos.map(({ article, photo }): SearchRecord => {
      const url = `${article.url}#${anchorOf(photo)}`;
      return {
        url,
        day: dayOf(article.date),
        document: () => photoDocument(photoCopy(photo, url, article, context), render),
      };
    }),
    person: [...people.values()].map((person): SearchRecord => {
      const url = addresses.person(person.id);
      return {
        url,
        day: "",
        document: () => personDocument(personCopy(person, url, site.language, context), render),
      };
    }),
  };
}

const blocksOf = (article: Article) =>
  readBlocks(readFileSync(join(article.folder, "index.md"), "utf8").replace(/\r\n?/g, "\n").normalize("NFC"));

/** A copy is rendered like a page, with the newsroom's templates or the host's own of the same name. */
function copiesBy(renderer: Renderer): RenderTemplate {
  return (layout, view) =>
    String(
      renderer.render(
        { name: "search-copy", layout, pages: () => [] },
        { url: view.copy.url, view: () => ({ title: "", description: "", ...view }) },
      ),
    );
}
