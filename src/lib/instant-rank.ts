/** Which of the pages that a search finds by name stands first. */
import { toMeaningful } from './plain-words.ts';
import type { SearchQuery } from './search-query.ts';
import { toSearchWords } from './search-words.ts';
import type { SearchedPage, SearchKind } from './searched-page.ts';

/** What a page says counts by how likely somebody in need wants it: help first, the past last. */
const WEIGHTS: Record<SearchKind, number> = {
  'Get help': 1.6,
  Places: 1.5,
  About: 1,
  Stories: 0.8,
  'The plan': 0.9,
  Publications: 0.9,
  Events: 0.8,
  Data: 0.7,
  Promises: 0.5,
};
/** Lists and news of one day stand behind the pages that gather them. */
const LESSER: [RegExp, number][] = [
  [/^\/topics\/|^\/areas\/|^\/have-your-say\//, 1.25],
  [/^\/updates\/./, 0.75],
  [/^\/figures\/./, 0.7],
];

/** Words that stand in the names of many buildings. */
const GENERAL = new Set(
  (
    'hospital hospitals city north unit centre house royal queen princess and of the for to near where go urgent help ' +
    'find a place cambridgeshire peterborough wales'
  ).split(' '),
);

/** A page with what its place among the results hangs on. */
export interface Known {
  page: SearchedPage;
  weight: number;
  /** Title and other names, as words. */
  names: string[];
  title: Set<string>;
}

/** What a part of a query finds of a page. */
export interface Part {
  score: number;
  terms: string[];
}

export function toKnown(page: SearchedPage): Known {
  const names = [page.title, ...page.aliases].map((name) => toSearchWords(name).join(' '));
  const lesser = LESSER.find(([pattern]) => pattern.test(page.href))?.[1] ?? 1;
  return { page, names, title: new Set(names[0]!.split(' ')), weight: WEIGHTS[page.kind] * lesser };
}

/** An update that is not asked for by its title or by a synonym. */
export function isNews({ page, names }: Known, { words, page: meant }: SearchQuery): boolean {
  return /^\/updates\/./.test(page.href) && page.href !== meant && !names[0]!.includes(words.join(' '));
}

/** Whether it is asked for by one of its names, by a synonym, or by the word by which people know a place. */
export function isNamedHelp({ page, names, title }: Known, { words, parts }: SearchQuery): boolean {
  if (page.kind !== 'Get help' && page.kind !== 'Places') return false;
  // "Pharmacy and Pharmacy First", "999 if you cannot hear or speak".
  const called = [...names, toSearchWords(page.title.split(/ (?:and|if) /)[0]!).join(' ')];
  const asked = ` ${words.join(' ')} `;
  const isKnownBy = (word: string) => page.kind === 'Places' && title.has(word) && !GENERAL.has(word);
  return (
    called.some((name) => asked.includes(` ${name} `)) ||
    parts.some((part) => part.page === page.href) ||
    words.some(isKnownBy)
  );
}

/** How near a page is to what was asked. A name that is asked for to the letter stands before all that only has the words. */
export function toRank(
  { page, names, weight }: Known,
  hits: Part[],
  { words, parts, page: meant }: SearchQuery,
): number {
  const asked = [words.join(' '), toMeaningful(words).join(' ')];
  const isName = names.some((name) => asked.includes(name) || asked.includes(toMeaningful(name.split(' ')).join(' ')));
  const isArea = page.kind === 'Places' && asked.includes(toSearchWords(page.area ?? '').join(' '));
  const toShare = (name: string) =>
    Math.max(...asked.map((each) => (` ${name} `.includes(` ${each} `) ? each.length / name.length : 0)));
  const inName = Math.max(...names.map(toShare));
  const inTitle = asked[1]!.includes(' ') && toShare(names[0]!) > 0;
  const isPart = parts.some((part) => part.page === page.href);
  const score = hits.reduce((sum, hit) => sum + hit.score, 0) / Math.max(1, parts.length);
  // A building goes by the first word of its name: Hinchingbrooke, Papworth.
  const isShort =
    page.kind === 'Places' && names[0]!.split(' ').some((word) => word === asked[1] && !GENERAL.has(word));
  const bonus =
    (isName ? 60 : 0) +
    (asked.includes(names[0]!) ? 40 : 0) +
    (isShort ? 60 : 0) +
    (isArea ? 50 : 0) +
    20 * inName +
    (inTitle && !isName ? 40 : 0) +
    (isPart ? 25 : 0);
  return (page.href === meant ? 1e6 : 0) + weight * (score + bonus);
}
