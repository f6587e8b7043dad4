import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Article } from "../read/article.ts";
import type { PhotoView } from "../views/photo-view.ts";

/** Google asks for a headline of at most 110 characters: https://schema.org/headline as read by its news index. */
type JsonLd = Record<string, unknown>;

/** @returns `NewsArticle` with one `ImageObject` a photo, absolute addresses throughout. */
export function articleJsonLd(article: Article, photos: PhotoView[], catalogue: Catalogue): JsonLd {
  const { site, addresses, names } = catalogue;
  const absolute = (url: string): string => new URL(url, site.address).href;
  const publisher = publisherJsonLd(catalogue);
  const authors = article.byline.people.map((id) => ({
    "@type": "Person",
    name: names.of("person", id) ?? id,
    url: absolute(addresses.person(id)),
  }));
  return compact({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "@id": absolute(article.url),
    mainEntityOfPage: absolute(article.url),
    headline: article.title,
    alternativeHeadline: article.kicker,
    description: article.summary,
    inLanguage: article.lang,
    datePublished: article.date.iso,
    dateModified: (article.updated ?? article.date).iso,
    articleSection: names.of("section", article.section),
    keywords: article.tags.map((tag) => names.of("tag", tag.label)),
    wordCount: article.words,
    author:
      authors.length > 0
        ? authors
        : { "@type": "Organization", name: article.byline.text ?? publisher.name, url: absolute("/") },
    publisher,
    image: photos.map((photo, index) => imageJsonLd(photo, article, index, site.name, absolute)),
    contentLocation: article.places.map((id) => ({
      "@type": "Place",
      name: names.of("place", id) ?? id,
      url: absolute(addresses.place(id)),
    })),
    mentions: article.speakers.map((speaker) =>
      compact({
        "@type": "Person",
        name: speaker.name,
        honorificPrefix: speaker.honorific,
        jobTitle: speaker.offices.map((office) => office.title).join("; ") || undefined,
        url: speaker.hasRecord ? absolute(addresses.person(speaker.id)) : undefined,
      }),
    ),
    creativeWorkStatus: article.corrections.some(({ kind }) => kind === "retract") ? "Retracted" : undefined,
    correction: article.corrections.map(({ text, date }) => ({
      "@type": "CorrectionComment",
      text,
      datePublished: date.iso,
    })),
    isBasedOn: article.credit?.url,
  });
}

/** One of creator, creditText, copyrightNotice and license is required: Google's image licence metadata. */
function imageJsonLd(
  photo: PhotoView,
  article: Article,
  index: number,
  siteName: string,
  absolute: (url: string) => string,
): JsonLd {
  const record = article.photos.find((candidate) => candidate.id === photo.id);
  return compact({
    "@type": "ImageObject",
    "@id": `${absolute(article.url)}#${photo.anchor}`,
    contentUrl: absolute(photo.large.url),
    url: absolute(photo.large.url),
    width: photo.large.width,
    height: photo.large.height,
    caption: photo.captionText,
    description: photo.alt,
    creditText: record?.credit ?? record?.creator ?? record?.copyright ?? siteName,
    creator: record?.creator ? { "@type": "Person", name: record.creator } : undefined,
    copyrightNotice: record?.copyright,
    license: record?.licence,
    dateCreated: record?.takenAt?.iso,
    representativeOfPage: index === 0 ? true : undefined,
  });
}

/** @returns the newsroom as `NewsMediaOrganization`. */
export function publisherJsonLd({ site, addresses }: Catalogue): JsonLd & { name: string } {
  return {
    "@type": "NewsMediaOrganization",
    name: site.publisher.name ?? site.name,
    url: new URL("/", site.address).href,
    ...compact({
      email: site.publisher.email,
      telephone: site.publisher.telephone,
      address: site.publisher.address,
      correctionsPolicy: new URL(addresses.corrections, site.address).href,
    }),
  };
}

/** Leaves out what has no value: an empty list or text says nothing to a machine. */
function compact(record: JsonLd): JsonLd {
  return Object.fromEntries(
    Object.entries(record).filter(
      ([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
