import { checkBalance } from "./balance.ts";
import { checkComposition } from "./composition.ts";
import { checkCuts } from "./cuts.ts";
import { checkEnclosing } from "./enclosing.ts";
import type { TextFinding } from "./finding.ts";
import { checkHeadings } from "./headings.ts";
import { checkHeadline } from "./headline.ts";
import { checkInvisible } from "./invisible.ts";
import { checkLinks } from "./links.ts";
import { checkLookAlikes } from "./look-alikes.ts";
import { checkMojibake } from "./mojibake.ts";
import { checkPasted } from "./pasted.ts";
import { proseOf } from "./prose.ts";
import { checkRepeatedWords } from "./repeats.ts";
import { scan } from "./scan.ts";
import { checkSpacing } from "./spacing.ts";
import { checkTonePlacement } from "./tone-placement.ts";
import { checkTypingKeys } from "./typing-keys.ts";
import { checkUnreadMarks } from "./unread-marks.ts";

/**
 * @param text the whole file as it is on disk, front matter and body: not yet NFC, lines ended in any way
 * @returns what the rules on an article's prose find, in the order of the file; replacements never overlap
 */
export function checkText(text: string): TextFinding[] {
  const prose = proseOf(text);
  if (!prose) return [];
  const seen = scan(prose.text);
  const garbled = checkMojibake(prose, seen);
  return inOrder([
    ...checkHeadline(prose),
    ...checkHeadings(prose),
    ...checkLinks(prose),
    ...checkUnreadMarks(prose),
    ...checkCuts(prose),
    ...checkComposition(prose, seen),
    ...checkLookAlikes(prose, seen),
    ...checkInvisible(prose, seen, garbled.length > 0),
    ...garbled,
    ...checkTonePlacement(prose, seen),
    ...checkTypingKeys(prose, seen),
    // Of garbled letters some look like quotation marks.
    ...(garbled.length > 0 ? [] : [...checkBalance(prose, seen), ...checkEnclosing(prose, seen)]),
    ...checkSpacing(prose, seen),
    ...checkRepeatedWords(prose, seen),
    ...checkPasted(prose, seen),
  ]);
}

/** Where two rules would write over the same letters, the first does, and the next run does the other. */
function inOrder(findings: TextFinding[]): TextFinding[] {
  const sorted = findings.sort((a, b) => a.start - b.start || a.end - b.end);
  let written = -1;
  return sorted.map((finding) => {
    if (finding.replacement === undefined) return finding;
    if (finding.start < written) {
      const { replacement: _, ...reported } = finding;
      return reported;
    }
    written = finding.end;
    return finding;
  });
}
