import type { SourceDocument, TextBlock } from "./blocks.ts";
import { type Byline, readByline } from "./byline.ts";
import { type CaptionDoubt, type CaptionedImage, pairCaptions } from "./captions.ts";
import { findDate, isDateLine, readDate } from "./date.ts";
import { headlineFromLead, looksLikeHeadline } from "./headline.ts";
import { escapeMarkdown } from "./markdown-text.ts";
import type { Note } from "./notes.ts";
import { photoFiles } from "./photo-name.ts";
import { findSpeakers, type ImportedSpeaker } from "./speakers.ts";

export interface ImportedPhoto {
  /** `photos/<file>`, relative to the article. */
  src: string;
  /** The photo's address in the source, unchanged. */
  origin: string;
  alt: string;
  caption: string;
  credit: string;
}

/** An article as it will be written. Texts are plain text, `body` is Markdown without summary and byline. */
export interface ImportedArticle {
  title: string;
  date: string;
  summary: string;
  section: string;
  byline: string;
  body: string;
  photos: ImportedPhoto[];
  speakers: ImportedSpeaker[];
  notes: Note[];
  url: string;
}

export interface ImportOptions {
  title?: string;
  /** `YYYY-MM-DD` or `YYYY-MM-DD HH:mm`. */
  date?: string;
  section?: string;
  zone: string;
  now: Date;
}

type Item = TextBlock | CaptionedImage;

/** Turns a read source into an article. Pure: no file is touched and nothing is fetched. */
export function buildArticle(source: SourceDocument, options: ImportOptions): ImportedArticle {
  const notes: Note[] = [];
  const opening = takeOpening(source, options.zone);
  const closing = takeByline(opening.blocks, source.byline ?? opening.byline);
  if (closing.doubt) notes.push({ code: "bylineDoubtful", values: [closing.byline], line: closing.doubt });
  const paired = pairCaptions(closing.blocks);
  const items: Item[] = paired.blocks;
  const images = items.filter((item) => item.kind === "image");
  const files = photoFiles(images.map((image) => image.address));
  const fileOf = new Map(images.map((image, index) => [image, `photos/${files[index]}`]));

  const lead = items.find(isLead);
  const summary = lead?.text ?? "";
  const title = options.title ?? opening.title ?? headlineFromLead(summary);
  if (!options.title && !opening.title) {
    notes.push(title ? { code: "titleDerived", values: [title] } : { code: "titleMissing", values: [] });
  }
  if (summary === "") notes.push({ code: "summaryMissing", values: [] });
  const date = findDate({
    ...optional("given", options.date ?? source.date ?? opening.date),
    texts: items.flatMap((item) => (item.kind === "text" ? [item] : [])),
    photoAddresses: images.map((image) => image.address),
    zone: options.zone,
    now: options.now,
  });
  if (date.note) notes.push(date.note);
  if (!options.section) notes.push({ code: "sectionMissing", values: [] });
  if (closing.byline === "") notes.push({ code: "bylineMissing", values: [] });
  if (closing.photoCredit !== "" && images.some((image) => image.credit === "")) {
    for (const image of images) image.credit ||= closing.photoCredit;
    notes.push({ code: "creditFromByline", values: [closing.photoCredit] });
  }
  const photos = uniquePhotos(images, fileOf);
  notes.push(...photoNotes(photos, paired.doubts, fileOf));
  return {
    title,
    date: date.date,
    summary,
    section: options.section ?? "",
    byline: closing.byline,
    body: writeBody(
      items.filter((item) => item !== lead),
      fileOf,
    ),
    photos,
    speakers: findSpeakers(speakerTexts(items)),
    notes,
    url: source.url ?? "",
  };
}

/** Texts in the order speakers are looked for: captions stand where their photos do. */
function speakerTexts(items: readonly Item[]): string[] {
  return items.map((item) => (item.kind === "text" ? item.text : item.caption)).filter((text) => text !== "");
}

function optional<Key extends string>(key: Key, value: string | undefined): { [K in Key]?: string } {
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: string };
}

function isLead(item: Item): item is TextBlock {
  return item.kind === "text" && item.heading === undefined;
}

interface Opening {
  blocks: SourceDocument["blocks"];
  title?: string;
  date?: string;
  byline?: string;
}

/** Takes headline, date stamp and signature off the top. */
function takeOpening(source: SourceDocument, zone: string): Opening {
  const blocks = [...source.blocks];
  const opening: Opening = { blocks };
  if (source.title) opening.title = source.title;
  const first = blocks[0];
  if (!opening.title && first?.kind === "text" && isTitle(first, blocks)) {
    opening.title = first.text;
    blocks.shift();
  }
  for (let taken = 0; taken < 3; taken++) {
    const head = blocks[0];
    if (head?.kind !== "text" || !opening.title) break;
    const stamp = isDateLine(head.text) || head.role === "date" ? readDate(head.text, zone) : undefined;
    if (stamp && !opening.date) opening.date = stamp;
    else if (head.text !== opening.title && !isTopByline(head)) break;
    else if (head.text !== opening.title) opening.byline = readByline(head)?.byline ?? head.text;
    blocks.shift();
  }
  return opening;
}

function isTitle(block: TextBlock, blocks: SourceDocument["blocks"]): boolean {
  if (block.role) return block.role === "title";
  if (block.heading !== undefined) return true;
  const after = blocks[1];
  if (after?.kind === "image" && blocks.length < 3) return false;
  const next = blocks.find((other, index) => index > 0 && other.kind === "text" && !isDateLine(other.text));
  return looksLikeHeadline(block.text, next?.kind === "text" ? next.text : undefined);
}

function isTopByline(block: TextBlock): boolean {
  return block.role === "byline" || /^(?:Tác giả|Tin|Bài|Người viết)[^:]{0,12}:/iu.test(block.text);
}

interface Closing extends Byline {
  blocks: SourceDocument["blocks"];
  /** Source line of a signature that may be the caption of the photo above it. */
  doubt?: number;
}

/** Takes the signature off the end; lines after it (a source, a second name) may follow. */
function takeByline(blocks: SourceDocument["blocks"], known: string | undefined): Closing {
  const kept = [...blocks];
  const lastText = kept.findLastIndex((block) => block.kind === "text");
  const last = kept[lastText];
  const isOnlyText = kept.findIndex((block) => block.kind === "text") === lastText;
  if (last?.kind === "text" && !isOnlyText) {
    const read = readByline(last);
    if (read && (known === undefined || known === read.byline)) {
      kept.splice(lastText, 1);
      const underPhoto = blocks[lastText - 1]?.kind === "image" && last.role !== "byline";
      return { ...read, blocks: kept, ...(underPhoto ? { doubt: last.line } : {}) };
    }
  }
  return { blocks: kept, byline: known ?? "", photoCredit: "" };
}

function uniquePhotos(
  images: readonly CaptionedImage[],
  fileOf: Map<CaptionedImage, string>,
): ImportedPhoto[] {
  const photos = new Map<string, ImportedPhoto>();
  for (const image of images) {
    const src = fileOf.get(image) ?? "";
    const { address: origin, alt, caption, credit } = image;
    const known = photos.get(src);
    if (!known) photos.set(src, { src, origin, alt: alt === caption ? "" : alt, caption, credit });
    else {
      known.caption ||= caption;
      known.credit ||= credit;
    }
  }
  return [...photos.values()];
}

function photoNotes(
  photos: readonly ImportedPhoto[],
  doubts: readonly CaptionDoubt[],
  fileOf: Map<CaptionedImage, string>,
): Note[] {
  const notes: Note[] = doubts.map((doubt) => ({
    code: doubt.kind,
    values: [doubt.images.map((image) => fileOf.get(image) ?? "").join(", "), doubt.text],
    line: doubt.line,
  }));
  for (const photo of photos) {
    if (photo.caption === "") notes.push({ code: "captionMissing", values: [photo.src] });
  }
  const withoutAlt = photos.filter((photo) => photo.alt === "").length;
  if (withoutAlt > 0) notes.push({ code: "altMissing", values: [String(withoutAlt)] });
  return notes;
}

function writeBody(items: readonly Item[], fileOf: Map<CaptionedImage, string>): string {
  const paragraphs = items.map((item) => {
    if (item.kind === "image") return `![](${fileOf.get(item)})`;
    const text = escapeMarkdown(item.text);
    if (item.heading !== undefined) return `${"#".repeat(Math.max(2, item.heading))} ${text}`;
    if (item.emphasis) return item.emphasis === "strong" ? `**${text}**` : `*${text}*`;
    return text;
  });
  return paragraphs.length === 0 ? "" : `${paragraphs.join("\n\n")}\n`;
}
