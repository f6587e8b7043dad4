import { nearest } from "../problems/near.ts";
import type { Home } from "../schema/site.ts";
import type { Event, Place } from "../schema/vocabulary.ts";
import type { DataFile } from "./data-file.ts";
import { meantValue } from "./meant-value.ts";
import type { KeyPath } from "./positions.ts";
import type { Source } from "./source.ts";

/** The desk's files that name records of each other, and what there is to name. */
export interface Desk {
  home: DataFile<Home>;
  places: DataFile<Record<string, Place>>;
  events: DataFile<Record<string, Event>>;
  sections: Readonly<Record<string, unknown>>;
  /**
   * Paths of all articles, drafts included: `2025/02/chuyen-doi-so`; undefined while one of them is
   * broken, since that one may be what is named.
   */
  articles: ReadonlySet<string> | undefined;
  dataFolder: string;
}

/** Reports every id in the desk's files that names nothing. */
export function checkDesk({ home, places, events, sections, articles, dataFolder }: Desk): void {
  const check = (
    source: Source,
    path: KeyPath,
    kind: string,
    id: string,
    known: ReadonlySet<string>,
    where: string,
  ) => {
    if (known.has(id)) return;
    source.report("reference/unknown", path, { kind, id, near: nearest(id, known) ?? "", where });
  };
  const placeIds = new Set(Object.keys(places.values));
  const place = (source: Source, path: KeyPath, id: string) =>
    check(source, path, "place", id, placeIds, `${dataFolder}/places.yaml`);
  const article = (path: KeyPath, id: string) => {
    const bare = id.replace(/^\/|\/$/g, "");
    if (!articles || articles.has(bare)) return;
    // Its folder, or its address, was written for its path.
    const meant = meantValue(bare, "2025/02/chuyen-doi-so") ?? bare;
    const near = articles.has(meant) ? meant : (nearest(meant, articles) ?? "");
    const parameters = { kind: "article", id: bare, near, where: "content/articles" };
    home.source.report("reference/unknown", path, parameters);
  };
  if (home.values.lead !== undefined) article(["lead"], home.values.lead);
  for (const [index, id] of home.values.picks.entries()) article(["picks", index], id);
  const sectionIds = new Set(Object.keys(sections));
  for (const [index, id] of (home.values.sections ?? []).entries()) {
    check(home.source, ["sections", index], "section", id, sectionIds, `${dataFolder}/sections.yaml`);
  }
  for (const [id, { within, successor }] of Object.entries(places.values)) {
    if (within !== undefined) place(places.source, [id, "within"], within);
    for (const next of [successor ?? []].flat()) place(places.source, [id, "successor"], next);
  }
  for (const [id, event] of Object.entries(events.values)) {
    if (event.place !== undefined && places.exists) place(events.source, [id, "place"], event.place);
  }
}
