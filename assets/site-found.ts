markFoundWords();

/** Whoever comes from the search page to an article sees there the words that they have searched for. */
async function markFoundWords(): Promise<void> {
  const article = document.querySelector<HTMLElement>("article[data-article]");
  const { referrer } = document;
  if (!article || !referrer || !("highlights" in CSS)) return;
  const from = new URL(referrer);
  const page = document.querySelector<HTMLAnchorElement>("[data-search-page-link]")?.href;
  const words = from.searchParams.get("q");
  if (!words || from.origin + from.pathname !== page) return;
  const { highlight } = await import("./highlight.ts");
  highlight(article, words);
}
