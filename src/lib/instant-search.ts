/** The first answers of the search: titles, other names and places of pages, searched on the device. */
import MiniSearch from 'minisearch';
import type { Synonyms } from '../schemas/search.ts';
import { toMeaningful } from './plain-words.ts';
import { toSearchQuery, toSynonymWords, type QueryPart, type SearchQuery } from './search-query.ts';
import { toSearchWords } from './search-words.ts';
import type { SearchedPage, SearchKind } from './searched-page.ts';

export interface InstantAnswer {
  /** Best first. */
  found: FoundPage[];
  /** What was searched in place of what was typed: other words for the same, or a spelling that is known. */
  searchedFor?: string | undefined;
  /** Whether no other page could be meant more: the first answer is named by these words, or it is help that has them all. */
  isSure: boolean;
}

interface FoundPage {
  page: SearchedPage;
  /** Words of the title that matched, as `toSearchWords` gives them, to be marked. */
  matched: string[];
}

export interface InstantSearch {
  /** @param query As typed. @param today `2026-11-22`: pages that are past their `until` are not found. */
  find(query: string, today: string): InstantAnswer;
}

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

interface Known extends FoundPage {
  weight: number;
  /** Title and other names, as words. */
  names: string[];
  title: Set<string>;
}

interface Part {
  score: number;
  terms: string[];
}

/** @param pages As `readInstantFile` gives them. */
export function createInstantSearch(pages: SearchedPage[], synonyms: Synonyms['synonyms']): InstantSearch {
  const said = toSynonymWords(synonyms);
  const all = pages.map(toKnown);
  const vocabulary = new Set<string>([...said.keys()].flatMap((say) => say.split(' ')));
  const engine = new MiniSearch<{ id: number; title: string; aliases: string; area: string }>({
    fields: ['title', 'aliases', 'area'],
    tokenize: toSearchWords,
    processTerm: (term) => {
      vocabulary.add(term);
      return term;
    },
    // What somebody typed is no word of the site.
    searchOptions: { processTerm: (term) => term },
  });
  engine.addAll(pages.map(({ title, aliases, area = '' }, id) => ({ id, title, aliases: aliases.join(', '), area })));
  const starts = new Set([...vocabulary].flatMap((word) => [...word].map((_, end) => word.slice(0, end + 1))));

  /** @param more How many letters a word may have besides, when it begins so. */
  const findWord = (word: string, more: number): Map<number, Part> => {
    const isLonger = word.length > 2 || more === Infinity;
    const options = { prefix: isLonger, boost: { title: 2, aliases: 1.5 }, weights: { prefix: 0.4, fuzzy: 0.4 } };
    const found = toForms(word).flatMap((form) =>
      engine.search(form, { ...options, tokenize: (text) => [text] }).flatMap(({ id, score, terms }) => {
        const near = terms.filter((term) => term.length <= form.length + more || term === `${form}s`);
        return near.length ? [{ id, score, terms: near }] : [];
      }),
    );
    const parts = new Map<number, Part>();
    for (const { id, score, terms } of found) {
      const number = id as number;
      const known = parts.get(number);
      // A common word tells little: without a limit one rare word would outweigh all others.
      const value = Math.min(score, 20);
      if (!known || known.score < value)
        parts.set(number, { score: value, terms: [...terms, ...(known?.terms ?? [])] });
    }
    return parts;
  };

  const findPart = ({ ways, isLast }: QueryPart): Map<number, Part> => {
    const best = new Map<number, Part>();
    for (const way of ways) {
      const perWord = way.map((word, index) => {
        const isTyped = isLast && index === way.length - 1 && way === ways[0];
        return findWord(word, isTyped ? Infinity : toEnding(word));
      });
      for (const id of perWord[0]?.keys() ?? []) {
        const hits = perWord.flatMap((found) => found.get(id) ?? []);
        if (hits.length < perWord.length) continue;
        const part = {
          score: hits.reduce((sum, { score }) => sum + score, 0),
          terms: hits.flatMap(({ terms }) => terms),
        };
        if ((best.get(id)?.score ?? 0) < part.score) best.set(id, part);
      }
    }
    return best;
  };

  return {
    find(typed, today) {
      const query = toSearchQuery(typed, said, vocabulary, (word) => starts.has(word));
      const parts = query.parts.map(findPart);
      const counts = new Map<number, number>();
      for (const part of parts) for (const id of part.keys()) counts.set(id, (counts.get(id) ?? 0) + 1);
      all.forEach(({ page, names }, id) => {
        if (page.href === query.page || names.includes(query.words.join(' '))) counts.set(id, parts.length);
        if (isPast(page, today)) counts.delete(id);
      });
      const most = Math.max(0, ...counts.values());
      const found = [...counts]
        .filter(([id, count]) => {
          // Less than half of what was asked is another question, but for help that is asked for by its name.
          return (count === most && count * 2 >= parts.length) || isNamedHelp(all[id]!, query);
        })
        .map(([id, count]) => {
          const hits = parts.flatMap((part) => part.get(id) ?? []);
          const known = all[id]!;
          const isSure = isSurelyMeant(known, query, count === parts.length);
          // Where no page has all that was asked, help that is asked for by its name stands first.
          const share = count < parts.length && isNamedHelp(known, query) ? parts.length - 0.5 : count;
          return { ...toFound(known, hits), share, rank: toRank(known, hits, query), isSure };
        })
        .toSorted((a, b) => b.share - a.share || b.rank - a.rank || (a.page.href < b.page.href ? -1 : 1));
      return {
        found: found.map(({ page, matched }) => ({ page, matched })),
        ...toSearchedFor(typed, query, found.length),
        isSure: found[0]?.isSure ?? false,
      };
    },
  };
}

function isPast({ until }: SearchedPage, today: string): boolean {
  return until !== undefined && until < today;
}

function toKnown(page: SearchedPage): Known {
  const names = [page.title, ...page.aliases].map((name) => toSearchWords(name).join(' '));
  const lesser = LESSER.find(([pattern]) => pattern.test(page.href))?.[1] ?? 1;
  return { page, matched: [], names, title: new Set(names[0]!.split(' ')), weight: WEIGHTS[page.kind] * lesser };
}

/** @param hasAll Whether the page has all that was asked for. */
function isSurelyMeant(
  { page, names }: Known,
  { words, page: meant, corrected }: SearchQuery,
  hasAll: boolean,
): boolean {
  const isHelp = page.kind === 'Get help' || page.kind === 'Places';
  // A place goes by few words, so its misspelt name is sure; a common word may be spelt so on another page.
  if (corrected && page.kind !== 'Places') return false;
  return page.href === meant || names[0] === words.join(' ') || (isHelp && hasAll);
}

/** Whether a part is one of its names, as a synonym knows it, or the word by which people know a place. */
function isNamedHelp({ page, names, title }: Known, { parts }: SearchQuery): boolean {
  if (page.kind !== 'Get help' && page.kind !== 'Places') return false;
  // "Pharmacy and Pharmacy First", "999 if you cannot hear or speak".
  const called = [...names, toSearchWords(page.title.split(/ (?:and|if) /)[0]!).join(' ')];
  const isKnownBy = (way: string[]) =>
    page.kind === 'Places' && way.length === 1 && title.has(way[0]!) && !GENERAL.has(way[0]!);
  return parts.some(
    (part) => part.page === page.href || part.ways.some((way) => called.includes(way.join(' ')) || isKnownBy(way)),
  );
}

function toFound({ page, title }: Known, hits: Part[]): FoundPage {
  return { page, matched: [...new Set(hits.flatMap(({ terms }) => terms))].filter((word) => title.has(word)) };
}

/** How near a page is to what was asked. A name that is asked for to the letter stands before all that only has the words. */
function toRank({ page, names, weight }: Known, hits: Part[], { words, parts, page: meant }: SearchQuery): number {
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

/** How many letters may follow a word that is typed to its end: "child", "children", but not "ear", "early help". */
function toEnding({ length }: string): number {
  return length < 4 ? 0 : length < 5 ? 2 : 3;
}

/** `hospitals` is also looked for as `hospital`. */
function toForms(word: string): string[] {
  if (word.length < 5 || !word.endsWith('s') || word.endsWith('ss')) return [word];
  return [word, word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1)];
}

function toSearchedFor(
  typed: string,
  { words, parts, corrected }: SearchQuery,
  found: number,
): Pick<InstantAnswer, 'searchedFor'> {
  if (found === 0) return {};
  const [part] = parts;
  const isOther = parts.length === 1 && part?.means !== undefined && part.ways[0]!.length > 0;
  if (corrected) return { searchedFor: isOther ? part.means : words.join(' ') };
  return isOther && part.means!.toLowerCase() !== typed.trim().toLowerCase() ? { searchedFor: part.means } : {};
}
