import { expect, test } from 'vitest';
import { toSheetCards, type SheetPlace } from './sheet-cards.ts';

const TODAY = '2026-11-22';
const FROM = { latitude: 52.5, longitude: 0 };
const AE = '999-and-a-and-e';
const MIU = 'minor-injury-units';
const hours = {
  statedBy: 'the trust',
  statedOn: '2024-08',
  unlisted: 'unknown' as const,
  schedules: [{ days: ['mon'], opens: '08:00', closes: '20:00' }],
};
const toPlace = (title: string, latitude: number, more: Partial<SheetPlace> = {}): SheetPlace => ({
  title,
  href: `/places/${title.toLowerCase()}/`,
  address: { lines: ['High Street'], town: 'Ely', postcode: 'CB6 1DN' },
  location: { latitude, longitude: 0 },
  area: 'fenland',
  reviewDue: '2027-02-20',
  risk: 'high',
  facilities: [{ service: MIU, hours }],
  ...more,
});

test('A&E comes first, and of minor injury units the two nearest', () => {
  const places = [
    toPlace('Far', 53),
    toPlace('Near', 52.49),
    toPlace('Middle', 52.8, { area: 'outside' }),
    toPlace('Hospital', 52.9, { facilities: [{ service: AE, hoursUnknown: 'Call 999.' }] }),
  ];
  expect(toSheetCards(places, FROM, TODAY).map(({ heading, place }) => [heading, place?.title, place?.away])).toEqual([
    ['Nearest A&E', 'Hospital', 'About 28 miles away.'],
    ['Nearest minor injury unit', 'Near', 'About 1 mile away.'],
    ['Next nearest minor injury unit', 'Middle', 'About 21 miles away, outside the area.'],
  ]);
});

test('a card has the address, the hours with who stated them, and when it is due', () => {
  const facilities = [{ service: MIU, hours: { ...hours, reviewDue: '2027-01-05' }, xray: hours }];
  const [card] = toSheetCards([toPlace('Near', 52.4, { facilities })], FROM, TODAY);
  expect(card).toMatchObject({
    place: { address: 'High Street, Ely, CB6\u00a01DN', href: '/places/near/' },
    hours: [
      'Monday: 8am to 8pm.',
      'Tuesday to Sunday and bank holidays: not known, so call 111.',
      'Christmas Day: not known, so call 111.',
    ],
    xray: [
      'Monday: 8am to 8pm.',
      'Tuesday to Sunday and bank holidays: not known, so call 111.',
      'Christmas Day: not known, so call 111.',
    ],
    stated: ['As listed by the trust in August 2024.'],
    due: ['2027-02-20', '2027-01-05'],
  });
});

test('hours that nobody stated are not known, for the reason that the place gives', () => {
  const toHoursOf = (facilities: SheetPlace['facilities'], today = TODAY) => {
    const [card] = toSheetCards([toPlace('Near', 52.4, { facilities })], FROM, today);
    return { hours: card?.hours, xray: card?.xray, stated: card?.stated };
  };
  const hoursUnknown = 'Too old to show. Call 111.';
  expect(toHoursOf([{ service: MIU, hoursUnknown }])).toEqual({
    hours: ['Not known.', hoursUnknown],
    xray: ['Not known, so call 111.'],
    stated: [],
  });
  // In an emergency nobody reads about hours.
  expect(toHoursOf([{ service: AE, hoursUnknown: 'Call 999.' }])).toEqual({
    hours: ['Call 999.'],
    xray: [],
    stated: [],
  });
  // The reason was given for other gaps, so hours that lapsed lead to 111.
  const lapsed = { service: MIU, hours: { ...hours, reviewDue: '2026-11-07' }, hoursUnknown: 'No X-ray hours.' };
  expect(toHoursOf([lapsed], '2026-11-21').hours?.[0]).toBe('Monday: 8am to 8pm.');
  expect(toHoursOf([lapsed], TODAY)).toMatchObject({
    hours: ['Not known.', 'Call 111 before you travel.'],
    stated: [],
  });
});

test('a place whose review has lapsed gives way to 111 in its turn', () => {
  const places = [toPlace('Near', 52.4), toPlace('Middle', 52.8, { reviewDue: '2027-08-20' })];
  expect(toSheetCards(places, FROM, '2027-03-07')).toMatchObject([
    { heading: 'Nearest minor injury unit', hours: [], xray: [], stated: [], due: ['2027-02-20'] },
    { heading: 'Next nearest minor injury unit', place: { title: 'Middle' } },
  ]);
  expect(toSheetCards(places, FROM, '2027-03-07')[0]).not.toHaveProperty('place');
});
