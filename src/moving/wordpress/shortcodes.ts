import type { Tally } from "../tally.ts";
import type { Attachment, ExportDesk } from "./export.ts";
import { laysOut, openRawHtml, photosShown } from "./page-builders.ts";

export interface ShortcodeDesk {
  attachments: Pick<ExportDesk["attachments"], "get">;
  /** Ids of the photos that were uploaded to the article, for a gallery that names none. */
  own: readonly string[];
  removed: Tally;
}

const names = "[a-zA-Z][\\w-]*";
const attributes = `(?:\\s+(?:[\\w-]+\\s*=\\s*(?:"[^"]*"|'[^']*'|[^\\s\\]"']+)|"[^"]*"|[^\\s\\]"'=<>]+))*`;
const tag = new RegExp(`\\[(\\[?)(/?)(${names})(${attributes})\\s*/?\\](\\]?)`, "gu");

/** A word in brackets is a shortcode when it has been one in some plugin or theme: by its attributes, its end, or its form. */
const always = new Set(["gallery", "caption", "wp_caption", "embed", "audio", "video", "playlist", "more"]);

/** Writes out what WordPress's own shortcodes stand for; all others are taken away and counted, the text in them stays. */
export function writeOutShortcodes(html: string, desk: ShortcodeDesk): string {
  const named = openRawHtml(html, desk.removed)
    .replace(
      /\[(?:wp_)?caption([^\]]*)\]([\s\S]*?)\[\/(?:wp_)?caption\]/giu,
      (_, given: string, inner: string) => captioned(given, inner),
    )
    .replace(/\[embed[^\]]*\]\s*(\S+?)\s*\[\/embed\]/giu, (_, address: string) => linkTo(address))
    .replace(/\[(audio|video)([^\]]*)\](?:\s*\[\/\1\])?/giu, (all, _name: string, given: string) => {
      const found = /(?:src|mp3|m4a|mp4|ogg|wav|webm)\s*=\s*["']?([^\s"'\]]+)/iu.exec(given);
      return found ? linkTo(found[1] as string) : all;
    })
    .replace(/(?<!\[)\[(gallery|playlist)((?:\s[^\]]*)?)\/?\]/giu, (_, name: string, given: string) =>
      gallery(given, desk, name.toLowerCase() === "gallery"),
    );
  const closed = new Set([...named.matchAll(/\[\/([a-zA-Z][\w-]*)\]/gu)].map(([, name]) => name));
  return named.replace(tag, (all, before: string, _slash, name: string, given: string, after: string) => {
    // Doubled brackets are how an author writes about a shortcode.
    if (before && after) return all.slice(1, -1);
    const isOne = always.has(name) || closed.has(name) || /=/u.test(given) || /[_-]/u.test(name);
    if (!isOne) return all;
    const apart = laysOut(name) ? "\n\n" : "";
    const photos = photosShown(name, given, desk.attachments).map(figure);
    if (photos.length > 0) return `${before}\n\n${photos.join("\n")}\n\n${after}`;
    if (!all.startsWith("[/")) desk.removed.add(`[${name}]`);
    return before + apart + after;
  });
}

function captioned(given: string, inner: string): string {
  const attribute = /caption\s*=\s*(?:"([^"]*)"|'([^']*)')/iu.exec(given);
  const image = /(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/iu.exec(inner)?.[0] ?? "";
  if (image === "") return inner;
  const text = attribute?.[1] ?? attribute?.[2] ?? inner.replace(image, "");
  return `\n\n<figure>${image}<figcaption>${text.trim()}</figcaption></figure>\n\n`;
}

/** A gallery shows photos alone, whatever else was uploaded to its article; a playlist names recordings. */
function gallery(given: string, { attachments, own }: ShortcodeDesk, ofPhotos: boolean): string {
  const numbers = (name: string) =>
    new RegExp(`(?:${name})\\s*=\\s*["']?([\\d,\\s]+)`, "iu").exec(given)?.[1]?.split(/[\s,]+/u);
  const left = new Set(numbers("exclude"));
  const shown = (numbers("ids|include") ?? own).flatMap((id) =>
    left.has(id) ? [] : (attachments.get(id) ?? []),
  );
  const figures = shown.filter(({ url }) => !ofPhotos || isPhoto(url)).map(figure);
  return `\n\n${figures.join("\n")}\n\n`;
}

const isPhoto = (url: string): boolean => /\.(?:jpe?g|png|gif|webp|avif)$/iu.test(url);

function figure({ url, title, alt, caption }: Attachment): string {
  if (!isPhoto(url)) return linkTo(url, title);
  const image = `<img src="${escapeAttribute(url)}" alt="${escapeAttribute(alt)}">`;
  return `<figure>${image}<figcaption>${caption}</figcaption></figure>`;
}

/** A paragraph that leads to what is played elsewhere. */
export function linkTo(address: string, title = ""): string {
  const host = URL.parse(address)?.hostname.replace(/^www\./u, "");
  const known = host === "youtube.com" || host === "youtu.be" ? "YouTube" : host;
  const isFile = /\.\w{3,4}$/u.test(address);
  const text = title || (isFile ? address.split("/").at(-1) : known) || address;
  return `\n\n<p><a href="${escapeAttribute(address)}">${escapeAttribute(text)}</a></p>\n\n`;
}

const escapeAttribute = (text: string): string =>
  text
    .replace(/&(?!#?\w+;)/gu, "&amp;")
    .replace(/"/gu, "&quot;")
    .replace(/</gu, "&lt;")
    .replace(/>/gu, "&gt;");
