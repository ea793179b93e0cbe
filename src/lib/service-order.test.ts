import { expect, test } from 'vitest';
import { toServiceGroups, toServiceTable, type ListedService } from './service-order.ts';

const TODAY = '2026-11-22';

function make(id: string, more: Partial<ListedService> = {}): ListedService {
  const own = { title: id, href: `/${id}/`, summary: `About ${id}`, table: { for: `for ${id}`, how: `how ${id}` } };
  return { id, ...own, urgency: 'urgent', reviewDue: '2027-11-22', risk: 'medium', ...more };
}

const lapsed = { reviewDue: '2026-01-01' };

test('rows stand in order of urgency, and within it in the editors’ order', () => {
  const services = [make('gp', { urgency: 'everyday' }), make('b'), make('a'), make('999', { urgency: 'emergency' })];
  expect(toServiceTable(services, TODAY).rows.map(({ title }) => title)).toEqual(['999', 'b', 'a', 'gp']);
  expect(toServiceTable(services, TODAY).rows[1]).toEqual({
    title: 'b',
    href: '/b/',
    urgency: 'urgent',
    for: 'for b',
    how: 'how b',
    until: '2027-12-22',
  });
  expect(toServiceTable(services, TODAY).rows[0]?.until).toBeUndefined();
});

test('a service without a row is not in the table, and its date does not count', () => {
  const services = [make('a'), make('history', { table: undefined, reviewDue: '2026-12-01' })];
  expect(toServiceTable(services, TODAY)).toMatchObject({ correctUntil: '2027-11-22', overdue: false });
  expect(toServiceTable(services, TODAY).rows).toHaveLength(1);
});

test('the table is correct until the earliest review, and says when that is past', () => {
  const services = [make('a'), make('b', { reviewDue: '2026-12-01' })];
  expect(toServiceTable(services, TODAY)).toMatchObject({ correctUntil: '2026-12-01', overdue: false });
  expect(toServiceTable(services, '2026-12-01').overdue).toBe(false);
  expect(toServiceTable(services, '2026-12-02')).toMatchObject({ correctUntil: '2026-12-01', overdue: true });
});

test('a lapsed service leaves the table, which stays late, and an emergency stays', () => {
  const services = [make('999', { urgency: 'emergency' }), make('a'), make('old', lapsed)];
  expect(toServiceTable(services, TODAY).rows.map(({ title }) => title)).toEqual(['999', 'a']);
  expect(toServiceTable(services, TODAY).correctUntil).toBe(lapsed.reviewDue);
  expect(toServiceTable(services, TODAY).overdue).toBe(true);
  const late = toServiceTable([make('999', { urgency: 'emergency', ...lapsed })], TODAY);
  expect(late.rows).toHaveLength(1);
  expect(late.overdue).toBe(true);
});

test('no services make an empty table', () => {
  expect(toServiceTable([], TODAY)).toEqual({ rows: [], correctUntil: undefined, overdue: false });
});

test('groups leave out what the large targets show, and groups with nothing in them', () => {
  const services = [
    make('999-and-a-and-e', { urgency: 'emergency' }),
    make('nhs-111'),
    make('eyes'),
    make('gp', { urgency: 'everyday' }),
  ];
  const groups = toServiceGroups(services, TODAY);
  expect(groups.map(({ heading }) => heading)).toEqual(['You need help today', 'Everyday health']);
  expect(groups.map((group) => group.services.map(({ id }) => id))).toEqual([['eyes'], ['gp']]);
});

test('a line says what a service is for, or what its page says, or that it has lapsed', () => {
  const services = [make('a'), make('b', { table: undefined }), make('c', lapsed)];
  expect(toServiceGroups(services, TODAY)[0]!.services.map(({ text }) => text)).toEqual([
    'for a',
    'About b',
    expect.stringMatching(/past its review date.*111/),
  ]);
});
