/**
 * What of a search the page's address keeps: the town and the filters, so that Back works and a search can be sent on.
 * Never a postcode or a position: an address lives on in histories and messages. It stands behind the #, because browsers
 * send no server what is behind it.
 */
import { isUrgentKind, urgentKinds, type UrgentKind } from './place-kinds.ts';

export interface Filters {
  /** None means all. */
  kinds: UrgentKind[];
  openNow: boolean;
  xrayNow: boolean;
}

export interface FinderState {
  /** The id of a town. */
  town?: string | undefined;
  filters: Filters;
}

export const noFilters: Filters = { kinds: [], openNow: false, xrayNow: false };

/** `#town=ely&kind=miu&open=now`, or nothing. */
export function toFinderHash({ town, filters }: FinderState): string {
  const query = new URLSearchParams();
  if (town) query.set('town', town);
  for (const kind of urgentKinds) if (filters.kinds.includes(kind)) query.append('kind', kind);
  if (filters.openNow) query.set('open', 'now');
  if (filters.xrayNow) query.set('xray', 'now');
  const text = query.toString();
  return text && `#${text}`;
}

/** Reads back what `toFinderHash` wrote. What it did not write is left out. */
export function readFinderHash(text: string): FinderState {
  const query = new URLSearchParams(text.replace(/^#/, ''));
  const town = query.get('town') ?? '';
  const asked = new Set(query.getAll('kind').filter(isUrgentKind));
  return {
    town: /^[a-z][a-z-]*$/.test(town) ? town : undefined,
    filters: {
      kinds: urgentKinds.filter((kind) => asked.has(kind)),
      openNow: query.get('open') === 'now',
      xrayNow: query.get('xray') === 'now',
    },
  };
}
