/** How the search grows, as Markdown. */
import type { SearchFigures } from './search-growth.ts';

const toKilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const toShare = (share: number) => `${Math.round(share * 100)}%`;

/** A table, and by how much the bytes of a search grow. */
export function formatSearchGrowth(figures: readonly SearchFigures[]): string {
  return [
    '## Growth of the search',
    '',
    'Bytes as sent with Brotli, for twenty searches of one or two words: the middle one, and the one that costs most. A first',
    'search has the names of pages (ours alone), the engine, the index and the first five pages that it shows, and all that',
    'no list names.',
    '',
    '| Index | Made in | Files | On the disc | Names | First search | Largest | Next: index | Largest | With pages | Ten best as Pagefind’s |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...figures.map(toRow),
    '',
    ...(['plain', 'ours'] as const).map((way) => `- ${describeGrowth(figures, way)}`),
  ].join('\n');
}

function toRow({ way, pages, seconds, files, bytes, names, first, next, nextShown, same }: SearchFigures): string {
  const sizes = [bytes, names, first.median, first.largest, next.median, next.largest, nextShown.median];
  const cells = [`${way}, ${pages} pages`, `${seconds.toFixed(1)} s`, files, ...sizes.map(toKilobytes), toShare(same)];
  return `| ${cells.join(' | ')} |`;
}

/** By the median and by the mean, because few searches make either go up and down. */
function describeGrowth(figures: readonly SearchFigures[], way: SearchFigures['way']): string {
  const [small, large] = figures.filter((figure) => figure.way === way);
  if (!small || !large) return '';
  const grow = (of: 'first' | 'next' | 'nextShown') => {
    const [median, mean] = (['median', 'mean'] as const).map((kind) => toShare(large[of][kind] / small[of][kind] - 1));
    return `${median} (mean ${mean})`;
  };
  return `${way}: a first search grows by ${grow('first')}, one that follows by ${grow('next')}, and with the pages that it shows by ${grow('nextShown')}.`;
}
