import { expect, test } from 'vitest';
import { copyOf, findAfter } from '../../tests/fixtures/content-tree.ts';
import { testExample, testFaults } from '../../tests/fixtures/faults.ts';
import { bankHolidays } from './bank-holidays.ts';

const FILE = 'content/bank-holidays.yaml';
const END = 'coversUntil: 2027-12-31';
const GOOD_FRIDAY = '  - { date: 2027-03-26, title: Good Friday }\n';
const EASTER_MONDAY = '  - { date: 2027-03-29, title: Easter Monday }\n';

testExample(bankHolidays, (line) => ({ [FILE]: [END, line] }));

/** The list as it was in autumn 2026: it ends with the year, so only its end can be wrong. */
function untilWinter(coversUntil: string): string {
  const whole = copyOf(FILE, [END, `coversUntil: ${coversUntil}`]);
  return whole.slice(0, whole.indexOf('  - { date: 2027-03-26'));
}

testFaults([
  {
    name: 'a list that ends in 89 days',
    edits: { [FILE]: untilWinter('2027-02-19') },
    at: `${FILE}:5:14`,
    field: 'coversUntil',
    value: '2027-02-19',
    says: 'must reach to 20 February 2027 or later',
  },
  {
    name: 'a year without Good Friday',
    edits: { [FILE]: copyOf(FILE, [GOOD_FRIDAY, '']) },
    at: `${FILE}:7:3`,
    field: 'days',
    value: '2027',
    says: 'has 7 bank holidays in 2027, and England has 8 a year',
  },
  {
    name: 'days out of order',
    edits: { [FILE]: copyOf(FILE, [GOOD_FRIDAY + EASTER_MONDAY, EASTER_MONDAY + GOOD_FRIDAY]) },
    at: `${FILE}:11:13`,
    field: 'days.4.date',
    value: '2027-03-26',
    says: 'comes before 29 March 2027',
  },
  {
    name: 'a day after the last that is covered',
    edits: { [FILE]: [END, 'coversUntil: 2027-12-27'] },
    at: `${FILE}:16:13`,
    field: 'days.9.date',
    value: '2027-12-28',
    says: 'is after coversUntil',
  },
  {
    name: 'a bank holiday on a Saturday',
    edits: { [FILE]: ['2027-12-27, title', '2027-12-25, title'] },
    at: `${FILE}:15:13`,
    field: 'days.8.date',
    value: '2027-12-25',
    says: 'is a Saturday',
  },
]);

test('90 days are enough, and a year that is not covered whole need not be full', () => {
  expect(findAfter({ [FILE]: untilWinter('2027-02-20') })).toEqual([]);
});

test('a year may have more: a coronation, a jubilee', () => {
  const more = `${EASTER_MONDAY}  - { date: 2027-04-12, title: A day for everybody }\n`;
  expect(findAfter({ [FILE]: copyOf(FILE, [EASTER_MONDAY, more]) })).toEqual([]);
});

test('a check without a day does not ask how long the list lasts', () => {
  expect(findAfter({}, '0000-00-00').filter(({ rule }) => rule === 'bank-holidays')).toEqual([]);
  expect(findAfter({}, '2027-10-03').filter(({ rule }) => rule === 'bank-holidays')).toHaveLength(1);
});
