/** What the finder says: every sentence in one place, so that they can be read and tested together. */

/** Why nothing can be sorted by distance yet. */
export const finderFaults = {
  'no-town': 'Choose a town, then press “Find”.',
  empty: 'Enter the first half of a postcode, like PE13.',
  malformed: 'This is not a postcode. Enter the first half of one, like PE13.',
  refused: 'Your device did not give its location. You can allow it in your settings, or choose a town instead.',
  unavailable: 'Your device cannot tell where it is. Choose a town instead.',
  timeout: 'Your device took too long to tell where it is. Try again, or choose a town instead.',
  rough: 'Your device knows only roughly where it is. Choose a town instead.',
  far: 'You seem to be more than 60 miles from every place here. Call 111: they know places near you.',
  'not-loaded': 'The list of places did not load. Try again, or read the list on this page.',
} as const;
export type FinderFault = keyof typeof finderFaults;

export function formatUnknownDistrict(district: string): string {
  return `We do not know ${district}. Choose a town instead, or call 111.`;
}

export interface FoundCount {
  /** Like `Ely`, `PE13` or `where you are`. */
  from: string;
  found: number;
  lapsed: number;
  openNow: boolean;
  xrayNow: boolean;
}

/** What is announced after each search: how many, in which order, and what is missing. */
export function formatFound({ from, found, lapsed, openNow, xrayNow }: FoundCount): string {
  const counted =
    found > 0
      ? `${found} ${found === 1 ? 'place' : 'places, nearest first'}. Distances are from ${from}, as the crow flies.`
      : formatNone(openNow, xrayNow);
  return lapsed > 0 ? `${counted} ${formatLapsed(lapsed)}` : counted;
}

function formatNone(openNow: boolean, xrayNow: boolean): string {
  if (xrayNow) return 'No place has X-ray listed as open now. Call 111.';
  if (openNow) return 'No place is listed as open now. Call 111.';
  return 'No place fits. Call 111.';
}

/** Nobody may think that what is missing does not exist. */
export function formatLapsed(count: number): string {
  const [subject, verb] = count === 1 ? ['1 place', 'is'] : [`${count} places`, 'are'];
  return `${subject} ${verb} left out: nobody has checked ${count === 1 ? 'it' : 'them'} for too long.`;
}
