/** Number of single-letter edits between two texts (insert, delete, replace, swap of neighbours). */
export function editDistance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array<number>(b.length).fill(0)]);
  const at = (i: number, j: number) => rows[i]?.[j] ?? Infinity;
  rows[0] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      rows[i]![j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same, swapped);
    }
  }
  return at(a.length, b.length);
}

/** The name most like the one written, if any is near enough to be what was meant. */
export function findNearestName(written: string, names: Iterable<string>): string | undefined {
  // A short word is like every other short word, so it allows less.
  const allowed = written.length < 3 ? 0 : Math.max(written.length < 5 ? 1 : 2, Math.floor(written.length / 3));
  let best: { name: string; distance: number } | undefined;
  for (const name of names) {
    // Every letter too many is an edit, so that a long text need not be compared with each name.
    if (Math.abs(name.length - written.length) > allowed) continue;
    const distance = editDistance(written.toLowerCase(), name.toLowerCase());
    if (distance <= allowed && (!best || distance < best.distance)) best = { name, distance };
  }
  return best?.name;
}
