import type { Article } from "../read/article.ts";
import type { Moment } from "../read/moment.ts";
import type { Photo } from "../read/photo.ts";

/** What lists show of an article; everything that they show of it is in here. */
export interface Card {
  title: string;
  kicker?: string | undefined;
  summary: string;
  lang: string;
  section: string;
  date: Moment;
  photo?: Photo | undefined;
  photoCount: number;
}

export function cardOf({ title, kicker, summary, lang, section, date, photos }: Article): Card {
  return { title, kicker, summary, lang, section, date, photo: photos[0], photoCount: photos.length };
}
