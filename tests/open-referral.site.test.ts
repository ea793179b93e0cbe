/** `/data/services.json` against the published schemas of Open Referral UK 3.0, and against our own pages. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readText } from '../src/build/built-files.ts';
import { toWeekday } from '../src/lib/dates.ts';
import { addressed, DIST, findAll, getAttribute, getWords, type Page } from './built-site.ts';
import { knownFields, listFaults } from './open-referral-schema.ts';

interface Schedule {
  service_id: string;
  service_at_location_id?: string;
  valid_from: string;
  valid_to: string;
  byday?: string;
  opens_at?: string;
  closes_at?: string;
  notes?: string;
}
interface Service {
  id: string;
  name: string;
  url: string;
  alert?: string;
  contacts: { service_id: string; phones: { number: string }[] }[];
  schedules: Schedule[];
  service_at_locations?: { id: string; service_id: string; location_id: string; location: { id: string } }[];
}

const page = JSON.parse(readText(DIST, 'data/services.json')) as Record<string, unknown> & { contents: Service[] };
const services = page.contents;
const local = services.filter((service) => service.service_at_locations);
const unitsOf = (place: Page) =>
  place.elements
    .filter((element) => getAttribute(element, 'class') === 'app-facility')
    .map((unit) => unit.childNodes.find((node) => node.nodeName === 'h2')!)
    .map((heading) => `${getWords(heading).trim()}, ${getWords(findAll(place, 'h1')[0]!).trim()}`);

test('it is one page of a list', () => {
  expect(page).toMatchObject({ total_items: services.length, total_pages: 1, page_number: 1, empty: false });
  expect(page).toMatchObject({ size: services.length, first_page: true, last_page: true });
});

describe('the schemas', () => {
  test.each(services)('$name keeps to them', (service) => {
    expect(listFaults(service)).toEqual([]);
  });

  test('find what breaks them', () => {
    const [service] = local.filter(({ schedules }) => schedules.length);
    const withSchedule = { ...service!, schedules: [{ ...service!.schedules[0], freq: 'DAILY' }] };
    const [at] = service!.service_at_locations!;
    for (const [wrong, where] of [
      [{ ...service!, id: 'ely' }, 'id'],
      [{ ...service!, status: 'open' }, 'status'],
      [{ ...service!, name: undefined }, 'name'],
      [{ ...service!, url: 'ely' }, 'url'],
      [withSchedule, 'schedules.0.freq'],
      [
        { ...service!, service_at_locations: [{ ...at!, location: {} }] },
        'service_at_locations.0.location.location_type',
      ],
    ] as const) {
      expect(listFaults(wrong).map((fault) => fault.split(': ')[0])).toContain(where);
    }
  });

  test('know every field, but for the telephone numbers that the UK profile has no place for', () => {
    const unknown = services.flatMap((service) => listUnknown('service', service));
    expect(new Set(unknown)).toEqual(new Set(['contact.phones']));
  });
});

describe('the services', () => {
  test('are every unit on the pages of places, once, and X-ray, and what is reached by telephone', () => {
    const units = addressed.filter(({ path }) => /^\/places\/./.test(path)).flatMap(unitsOf);
    const names = local.map(({ name }) => name);
    expect(units.length).toBeGreaterThan(5);
    expect(names.filter((name) => !name.startsWith('X-ray at ')).toSorted()).toEqual(units.toSorted());
    const numbers = services.filter((service) => !local.includes(service)).flatMap(({ contacts }) => contacts);
    expect(new Set(numbers.flatMap(({ phones }) => phones.map(({ number }) => number)))).toEqual(
      new Set(['999', '111']),
    );
  });

  test('have ids of their own, and all their parts point to them', () => {
    expect(new Set(services.map(({ id }) => id)).size).toBe(services.length);
    for (const { id, contacts, schedules, service_at_locations: at = [] } of services) {
      for (const part of [...contacts, ...schedules, ...at]) expect(part.service_id).toBe(id);
      for (const { location_id, location } of at) expect(location.id).toBe(location_id);
      for (const schedule of schedules) expect(schedule.service_at_location_id).toBe(at[0]?.id);
    }
  });

  test('lead to pages of this site', () => {
    const paths = addressed.map(({ path }) => path);
    for (const { url } of services) expect(paths).toContain(new URL(url).pathname);
  });

  test('at a place warn before anybody travels', () => {
    for (const { alert } of local)
      expect(alert).toMatch(/call 111 before you travel.*999|999.*call 111 before you travel/i);
  });
});

describe('schedules', () => {
  const schedules = local.flatMap((service) => service.schedules);

  test('say who stated them and when, and until when they hold', () => {
    expect(schedules.length).toBeGreaterThan(3);
    for (const { notes, valid_from, valid_to } of schedules) {
      expect(notes).toMatch(/^As listed by .+ in (?:[A-Z][a-z]+ )?20\d\d\. It may have changed: call 111/);
      expect(notes).toMatch(/Days without a schedule are unknown, not closed|Closed on days without/);
      expect(valid_from <= valid_to).toBe(true);
    }
  });

  test('have times by the 24-hour clock', () => {
    // What is open whenever the surgeries are not has no times of its own.
    const timed = services.flatMap((service) => service.schedules).filter(({ opens_at }) => opens_at !== undefined);
    expect(timed.length).toBeGreaterThan(5);
    for (const { opens_at, closes_at } of timed) {
      expect(opens_at).toMatch(/^[0-2]\d:[0-5]\d$/);
      expect(opens_at! < closes_at!).toBe(true);
    }
  });

  test('are for no bank holiday', () => {
    const { days } = parse(readFileSync('content/bank-holidays.yaml', 'utf8')) as { days: { date: string }[] };
    const covered = days.filter(({ date }) => schedules.some((schedule) => includes(schedule, date)));
    expect(covered).toEqual([]);
    expect(schedules.some((schedule) => includes(schedule, schedule.valid_to))).toBe(true);
  });
});

function includes({ valid_from, valid_to, byday = '' }: Schedule, day: string): boolean {
  return valid_from <= day && day <= valid_to && byday.split(',').includes(toWeekday(day).slice(0, 2).toUpperCase());
}

/** `contact.phones` for a field that the class does not have. Classes are named after the fields they stand in. */
function listUnknown(name: string, value: unknown): string[] {
  const known = knownFields[name];
  if (!known || typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) => [
    ...(known.includes(field) ? [] : [`${name}.${field}`]),
    ...[inner].flat().flatMap((each) => listUnknown(toClass(field), each)),
  ]);
}

function toClass(field: string): string {
  if (field === 'addresses') return 'address';
  return field === 'accessibility' ? field : field.replace(/s$/, '');
}
