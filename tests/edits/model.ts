import { stringify } from "yaml";

/** An article of a newsroom in which everything that its front matter names exists. */
export interface ModelArticle {
  folder: string;
  slug: string;
  title: string;
  summary: string;
  paragraphs: string[];
  /** ISO day and time, in the newsroom's zone. */
  date: string;
  section: string;
  tags: string[];
  people: string[];
  places: string[];
  event?: string | undefined;
  /** Index of a picture among the model's, with its caption. */
  photos: { picture: number; caption: string; people: string[] }[];
  lang: "vi" | "en";
  translationOf?: string | undefined;
  draft: boolean;
  publishAt?: string | undefined;
  embargo?: string | undefined;
  expireAt?: string | undefined;
  aliases: string[];
  corrections: { date: string; kind: "fix" | "retract" }[];
}

/** A newsroom as its files say it; `filesOf` writes them down. */
export interface Model {
  articles: ModelArticle[];
  people: Record<string, { name: string; offices: string[]; picture?: number | undefined }>;
  sections: Record<string, string>;
  places: Record<string, string>;
  events: Record<string, string>;
  site: { name: string; telephone: string };
  lead: string | undefined;
  /** A layout of the host's, with this line in it. */
  layout: string | undefined;
  /** A colour of the theme. */
  accent: string;
  page: string;
}

/** @returns the sources by path */
export function filesOf(model: Model, pictures: Uint8Array[]): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = {
    "_data/site.yaml": stringify({
      name: model.site.name,
      address: "https://toa-soan.example",
      publisher: { telephone: model.site.telephone },
      theme: { colors: { light: { accent: model.accent } } },
    }),
    "_data/sections.yaml": stringify(named(model.sections)),
    "_data/places.yaml": stringify(named(model.places)),
    "_data/events.yaml": stringify(named(model.events)),
    "content/pages/gioi-thieu.md": `---\ntitle: Giới thiệu\n---\n\n${model.page}\n`,
  };
  if (model.lead) files["_data/home.yaml"] = stringify({ lead: model.lead });
  if (model.layout !== undefined) {
    files["_includes/layouts/article.njk"] =
      `{% extends "newsroom/layouts/article.njk" %}{% block article_notes %}${model.layout}{{ super() }}{% endblock %}`;
  }
  for (const [id, { name, offices, picture }] of Object.entries(model.people)) {
    const photo = picture === undefined ? {} : { photo: { src: `${id}.jpg`, alt: name } };
    files[`content/people/${id}.md`] =
      `---\n${stringify({ name, offices: offices.map((title) => ({ title })), ...photo })}---\n\nTiểu sử.\n`;
    if (picture !== undefined) files[`content/people/${id}.jpg`] = pictures[picture] as Uint8Array;
  }
  for (const article of model.articles) Object.assign(files, articleFiles(article, pictures));
  return files;
}

function articleFiles(article: ModelArticle, pictures: Uint8Array[]): Record<string, string | Uint8Array> {
  const folder = `content/articles/${article.folder}`;
  const { slug, title, date, summary, section, tags, people, places, event, lang } = article;
  const matter = {
    title,
    slug,
    date,
    summary,
    section,
    tags,
    places,
    event,
    lang,
    speakers: people,
    translationOf: article.translationOf,
    draft: article.draft,
    publishAt: article.publishAt,
    embargo: article.embargo,
    expireAt: article.expireAt,
    aliases: article.aliases,
    photos: article.photos.map(({ caption, people: shown }, index) => ({
      src: `photos/${index}.jpg`,
      alt: `Ảnh ${index}`,
      caption,
      people: shown,
    })),
    corrections: article.corrections.map((correction) => ({ ...correction, text: "Đã sửa." })),
  };
  const quote = people[0] ? [`> Lời nói.\n>\n> — ${people[0]}`] : [];
  const files: Record<string, string | Uint8Array> = {
    [`${folder}/index.md`]: `---\n${stringify(JSON.parse(JSON.stringify(matter)))}---\n\n${[...article.paragraphs, ...quote].join("\n\n")}\n`,
  };
  for (const [index, { picture }] of article.photos.entries()) {
    files[`${folder}/photos/${index}.jpg`] = pictures[picture] as Uint8Array;
  }
  return files;
}

const named = (names: Record<string, string>) =>
  Object.fromEntries(Object.entries(names).map(([id, name]) => [id, { name }]));
