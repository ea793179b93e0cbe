import { expect, test } from 'vitest';
import { findAfter } from '../../tests/fixtures/content-tree.ts';
import { testExample, testFaults, toStyleFault, withText } from '../../tests/fixtures/faults.ts';
import { timeStyle } from './time-style.ts';

testExample(timeStyle, withText);

testFaults([
  toStyleFault('Open until 17:00.', 12, '17:00', '"5pm"'),
  toStyleFault('Open until 17:30 hours.', 12, '17:30 hours', '"5:30pm"'),
  toStyleFault('Open until 1730 hrs.', 12, '1730 hrs', '"5:30pm"'),
  toStyleFault('Open until 5.30pm.', 12, '5.30pm', '"5:30pm"'),
  toStyleFault('Open until 5 pm.', 12, '5 pm', '"5pm"'),
  toStyleFault('Open until 5PM.', 12, '5PM', '"5pm"'),
  toStyleFault('Open until 5 p.m. each day.', 12, '5 p.m.', '"5pm"'),
  toStyleFault('Open until 5:00pm.', 12, '5:00pm', '"5pm"'),
  toStyleFault('Open until 05:30pm.', 12, '05:30pm', '"5:30pm"'),
  toStyleFault('Open until 12pm.', 12, '12pm', '"midday"'),
  toStyleFault('Open until 12am.', 12, '12am', '"midnight"'),
  toStyleFault('Open until 12 noon.', 12, '12 noon', '"midday"'),
  toStyleFault('Open until noon.', 12, 'noon', '"midday"'),
  toStyleFault('Open until 12 midnight.', 12, '12 midnight', '"midnight"'),
  toStyleFault('Open until 00:00.', 12, '00:00', '"midnight"'),
  toStyleFault('Open until 9:30.', 12, '9:30', 'morning or evening'),
  toStyleFault('Open until 24:00.', 12, '24:00', '"midnight"'),
  toStyleFault('Open 0900 to 1700.', 6, '0900 to 1700', '"9am to 5pm"'),
  toStyleFault('Monday: 1000 to 1630.', 9, '1000 to 1630', '"10am to 4:30pm"'),
  toStyleFault('Come at 5.30.', 9, '5.30', 'morning or evening'),
  toStyleFault('Come at 17.30.', 9, '17.30', '"5:30pm"'),
  toStyleFault('Open until 9 o’clock.', 12, '9 o’clock', 'morning or evening'),
]);

test.each([
  'Open from 8:30am to 5pm, from midday to midnight, until 12:30pm.',
  'In the afternoon I am there.',
  'At a rate of 1:10, or 2.30 each.',
  'They wrote “17:00”.',
  'Open from 2016 to 2017, at 5.30 per head, for 1,000 to 1,700 people at 2.30% or 5.35.',
])('%s', (text) => {
  expect(findAfter(withText(text)).filter(({ rule }) => rule === timeStyle.name)).toEqual([]);
});
