/**
 * Pages to measure the search with: words of our own content, each about as often as in English (Zipf's law), in the kinds
 * and below the addresses that a site like ours has, always the same for the same number.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchedPage } from '../../src/lib/searched-page.ts';
import { pickNumber, toRandom, type Random } from './generated-text.ts';

export interface MadeUpPage extends SearchedPage {
  html: string;
}

const SEED = 20_261_122;
const WORDS_OF_PAGE = 300;

/** Of a hundred pages, how many are of which kind. Few places and services are added to a site that grows. */
const SHARES: [share: number, folder: string, kind: SearchedPage['kind']][] = [
  [2, '/get-help/', 'Get help'],
  [3, '/places/', 'Places'],
  [5, '/about/', 'About'],
  [5, '/publications/', 'Publications'],
  [15, '/plan/initiatives/', 'The plan'],
  [25, '/plan/promises/', 'Promises'],
  [15, '/stories/', 'Stories'],
  [15, '/events/', 'Events'],
  [15, '/figures/', 'Data'],
];

/** All words of the content, the most frequent first; at equal counts by the alphabet. */
export function readVocabulary(root: string): string[] {
  const counts = new Map<string, number>();
  for (const file of readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (!/\.(?:mdx?|yaml)$/.test(file)) continue;
    const text = readFileSync(join(root, 'content', file), 'utf8').toLowerCase();
    for (const [word] of text.matchAll(/[a-z]{2,}/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
}

export function makeUpPages(vocabulary: readonly string[], count: number): MadeUpPage[] {
  const random = toRandom(SEED);
  const pick = () => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? vocabulary[0]!;
  const pickWords = (length: number) => Array.from({ length }, pick);
  return Array.from({ length: count }, (_, number) => {
    const [folder, kind] = pickKind(random);
    const title = pickWords(pickNumber(random, 3, 8)).join(' ');
    const aliases = Array.from({ length: pickNumber(random, 0, 2) }, () => pickWords(2).join(' '));
    const text = pickWords(Math.round(WORDS_OF_PAGE * (0.5 + random()))).join(' ');
    const html =
      `<html lang="en-GB"><body><main data-pagefind-body data-pagefind-meta="kind:${kind}"><h1>${title}</h1>` +
      `<span hidden data-pagefind-meta="aliases[data-aliases]" data-aliases="${aliases.join(', ')}"></span>` +
      `<p>${text}</p></main>`;
    return { href: `${folder}${toSlug(title)}-${number}/`, title, kind, aliases, html };
  });
}

function pickKind(random: Random): [folder: string, kind: SearchedPage['kind']] {
  let left = pickNumber(random, 1, 100);
  const found = SHARES.find(([share]) => (left -= share) <= 0);
  const [, folder, kind] = found ?? SHARES.at(-1)!;
  return [folder, kind];
}

function toSlug(title: string): string {
  return title.split(' ').slice(0, 4).join('-');
}
