/** Which pages have a word in their names, and how much that tells of each. */
import SearchableMap from 'minisearch/SearchableMap';

export interface WordHit {
  /** The number of the page. */
  id: number;
  score: number;
  /** The words of the page that were found. */
  terms: string[];
}

export interface WordIndex {
  /** Every word, once. */
  words: ReadonlySet<string>;
  /** @param isTerm Which of the words that begin with `word` count besides the word itself. */
  find(word: string, isTerm: (term: string) => boolean): WordHit[];
}

/** A field's words, and what a hit among them counts. */
export interface IndexedField {
  words: string[];
  weight: number;
}

interface Place {
  id: number;
  field: number;
  times: number;
}

/** How soon a word that stands more often counts no more, how much a short field is worth, and what any hit is (BM25+). */
const [SOON, SHORT, ANY] = [1.2, 0.7, 0.5];
/** What a longer word counts that begins with the one asked for. */
const LONGER = 0.4;

/** @param pages The fields of each page, of which all have the same. */
export function createWordIndex(pages: IndexedField[][]): WordIndex {
  const index = new SearchableMap<Place[]>();
  const words = new Set<string>();
  const lengths = pages.map((fields) => fields.map((field) => new Set(field.words).size));
  const means = (pages[0] ?? []).map(
    (_, field) => lengths.reduce((sum, each) => sum + each[field]!, 0) / pages.length || 1,
  );
  pages.forEach((fields, id) =>
    fields.forEach((field, number) => {
      for (const word of field.words) {
        words.add(word);
        const places = index.fetch(word, () => []);
        const last = places.at(-1);
        if (last?.id === id && last.field === number) last.times += 1;
        else places.push({ id, field: number, times: 1 });
      }
    }),
  );

  const toScore = ({ id, field, times }: Place, inField: number): number => {
    const rare = Math.log(1 + (pages.length - inField + 0.5) / (inField + 0.5));
    const length = lengths[id]![field]! / means[field]!;
    return (
      pages[id]![field]!.weight * rare * (ANY + (times * (SOON + 1)) / (times + SOON * (1 - SHORT + SHORT * length)))
    );
  };

  return {
    words,
    find(word, isTerm) {
      const hits = new Map<number, WordHit>();
      for (const [term, places] of index.atPrefix(word)) {
        if (term !== word && !isTerm(term)) continue;
        const share = term === word ? 1 : (LONGER * term.length) / (term.length + 0.3 * (term.length - word.length));
        const counts = places.reduce<number[]>((all, { field }) => {
          all[field] = (all[field] ?? 0) + 1;
          return all;
        }, []);
        for (const place of places) {
          const hit = hits.get(place.id) ?? { id: place.id, score: 0, terms: [] };
          hit.score += share * toScore(place, counts[place.field]!);
          if (!hit.terms.includes(term)) hit.terms.push(term);
          hits.set(place.id, hit);
        }
      }
      return [...hits.values()];
    },
  };
}
