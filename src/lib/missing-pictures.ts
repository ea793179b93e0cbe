/** Pictures of a document that our copy of it, which is text, does not have. */

export type PictureKind = 'chart' | 'map' | 'drawing';

interface Place {
  kind: string;
  /** What of it is missing: `The chart and its numbers. Only its title is in the text we have`. */
  missing?: string | undefined;
}

const KINDS: [PictureKind, RegExp][] = [
  ['chart', /^the (?:whole )?chart\b/i],
  ['map', /^the (?:whole )?map\b/i],
];

/** How many there are of each kind. Where the numbers of a picture are in the text, its place is a table and not a figure. */
export function countMissingPictures(outline: readonly Place[]): Record<PictureKind, number> {
  const counts = { chart: 0, map: 0, drawing: 0 };
  for (const { kind, missing } of outline) {
    if (kind !== 'figure' || missing === undefined) continue;
    counts[KINDS.find(([, words]) => words.test(missing))?.[0] ?? 'drawing'] += 1;
  }
  return counts;
}

/** `11 charts, 1 map and 6 drawings`; nothing for none. */
export function formatPictureCounts(counts: Record<PictureKind, number>): string {
  const parts = (['chart', 'map', 'drawing'] as const).flatMap((kind) =>
    counts[kind] === 0 ? [] : [`${counts[kind]} ${kind}${counts[kind] === 1 ? '' : 's'}`],
  );
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : (parts[0] ?? '');
}
