/** The languages that the newsroom's own words exist in. */
export const languages = ["vi", "en"] as const;

export type Language = (typeof languages)[number];

/** @returns `tag` reduced to a language that has words here; Vietnamese for any other. */
export function languageOf(tag: string): Language {
  return tag.toLowerCase().startsWith("en") ? "en" : "vi";
}
