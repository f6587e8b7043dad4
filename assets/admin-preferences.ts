/** Where Sveltia CMS keeps what a person prefers. */
const PREFERENCES = "sveltia-cms.prefs";

/** The languages of Sveltia's own words that are published with the desk. */
const LOCALES = ["vi", "en-US"];

const kept = JSON.parse(localStorage.getItem(PREFERENCES) ?? "{}") as {
  locale?: string;
  closeWithEscape?: boolean;
};

// The desk speaks the site's language, not the browser's, until somebody chooses the other one.
const isSpoken = kept.locale !== undefined && LOCALES.includes(kept.locale);
const locale = isSpoken ? kept.locale : document.documentElement.lang.startsWith("en") ? "en-US" : "vi";

// Whoever types Vietnamese presses Esc to undo a mark; it must not close the form with what is written.
const { closeWithEscape = false } = kept;

localStorage.setItem(PREFERENCES, JSON.stringify({ ...kept, locale, closeWithEscape }));

export {};
