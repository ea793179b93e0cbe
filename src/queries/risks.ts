/** What could go wrong: the lists of risks of each document, with the scores of the ledger. */
import { toCitations } from './citations.ts';
import { formatDate, toSortKey } from '../lib/dates.ts';
import { formatLocator } from '../lib/outline.ts';
import { getEntries, getReferenced, toHref, toSlug, type Entry } from './entries.ts';
import { getFigures, type FigureView } from './figures.ts';

async function getOrdered(): Promise<Entry<'risks'>[]> {
  return (await getEntries('risks')).toSorted((a, b) => toSortKey(a.data.when).localeCompare(toSortKey(b.data.when)));
}

/** All lists of risks, the oldest first. */
export async function getRiskLinks() {
  return (await getOrdered()).map((entry) => ({
    title: entry.data.title,
    summary: entry.data.summary,
    href: toHref<'risks'>(entry),
    meta: `${formatDate(entry.data.when)}, ${entry.data.risks.length} risks`,
  }));
}

export interface Score {
  value: number;
  text: string;
  href: string;
}

/** Pages for each list. */
export async function getRiskPages() {
  const [entries, figures] = await Promise.all([getOrdered(), getFigures()]);
  return Promise.all(
    entries.map(async (entry) => {
      const publication = await getReferenced('publications', entry.data.publication, entry);
      return {
        params: { slug: toSlug(entry) },
        props: {
          entry,
          risks: entry.data.risks.map((risk) => ({
            ...risk,
            before: toScore(risk.before, figures),
            after: toScore(risk.after, figures),
            source: {
              text: formatLocator(risk.at, publication.data.outline),
              href: `${toHref<'publications'>(publication)}#${risk.at}`,
            },
          })),
          citations: await toCitations(entry.data.sources, entry),
        },
      };
    }),
  );
}

function toScore(id: string | undefined, figures: Map<string, FigureView>): Score | undefined {
  const figure = id === undefined ? undefined : figures.get(id);
  if (id !== undefined && !figure) throw new Error(`The ledger has no figure "${id}"`);
  return figure && { value: figure.numbers[0] ?? 0, text: figure.table, href: figure.href };
}
