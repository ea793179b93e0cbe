/** Words explained. */
import { groupByLetter } from '../lib/letters.ts';
import { getEntries, getReferenced, toHref } from './entries.ts';

/** All terms, grouped by letter. An abbreviation leads to its term. */
export async function getGlossary() {
  const entries = await getEntries('glossary');
  const terms = await Promise.all(
    entries.map(async (entry) => ({
      ...entry.data,
      seeAlso: await Promise.all(
        (entry.data.seeAlso ?? []).map(async (reference) => {
          const other = await getReferenced('glossary', reference, entry);
          return { term: other.data.term, href: toHref<'glossary'>(other).replace('/glossary/', '') };
        }),
      ),
    })),
  );
  return groupByLetter(terms, ({ term }) => term);
}
