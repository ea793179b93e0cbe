/** Alerts: notices above pages that end on a day they name. */
import { compareAlerts, isInScope, type Alert } from '../lib/alerts.ts';
import { hasBegun, isOver } from '../lib/dated.ts';
import { getEntries, getReferenced, toHref, type Entry } from './entries.ts';
import { buildDay } from './site.ts';

export interface PageAlert extends Alert {
  /** Whether it has begun on the day of the build; a later one is shown by the reader's browser. */
  begun: boolean;
}

/** The alerts for the page at an address, without those that are over. */
export async function getAlerts(path: string): Promise<PageAlert[]> {
  const entries = await getEntries('alerts');
  const scoped = await Promise.all(entries.map(async (entry) => ({ entry, places: await listPlaces(entry) })));
  return scoped
    .filter(({ entry, places }) => isInScope({ scope: entry.data.scope, places }, path))
    .map(({ entry }) => toAlert(entry))
    .filter(({ until }) => !isOver(until, buildDay))
    .toSorted(compareAlerts);
}

async function listPlaces(entry: Entry<'alerts'>): Promise<string[]> {
  const references = entry.data.places ?? [];
  return Promise.all(references.map(async (place) => toHref<'places'>(await getReferenced('places', place, entry))));
}

function toAlert({ id, data }: Entry<'alerts'>): PageAlert {
  const { title, text, severity, link, from, expires, expiresAt } = data;
  const until = expiresAt ? `${expires}T${expiresAt}` : expires;
  return { id, title, text, severity, link, from, until, begun: !from || hasBegun(from, buildDay) };
}
