/** The places on a town's sheet, one card each, in the order in which somebody in a hurry needs them. */
import { formatDistance, type Location } from './distance.ts';
import { findNearestOfKind, type Nearest } from './nearest-of-kind.ts';
import { toLastDay, type ReviewDates } from './review-state.ts';
import { findSheetHours, toHoursWords, toStatedWords, type SheetHours } from './sheet-hours.ts';

export interface SheetPlace extends ReviewDates {
  title: string;
  href: string;
  address: { lines: string[]; town: string; postcode: string; note?: string | undefined };
  location: Location;
  area: string;
  facilities: {
    service: string;
    hours?: SheetHours | undefined;
    xray?: SheetHours | undefined;
    hoursUnknown?: string | undefined;
  }[];
}

export interface SheetCard {
  /** `Nearest A&E` */
  heading: string;
  /** Nothing when the review of the place has lapsed: then the card leads to 111. */
  place?: { title: string; href: string; address: string; note?: string | undefined; away: string };
  /** Sentences, ready to print. */
  hours: string[];
  xray: string[];
  stated: string[];
  /** The last day on which the place may be shown. */
  until?: string;
  /** The days by which what the card shows must be checked again. */
  due: string[];
}

const A_AND_E = '999-and-a-and-e';

/** By the id of the guidance. Of minor injury units two, because one may be shut when it is needed. */
const KINDS = [
  { service: A_AND_E, headings: ['Nearest A&E'] },
  { service: 'urgent-treatment-centres', headings: ['Nearest urgent treatment centre'] },
  { service: 'minor-injury-units', headings: ['Nearest minor injury unit', 'Next nearest minor injury unit'] },
];

/** @param today A day, `2026-11-22`. */
export function toSheetCards(places: SheetPlace[], from: Location, today: string): SheetCard[] {
  return KINDS.flatMap(({ service, headings }) =>
    findNearestOfKind(places, { from, service, count: headings.length, today }).map((nearest, index) =>
      toCard(headings[index] ?? '', service, nearest, today),
    ),
  );
}

function toCard(heading: string, service: string, nearest: Nearest<SheetPlace>, today: string): SheetCard {
  // A sheet that was printed before the place lapsed says from when it was not correct, and so does this one.
  if (nearest.lapsed) return { heading, hours: [], xray: [], stated: [], due: [nearest.place.reviewDue] };
  const { place, miles } = nearest;
  const { title, href, address, area, risk } = place;
  const facility = place.facilities.find((each) => each.service === service);
  const hours = findSheetHours(facility?.hours, risk, today);
  const xray = findSheetHours(facility?.xray, risk, today);
  const distance = formatDistance(miles);
  return {
    heading,
    place: {
      title,
      href,
      // A postcode stays on one line.
      address: [...address.lines, address.town, address.postcode.replace(' ', '\u00a0')].join(', '),
      note: address.note,
      away: `${distance.charAt(0).toUpperCase()}${distance.slice(1)} away${area === 'outside' ? ', outside the area' : ''}.`,
    },
    hours: hours ? toHoursWords(hours, today) : toUnknownWords(facility, service),
    xray: toXrayWords(xray, service, today),
    stated: toStatedWords([hours, xray]),
    until: toLastDay(place),
    due: [place.reviewDue, hours?.reviewDue, xray?.reviewDue].filter((day) => day !== undefined),
  };
}

/** What a place says of missing hours belongs to hours that it never had; for others there is only 111. */
function toUnknownWords(facility: SheetPlace['facilities'][number] | undefined, service: string): string[] {
  const reason = facility?.hours ? undefined : facility?.hoursUnknown;
  // Nobody with a life in danger should stop to read about hours.
  if (service === A_AND_E && reason) return [reason];
  return ['Not known.', reason ?? 'Call 111 before you travel.'];
}

function toXrayWords(xray: SheetHours | undefined, service: string, today: string): string[] {
  if (xray) return toHoursWords(xray, today);
  return service === A_AND_E ? [] : ['Not known, so call 111.'];
}
