/** Who is who: the names in the documents, and what they are called now. */
import { formatDate } from '../lib/dates.ts';
import { getEntries, type Entry } from './entries.ts';

const KIND_NAMES = {
  partnership: 'The partnership',
  commissioner: 'Who planned and paid for care',
  'nhs-trust': 'NHS trusts that give care',
  council: 'Councils',
  voluntary: 'Charities and voluntary groups',
  national: 'National bodies',
  other: 'Others',
} as const;

/** Organisations grouped by what sort of body they are. */
export async function getOrganisationGroups() {
  const entries = await getEntries('organisations');
  return (Object.entries(KIND_NAMES) as [Entry<'organisations'>['data']['kind'], string][])
    .map(([kind, heading]) => ({
      heading,
      organisations: entries
        .filter(({ data }) => data.kind === kind)
        .toSorted((a, b) => a.data.name.localeCompare(b.data.name, 'en-GB'))
        .map(({ data }) => ({
          ...data,
          sentenceNow: data.now && toSentence(data.now),
        })),
    }))
    .filter(({ organisations }) => organisations.length > 0);
}

function toSentence(now: NonNullable<Entry<'organisations'>['data']['now']>): string {
  const since = now.since ? ` from ${formatDate(now.since)}` : '';
  return now.certainty === 'confirmed'
    ? `Now: ${now.name}${since}.`
    : `Planned: ${now.name}${since}. No source we have shows that it happened.`;
}
