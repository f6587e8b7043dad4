import { countWords, splitSentences } from "./sentences.ts";

/** Longest derived headline, in characters; longer leads are cut at a comma. */
const longest = 140;

const opening =
  /^(?:(?:Vào\s+)?(?:(?:sáng|trưa|chiều|tối|đêm|hôm)(?:\s+(?:nay|qua))?,?\s*)?(?:ngày\s+)?\(?\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?\)?|(?:Vào\s+)?(?:(?:sáng|trưa|chiều|tối|đêm)\s+)?(?:nay\s+)?ngày\s+\d+\s+tháng\s+\d+(?:\s+năm\s+\d+)?|(?:Sáng|Trưa|Chiều|Tối|Hôm)\s+(?:nay|qua))(?:\s*\([^)]*\))?\s*,\s*/iu;

/** Proposes a headline from the lead: its first sentence without the date it opens with. */
export function headlineFromLead(lead: string): string {
  const sentence = splitSentences(lead)[0]?.text ?? lead;
  const bare = sentence
    .replace(opening, "")
    .replace(/^tại [^,]{2,60},\s*/iu, "")
    .replace(/[.;:,\s]+$/u, "");
  const text = bare === "" ? sentence.trim() : bare;
  return shorten(text.charAt(0).toLocaleUpperCase("vi") + text.slice(1));
}

function shorten(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const clause = Math.max(cut.lastIndexOf(","), cut.lastIndexOf(";"), cut.lastIndexOf(" – "));
  if (clause > longest / 2) return cut.slice(0, clause).trim();
  return `${cut.slice(0, cut.lastIndexOf(" ")).trim()}…`;
}

/**
 * True for a first line that is a headline: short, closed by no full stop, and followed by longer text.
 * `next` is the text after it.
 */
export function looksLikeHeadline(text: string, next: string | undefined): boolean {
  if (next === undefined || text.length > 200 || countWords(text) > 35) return false;
  const inCapitals = countWords(text) > 3 && text === text.toLocaleUpperCase("vi");
  if (!inCapitals && /[.;:,…]["”’]?$/u.test(text) && !/\.\.\.$/u.test(text)) return false;
  return countWords(next) > countWords(text) / 2 || /[.!?…]["”’]?$/u.test(next);
}
