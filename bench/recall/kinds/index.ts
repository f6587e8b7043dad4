import type { Kind, Silent } from "../kind.ts";
import { dateKinds } from "./dates.ts";
import { frontMatterKinds } from "./front-matter.ts";
import { headlineKinds } from "./headline.ts";
import { letterKinds } from "./letters.ts";
import { linkKinds } from "./links.ts";
import { pastedKinds } from "./pasted.ts";
import { photoKinds } from "./photos.ts";
import { quoteKinds } from "./quotes.ts";
import { spacingKinds } from "./spacing.ts";
import { structureKinds } from "./structure.ts";
import { titleKinds } from "./titles.ts";
import { toneKinds } from "./tones.ts";
import { unseenKinds } from "./unseen.ts";

/** Every kind of mistake, in the order of an article. */
export const kinds: (Kind | Silent)[] = [
  ...frontMatterKinds,
  ...photoKinds,
  ...titleKinds,
  ...dateKinds,
  ...linkKinds,
  ...structureKinds,
  ...letterKinds,
  ...unseenKinds,
  ...toneKinds,
  ...quoteKinds,
  ...spacingKinds,
  ...pastedKinds,
  ...headlineKinds,
];
