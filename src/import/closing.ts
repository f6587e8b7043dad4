import type { Block, TextBlock } from "./blocks.ts";
import { type Byline, isCaretaker, isLabelledByline, readByline } from "./byline.ts";
import { isCreditLine, splitCredit } from "./credit.ts";

/** What stands under a story: who signed it, whose photos they are, where it comes from. */
export interface Closing extends Byline {
  /** The blocks without the lines that were read. */
  blocks: Block[];
  /** Source line of a signature that may be the caption of the photo above it. */
  doubt?: number;
}

const mostLines = 4;

/**
 * Takes the closing lines off the end: a signature, "Ảnh: …" for all photos, "Nguồn: …", in any order, one
 * signature without a label at most. A text that is the article's only one is never taken.
 *
 * @param known the byline stated above the story; then only lines with a label, or the same name, are taken
 */
export function takeClosing(blocks: readonly Block[], known: string | undefined): Closing {
  const kept = [...blocks];
  const stated = known === undefined || isCaretaker(known) ? undefined : known;
  const found: { byline: string; printed: string }[] = [];
  const credits: string[] = [];
  const closing: Closing = { blocks: kept, byline: "", photoCredit: "" };
  let isSigned = stated !== undefined;
  for (let taken = 0; taken < mostLines; taken++) {
    const at = kept.findLastIndex((block) => block.kind === "text");
    const line = kept[at];
    if (line?.kind !== "text" || kept.findIndex((block) => block.kind === "text") === at) break;
    if (isCreditOfAll(kept, at, line)) credits.unshift(splitCredit(line.text).credit);
    else {
      const read = readByline(line);
      const isLabelled = isLabelledByline(line.text) || line.role === "byline";
      if (!read || (!isLabelled && isSigned && read.byline !== stated)) break;
      if (read.byline !== stated) found.unshift({ byline: read.byline, printed: line.text });
      if (read.photoCredit !== "") credits.unshift(read.photoCredit);
      if (!isLabelled && kept[at - 1]?.kind === "image") closing.doubt = line.line;
      isSigned ||= !isLabelled;
    }
    kept.splice(at, 1);
  }
  const [only] = found;
  const signatures = found.length === 1 && !stated && only ? [only.byline] : bylines(found);
  closing.byline = [...new Set([...(stated ? [stated] : []), ...signatures])].join(" – ");
  closing.photoCredit = [...new Set(credits)].join(", ");
  return closing;
}

/** Names first; beside them a source keeps its label: "Hà Mẫu – Nguồn: Báo Thử". */
function bylines(found: readonly { byline: string; printed: string }[]): string[] {
  const isSource = ({ printed }: { printed: string }) => /^(?:Nguồn|Theo)/iu.test(printed);
  return [
    ...found.filter((line) => !isSource(line)).map(({ byline }) => byline),
    ...found.filter(isSource).map(({ printed }) => printed),
  ];
}

/**
 * A last line "Ảnh: …" is for every photo, unless it stands with the last photo, which has no other credit, while
 * other photos have their own.
 */
function isCreditOfAll(blocks: readonly Block[], at: number, line: TextBlock): boolean {
  if (line.heading !== undefined || !/^[([]?\s*(?:Ảnh|Hình)(?![\p{L}])/iu.test(line.text)) return false;
  if (!isCreditLine(line.text)) return false;
  const photo = blocks.findLastIndex((block) => block.kind === "image");
  if (photo < 0) return false;
  const standsWithPhoto = at - photo <= 2 && !blocks.slice(photo, at).some(isCredited);
  const photos = blocks.filter((block) => block.kind === "image").length;
  return !standsWithPhoto || (photos > 1 && !blocks.slice(0, at).some(isCredited));
}

function isCredited(block: Block): boolean {
  const texts = block.kind === "image" ? [block.caption ?? "", block.alt] : [block.text];
  return texts.some((text) => splitCredit(text).credit !== "");
}
