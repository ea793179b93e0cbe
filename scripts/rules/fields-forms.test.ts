import { describe, expect, test } from 'vitest';
import { ABOUT, EVENT, PLACE, findAfter } from '../../tests/fixtures/content-tree.ts';
import { testFaults } from '../../tests/fixtures/faults.ts';

describe('dates', () => {
  const noSuchDay = (day: string) => ({
    name: day,
    edits: { [ABOUT]: ['updated: 2026-11-22', `updated: ${day}`] as const },
    at: `${ABOUT}:5:10`,
    field: 'updated',
    value: day,
  });
  testFaults([
    { ...noSuchDay('2026-02-31'), says: 'no such day in the calendar' },
    { ...noSuchDay('2026-13-01'), says: 'no such day in the calendar' },
    { ...noSuchDay('2025-02-29'), says: 'no such day in the calendar' },
    { ...noSuchDay('22/11/2026'), says: 'write the day as year-month-day, like 2026-11-22' },
    { ...noSuchDay('2026-11'), says: 'write the day as year-month-day, like 2026-11-22' },
    {
      name: 'a month that does not exist',
      edits: { [EVENT]: ['when: 2016-05', 'when: 2016-13'] },
      at: `${EVENT}:5:7`,
      field: 'when',
      value: '2016-13',
      says: 'no such day or month',
    },
    {
      name: 'a vague date in words',
      edits: { [EVENT]: ['when: 2016-05', 'when: May 2016'] },
      at: `${EVENT}:5:7`,
      field: 'when',
      value: 'May 2016',
      says: 'write 2019, 2019-03 or 2019-03-14',
    },
  ]);

  test.each(['2016', '2016-05', '2016-05-03', '"2016"'])('%s needs no quotes', (when) => {
    expect(findAfter({ [EVENT]: ['when: 2016-05', `when: ${when}`] })).toEqual([]);
  });
});

describe('telephone numbers', () => {
  const written = (number: string) => ({
    name: number,
    edits: { [PLACE]: ['"01353 652 000"', number] as const },
    at: `${PLACE}:17:14`,
    field: 'switchboard',
    value: number.replaceAll('"', ''),
  });
  testFaults([
    { ...written('01223245151'), says: 'put it in quotes, like "01223 245 151"' },
    { ...written('"01223245151"'), says: 'group the digits with single spaces' },
    { ...written('"01223  245 151"'), says: 'group the digits with single spaces' },
    { ...written('01223-245-151'), says: 'group the digits with single spaces' },
    { ...written('"+44 1223 245 151"'), says: 'without +44 and without brackets' },
    { ...written('"01223 245 15"'), says: 'has 10 digits, and a number here has 11' },
  ]);

  test.each(['"111"', '"18000"', '"116 123"', '01223 245 151', '0300 123 9996', '18001 111'])(
    '%s is right',
    (number) => {
      expect(findAfter({ [PLACE]: ['"01353 652 000"', number] })).toEqual([]);
    },
  );
});

describe('times', () => {
  const opens = (time: string) => ({
    name: time,
    edits: { [PLACE]: ['"08:30"', time] as const },
    at: `${PLACE}:28:18`,
    field: 'facilities.0.hours.schedules.0.opens',
    value: time,
  });
  testFaults([
    { ...opens('0830'), says: 'put the time in quotes, like "08:30"' },
    // What YAML 1.1 makes of 8:30, in sixties.
    { ...opens('510'), says: 'put the time in quotes, like "08:30"' },
    { ...opens('07.30'), says: 'put the time in quotes, like "08:30"' },
    { ...opens('10:61'), says: 'by the 24-hour clock, in quotes, like' },
    { ...opens('08:30:00'), says: 'like "08:30"' },
    { ...opens('10.30am'), says: 'like "10:30"' },
    { ...opens('5:30pm'), says: 'like "17:30"' },
    { ...opens('12am'), says: 'like "00:00"' },
    {
      name: 'closing before opening',
      edits: { [PLACE]: ['"18:00"', '"08:00"'] },
      at: `${PLACE}:27:11`,
      field: 'facilities.0.hours.schedules.0',
      says: 'closes must be later than opens',
    },
    {
      name: 'midnight as 24:00',
      edits: { [PLACE]: ['"18:00"', '"24:00"'] },
      at: `${PLACE}:29:19`,
      field: 'facilities.0.hours.schedules.0.closes',
      value: '24:00',
      says: '24-hour clock',
    },
  ]);

  test('an unquoted 08:30 stays text: it is never read in sixties', () => {
    expect(findAfter({ [PLACE]: ['"08:30"', '08:30'] })).toEqual([]);
  });
});
