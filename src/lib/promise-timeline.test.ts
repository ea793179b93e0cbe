import { expect, test } from 'vitest';
import { toLedgerYears, type Dated } from './promise-timeline.ts';

const entry = (date: string, status: string) => ({ date, when: date, status, what: `${status} in ${date}` });
const promise = (made: string, ...history: Dated['history']): Dated => ({
  made,
  document: made.startsWith('2014') ? 'blueprint' : 'plan',
  href: `/${made}`,
  what: 'A promise',
  state: 'no-update',
  history,
});

test('every year is there, also the quiet ones, and each thing stands in its own year', () => {
  const years = toLedgerYears(
    [
      promise('2014-06-20'),
      promise('2016', entry('2017-03', 'progress'), entry('2017-11', 'done'), entry('2018', 'done')),
      promise('2016', entry('2017-01', 'stopped')),
    ],
    '2018-05-01',
  );
  expect(years.map(({ year }) => year)).toEqual(['2014', '2015', '2016', '2017', '2018']);
  expect(years[0]?.made).toEqual([{ document: 'blueprint', count: 1 }]);
  expect(years[1]).toEqual({ year: '2015', made: [], ended: [], reported: 0 });
  expect(years[2]?.made).toEqual([{ document: 'plan', count: 2 }]);
  expect(years[3]?.reported).toBe(1);
  expect(years[4]?.ended).toEqual([]);
  expect(years[3]?.ended.map(({ what }) => what)).toEqual(['stopped in 2017-01', 'done in 2017-11']);
});

test('without promises there are no years', () => {
  expect(toLedgerYears([], '2026-11-22')).toEqual([]);
});
