/** The first answers of the search: titles, other names and places of pages, searched on the device. */
import type { Synonyms } from '../schemas/search.ts';
import { isNamedHelp, isNews, toKnown, toRank, type Known, type Part } from './instant-rank.ts';
import { toSearchQuery, toSynonymWords, type QueryPart, type SearchQuery } from './search-query.ts';
import { toSearchWords } from './search-words.ts';
import type { SearchedPage } from './searched-page.ts';
import { createWordIndex } from './word-index.ts';

export interface InstantAnswer {
  /** Best first. */
  found: FoundPage[];
  /** What was searched in place of what was typed: other words for the same, or a spelling that is known. */
  searchedFor?: string | undefined;
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

/**
 * @param pages As `readInstantFile` gives them.
 * @param synonyms A row that means nothing holds words that are right as they stand.
 */
export function createInstantSearch(pages: SearchedPage[], synonyms: Synonyms['synonyms']): InstantSearch {
  const [meant, right] = [synonyms.filter(isMeant), synonyms.filter((row) => !isMeant(row))];
  const said = toSynonymWords(meant);
  const rightWords = new Set(right.flatMap(({ say }) => say.flatMap(toSearchWords)));
  const all = pages.map(toKnown);
  const index = createWordIndex(
    pages.map(({ title, aliases, area = '' }) => [
      { words: toSearchWords(title), weight: 2 },
      { words: aliases.flatMap(toSearchWords), weight: 1.5 },
      { words: toSearchWords(area), weight: 1 },
    ]),
  );
  const vocabulary = new Set([...[...said.keys()].flatMap((say) => say.split(' ')), ...index.words]);
  const starts = new Set([...vocabulary].flatMap((word) => [...word].map((_, end) => word.slice(0, end + 1))));

  /** @param more How many letters a word may have besides, when it begins so. */
  const findWord = (word: string, more: number): Map<number, Part> => {
    const isLonger = word.length > 2 || more === Infinity;
    const parts = new Map<number, Part>();
    for (const form of toForms(word)) {
      const isNear = (term: string) => isLonger && (term.length <= form.length + more || term === `${form}s`);
      for (const { id, score, terms } of index.find(form, isNear)) {
        const known = parts.get(id);
        // A common word tells little: without a limit one rare word would outweigh all others.
        const value = Math.min(score, 20);
        if (!known || known.score < value) parts.set(id, { score: value, terms: [...terms, ...(known?.terms ?? [])] });
      }
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
      const query = toSearchQuery(typed, said, vocabulary, (word) => starts.has(word) || rightWords.has(word));
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
          // Where no page has all that was asked, help that is asked for by its name stands first.
          // News of one day never stands before it: a unit that was "named as open" then may be closed now.
          const isHelp = count < parts.length && isNamedHelp(known, query);
          const share = isHelp
            ? parts.length - 0.5
            : isNews(known, query)
              ? Math.min(count, parts.length - 0.75)
              : count;
          return { ...toFound(known, hits), share, rank: toRank(known, hits, query) };
        })
        .toSorted((a, b) => b.share - a.share || b.rank - a.rank || (a.page.href < b.page.href ? -1 : 1));
      return {
        found: found.map(({ page, matched }) => ({ page, matched })),
        ...toSearchedFor(typed, query, found.length),
      };
    },
  };
}

function isMeant({ means, page }: Synonyms['synonyms'][number]): boolean {
  return means !== undefined || page !== undefined;
}

function isPast({ until }: SearchedPage, today: string): boolean {
  return until !== undefined && until < today;
}

function toFound({ page, title }: Known, hits: Part[]): FoundPage {
  return { page, matched: [...new Set(hits.flatMap(({ terms }) => terms))].filter((word) => title.has(word)) };
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
