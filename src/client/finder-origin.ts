/** Where distances are counted from: a town, the middle of a postcode district, or the device. */
import type { Location } from '../lib/distance.ts';
import type { FinderFault } from '../lib/finder-words.ts';
import { readPostcode } from '../lib/postcode-district.ts';
import { findPositionFault } from '../lib/reader-position.ts';
import type { FinderData } from '../queries/finder.ts';
import { askForLocation } from './device-location.ts';

export interface Origin {
  /** `Ely`, `PE13` or `you`. */
  name: string;
  location: Location;
  /** Its id: the only thing about an origin that an address may hold. */
  town?: string;
}
export type Answer = Origin | { fault: FinderFault | { district: string } };

export function findTown({ towns }: FinderData, id: string): Answer {
  const town = towns.find((each) => each.id === id);
  return town ? { name: town.title, location: town, town: id } : { fault: 'no-town' };
}

export function findDistrict({ districts }: FinderData, typed: string): Answer {
  const reading = readPostcode(typed);
  if ('fault' in reading) return reading;
  const found = districts.find(({ district }) => district === reading.district);
  return found ? { name: reading.district, location: found } : { fault: reading };
}

export async function findDevice({ places }: FinderData): Promise<Answer> {
  const position = await askForLocation();
  if ('fault' in position) return position;
  const fault = findPositionFault(
    position,
    places.map((place) => place.location),
  );
  return fault ? { fault } : { name: 'you', location: position };
}
