import type { ReadArticle } from "../read/article.ts";
import type { Photo } from "../read/photo.ts";

/**
 * The width, in pixels, that the lead photo has on a computer's screen: 44rem in `leadSizes` of
 * `_includes/layouts/article.njk`, at 16 CSS pixels a rem. A narrower photo is blown up there.
 */
const LEAD_WIDTH = 704;

export function checkLeadWidth({ record, article, body, source }: ReadArticle): void {
  const lead = leadOf(article.photos, body);
  if (!lead || lead.width >= LEAD_WIDTH) return;
  const index = record.photos.findIndex(({ src }) => srcOf(src) === lead.src);
  source.report("photo/small-lead", ["photos", index, "src"], {
    src: lead.src,
    width: lead.width,
    wanted: LEAD_WIDTH,
  });
}

/** As `arrange` of `pages/article.ts` has it: the first photo, unless the body places it, or a figure that the body begins with. */
function leadOf(photos: Photo[], { placements, blocks }: ReadArticle["body"]): Photo | undefined {
  const [first] = photos;
  if (first && !placements.some(({ src }) => srcOf(src) === first.src)) return first;
  const [block] = blocks;
  return block?.kind === "figure" ? photos.find(({ src }) => src === srcOf(block.src)) : undefined;
}

const srcOf = (written: string): string => written.normalize("NFC").replace(/^\.\//, "");
