import type { SourceDocument, TextBlock } from "./blocks.ts";
import { writeBody } from "./body-text.ts";
import { type Byline, isLabelledByline, readByline } from "./byline.ts";
import { type CaptionedImage, pairCaptions } from "./captions.ts";
import { takeClosing } from "./closing.ts";
import { findDate, isDateLine, readDate } from "./date.ts";
import { headlineFromLead, looksLikeHeadline } from "./headline.ts";
import type { Note } from "./notes.ts";
import { type ImportedPhoto, photoNotes, recordPhotos } from "./photo-records.ts";
import { findSpeakers, type ImportedSpeaker } from "./speakers.ts";

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
  const closing = takeClosing(opening.blocks, source.byline ?? opening.byline);
  if (closing.doubt) notes.push({ code: "bylineDoubtful", values: [closing.byline], line: closing.doubt });
  const paired = pairCaptions(closing.blocks);
  const items: Item[] = paired.blocks;
  const images = items.filter((item) => item.kind === "image");

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
  const byline = shareCredit(images, closing, notes);
  const records = recordPhotos(images);
  notes.push(...photoNotes(records, paired.doubts));
  return {
    title,
    date: date.date,
    summary,
    section: options.section ?? "",
    byline,
    body: writeBody(
      items.filter((item) => item !== lead),
      records.srcOf,
    ),
    photos: records.photos,
    speakers: findSpeakers(speakerTexts(items)),
    notes,
    url: source.url ?? "",
  };
}

/** "Tin: A – Ảnh: B" credits the photos that have no credit of their own; gives back the byline. */
function shareCredit(images: readonly CaptionedImage[], closing: Byline, notes: Note[]): string {
  const uncredited = images.filter((image) => image.credit === "");
  for (const image of uncredited) image.credit = closing.photoCredit;
  if (closing.photoCredit !== "" && uncredited.length > 0) {
    notes.push({ code: "creditFromByline", values: [closing.photoCredit] });
  }
  return images.some((image) => image.credit === closing.photoCredit)
    ? closing.byline
    : signedByBoth(closing);
}

/** Without a photo to carry it, the photographer's name stays in the byline. */
function signedByBoth({ byline, photoCredit }: Byline): string {
  if (photoCredit === "" || photoCredit === byline) return byline;
  return [byline, `Ảnh: ${photoCredit}`].filter(Boolean).join(" – ");
}

/** Texts in the order speakers are looked for: captions stand where their photos do. */
function speakerTexts(items: readonly Item[]): string[] {
  return items.map((item) => (item.kind === "text" ? item.text : item.caption)).filter((text) => text !== "");
}

function optional<Key extends string>(key: Key, value: string | undefined): { [K in Key]?: string } {
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: string };
}

function isLead(item: Item): item is TextBlock {
  return item.kind === "text" && item.heading === undefined && !item.table;
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
    else if (head.text !== opening.title) {
      const read = readByline(head);
      opening.byline = read ? signedByBoth(read) : head.text;
    }
    blocks.shift();
  }
  return opening;
}

function isTitle(block: TextBlock, blocks: SourceDocument["blocks"]): boolean {
  if (block.role) return block.role === "title";
  if (block.heading !== undefined) return true;
  const after = blocks[1];
  if (after?.kind === "image" && blocks.length < 3) return false;
  const next = blocks.find(
    (other, index) => index > 0 && other.kind === "text" && !isDateLine(other.text) && !isTopByline(other),
  );
  return looksLikeHeadline(block.text, next?.kind === "text" ? next.text : undefined);
}

function isTopByline(block: TextBlock): boolean {
  return block.role === "byline" || isLabelledByline(block.text);
}
