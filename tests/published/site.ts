import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { type CheerioAPI, load } from "cheerio";
import { inject } from "vitest";
import { parse } from "yaml";
import type {} from "../browser/demo-newsroom.ts";

const project = resolve(import.meta.dirname, "../..");

export interface PublishedPage {
  /** Its address on the site, from the root: `/2025/02/slug/`. */
  url: string;
  file: string;
  html: string;
  $: CheerioAPI;
}

/** Where the demo newsroom says it lives, without a slash at the end. */
export function siteAddress(): string {
  const site = parse(readFileSync(join(project, "_data/site.yaml"), "utf8")) as { address: string };
  return site.address.replace(/\/+$/, "");
}

/** Every file of `_site`, as an address from the root. */
export function publishedFiles(): string[] {
  const folder = inject("siteFolder");
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll("\\", "/"))
    .sort();
}

/** Every HTML page of `_site` but search's own test pages. */
export function publishedPages(): PublishedPage[] {
  return publishedFiles()
    .filter((path) => path.endsWith(".html"))
    .map((path) => {
      const file = join(inject("siteFolder"), path);
      const html = readFileSync(file, "utf8");
      return { url: path.replace(/\/index\.html$/, "/"), file, html, $: load(html) };
    });
}

/** The file that a static host answers an address with, or undefined; query and fragment are ignored. */
export function fileFor(address: string): string | undefined {
  const path = decodeURIComponent(address.replace(/[?#].*$/, ""));
  const file = join(inject("siteFolder"), path.endsWith("/") ? `${path}index.html` : path);
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

const articleAddress = /^\/\d{4}\/\d{2}\/[^/]+\/$/;

export function isArticle(url: string): boolean {
  return articleAddress.test(url);
}

function sectionIds(): string[] {
  return Object.keys(parse(readFileSync(join(project, "_data/sections.yaml"), "utf8")) as object);
}

/** What kind of page an address is, by the fixed words of a Vietnamese site. */
export function kindOf(url: string): string {
  if (url === "/") return "home";
  if (isArticle(url)) return "article";
  const [first = "", ...rest] = url.split("/").filter(Boolean);
  const depth = rest.length;
  if (first === "luu-tru") return ["archive", "year", "month", "day"][depth] ?? "archive below a day";
  const fixed: Record<string, [string, string]> = {
    nguoi: ["people", "person"],
    "dia-diem": ["places", "place"],
    "chu-de": ["tags", "tag"],
    "su-kien": ["events", "event"],
    anh: ["photo archive", "photo archive by period"],
    "tim-kiem": ["search", "search"],
    "dinh-chinh": ["corrections", "corrections"],
    "404.html": ["not found", "not found"],
  };
  const kinds = fixed[first];
  if (kinds) return depth === 0 ? kinds[0] : kinds[1];
  if (sectionIds().includes(first)) return depth === 0 ? "section" : "section by period";
  return depth === 0 ? "static page" : `${first} below`;
}

/**
 * One address for each kind of page, and for articles also the one with most photos: the longest page of its
 * kind, because the richest shows the most that can be wrong.
 */
export function onePageOfEachKind(): { kind: string; url: string }[] {
  const byKind = new Map<string, PublishedPage>();
  for (const page of publishedPages()) {
    const kind = kindOf(page.url);
    const known = byKind.get(kind);
    if (!known || page.html.length > known.html.length) byKind.set(kind, page);
  }
  const chosen = [...byKind].map(([kind, { url }]) => ({ kind, url }));
  const illustrated = articleWithMostPhotos();
  return chosen.some(({ url }) => url === illustrated)
    ? chosen
    : [...chosen, { kind: "article with most photos", url: illustrated }];
}

/** @throws where the demo has no article with a photo. */
export function articleWithMostPhotos(): string {
  const counted = publishedPages()
    .filter(({ url }) => isArticle(url))
    .map(({ url, $ }) => ({ url, photos: $("article[data-article] figure[data-photo]").length }))
    .sort((a, b) => b.photos - a.photos || a.url.localeCompare(b.url));
  const [most] = counted;
  if (!most || most.photos === 0) throw new Error("The demo newsroom has no article with a photo.");
  return most.url;
}
