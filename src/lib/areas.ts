/** The six districts of the plan's area, the area as a whole, and the land around it. */
export const areaNames = {
  peterborough: 'Peterborough',
  fenland: 'Fenland',
  huntingdonshire: 'Huntingdonshire',
  'east-cambridgeshire': 'East Cambridgeshire',
  'south-cambridgeshire': 'South Cambridgeshire',
  cambridge: 'Cambridge',
  'whole-area': 'The whole area',
  outside: 'Outside the area',
} as const;
export type AreaName = keyof typeof areaNames;

/** The district that something is about, when it is about one and no more. */
export function toOneArea(areas: readonly AreaName[]): string | undefined {
  const [area] = areas;
  return areas.length === 1 && area && area !== 'whole-area' && area !== 'outside' ? areaNames[area] : undefined;
}
