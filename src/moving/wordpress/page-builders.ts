import type { Tally } from "../tally.ts";
import type { Attachment, ExportDesk } from "./export.ts";

/** Parts of names that say that a shortcode of a page builder lays out: what it holds stands apart. */
const layout =
  /(?:^|[_-])(?:row|cols?|columns?|section|container|text|block|box|tabs?|accordion|toggle|inner|message|heading|title|gap|divider|button|btn|grid|slider?|slides|group|wrapper|panel|content|gallery|images?)(?:$|[_-]|\d)/u;

export const laysOut = (name: string): boolean => layout.test(name);

const showsPhotos = /image|img|photo|gallery|slide|carousel|banner/u;
const byNumber = /(?:^|\s)(?:ids?|images?|include|image_id|img_id|attachment_id)\s*=\s*["']?(\d[\d,\s]*)/giu;
const byAddress =
  /(?:^|\s)(?:src|url|image|image_url|img|bg_image)\s*=\s*["']([^"'\s]+\.(?:jpe?g|png|gif|webp|avif))["']/giu;

/** @returns the photos that a shortcode of a page builder or theme shows, by its attributes */
export function photosShown(
  name: string,
  given: string,
  attachments: Pick<ExportDesk["attachments"], "get">,
): Attachment[] {
  if (!showsPhotos.test(name)) return [];
  const numbered = [...given.matchAll(byNumber)].flatMap(([, numbers = ""]) =>
    numbers.split(",").flatMap((number) => attachments.get(number.trim()) ?? []),
  );
  if (numbered.length > 0) return numbered;
  const alt = /(?:^|\s)alt\s*=\s*"([^"]*)"/iu.exec(given)?.[1] ?? "";
  return [...given.matchAll(byAddress)].map(([, url = ""]) => ({ url, alt, title: "", caption: "" }));
}

/** WPBakery keeps HTML of an editor's own in base64. Programs kept so go. */
export function openRawHtml(html: string, removed: Tally): string {
  return html
    .replace(/\[vc_raw_js[^\]]*\][\s\S]*?\[\/vc_raw_js\]/gu, () => {
      removed.add("script");
      return "";
    })
    .replace(/\[vc_raw_html[^\]]*\]([\s\S]*?)\[\/vc_raw_html\]/gu, (_, packed: string) => {
      const text = Buffer.from(packed.replace(/<[^>]*>/gu, ""), "base64").toString("utf8");
      try {
        return `\n\n${decodeURIComponent(text)}\n\n`;
      } catch {
        removed.add("[vc_raw_html]");
        return "";
      }
    });
}
