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
