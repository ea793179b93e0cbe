import { describe, expect, test } from 'vitest';
import type { Hours } from './hours.ts';
import { toNationalService, toPlaceServices, toServicesPage, type Guidance, type Place } from './open-referral.ts';

const review = { reviewedOn: '2026-11-22', reviewDue: '2027-02-20', risk: 'high' } as const;
const guidance: Guidance = {
  id: 'minor-injury-units',
  title: 'Minor injury units',
  summary: 'For small injuries.',
  answer: 'Call 111.',
  url: 'https://fit.example/get-help/minor-injury-units/',
  phone: '111',
  ...review,
};
const hours: Hours = {
  statedBy: 'the board',
  statedOn: '2024-08',
  confidence: 'A',
  unlisted: 'unknown',
  schedules: [{ days: ['mon'], opens: '08:30', closes: '18:00' }],
};
const place: Place = {
  id: 'ely',
  title: 'Ely Hospital',
  summary: 'A hospital in Ely.',
  url: 'https://fit.example/places/ely/',
  address: { lines: ['Lynn Road'], town: 'Ely', postcode: 'CB6 1DN' },
  location: { latitude: 52.4, longitude: 0.2 },
  switchboard: '01353 652 000',
  facilities: [
    {
      name: 'Ely unit',
      guidance,
      hours,
      hoursUnknown: 'X-ray: not known. Call 111 before you travel.',
      facts: [{ text: 'You could walk in.', statedBy: 'Ely Standard', statedOn: '2020-12' }],
    },
  ],
  ...review,
};
const setting = (today = '2026-11-22') => ({
  today,
  holidays: { days: ['2026-12-28'], coversUntil: '2027-12-31' },
  toId: (name: string) => name,
});
const [facility] = place.facilities as [Place['facilities'][0]];
const serviceOf = (over: Partial<typeof facility> = {}, today?: string, at: Partial<Place> = {}) =>
  toPlaceServices({ ...place, ...at, facilities: [{ ...facility, ...over }] }, setting(today))[0]!;

describe('a service at a place', () => {
  test('is named after both, and says what is known with who said it', () => {
    expect(serviceOf()).toMatchObject({
      name: 'Ely unit, Ely Hospital',
      status: 'active',
      url: place.url,
      description: 'Ely unit. A hospital in Ely. For small injuries. You could walk in. (Ely Standard, December 2020)',
      assured_date: '2026-11-22',
    });
  });

  test('stands where the place does', () => {
    const [at] = serviceOf().service_at_locations;
    expect(at!.location).toMatchObject({ location_type: 'physical', name: 'Ely Hospital', latitude: 52.4 });
    expect(at!.location.addresses).toMatchObject([
      { address_1: 'Lynn Road', city: 'Ely', postal_code: 'CB6 1DN', country: 'GB' },
    ]);
  });

  test('without a street the address is the place’s name, and a doubt is told', () => {
    const address = { lines: [], town: 'Wisbech', postcode: 'PE13 3AB', note: '2 street names.' };
    const { location } = serviceOf({}, undefined, { address }).service_at_locations[0]!;
    expect(location.addresses[0]!.address_1).toBe('Ely Hospital');
    expect(location).toMatchObject({ description: '2 street names.' });
  });

  test('111 comes before the switchboard, which is no medical help', () => {
    expect(serviceOf().contacts.map(({ title, phones }) => [title, phones[0]!.number])).toEqual([
      ['Call before you travel', '111'],
      ['Not for medical help', '01353 652 000'],
    ]);
  });

  test('who runs it stands there only when it is known', () => {
    expect(serviceOf()).not.toHaveProperty('organization');
    const organisation = { id: 'trust', name: 'The trust', role: 'Runs hospitals.' };
    expect(serviceOf({}, undefined, { organisation })).toMatchObject({ organization: { name: 'The trust' } });
  });

  test('its attributes say how sure the hours are, and who stated them', () => {
    expect(serviceOf().attributes.map(({ link_type, taxonomy_term }) => [link_type, taxonomy_term.name])).toEqual([
      ['kind-of-service', 'Minor injury units'],
      ['hours-confidence', 'A'],
      ['hours-stated-by', 'the board'],
    ]);
    const dated = serviceOf({ hours: { ...hours, statedOn: '2024-08-22' } });
    expect([serviceOf(), dated].map(({ attributes }) => attributes.at(-1)!.taxonomy_term.description)).toEqual([
      'Stated in August 2024',
      'Stated on 22 August 2024',
    ]);
  });

  test('the same facts give the same ids, and no id stands twice', () => {
    expect(serviceOf()).toEqual(serviceOf());
    const { id, service_at_locations, contacts, schedules, attributes } = serviceOf();
    const ids = [id, ...[...service_at_locations, ...contacts, ...schedules, ...attributes].map((each) => each.id)];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('guidance that has lapsed is not repeated', () => {
    const lapsed = { ...guidance, reviewDue: '2026-11-01' };
    expect(serviceOf({ guidance: lapsed }).description).not.toContain('For small injuries.');
  });
});

describe('warnings', () => {
  test('what is not known is an alert', () => {
    expect(serviceOf().alert).toBe(
      'The hours may have changed. X-ray: not known. Call 111 before you travel. In an emergency, call 999.',
    );
    expect(serviceOf({ hours: undefined }).alert).toMatch(/^Opening hours: not known\. /);
  });

  test('of an A&E it does not begin with hours', () => {
    const hoursUnknown = 'In an emergency, do not check hours first: call 999.';
    const { alert, description } = serviceOf({
      guidance: { ...guidance, phone: '999' },
      hours: undefined,
      hoursUnknown,
    });
    expect(alert).toBe(hoursUnknown);
    expect(description).not.toContain(guidance.summary);
  });

  test('a review that is overdue is told', () => {
    expect(serviceOf({}, '2027-02-21').alert).toMatch(
      /call 999\. These facts were due to be checked again by 20 February 2027\.$/,
    );
  });
});

describe('hours', () => {
  test('hold from the review to the next, without grace: a program would show a closed door as open', () => {
    const { schedules } = serviceOf();
    expect([schedules[0]!.valid_from, schedules.at(-1)!.valid_to]).toEqual(['2026-11-22', '2027-02-20']);
  });

  test('never hold longer than the bank holidays are known', () => {
    const short = { ...setting(), holidays: { days: [], coversUntil: '2026-12-01' } };
    expect(toPlaceServices(place, short)[0]!.schedules.at(-1)!.valid_to).toBe('2026-12-01');
  });

  test('that must be checked before the place go first', () => {
    const early = { ...facility.hours!, reviewDue: '2026-12-01' };
    expect(serviceOf({ hours: early }).schedules.at(-1)!.valid_to).toBe('2026-12-01');
    const lapsed = serviceOf({ hours: early }, '2026-12-16');
    expect(lapsed.schedules).toEqual([]);
    expect(lapsed.attributes.map(({ link_type }) => link_type)).toEqual(['kind-of-service']);
  });

  test('of X-ray are a service of their own', () => {
    const xray = { ...facility.hours!, schedules: [{ days: ['sat'], opens: '13:00', closes: '16:45' }] };
    const services = toPlaceServices({ ...place, facilities: [{ ...facility, xray }] }, setting());
    expect(services.map(({ name }) => name)).toEqual(['Ely unit, Ely Hospital', 'X-ray at Ely unit, Ely Hospital']);
    expect(services.map(({ schedules }) => schedules[0]!.byday)).toEqual(['MO', 'SA']);
    expect(services[0]!.id).not.toBe(services[1]!.id);
  });
});

test('a place whose review has lapsed is left out, and no day sooner', () => {
  expect(toPlaceServices(place, setting('2027-03-06'))).toHaveLength(1);
  expect(toPlaceServices(place, setting('2027-03-07'))).toEqual([]);
  expect(toPlaceServices(place, setting('2028-03-07'))).toEqual([]);
});

describe('a service reached by telephone', () => {
  const national = { ...guidance, id: 'nhs-111', cost: 'Calls are free', hours: '24 hours a day, every day' };

  test('has its number, what it costs and its hours', () => {
    expect(toNationalService(national, setting())).toMatchObject({
      name: 'Minor injury units',
      contacts: [{ phones: [{ number: '111' }] }],
      cost_options: [{ option: 'Calls are free' }],
      schedules: [{ freq: 'WEEKLY', opens_at: '00:00', closes_at: '23:59', valid_to: '2027-03-06' }],
    });
  });

  test('hours in other words are not turned into times', () => {
    const { schedules } = toNationalService({ ...national, hours: 'In the evening' }, setting()) as {
      schedules: object[];
    };
    expect(schedules[0]).toMatchObject({ description: 'In the evening' });
    expect(schedules[0]).not.toHaveProperty('opens_at');
  });

  test('once its review has lapsed, name, number and page are left', () => {
    const { id, ...rest } = toNationalService(national, setting('2027-03-07'));
    expect(id).toBe('service/nhs-111');
    expect(Object.keys(rest)).toEqual(['name', 'status', 'url', 'contacts']);
  });
});

test('all services stand on one page of a list', () => {
  expect(toServicesPage(['a', 'b'], { title: 'T' })).toEqual({
    total_items: 2,
    total_pages: 1,
    page_number: 1,
    size: 2,
    first_page: true,
    last_page: true,
    empty: false,
    title: 'T',
    contents: ['a', 'b'],
  });
});
