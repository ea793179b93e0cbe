import { expect, test } from 'vitest';
import { findAfter } from '../../tests/fixtures/content-tree.ts';
import { testExample, testFaults, toStyleFault, withText } from '../../tests/fixtures/faults.ts';
import { rangeStyle } from './range-style.ts';

testExample(rangeStyle, withText);

testFaults([
  toStyleFault('For ages 5-7.', 10, '5-7', '"5 to 7"'),
  toStyleFault('For ages 5–7, or more.', 10, '5–7', '"5 to 7"'),
  toStyleFault('A rise of 5%–7% a year.', 11, '5%–7%', '"5% to 7%"'),
  toStyleFault('It costs £5-£7.', 10, '£5-£7', '"£5 to £7"'),
  toStyleFault('Open 10am-5pm.', 6, '10am-5pm', '"10am to 5pm"'),
  toStyleFault('Open 10am – 5pm.', 6, '10am – 5pm', '"10am to 5pm"'),
  toStyleFault('Open 9am-midday.', 6, '9am-midday', '"9am to midday"'),
  toStyleFault('Open Monday-Friday.', 6, 'Monday-Friday', '"Monday to Friday"'),
  toStyleFault('Open Mon - Fri.', 6, 'Mon - Fri', '"Mon to Fri"'),
  toStyleFault('Held in March–May.', 9, 'March–May', '"March to May"'),
  toStyleFault('Held on 6-7 November.', 9, '6-7 November', '"6 to 7 November"'),
  toStyleFault('Held on 6 November–7 December.', 9, '6 November–7 December', '"6 November to 7 December"'),
  toStyleFault('In 2015/16-2020/21.', 4, '2015/16-2020/21', '"2015/16 to 2020/21"'),
  toStyleFault('In 2018-19.', 4, '2018-19', '"2018 to 2019"'),
  toStyleFault('between 5-7 people.', 1, 'between 5-7', '"between 5 and 7"'),
  toStyleFault('Between 5-7 people.', 1, 'Between 5-7', '"Between 5 and 7"'),
  toStyleFault('Ask from 5-7 people.', 5, 'from 5-7', '"from 5 to 7"'),
  toStyleFault('Ask between 5 to 7 people.', 5, 'between 5 to 7', '"between 5 and 7"'),
  toStyleFault('For 12-15-year-olds.', 5, '12-15', '"12 to 15"'),
  toStyleFault('See paragraphs 2.2-2.5.', 16, '2.2-2.5', '"2.2 to 2.5"'),
  toStyleFault('For <Fact id="plan-2016-gp-practices" />-7 people.', 5, '\uFFFC-7', '"… to 7"'),
]);

test.each([
  'For ages 5 to 7, between 5 and 7.',
  'In 2018/19 and 2020/21.',
  'A 12-week course with 10-point scores, 24/7.',
  'Covid-19 and EQ-5D, or 1-to-1 talks.',
  'Call 0300-123-456 or 01223-245151.',
  'In 2016 – 2 years before.',
  'Printed “30-85,000”.',
])('%s', (text) => {
  expect(findAfter(withText(text)).filter(({ rule }) => rule === rangeStyle.name)).toEqual([]);
});
