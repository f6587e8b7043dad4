/** Where Sveltia CMS keeps what a person prefers. */
const PREFERENCES = "sveltia-cms.prefs";

/** The languages of Sveltia's own words that are published with the desk. */
const LOCALES = ["vi", "en-US"];

// The desk speaks the site's language, not the browser's, until somebody chooses the other one.
const kept = JSON.parse(localStorage.getItem(PREFERENCES) ?? "{}") as { locale?: string };
if (kept.locale === undefined || !LOCALES.includes(kept.locale)) {
  const locale = document.documentElement.lang.startsWith("en") ? "en-US" : "vi";
  localStorage.setItem(PREFERENCES, JSON.stringify({ ...kept, locale }));
}

export {};
