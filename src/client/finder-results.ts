/** The places that were found, drawn in the browser. */
import { formatDistance } from '../lib/distance.ts';
import type { FoundFacility, FoundPlace } from '../lib/nearest-places.ts';
import type { Opening } from '../lib/opening-hours.ts';
import { formatOpening } from '../lib/opening-words.ts';
import type { StatedHours } from '../lib/stated-hours.ts';
import { makeElement, makeLink, toCallNodes } from './make-element.ts';

type Place = FoundPlace<StatedHours>;

/** A place in the list: its name, how far it is, and what the hours of each kind of help say now. */
export function toPlaceItem({ title, href, miles, facilities }: Place): HTMLLIElement {
  const heading = makeElement('h3', [makeLink(title, href)], 'nhsuk-heading-s');
  const distance = makeElement('p', formatDistance(miles), 'app-meta');
  return makeElement('li', [heading, distance, ...facilities.flatMap(toFacilityLines)]);
}

/** The A&E that no filter takes away. */
export function toNearestAe({ title, href, miles }: Place): Node[] {
  return [
    ...toCallNodes('In an emergency, call 999. Nearest A&E on our list: '),
    makeLink(title, href),
    document.createTextNode(`, ${formatDistance(miles)}.`),
  ];
}

function toFacilityLines({ kind, name, hours, xray, opening, xrayOpening }: FoundFacility<StatedHours>): Node[] {
  const say = (words: string) => makeElement('p', [makeElement('b', name), ...toCallNodes(`: ${words}`)]);
  // Nobody with a life in danger should stop to read about hours.
  if (kind === 'ae' && !hours) return [say('in an emergency, do not check hours. Call 999.')];
  const lines = [say(formatOpening(opening ?? NO_HOURS, hours))];
  if (xray && xrayOpening) lines.push(makeElement('p', toCallNodes(`X-ray: ${formatOpening(xrayOpening, xray)}`)));
  return lines;
}

const NO_HOURS: Opening = { state: 'unknown', reason: 'no-hours' };
