import { parseArgs } from "node:util";
import type { Size } from "./generate.ts";
import { astro } from "./peers/astro.ts";
import { eleventy } from "./peers/eleventy.ts";
import { hugo } from "./peers/hugo.ts";
import type { Peer } from "./peers/peer.ts";

const allPeers: Record<string, Peer> = { hugo, eleventy, astro };

/** What `npm run bench -- …` is asked for. */
export interface BenchRequest {
  sizes: Size[];
  /** Each is a round of builds: without search, with search. */
  searches: boolean[];
  peers: Peer[];
  watch: boolean;
  write: boolean;
  keep: boolean;
}

/** @throws a sentence where an argument is wrong */
export function parseBenchArguments(args: string[]): BenchRequest {
  const { values } = parseArgs({
    args,
    options: {
      articles: { type: "string", default: "1000" },
      photos: { type: "string", default: "0" },
      pictures: { type: "string" },
      people: { type: "string", default: "300" },
      words: { type: "string", default: "700" },
      search: { type: "string", default: "both" },
      peers: { type: "boolean", default: false },
      peer: { type: "string", multiple: true, default: [] },
      watch: { type: "boolean", default: false },
      write: { type: "boolean", default: false },
      keep: { type: "boolean", default: false },
    },
  });
  const photos = count("photos", values.photos);
  const common = {
    people: count("people", values.people),
    words: count("words", values.words),
    pictures: values.pictures,
  };
  return {
    sizes: values.articles.split(",").map((text) => {
      const articles = count("articles", text);
      return { ...common, articles, photos: Math.min(photos, articles) };
    }),
    searches: searchesOf(values.search),
    // With photos in the articles, only a peer that shows them builds the same content.
    peers: peersOf(values.peers, values.peer).filter((peer) => photos === 0 || peer.photos),
    watch: values.watch,
    write: values.write,
    keep: values.keep,
  };
}

function count(name: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`--${name} wants a number, not "${text}".`);
  return Number(text);
}

function searchesOf(search: string): boolean[] {
  if (search === "both") return [false, true];
  if (search === "off" || search === "on") return [search === "on"];
  throw new Error(`--search is "off", "on" or "both", not "${search}".`);
}

function peersOf(all: boolean, names: string[]): Peer[] {
  if (all) return Object.values(allPeers);
  return names.map((name) => {
    const peer = allPeers[name];
    if (!peer) throw new Error(`--peer is one of ${Object.keys(allPeers).join(", ")}, not "${name}".`);
    return peer;
  });
}
