/**
 * @param date ISO 8601 on the newsroom's clock, or empty
 * @returns the day as the newsroom writes it: `10/02/2025`, `10 February 2025`
 */
export function dayOf(date: string, language: string): string {
  const day = date.slice(0, 10);
  const [year, month, dayOfMonth] = day.split("-").map(Number);
  if (!year || !month || !dayOfMonth) return "";
  if (language.startsWith("vi")) return day.split("-").reverse().join("/");
  return new Date(Date.UTC(year, month - 1, dayOfMonth)).toLocaleDateString(
    language === "en" ? "en-GB" : language,
    { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" },
  );
}
