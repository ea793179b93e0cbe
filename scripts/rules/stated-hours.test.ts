import { describe, expect, test } from 'vitest';
import { copyOf, findAfter, PLACE } from '../../tests/fixtures/content-tree.ts';
import { testExample, testFaults } from '../../tests/fixtures/faults.ts';
import { statedHours } from './stated-hours.ts';

const ON = 'statedOn: 2024-08';
const withLine = (line: string) => ({ [PLACE]: [ON, line] as const });

testExample(statedHours, withLine);

testFaults([
  {
    name: 'hours of 2023',
    edits: withLine('statedOn: 2023-12-31'),
    at: `${PLACE}:23:17`,
    field: 'facilities.0.hours.statedOn',
    value: '2023-12-31',
    says: 'too old to show',
  },
  {
    name: 'hours of next month',
    edits: withLine('statedOn: 2026-12'),
    at: `${PLACE}:23:17`,
    field: 'facilities.0.hours.statedOn',
    says: 'has not come yet',
  },
  {
    name: 'hours of no day',
    edits: { [PLACE]: copyOf(PLACE, [`      ${ON}\n`, '']) },
    at: `${PLACE}:22:7`,
    field: 'facilities.0.hours.statedOn',
    says: 'say when these hours were stated',
  },
]);

test('a fact may be old, and this month is no future', () => {
  expect(findAfter(withLine('statedOn: 2026-11'))).toEqual([]);
  const fact =
    'gettingThere:\n  - { text: There is a car park., statedBy: The trust, statedOn: 2019-03 }\nfacilities:\n';
  expect(findAfter({ [PLACE]: copyOf(PLACE, ['facilities:\n', fact]) })).toEqual([]);
});

const withDays = (lines: string) => ({
  [PLACE]: copyOf(PLACE, ['      unlisted: unknown\n', `      unlisted: unknown\n${lines}`]),
});

testFaults([
  {
    name: 'an exception in the wrong year',
    edits: withDays('      exceptions:\n        - { date: 2028-12-25, reason: Christmas Day }\n'),
    at: `${PLACE}:27:19`,
    field: 'facilities.0.hours.exceptions.0.date',
    value: '2028-12-25',
    says: 'more than a year ahead',
  },
  {
    name: 'a closure in the wrong year',
    edits: withDays('      closures:\n        - { from: 2028-01-02, reason: Repairs }\n'),
    at: `${PLACE}:27:19`,
    field: 'facilities.0.hours.closures.0.from',
    says: 'more than a year ahead',
  },
]);

test('exceptions and closures may be past, near or without an end', () => {
  const lines = [
    '      exceptions:\n        - { date: 2027-11-22, reason: Training }\n',
    '      closures:\n        - { from: 2025-01-02, reason: Repairs }\n',
  ];
  expect(findAfter(withDays(lines.join('')))).toEqual([]);
});

const withSecondLine = (opens: string, closes: string) => ({
  [PLACE]: copyOf(PLACE, [
    '          closes: "18:00"\n',
    `          closes: "18:00"\n        - { days: [tue], opens: "${opens}", closes: "${closes}" }\n`,
  ]),
});

describe('lines that do not go together', () => {
  testFaults(
    [
      { name: 'two that overlap', opens: '17:00', closes: '20:00' },
      { name: 'two that touch', opens: '18:00', closes: '20:00' },
      { name: 'one inside the other', opens: '10:00', closes: '11:00' },
    ].map(({ name, opens, closes }) => ({
      name,
      edits: withSecondLine(opens, closes),
      at: `${PLACE}:27:9`,
      field: 'facilities.0.hours.schedules',
      says: 'two lines for the same day overlap or touch',
    })),
  );

  testFaults([
    {
      name: 'two exceptions for one day',
      edits: withDays('      exceptions:\n' + '        - { date: 2026-12-24, reason: Training }\n'.repeat(2)),
      at: `${PLACE}:28:19`,
      field: 'facilities.0.hours.exceptions.1.date',
      says: 'twice',
    },
  ]);

  test('a break between two lines is right', () => {
    expect(findAfter(withSecondLine('18:30', '20:00'))).toEqual([]);
  });
});
