/** The parts of a bar: where each begins and how wide it is, in percent. */
export function toShares<Part extends { count: number }>(parts: Part[]): (Part & { x: number; width: number })[] {
  const all = parts.reduce((sum, { count }) => sum + count, 0);
  const round = (share: number) => Math.round(share * 100) / 100;
  return parts.map((part, index) => {
    const before = parts.slice(0, index).reduce((sum, { count }) => sum + count, 0);
    return { ...part, x: round((before / all) * 100), width: round((part.count / all) * 100) };
  });
}

/** `1 done, 2 no update`: the counts in words, for a line. */
export function formatCounts(parts: { name: string; count: number }[]): string {
  return parts.map(({ name, count }) => `${count} ${name.toLowerCase()}`).join(', ');
}
