import { Refusal } from "../problems/refusal.ts";

/** One of several shares, counted from 1. */
export interface Division {
  index: number;
  of: number;
}

/**
 * @param text `2/8`
 * @throws `Refusal` where it is no share
 */
export function parseDivision(text: string): Division {
  const [, index, of] = /^(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? [];
  if (index === undefined || of === undefined || index < 1 || index > of) {
    throw new Refusal({
      vi: `"${text}" không phải một phần việc; --shard nhận phần thứ mấy trên tổng số, từ 1/8 đến 8/8 nếu chia tám.`,
      en: `"${text}" is no share; --shard takes which one of how many, from 1/8 to 8/8 where there are eight.`,
    });
  }
  return { index, of };
}

/** Work in equal pieces is dealt out in turn. */
export const isOurPlace = ({ index, of }: Division, place: number): boolean => place % of === index - 1;

/** @param key hexadecimal digits that say what a photo's content is */
export const isOurKey = (division: Division, key: string): boolean =>
  isOurPlace(division, Number.parseInt(key.slice(0, 8), 16));

/**
 * Deals out work in unequal pieces: the largest first, each to whoever has least.
 *
 * @returns the places in `weights` of our pieces
 */
export function ourPieces({ index, of }: Division, weights: readonly number[]): number[] {
  const loads = new Array<number>(of).fill(0);
  const ours: number[] = [];
  const byWeight = weights.map((weight, place) => ({ weight, place })).sort((a, b) => b.weight - a.weight);
  for (const { weight, place } of byWeight) {
    const least = loads.indexOf(Math.min(...loads));
    loads[least] = (loads[least] as number) + weight;
    if (least === index - 1) ours.push(place);
  }
  return ours;
}
