import type { Entry } from "../catalogue/entry.ts";
import { allPeriods, type Period, periodsOf } from "../catalogue/periods.ts";
import { wordsOf } from "../language/words.ts";
import type { Page, PageContext, PageView } from "../views/page-context.ts";
import type { PageInputs } from "../views/page-inputs.ts";
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

/** Names what links to `periods` show. */
export function periodInputs<T>(periods: Period<T>[], inputs: PageInputs): void {
  for (const { path, count } of periods) {
    inputs.value(path);
    inputs.value(count);
  }
}

/** The pages of a list's periods: what their inputs and their views are made from. */
interface PeriodPages<T> {
  base: string;
  language: string;
  /** Names what a page shows of the items of its period. */
  inputs: (items: T[], inputs: PageInputs) => void;
  view: (period: ListedPeriod<T>) => PageView;
}

/** The pages of a list's periods, and of what busy ones are cut into. */
export function periodPages<T>(
  periods: Period<T>[],
  { base, language, inputs, view }: PeriodPages<T>,
): Page[] {
  return allPeriods(periods).map((period) => ({
    url: `${base}${period.path}/`,
    year: period.year,
    inputs: (into) => {
      inputs(period.items, into);
      periodInputs(period.parts, into);
    },
    view: () =>
      view({
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
  entries: Entry[];
  breadcrumbs?: PageView["breadcrumbs"];
  /** Variables of the list's own layout, computed when its first page is rendered. */
  own?: () => Record<string, unknown>;
  /** Names what `own` is made from. */
  ownInputs?: (inputs: PageInputs) => void;
}

/** @returns the page of the newest of `list`, and of each of its periods once it holds more. */
export function storyListPages(list: StoryList, context: PageContext): Page[] {
  const language = context.catalogue.site.language;
  const long = list.entries.length > NEWEST;
  const periods = long ? periodsOf(list.entries, ({ head }) => head.iso, "year") : [];
  const crumbs = list.breadcrumbs ?? [];
  const headings = (inputs: PageInputs) => {
    for (const text of [list.title, list.headTitle, list.description]) inputs.value(text);
  };
  const first: Page = {
    url: list.base,
    changed: list.entries[0]?.head.iso,
    inputs: (inputs) => {
      headings(inputs);
      inputs.cards(list.entries.slice(0, NEWEST));
      periodInputs(periods, inputs);
      list.ownInputs?.(inputs);
    },
    view: () => ({
      title: list.title,
      headTitle: list.headTitle ?? list.title,
      description: list.description,
      label: list.label,
      breadcrumbs: crumbs,
      stories: list.entries.slice(0, NEWEST).map((entry) => storyCard(entry, context)),
      periods: periodLinks(periods, list.base, language),
      ...list.own?.(),
    }),
  };
  const rest = periodPages(periods, {
    base: list.base,
    language,
    inputs: (entries, inputs) => {
      headings(inputs);
      inputs.cards(entries);
    },
    view: (period) => ({
      title: `${list.title} – ${period.title}`,
      headTitle: `${list.headTitle ?? list.title} – ${period.title}`,
      description: list.description,
      label: list.label,
      breadcrumbs: [...crumbs, { title: list.title, url: list.base }],
      stories: period.items.map((entry) => storyCard(entry, context)),
      periods: period.parts,
    }),
  });
  return [first, ...rest];
}
