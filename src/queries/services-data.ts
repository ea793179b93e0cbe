/** Places and guidance as open data, in the shape of Open Referral UK. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import {
  toNationalService,
  toPlaceServices,
  toServicesPage,
  type Guidance,
  type Setting,
} from '../lib/open-referral.ts';
import { findPresentName } from '../lib/present-name.ts';
import { bankHolidaysSchema } from '../schemas/bank-holidays.ts';
import { getOrderedEntries, getReferenced, toHref, type Entry } from './entries.ts';
import { toLastingId } from './lasting-id.ts';
import { buildDay, site } from './site.ts';

/** Guidance whose service is reached by its number from anywhere. The others are kinds of service, given at places. */
const BY_TELEPHONE = ['999-and-a-and-e', 'nhs-111', 'mental-health-crisis', 'gp-out-of-hours'];

export const servicesDescription = {
  title: `Urgent services in and near Cambridgeshire and Peterborough (${site.name})`,
  standard: 'Shaped after Open Referral UK 3.0: https://openreferraluk.org/',
  notice:
    'In an emergency, call 999. Opening hours are old statements of others: always show who stated them and when, and “call 111 before you travel”. A day without a schedule is unknown, not closed. Do not use a schedule after its valid_to.',
  publisher: site.publisher.name,
};

/** All services as one page of an Open Referral list. */
export async function getServicesData() {
  const { days, coversUntil } = bankHolidaysSchema.parse(parse(readFileSync('content/bank-holidays.yaml', 'utf8')));
  const setting: Setting = {
    today: buildDay,
    holidays: { days: days.map(({ date }) => date), coversUntil },
    toId: toLastingId,
  };
  const from = { id: 'the open data of services' };
  const national = await Promise.all(
    BY_TELEPHONE.map((id) => getReferenced('services', { collection: 'services', id }, from)),
  );
  const places = await Promise.all((await getOrderedEntries('places')).map(toPlace));
  return toServicesPage(
    [
      ...national.map((entry) => toNationalService(toGuidance(entry), setting)),
      ...places.flatMap((place) => toPlaceServices(place, setting)),
    ],
    servicesDescription,
  );
}

async function toPlace(entry: Entry<'places'>) {
  const organisation =
    entry.data.organisation && (await getReferenced('organisations', entry.data.organisation, entry));
  const facilities = entry.data.facilities.map(async (facility) => ({
    ...facility,
    guidance: toGuidance(await getReferenced('services', facility.service, entry)),
  }));
  return {
    ...entry.data,
    url: `${site.baseUrl}${toHref<'places'>(entry)}`,
    organisation: organisation && {
      id: organisation.id,
      name: findPresentName(organisation.data.laterNames)?.name ?? organisation.data.name,
      role: organisation.data.role,
    },
    facilities: await Promise.all(facilities),
  };
}

function toGuidance(entry: Entry<'services'>): Guidance {
  return { ...entry.data, phone: entry.data.action.phone, url: `${site.baseUrl}${toHref<'services'>(entry)}` };
}
