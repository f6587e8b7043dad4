/**
 * Blanks out quoted speech, keeping every offset: what is said inside quotation marks names nobody as speaking.
 * Marks that are not closed in the paragraph are left alone. The marks themselves stay.
 */
export function blankQuotes(paragraph: string): string {
  return paragraph.replace(
    /“[^”“]*”|«[^»«]*»|"[^"]*"/gu,
    (quote) => quote.charAt(0) + "_".repeat(Math.max(0, quote.length - 2)) + quote.charAt(quote.length - 1),
  );
}
