/** Towns, and the sheet of each: who to call, and the places nearest to it. */
import { isPast } from '../lib/dates.ts';
import { findReviewState, toLastDay } from '../lib/review-state.ts';
import { toSheetCards, type SheetPlace } from '../lib/sheet-cards.ts';
import { getEntries, getReferenced, toHref, toSlug, type Entry } from './entries.ts';
import { buildDay } from './site.ts';

/** Pages for the sheet of each town. */
export async function getTownSheets() {
  const [towns, places] = await Promise.all([getEntries('towns'), getEntries('places')]);
  const all = places.map(toSheetPlace);
  return Promise.all(
    towns.map(async (entry) => {
      const cards = toSheetCards(all, entry.data.location, buildDay);
      const [emergency, urgent, mind, ...rest] = await getGuidance(entry);
      // Everyday guidance leaves with its review; 999 and 111 stand whatever happens.
      const everyday = rest.filter(({ data }) => findReviewState(data, buildDay) !== 'lapsed');
      const guidance = [emergency!, urgent!, mind!, ...rest].map(({ data }) => data.reviewDue);
      const correctUntil = [...guidance, ...cards.flatMap(({ due }) => due)].toSorted()[0]!;
      return {
        params: { slug: toSlug(entry) },
        props: {
          entry,
          title: `Where to go for urgent help near ${entry.data.title}`,
          summary: `Who to call, and the A&E, urgent treatment centre and minor injury units nearest to ${entry.data.title}, on one sheet to print.`,
          href: toHref<'towns'>(entry),
          sheet: {
            town: entry.data.title,
            cards,
            calls: { emergency: toAdvice(emergency!), urgent: toAdvice(urgent!), mind: toAdvice(mind!) },
            everyday: everyday.map(toAdvice),
            correctUntil,
            /** The first of its places to go: then the search finds the sheet no more. */
            until: cards.flatMap(({ until }) => until ?? []).toSorted()[0],
            overdue: isPast(correctUntil, buildDay),
          },
        },
      };
    }),
  );
}

/** In the order of the sheet. */
const GUIDANCE = ['999-and-a-and-e', 'nhs-111', 'mental-health-crisis', 'pharmacy', 'gp'];

function getGuidance(from: Entry<'towns'>): Promise<Entry<'services'>[]> {
  return Promise.all(GUIDANCE.map((id) => getReferenced('services', { collection: 'services', id }, from)));
}

/** The answer of a page of guidance whole: a part of it could say something else. */
function toAdvice(entry: Entry<'services'>) {
  const { title, answer, action } = entry.data;
  return {
    title,
    href: toHref<'services'>(entry),
    text: [answer, action.note].filter(Boolean).join(' '),
    until: toLastDay(entry.data),
  };
}

function toSheetPlace(entry: Entry<'places'>): SheetPlace {
  const facilities = entry.data.facilities.map((facility) => ({ ...facility, service: facility.service.id }));
  return { ...entry.data, facilities, href: toHref<'places'>(entry) };
}
