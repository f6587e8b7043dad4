import type { CheerioAPI } from "cheerio";
import { decodeAddress } from "../../import/photo-name.ts";
import type { Tally } from "../tally.ts";

/** What a text's links are judged by. */
export interface LinkDesk {
  /** Host names of the old site, in lower case. */
  hosts: ReadonlySet<string>;
  /** The path of the article in the old site, which its relative links start from; "" where it is not known. */
  base: string;
  /** @returns the new address of what stood at a path of the old site */
  addressOf: (path: string) => string | undefined;
  /** Takes a file in as a document of the article. @returns its name beside the article */
  document: (address: string, title: string) => string | undefined;
}

/**
 * Leads a text's links to where their targets are now, and takes away those that lead nowhere; their words stay.
 *
 * @returns the paths of the old site that no article is known for yet; they stand in the text as they are
 */
export function leadLinks($: CheerioAPI, desk: LinkDesk, removed: Tally): Set<string> {
  const pending = new Set<string>();
  for (const element of $("a").toArray()) {
    const link = $(element);
    if (link.find("img").length > 0) continue;
    const href = targetOf(element.attribs.href ?? "", link.text().trim(), desk, pending);
    if (href !== undefined) {
      link.attr("href", href);
      continue;
    }
    if (element.attribs.href && !element.attribs.href.startsWith("#")) removed.add("unsafe link");
    link.replaceWith(link.contents());
  }
  return pending;
}

function targetOf(href: string, title: string, desk: LinkDesk, pending: Set<string>): string | undefined {
  const clean = href.replace(/[\p{Cc}\s]+/gu, (space) => (/^ +$/u.test(space) ? " " : "")).trim();
  if (/^(?:mailto|tel):[^\s:]+$/iu.test(clean)) return clean;
  const path = oldPath(clean, desk);
  if (path === undefined) return webLink(clean);
  const found = desk.addressOf(path) ?? (isFile(path) ? desk.document(path, title) : undefined);
  if (found !== undefined) return found;
  pending.add(path);
  return path;
}

const isFile = (path: string): boolean =>
  /\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|zip|rar|mp3|m4a|mp4)$/iu.test(path.replace(/\?.*$/u, ""));

function webLink(address: string): string | undefined {
  const full = address.startsWith("//") ? `https:${address}` : address;
  return /^https?:\/\/[^\s/]+/iu.test(full) && URL.canParse(full) ? full : undefined;
}

/** @returns the path of an address of the old site; undefined for any other */
function oldPath(address: string, { hosts, base }: LinkDesk): string | undefined {
  if (address === "" || address.startsWith("#")) return undefined;
  if (/^[a-z][a-z0-9+.-]*:/iu.test(address) || address.startsWith("//")) {
    const url = URL.parse(address.startsWith("//") ? `https:${address}` : address);
    const isOld = url !== null && /^https?:$/u.test(url.protocol) && hosts.has(url.host.toLowerCase());
    return isOld ? pathKey(url.pathname + url.search) : undefined;
  }
  const url = URL.parse(address, `http://old.invalid${base || "/"}`);
  return url?.host === "old.invalid" ? pathKey(url.pathname + url.search) : undefined;
}

/** The form in which paths of the old site are compared: decoded, composed, without a slash at the end. */
export function pathKey(path: string): string {
  return decodeAddress(path.replace(/#.*$/u, "")).replace(/(?<=.)\/+(?=$|\?)/u, "");
}

/** An address as it stands in a Markdown link. */
export const hrefOf = (address: string): string =>
  address.replace(
    /[\s<>()\\]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
