import { fold } from "../language/fold.ts";
import type { Place } from "../schema/vocabulary.ts";
import type { Fact } from "./facts.ts";

/**
 * The place of places.yaml that a photo's file names: the narrowest that there is. A name is compared
 * folded, with and without what the place is (`huyện Như Xuân`), and in its other languages.
 *
 * @param names the narrowest first
 * @param day `2025-02-10`: of two places with one name the one whose name held then
 * @returns its id, or the ids of several with one name; undefined where there is none
 */
export function findPlace(
  names: readonly Fact[],
  places: Readonly<Record<string, Place>>,
  day: string | undefined,
): { fact: Fact; ids: string[] } | undefined {
  for (const fact of names) {
    const named = Object.entries(places).filter(([, place]) => spellings(place).has(fold(fact.text)));
    const held = named.filter(([, place]) => !day || holdsOn(place, day));
    const found = held.length > 0 ? held : named;
    if (found.length > 0) return { fact, ids: found.map(([id]) => id) };
  }
  return undefined;
}

function spellings({ name, names, kind }: Place): Set<string> {
  const all = [name, ...Object.values(names ?? {}), ...(kind ? [`${kind} ${name}`] : [])];
  return new Set(all.map(fold));
}

const holdsOn = ({ from, to }: Place, day: string): boolean =>
  (from === undefined || from <= day) && (to === undefined || day <= to);
