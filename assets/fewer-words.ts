/** The halves of what was asked for, and each without a word at its end: the likeliest slip is in one of them. */
export function fewerWords(words: string): string[] {
  const all = words.split(" ").filter(Boolean);
  if (all.length < 2) return [];
  const half = Math.ceil(all.length / 2);
  const fewer = [all.slice(0, -1), all.slice(1), all.slice(0, half), all.slice(-half)];
  return [...new Set(fewer.map((some) => some.join(" ")))].slice(0, 3);
}
