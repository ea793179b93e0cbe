/** In which order a reviewer reads: first what can harm somebody when it is wrong. */
import type { Change } from './block-changes.ts';

/** In order. What comes first also decides where a change of several pages is told. */
export const SECTIONS = {
  emergency: 'Emergency cards',
  guidance: 'Guidance',
  places: 'Places',
  frame: 'Around the pages: header, footer and the way to each page',
  plan: 'The plan',
  stories: 'Stories',
  rest: 'Other pages',
};
export type SectionName = keyof typeof SECTIONS;

const FOLDERS: Record<string, SectionName> = {
  'get-help': 'guidance',
  places: 'places',
  plan: 'plan',
  stories: 'stories',
};

export function findSection(address: string, change?: Change): SectionName {
  if (change && [change.before, change.after].some((block) => block?.card === 'emergency')) return 'emergency';
  if ((change?.after ?? change?.before)?.part === 'frame') return 'frame';
  return FOLDERS[address.split('/')[1] ?? ''] ?? 'rest';
}

export function compareSections(a: SectionName, b: SectionName): number {
  const order = Object.keys(SECTIONS);
  return order.indexOf(a) - order.indexOf(b);
}

/** The riskiest page first, so that it is among those that are named. */
export function compareAddresses(a: string, b: string): number {
  return compareSections(findSection(a), findSection(b)) || a.localeCompare(b);
}
