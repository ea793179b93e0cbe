import { expect, test } from 'vitest';
import { findAfter } from '../../tests/fixtures/content-tree.ts';
import { testExample, testFaults, toStyleFault, withText } from '../../tests/fixtures/faults.ts';
import { dateStyle } from './date-style.ts';

testExample(dateStyle, withText);

testFaults([
  toStyleFault('Held on 6th November 2017.', 9, '6th November 2017', '"6 November 2017"'),
  toStyleFault('Held on the 6th of November.', 13, '6th of November', '"6 November"'),
  toStyleFault('Held on 6 November, 2017.', 9, '6 November, 2017', '"6 November 2017"'),
  toStyleFault('Held on 06 November 2017.', 9, '06 November 2017', '"6 November 2017"'),
  toStyleFault('Held on 6 Nov 2017.', 9, '6 Nov 2017', '"6 November 2017"'),
  toStyleFault('Held on 6 Sept. 2017.', 9, '6 Sept. 2017', '"6 September 2017"'),
  toStyleFault('Held in Nov 2017.', 9, 'Nov 2017', '"November 2017"'),
  toStyleFault('Held on November 6, 2017.', 9, 'November 6, 2017', '"6 November 2017"'),
  toStyleFault('Held on November 6th.', 9, 'November 6th', '"6 November"'),
  toStyleFault('Held on Sunday, 22 November 2026.', 9, 'Sunday, 22 November 2026', '"Sunday 22 November 2026"'),
  toStyleFault('Held on 06/11/2017.', 9, '06/11/2017', 'as a word'),
  toStyleFault('Held on 6.11.2017.', 9, '6.11.2017', 'as a word'),
  toStyleFault('Held on 2016-11-06.', 9, '2016-11-06', '"6 November 2016"'),
  toStyleFault('Held on 31 February 2019.', 9, '31 February 2019', 'no such day'),
  toStyleFault('Held on 29 February 2019.', 9, '29 February 2019', 'no such day'),
  toStyleFault('Held on 31 June.', 9, '31 June', 'no such day'),
  toStyleFault('Held on Monday 22 November 2026.', 9, 'Monday 22 November 2026', 'is a Sunday'),
  toStyleFault('Held on Tue 6 November 2017.', 9, 'Tue 6 November 2017', 'is a Monday'),
  toStyleFault('Held on Mon 6 November 2017.', 9, 'Mon 6 November 2017', '"Monday 6 November 2017"'),
  toStyleFault('Held on Mon, November 6, 2017.', 9, 'Mon, November 6, 2017', '"Monday 6 November 2017"'),
  toStyleFault('Held on Monday\n22 November 2026.', 9, 'Monday 22 November 2026', 'is a Sunday'),
]);

test.each([
  'Held on 6 November 2017, on Sunday 22 November 2026, and on 29 February.',
  'Held on 6\nNovember 2017.',
  'Held on 6 November. Then 7 May. 2017 was good.',
  'In November 6 people came. You may 5 times.',
  'See paragraph 4.2.1, 24/7, 2017/18.',
  'They wrote “6th November”.',
  '| Day |\n| --- |\n| 6 Nov 2017 |\n| Mon 6 Nov 2017 |',
])('%s', (text) => {
  expect(findAfter(withText(text)).filter(({ rule }) => rule === dateStyle.name)).toEqual([]);
});
