/** The districts, and the whole: what the documents say of each, and all that the site has there. */
import { toCitations } from './citations.ts';
import { getEntries, getOrderedEntries, toHref, toSlug, type Entry } from './entries.ts';
import { getEvents } from './events.ts';
import { getInitiativesByDocument } from './initiatives.ts';
import { countStates, getPromises } from './promises.ts';
import { getPageFacts } from './prose-context.ts';
import { getStories } from './stories.ts';
import { getUpdates } from './updates.ts';

type Area = Entry<'areas'>['data']['id'];

/** All areas in order, with the towns that have a sheet. */
export async function getAreaLinks() {
  const [entries, towns] = await Promise.all([getOrderedEntries('areas'), getTownsByArea()]);
  return entries.map((entry) => ({
    id: entry.data.id,
    title: entry.data.title,
    summary: entry.data.summary,
    href: toHref<'areas'>(entry),
    towns: (towns.get(entry.data.id) ?? []).map(({ title }) => title),
  }));
}

/** Pages for each area. */
export async function getAreaPages() {
  const [entries, promises, stories, events, updates, places, towns] = await Promise.all([
    getOrderedEntries('areas'),
    getPromises(),
    getStories(),
    getEvents(),
    getUpdates(),
    getOrderedEntries('places'),
    getTownsByArea(),
  ]);
  return Promise.all(
    entries.map(async (entry) => {
      const area = entry.data.id;
      return {
        params: { slug: toSlug(entry) },
        props: {
          entry,
          // What is for everybody is nearly all of it, and has a page of its own.
          groups: area === 'whole-area' ? [] : await getInitiativesByDocument((data) => data.areas.includes(area)),
          forAll: area === 'whole-area' ? 0 : promises.filter(({ areas }) => areas.includes('whole-area')).length,
          states: countStates(promises.filter(({ areas }) => areas.includes(area))),
          places: places
            .filter(({ data }) => data.area === area)
            .map((place) => ({
              title: place.data.title,
              href: toHref<'places'>(place),
              offers: place.data.facilities.map(({ name }) => name).join(', ') || 'no urgent help',
            })),
          towns: towns.get(area) ?? [],
          stories: stories.filter(({ areaIds }) => area !== 'whole-area' && areaIds.includes(area)),
          updates: updates.filter(({ areaIds }) => areaIds.includes(area)),
          events: events.filter(({ areaIds }) => areaIds.includes(area)),
          citations: await toCitations(entry.data.sources, entry),
          facts: await getPageFacts(entry),
        },
      };
    }),
  );
}

async function getTownsByArea(): Promise<Map<string, { title: string; href: string }[]>> {
  const towns = (await getEntries('towns')).toSorted((a, b) => a.data.title.localeCompare(b.data.title, 'en-GB'));
  const byArea = new Map<string, { title: string; href: string }[]>();
  for (const town of towns) {
    const area: Area | 'outside' = town.data.area;
    byArea.set(area, [...(byArea.get(area) ?? []), { title: town.data.title, href: toHref<'towns'>(town) }]);
  }
  return byArea;
}
