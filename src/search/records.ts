import { bodyText } from "../archive/body-text.ts";
import { parseBody } from "../body/blocks.ts";
import { Digest } from "../cache/digest.ts";
import type { Entry } from "../catalogue/entry.ts";
import { RENDITIONS_URL } from "../photos/published.ts";
import { markView } from "../views/mark-view.ts";
import type { PageContext } from "../views/page-context.ts";
import { PageInputs } from "../views/page-inputs.ts";
import { anchorOf } from "../views/photo-view.ts";
import {
  articleCopy,
  type CopyContext,
  paragraphsOf,
  paragraphsOn,
  personCopy,
  photoCopy,
} from "./copies.ts";
import type { SearchRecord, SearchRecords } from "./index-archive.ts";

/**
 * Lists what can be found of a catalogue.
 *
 * @param isKept whether an address is that of a broken article
 * @param kept the pages of broken articles, which stay found as they were published: address → HTML,
 *   empty where the page stands elsewhere; it is then found by its headline, lead and captions
 */
export function recordsOf(
  { catalogue, project }: PageContext,
  isKept: (url: string) => boolean,
  kept: (url: string) => string,
): SearchRecords {
  const { names, addresses, site, people } = catalogue;
  const context: CopyContext = {
    section: (id) => names.of("section", id) ?? id,
    place: (id) => names.of("place", id) ?? id,
    person: (id) => names.of("person", id) ?? id,
    thumbnail: ({ renditions }) => {
      const smallest = renditions?.jpeg[0];
      return smallest ? RENDITIONS_URL + smallest.name : "";
    },
  };
  const digestOf = (name: (inputs: PageInputs) => void): number => {
    const inputs = new PageInputs(catalogue);
    name(inputs);
    const digest = new Digest();
    for (const value of inputs.values()) digest.add(value);
    return digest.value;
  };
  const nameAll = (entry: Entry, inputs: PageInputs) => {
    const { section, places, people: named } = entry.head;
    inputs.name("section", section);
    for (const id of places) inputs.name("place", id);
    for (const id of named) inputs.name("person", id);
  };
  const paragraphs = (entry: Entry): string[] => {
    if (isKept(entry.url)) return paragraphsOn(kept(entry.url));
    return paragraphsOf(parseBody(bodyText(entry, project)).blocks);
  };
  return {
    article: catalogue.entries.map((entry) => ({
      url: entry.url,
      day: entry.head.iso.slice(0, 10),
      ms: entry.head.ms,
      lang: entry.head.lang,
      digest: digestOf((inputs) => {
        inputs.record(entry);
        nameAll(entry, inputs);
      }),
      isKept: isKept(entry.url),
      document: () => ({
        ...articleCopy(entry.article, paragraphs(entry), context),
        mark: markView(entry, catalogue)?.text,
      }),
    })),
    photo: catalogue.photos.map(({ entry, index }): SearchRecord => {
      const { id } = entry.head.photos[index] as Entry["head"]["photos"][number];
      const url = `${entry.url}#${anchorOf({ id })}`;
      return {
        url,
        day: entry.head.iso.slice(0, 10),
        ms: entry.head.ms,
        lang: entry.head.lang,
        digest: digestOf((inputs) => {
          inputs.photos([{ entry, index }]);
          nameAll(entry, inputs);
          const place = entry.head.photos[index]?.place;
          if (place) inputs.name("place", place);
        }),
        document: () => {
          const { article } = entry;
          const photo = article.photos[index];
          if (!photo) throw new Error(`${entry.url} has no photo ${index}.`);
          return { ...photoCopy(photo, url, article, context), mark: markView(entry, catalogue)?.text };
        },
      };
    }),
    person: [...people.values()].map((person): SearchRecord => {
      const url = addresses.person(person.id);
      return {
        url,
        day: "",
        ms: 0,
        lang: site.language,
        digest: digestOf((inputs) => inputs.data(person.source, person)),
        document: () => personCopy(person, url, context),
      };
    }),
  };
}
