import type { Block, ImageBlock, TextBlock } from "./blocks.ts";
import { captionLikeness } from "./caption-likeness.ts";
import { isCreditLine, splitCredit } from "./credit.ts";

/** A photo with the caption and credit that belong to it. */
export interface CaptionedImage extends ImageBlock {
  caption: string;
  credit: string;
}

/** A pairing an editor should look at. `kind` says what was decided. */
export interface CaptionDoubt {
  kind: "captionDoubtful" | "captionDoubted" | "captionShared";
  images: CaptionedImage[];
  text: string;
  line: number;
}

export interface CaptionedBlocks {
  blocks: (TextBlock | CaptionedImage)[];
  doubts: CaptionDoubt[];
}

interface Candidate {
  block: TextBlock;
  score: number;
}

// Inside this band the line itself does not decide; the article's other photos then do.
const doubtful = 1.5;

/**
 * Gives every photo its caption. A caption is the line after its photo, when it reads like one; where the line
 * alone does not tell, the habit of the article's other photos decides. No text is dropped: what is no caption
 * stays a paragraph.
 */
export function pairCaptions(blocks: readonly Block[]): CaptionedBlocks {
  const texts = blocks.flatMap((block) => (block.kind === "text" ? [block.text] : []));
  const runs = imageRuns(blocks).map((run) => ({
    ...run,
    candidates: candidatesAfter(blocks, run.end, texts),
  }));
  const habit = captionHabit(runs.map((run) => run.candidates[0]?.score));
  const taken = new Set<TextBlock>();
  const captioned = new Map<ImageBlock, CaptionedImage>();
  const doubts: CaptionDoubt[] = [];

  for (const run of runs) {
    const images = run.images.map((image) => withOwnCaption(image));
    for (const [index, image] of images.entries()) captioned.set(run.images[index] as ImageBlock, image);
    const bare = images.filter((image) => image.caption === "");
    if (bare.length > 0) pairRun(bare, run.candidates, habit, taken, doubts);
  }
  return {
    blocks: blocks.flatMap((block): (TextBlock | CaptionedImage)[] => {
      if (block.kind === "image") return [captioned.get(block) as CaptionedImage];
      return taken.has(block) ? [] : [block];
    }),
    doubts,
  };
}

function pairRun(
  images: CaptionedImage[],
  candidates: readonly Candidate[],
  habit: number,
  taken: Set<TextBlock>,
  doubts: CaptionDoubt[],
): void {
  const [first] = candidates;
  const [image] = images;
  if (!first || !image) return;
  if (first.score + habit <= 0) {
    if (first.score + doubtful > 0) doubts.push(doubt("captionDoubted", [image], first.block));
    return;
  }
  const certain = candidates.slice(0, images.length).filter(({ score }) => score >= 2);
  if (images.length > 1 && certain.length === images.length) {
    for (const [index, own] of images.entries()) give([own], certain[index] as Candidate);
    return;
  }
  give(images, first);
  if (images.length > 1) doubts.push(doubt("captionShared", images, first.block));
  else if (first.score < doubtful) doubts.push(doubt("captionDoubtful", images, first.block));
  const next = candidates[1];
  if (next && image.credit === "" && isCreditLine(next.block.text)) addCredit(images, next.block);

  function give(receivers: CaptionedImage[], { block }: Candidate): void {
    const parts = splitCredit(block.text);
    for (const receiver of receivers) Object.assign(receiver, parts);
    taken.add(block);
  }

  function addCredit(receivers: CaptionedImage[], block: TextBlock): void {
    for (const receiver of receivers) receiver.credit = splitCredit(block.text).credit;
    taken.add(block);
  }
}

function doubt(kind: CaptionDoubt["kind"], images: CaptionedImage[], block: TextBlock): CaptionDoubt {
  return { kind, images, text: block.text, line: block.line };
}

function withOwnCaption(image: ImageBlock): CaptionedImage {
  const own = splitCredit(image.caption ?? "");
  const described = splitCredit(image.alt);
  // An alt that credits somebody is the caption, put where the portal had room for it.
  return {
    ...image,
    ...(own.caption === "" && own.credit === "" && described.credit !== "" ? described : own),
  };
}

function imageRuns(blocks: readonly Block[]): { images: ImageBlock[]; end: number }[] {
  const runs: { images: ImageBlock[]; end: number }[] = [];
  blocks.forEach((block, index) => {
    if (block.kind !== "image") return;
    const run = runs.at(-1);
    if (run?.end === index) {
      run.images.push(block);
      run.end = index + 1;
    } else runs.push({ images: [block], end: index + 1 });
  });
  return runs;
}

/** The lines after a run of photos, up to the next photo. One that stands apart after a blank line is weaker. */
function candidatesAfter(blocks: readonly Block[], from: number, texts: readonly string[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (const block of blocks.slice(from)) {
    if (block.kind === "image") break;
    candidates.push({ block, score: captionLikeness(block, texts) + spacing(block, blocks) });
    if (candidates.length > 8) break;
  }
  return candidates;
}

// Where the source sets paragraphs apart by blank lines, a line tight under its photo belongs to it.
function spacing(block: TextBlock, blocks: readonly Block[]): number {
  const texts = blocks.filter((other) => other.kind === "text");
  const apart = texts.filter((other) => other.apart).length;
  if (apart < texts.length / 2) return 0;
  return block.apart ? -0.5 : 2;
}

/** −1.5 … +1.5: whether this article's clear cases are captions or paragraphs. */
function captionHabit(scores: readonly (number | undefined)[]): number {
  const clear = scores.filter((score) => score !== undefined && Math.abs(score) > doubtful) as number[];
  if (clear.length === 0) return 0;
  const captions = clear.filter((score) => score > 0).length;
  return ((2 * captions) / clear.length - 1) * doubtful;
}
