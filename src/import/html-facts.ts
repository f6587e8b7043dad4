import type { CheerioAPI } from "cheerio";
import type { SourceDocument } from "./blocks.ts";
import { readDate } from "./date.ts";

/** What the page's head states: it survives every theme. `author` is a name, `title` the headline. */
export interface StatedFacts extends Pick<SourceDocument, "date" | "url"> {
  title?: string;
  author?: string;
}

/** Reads `<meta>`, `<link rel=canonical>`, JSON-LD and `<time>`; to be called before scripts are removed. */
export function statedFacts($: CheerioAPI, zone: string): StatedFacts {
  const meta = (...keys: string[]) =>
    keys
      .map((key) =>
        $(`meta[property="${key}"], meta[name="${key}"], meta[itemprop="${key}"]`).attr("content"),
      )
      .find((content) => content?.trim());
  const linked = linkedData($);
  const facts: StatedFacts = {};
  const date =
    meta("article:published_time", "datePublished", "pubdate", "DC.date.issued", "date") ??
    textOf(linked?.datePublished) ??
    $("time[datetime]").first().attr("datetime");
  const read = readDate(date ?? "", zone);
  if (read) facts.date = read;
  const url = $("link[rel=canonical]").attr("href") ?? meta("og:url");
  if (url && /^https?:/u.test(url)) facts.url = url;
  const title = textOf(linked?.headline);
  if (title) facts.title = title;
  const author = authorName(linked?.author);
  if (author) facts.author = author;
  return facts;
}

type Thing = Record<string, unknown>;

/** The page's article in schema.org's terms; a script that is no JSON says nothing. */
function linkedData($: CheerioAPI): Thing | undefined {
  for (const script of $('script[type="application/ld+json"]').toArray()) {
    let data: unknown;
    try {
      data = JSON.parse($(script).text());
    } catch {
      continue;
    }
    const found = things(data).find((thing) => /Article$|^BlogPosting$/u.test(String(thing["@type"])));
    if (found) return found;
  }
  return undefined;
}

function things(data: unknown): Thing[] {
  if (Array.isArray(data)) return data.flatMap(things);
  if (data === null || typeof data !== "object") return [];
  const thing = data as Thing;
  return [thing, ...things(thing["@graph"])];
}

/** Persons only: an organisation as author is the publisher. */
function authorName(author: unknown): string | undefined {
  const found = things(author).filter((thing) => thing["@type"] !== "Organization");
  const names = found.map((thing) => textOf(thing.name) ?? "").filter(Boolean);
  return names.length > 0 ? names.join(", ") : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
