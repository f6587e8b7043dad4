import type { CheerioAPI } from "cheerio";
import type { Tally } from "../tally.ts";

const playing = "iframe, embed, object, video, audio";
const players = new Map([
  ["youtube.com", "YouTube"],
  ["youtu.be", "YouTube"],
  ["facebook.com", "Facebook"],
  ["vimeo.com", "Vimeo"],
  ["tiktok.com", "TikTok"],
]);

/** Puts a plain link where a text plays something of another site, or a file; what has no address is counted. */
export function linkEmbeds($: CheerioAPI, removed: Tally): void {
  for (const element of $(playing).toArray()) {
    if ($(element).parents(playing).length > 0) continue;
    const { src, data, href } = element.attribs;
    const inner = $(element).find("[src]").attr("src") ?? $(element).find("a[href]").attr("href");
    const found = [src, data, href, element.attribs["data-src"], inner].find(Boolean);
    const address = found === undefined ? undefined : watchAddress(found.trim());
    removed.add(element.name);
    if (address === undefined) {
      $(element).remove();
      continue;
    }
    const link = $("<a></a>").attr("href", address);
    link.text(element.attribs.title?.trim() || nameOf(address));
    $(element).replaceWith($("<p></p>").append(link));
  }
}

/** A player's address → that of the page a reader can open; undefined where it is no address of the web. */
function watchAddress(address: string): string | undefined {
  const full = address.startsWith("//") ? `https:${address}` : address;
  const youtube = /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/(?:embed|v)\/([\w-]{6,})/u.exec(full);
  if (youtube && youtube[1] !== "videoseries") return `https://www.youtube.com/watch?v=${youtube[1]}`;
  const vimeo = /^https?:\/\/player\.vimeo\.com\/video\/(\d+)/u.exec(full);
  if (vimeo) return `https://vimeo.com/${vimeo[1]}`;
  const quoted = /^https?:\/\/(?:www\.)?facebook\.com\/plugins\/\w+\.php\?(.*)$/u.exec(full);
  const document = /[?&](?:file|url|src)=([^&#]+\.(?:pdf|docx?|xlsx?|pptx?))(?:[&#]|$)/iu.exec(full)?.[1];
  if (document !== undefined) return watchAddress(decodeName(document));
  const target = quoted ? new URLSearchParams(quoted[1]).get("href") : undefined;
  if (target && /^https?:/u.test(target)) return target;
  return /^https?:\/\/\S+$/u.test(full) || /^\/[^/\s]\S*$/u.test(full) ? full : undefined;
}

/** A file is known by its name, a player by whose it is. */
function nameOf(address: string): string {
  const host = /^https?:\/\/(?:www\.)?([^/?#]+)/u.exec(address)?.[1];
  const known = players.get(host ?? "");
  if (known !== undefined) return known;
  const file =
    address
      .replace(/[?#].*$/u, "")
      .split("/")
      .at(-1) ?? "";
  return /\.\w{2,4}$/u.test(file) || host === undefined ? decodeName(file) : host;
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
