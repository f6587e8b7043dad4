/** Only on this device. Where a reader's browser forbids to keep anything, there is nothing recent. */
const KEY = "newsroom-searches";
const KEPT = 8;

/** @returns what was searched for, the latest first */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((words) => typeof words === "string").slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

/** Remembers a search that the reader has meant: asked for with Enter, or found something by. */
export function rememberSearch(words: string): void {
  if (words === "") return;
  const same = words.toLocaleLowerCase();
  const others = recentSearches().filter((other) => other.toLocaleLowerCase() !== same);
  try {
    localStorage.setItem(KEY, JSON.stringify([words, ...others].slice(0, KEPT)));
  } catch {
    // It is no loss to be noticed.
  }
}

export function forgetSearches(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
