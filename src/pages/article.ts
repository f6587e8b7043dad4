import { bodyText } from "../archive/body-text.ts";
import { type Block, parseBody } from "../body/blocks.ts";
import { Digest } from "../cache/digest.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Entry } from "../catalogue/entry.ts";
import { digestsFromOldest } from "../catalogue/older.ts";
import { articleJsonLd } from "../feeds/json-ld.ts";
import { wordsOf } from "../language/words.ts";
import type { Article } from "../read/article.ts";
import { type Speaker, speakerNamed } from "../read/speaker.ts";
import { correctionViews } from "../views/correction-view.ts";
import { withheldText } from "../views/mark-view.ts";
import type { PageContext, PageKind, PageView } from "../views/page-context.ts";
import type { PageInputs } from "../views/page-inputs.ts";
import { type PhotoView, photoView } from "../views/photo-view.ts";
import { type StoryCard, storyCard } from "../views/story-card.ts";

const RELATED = 4;
const WORDS_A_MINUTE = 220;

/** A speaker as templates print it. */
export interface SpeakerView {
  id: string;
  name: string;
  honorific: string;
  offices: { title: string; organisation: string }[];
  /** Of the person's page; empty for a speaker without a record. */
  url: string;
}

/** A block of the body as templates print it. */
export type BlockView =
  | { kind: "prose"; html: string }
  | { kind: "figure"; photo: PhotoView; lead: boolean }
  | { kind: "gallery"; photos: PhotoView[] }
  | { kind: "quote"; html: string; speaker: SpeakerView | undefined; attribution: string };

export const articlePages: PageKind = {
  name: "article",
  layout: "layouts/article.njk",
  pages: (context) => {
    const basisOf = articleBases(context.catalogue);
    return context.catalogue.entries.map((entry) => ({
      url: entry.url,
      changed: entry.changedIso,
      inputs: (inputs) => articleInputs(entry, context, inputs),
      basis: () => basisOf(entry),
      view: () => articleView(entry, context),
    }));
  },
};

/** All that `articleInputs` names: older articles, with their tags, then names and translations. */
function articleBases(catalogue: Catalogue): (entry: Entry) => number {
  let known: { older: Float64Array; names: number } | undefined;
  return (entry) => {
    known ??= { older: digestsFromOldest(catalogue.entries), names: catalogue.names.recorded };
    const digest = new Digest().add(known.older[entry.index] as number).add(known.names);
    for (const { head, standing } of translationsOf(entry, catalogue))
      digest.add(head.digests.title).add(standing.mark);
    return digest.value;
  };
}

function articleInputs(entry: Entry, context: PageContext, inputs: PageInputs): void {
  const { section, people, places, tags, event } = entry.head;
  inputs.record(entry);
  inputs.name("section", section);
  for (const id of people) inputs.name("person", id);
  for (const id of places) inputs.name("place", id);
  for (const { label } of tags) inputs.name("tag", label);
  if (event) inputs.name("event", event);
  for (const other of translationsOf(entry, context.catalogue)) inputs.headline(other);
  inputs.cards(context.related.of(entry, RELATED));
}

function articleView(entry: Entry, context: PageContext): PageView {
  const { catalogue } = context;
  const { article } = entry;
  const { addresses, site, names } = catalogue;
  const words = wordsOf(site.language);
  const photos = article.photos.flatMap((photo) => photoView(photo, catalogue) ?? []);
  const bySrc = new Map(
    article.photos.map((photo) => [photo.src, photos.find((view) => view.id === photo.id)]),
  );
  const speakers = article.speakers.map((speaker) => speakerView(speaker, addresses.person));
  const { blocks } = parseBody(bodyText(entry, context.project));
  const { lead, views, rest } = arrange(blocks, photos, bySrc, article, speakers);
  const section = {
    name: names.of("section", article.section) ?? article.section,
    url: addresses.section(article.section),
  };
  const jsonLd = articleJsonLd(article, photos, catalogue);
  return {
    title: article.title,
    description: article.summary,
    lang: article.lang,
    ogType: "article",
    image: photos[0]?.large,
    imageAlt: photos[0]?.alt ?? "",
    breadcrumbs: [{ title: section.name, url: section.url }],
    article: {
      path: article.path,
      url: article.url,
      kicker: article.kicker ?? "",
      title: article.title,
      summary: article.summary,
      section,
      byline: article.byline.text ?? "",
      authors: article.byline.people.map((id) => ({
        name: names.of("person", id) ?? id,
        url: addresses.person(id),
      })),
      dateIso: article.date.iso,
      dateText: words.longDay(article.date),
      updatedIso: article.updated?.iso ?? "",
      updatedText: article.updated ? words.dayAndTime(article.updated) : "",
      minutes: Math.max(1, Math.round(article.words / WORDS_A_MINUTE)),
      lead,
      blocks: views,
      morePhotos: rest,
      speakers,
      withheld: withheldText(entry, catalogue),
      corrections: correctionViews(article.corrections, catalogue),
      documents: article.documents.map(({ src, title }) => ({ title, url: article.url + encodeURI(src) })),
      places: article.places.map((id) => ({
        name: names.of("place", id) ?? id,
        url: addresses.place(id),
      })),
      tags: article.tags.map(({ id, label }) => ({
        name: names.of("tag", label) ?? label,
        url: addresses.tag(id),
      })),
      event: article.event
        ? {
            name: names.of("event", article.event) ?? article.event,
            url: addresses.event(article.event),
          }
        : undefined,
      credit: article.credit,
      translations: translationsOf(entry, catalogue).map(({ url, card }) => ({
        lang: card.lang,
        name: words.languageNames[card.lang] ?? card.lang,
        title: card.title,
        url,
      })),
    },
    related: context.related.of(entry, RELATED).map((other): StoryCard => storyCard(other, context)),
    jsonLd,
  };
}

/** The first photo leads unless the body places it; photos placed nowhere follow the text. */
function arrange(
  blocks: Block[],
  photos: PhotoView[],
  bySrc: ReadonlyMap<string, PhotoView | undefined>,
  article: Article,
  speakers: SpeakerView[],
): { lead: PhotoView | undefined; views: BlockView[]; rest: PhotoView[] } {
  const views = blocks.flatMap((block) => blockView(block, bySrc, article, speakers));
  const placed = new Set(
    views.flatMap((block) =>
      block.kind === "figure" ? [block.photo] : block.kind === "gallery" ? block.photos : [],
    ),
  );
  const lead = photos[0] && !placed.has(photos[0]) ? photos[0] : undefined;
  const firstFigure = views.find((block) => block.kind === "figure");
  if (!lead && firstFigure?.kind === "figure" && views.indexOf(firstFigure) === 0) firstFigure.lead = true;
  return { lead, views, rest: photos.filter((photo) => photo !== lead && !placed.has(photo)) };
}

function blockView(
  block: Block,
  bySrc: ReadonlyMap<string, PhotoView | undefined>,
  article: Article,
  speakers: SpeakerView[],
): BlockView[] {
  const photoAt = (src: string): PhotoView[] => {
    const photo = bySrc.get(src.replace(/^\.\//, ""));
    return photo ? [photo] : [];
  };
  switch (block.kind) {
    case "prose":
      return [{ kind: "prose", html: block.html }];
    case "figure":
      return photoAt(block.src).map((photo) => ({ kind: "figure", photo, lead: false }));
    case "gallery":
      return [{ kind: "gallery", photos: block.srcs.flatMap(photoAt) }];
    case "quote": {
      const speaker =
        block.attribution === undefined ? undefined : speakerNamed(block.attribution, article.speakers);
      return [
        {
          kind: "quote",
          html: block.html,
          speaker: speakers.find((view) => view.id === speaker?.id),
          attribution: block.attribution ?? "",
        },
      ];
    }
  }
}

function speakerView(speaker: Speaker, addressOf: (id: string) => string): SpeakerView {
  return {
    id: speaker.id,
    name: speaker.name,
    honorific: speaker.honorific ?? "",
    offices: speaker.offices.map(({ title, organisation }) => ({ title, organisation: organisation ?? "" })),
    url: speaker.hasRecord ? addressOf(speaker.id) : "",
  };
}

/** @returns the original and its translations, without the article itself. */
function translationsOf(entry: Entry, { byPath, translations }: Catalogue): Entry[] {
  const { translationOf } = entry.head;
  const original = translationOf ? byPath.get(translationOf) : entry;
  if (!original) return [];
  return [original, ...(translations.get(original.head.path) ?? [])].filter((other) => other !== entry);
}
