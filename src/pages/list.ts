import { allPeriods, type Period, periodsOf } from "../catalogue/periods.ts";
import { wordsOf } from "../language/words.ts";
import type { Article } from "../read/article.ts";
import type { Moment } from "../read/moment.ts";
import type { Page, PageContext, PageView } from "../views/page-context.ts";
import { storyCard } from "../views/story-card.ts";

/** How many of the newest a list's first page shows; the rest stands in its periods. */
export const NEWEST = 24;

/** A period as templates link to it. */
export interface PeriodLink {
  title: string;
  url: string;
  count: number;
}

/** What a page of a list shows besides its own record. */
export interface ListedPeriod<T> {
  title: string;
  items: T[];
  /** Of a busy period: links to what it is cut into. */
  parts: PeriodLink[];
}

/** @returns the links to a list's periods under `base`. */
export function periodLinks<T>(periods: Period<T>[], base: string, language: string): PeriodLink[] {
  return periods.map((period) => ({
    title: periodTitle(period, language),
    url: `${base}${period.path}/`,
    count: period.count,
  }));
}

/**
 * The pages of a list's periods, and of what busy ones are cut into.
 *
 * @param viewOf the view of one period's page
 */
export function periodPages<T>(
  periods: Period<T>[],
  base: string,
  language: string,
  viewOf: (period: ListedPeriod<T>) => PageView,
): Page[] {
  return allPeriods(periods).map((period) => ({
    url: `${base}${period.path}/`,
    view: () =>
      viewOf({
        title: periodTitle(period, language),
        items: period.items,
        parts: periodLinks(period.parts, base, language),
      }),
  }));
}

function periodTitle(
  { year, month, day }: Pick<Period<unknown>, "year" | "month" | "day">,
  language: string,
): string {
  const words = wordsOf(language);
  if (month === undefined) return words.yearName(year);
  return day === undefined ? words.monthName(year, month) : words.dayName(year, month, day);
}

/** A list of articles with a heading: a section, a place, a tag, an event. */
export interface StoryList {
  base: string;
  /** What kind of list it is, printed above the heading. */
  label: string;
  title: string;
  /** Of the browser's tab, where the heading alone would be another page's title too. */
  headTitle?: string;
  description: string;
  articles: Article[];
  breadcrumbs?: PageView["breadcrumbs"];
  /** Variables of the list's own layout, computed when its first page is rendered. */
  own?: () => Record<string, unknown>;
}

/** @returns the page of the newest of `list`, and of each of its periods once it holds more. */
export function storyListPages(list: StoryList, context: PageContext): Page[] {
  const language = context.catalogue.site.language;
  const long = list.articles.length > NEWEST;
  const periods = long ? periodsOf(list.articles, (article): Moment => article.date, "year") : [];
  const crumbs = list.breadcrumbs ?? [];
  const first: Page = {
    url: list.base,
    changed: list.articles[0]?.date.iso,
    view: () => ({
      title: list.title,
      headTitle: list.headTitle ?? list.title,
      description: list.description,
      label: list.label,
      breadcrumbs: crumbs,
      stories: list.articles.slice(0, NEWEST).map((article) => storyCard(article, context)),
      periods: periodLinks(periods, list.base, language),
      ...list.own?.(),
    }),
  };
  const rest = periodPages(periods, list.base, language, (period) => ({
    title: `${list.title} – ${period.title}`,
    headTitle: `${list.headTitle ?? list.title} – ${period.title}`,
    description: list.description,
    label: list.label,
    breadcrumbs: [...crumbs, { title: list.title, url: list.base }],
    stories: period.items.map((article) => storyCard(article, context)),
    periods: period.parts,
  }));
  return [first, ...rest];
}
