/** Ways to be heard, by whether they still answer, and the letter that anybody can copy. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { areaNames } from '../lib/areas.ts';
import { formatDate } from '../lib/dates.ts';
import { letterSchema } from '../schemas/letter.ts';
import { getOrderedEntries } from './entries.ts';
import { toWitnesses } from './witnesses.ts';

const STATES = [
  { id: 'answers', title: 'Ways that answer' },
  { id: 'not-checked', title: 'Ways that existed, and that nobody has tried lately' },
  { id: 'past', title: 'Ways of the past' },
] as const;

/** The ways in order, grouped by whether they answer; a group without any says so on the page. */
export async function getWays() {
  const entries = await getOrderedEntries('ways');
  const ways = await Promise.all(
    entries.map(async (entry) => {
      const { title, what, how, seen, tried, link, areas, sources = [], evidence = [] } = entry.data;
      return {
        ...{ id: entry.id, title, what, how, link, state: entry.data.state },
        seen: formatDate(seen),
        tried: tried && formatDate(tried),
        areas: areas.includes('whole-area') ? undefined : areas.map((area) => areaNames[area]).join(', '),
        witnesses: (
          await Promise.all([
            ...sources.map((source) => toWitnesses({ source }, entry)),
            ...evidence.map((each) => toWitnesses({ evidence: each }, entry)),
          ])
        ).flat(),
      };
    }),
  );
  return STATES.map(({ id, title }) => ({ id, title, ways: ways.filter(({ state }) => state === id) }));
}

/** A letter to copy, and an email with its subject that has no address yet. */
export function getLetter() {
  const { subject, paragraphs } = letterSchema.parse(parse(readFileSync('content/letter.yaml', 'utf8')));
  const text = paragraphs.join('\n\n');
  const email = `mailto:?subject=${encodeURIComponent(subject)}`;
  return { subject, paragraphs, text: `${subject}\n\n${text}\n`, email };
}
