/** The parts of a service in Open Referral UK 3.0: where it is, how to call it, what it costs, how sure its hours are. */
import { formatStatedOn } from './open-referral-schedules.ts';

/** A lasting id (a UUID) for a name of ours. */
export type ToId = (name: string) => string;

export interface Location {
  id: string;
  title: string;
  address: { lines: string[]; town: string; postcode: string; note?: string | undefined };
  location: { latitude: number; longitude: number };
}

/**
 * What is known of disabled access dates from 2017 and is not confirmed, so `accessibility` stays out. The profile
 * demands a state or province: England is the one that holds for every place, and counties are not in our data.
 */
export function toServiceAtLocation(serviceId: string, place: Location, toId: ToId) {
  const locationId = toId(`location/${place.id}`);
  const { lines, town, postcode, note } = place.address;
  return {
    id: toId(`service-at-location/${serviceId}/${place.id}`),
    service_id: serviceId,
    location_id: locationId,
    location: {
      id: locationId,
      location_type: 'physical',
      name: place.title,
      ...(note && { description: note }),
      latitude: place.location.latitude,
      longitude: place.location.longitude,
      addresses: [
        {
          id: toId(`address/${place.id}`),
          location_id: locationId,
          address_1: lines.join(', ') || place.title,
          city: town,
          state_province: 'England',
          postal_code: postcode,
          country: 'GB',
          address_type: 'physical',
        },
      ],
    },
  };
}

/**
 * The UK profile has no place for a telephone number inside a service. It allows further properties, so numbers stand
 * where HSDS 3.0 has them: in `contacts[].phones[]`.
 */
export function toContact(serviceId: string, contact: { name: string; number: string; title?: string }, toId: ToId) {
  const id = toId(`contact/${serviceId}/${contact.number}`);
  return {
    id,
    service_id: serviceId,
    name: contact.name,
    ...(contact.title && { title: contact.title }),
    phones: [{ id: toId(`phone/${id}`), contact_id: id, number: contact.number }],
  };
}

/** @param cost A sentence, `Calls to 111 are free`. */
export function toCostOptions(serviceId: string, cost: string | undefined, toId: ToId) {
  return cost ? [{ id: toId(`cost/${serviceId}`), service_id: serviceId, option: cost }] : [];
}

const CONFIDENCE: Record<string, string> = {
  A: 'Stated by the responsible body itself',
  B: 'Stated in the news, or in a faithful copy',
  C: 'An old or a weak statement',
};

/** How sure the hours of a service are, and who stated them when, for programs that do not read notes. */
export function toHoursAttributes(
  serviceId: string,
  hours: { confidence: string; statedBy: string; statedOn?: string | undefined },
  toId: ToId,
) {
  const { confidence, statedBy, statedOn } = hours;
  return [
    toAttribute(serviceId, 'hours-confidence', { name: confidence, description: CONFIDENCE[confidence] ?? '' }, toId),
    toAttribute(
      serviceId,
      'hours-stated-by',
      { name: statedBy, description: statedOn ? `Stated ${formatStatedOn(statedOn)}` : 'The statement has no date' },
      toId,
    ),
  ];
}

/** @param term What holds, `{ name: 'Minor injury unit', description: '…', term_uri: 'https://…' }`. */
export function toAttribute(
  serviceId: string,
  type: string,
  term: { name: string; description: string; term_uri?: string },
  toId: ToId,
) {
  const termId = toId(`term/${type}/${term.name}`);
  return {
    id: toId(`attribute/${serviceId}/${type}`),
    link_id: serviceId,
    link_type: type,
    taxonomy_term_id: termId,
    taxonomy_term: { id: termId, ...term },
  };
}
