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
          earlier: (data.formerNames ?? []).map(toEarlier),
          later: (data.laterNames ?? []).map((name) => ({ sentence: toSentence(name), note: name.note })),
        })),
    }))
    .filter(({ organisations }) => organisations.length > 0);
}

type Data = Entry<'organisations'>['data'];

function toEarlier({ name, from, until }: NonNullable<Data['formerNames']>[number]): string {
  const [since, end] = [from && ` from ${formatDate(from)}`, until && ` until ${formatDate(until)}`];
  return `${name}${since ?? ''}${end ?? ''}`;
}

function toSentence({ name, since, certainty }: NonNullable<Data['laterNames']>[number]): string {
  const from = since ? ` from ${formatDate(since)}` : '';
  return certainty === 'confirmed' ? `Later: ${name}${from}.` : `Planned: ${name}${from}.`;
}
