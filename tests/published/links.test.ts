import { readFileSync } from "node:fs";
import { load } from "cheerio";
import { expect, test } from "vitest";
import { fileFor, type PublishedPage, publishedPages, siteAddress } from "./site.ts";

/** Every address that a page names, where a browser or a reader may follow it. */
function addressesIn({ $ }: PublishedPage): string[] {
  const plain = $("[href], [src], [poster], form[action]")
    .toArray()
    .flatMap((element) => ["href", "src", "poster", "action"].map((name) => $(element).attr(name)))
    .filter((address) => address !== undefined);
  const sets = $("[srcset], [imagesrcset]")
    .toArray()
    .flatMap((element) =>
      `${$(element).attr("srcset") ?? ""},${$(element).attr("imagesrcset") ?? ""}`.split(","),
    )
    .map((candidate) => candidate.trim().split(/\s+/)[0] ?? "")
    .filter(Boolean);
  const cards = $('meta[property="og:image"], meta[property="og:url"]')
    .toArray()
    .map((element) => $(element).attr("content") ?? "");
  return [...plain, ...sets, ...cards];
}

const idsByFile = new Map<string, Set<string>>();

function idsIn(file: string): Set<string> {
  const known = idsByFile.get(file);
  if (known) return known;
  const $ = load(readFileSync(file, "utf8"));
  const ids = new Set(
    $("[id]")
      .map((_, element) => $(element).attr("id") ?? "")
      .get(),
  );
  idsByFile.set(file, ids);
  return ids;
}

test("every address within the site, and every anchor, leads somewhere", () => {
  const home = siteAddress();
  const broken = new Set<string>();
  for (const page of publishedPages()) {
    for (const address of addressesIn(page)) {
      const target = new URL(address, `${home}${page.url}`);
      if (target.origin !== new URL(home).origin) continue;
      const file = fileFor(target.pathname);
      const anchor = decodeURIComponent(target.hash.slice(1));
      if (!file) broken.add(`${page.url} → ${address}`);
      else if (anchor && file.endsWith(".html") && !idsIn(file).has(anchor)) {
        broken.add(`${page.url} → ${address} (no such anchor)`);
      }
    }
  }
  expect([...broken]).toEqual([]);
});

test("nothing that a browser loads by itself is somebody else's", () => {
  const own = new URL(siteAddress()).origin;
  const foreign: string[] = [];
  for (const { url, $ } of publishedPages()) {
    const loaded = "script[src], img[src], source[src], iframe[src], video[src], audio[src], link[href]";
    for (const element of $(loaded).toArray()) {
      const rel = $(element).attr("rel") ?? "";
      if (/\b(?:canonical|alternate|license|me|author)\b/.test(rel)) continue;
      const address = $(element).attr("src") ?? $(element).attr("href") ?? "";
      if (new URL(address, `${own}${url}`).origin !== own) foreign.push(`${url} → ${address}`);
    }
  }
  expect(foreign).toEqual([]);
});

test("no link and no attribute runs a script", () => {
  for (const { url, $ } of publishedPages()) {
    expect($('[href^="javascript:" i], [onclick], [onload], [onerror]').length, url).toBe(0);
  }
});
