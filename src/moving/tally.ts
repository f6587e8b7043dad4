/** Counts things by name. */
export class Tally {
  readonly counts = new Map<string, number>();

  add(name: string, times = 1): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + times);
  }

  addAll(other: Tally): void {
    for (const [name, times] of other.counts) this.add(name, times);
  }

  /** @returns the most frequent first, names of one frequency in their order */
  toObject(): Record<string, number> {
    return Object.fromEntries([...this.counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
  }
}
