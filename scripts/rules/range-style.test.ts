import { expect, test } from 'vitest';
import { ABOUT, findAfter, FREE_LINE, type Edits } from '../../tests/fixtures/content-tree.ts';
import { testExample, testFaults } from '../../tests/fixtures/faults.ts';
import { rangeStyle } from './range-style.ts';

const withText = (text: string): Edits => ({ [ABOUT]: [FREE_LINE, text] });
const wrong = (text: string, column: number, value: string, says: string) => ({
  name: text,
  edits: withText(text),
  at: `${ABOUT}:12:${column}`,
  value,
  says,
});

testExample(rangeStyle, withText);

testFaults([
  wrong('For ages 5-7.', 10, '5-7', '"5 to 7"'),
  wrong('For ages 5–7, or more.', 10, '5–7', '"5 to 7"'),
  wrong('A rise of 5%–7% a year.', 11, '5%–7%', '"5% to 7%"'),
  wrong('It costs £5-£7.', 10, '£5-£7', '"£5 to £7"'),
  wrong('Open 10am-5pm.', 6, '10am-5pm', '"10am to 5pm"'),
  wrong('Open 10am – 5pm.', 6, '10am – 5pm', '"10am to 5pm"'),
  wrong('Open 9am-midday.', 6, '9am-midday', '"9am to midday"'),
  wrong('Open Monday-Friday.', 6, 'Monday-Friday', '"Monday to Friday"'),
  wrong('Open Mon - Fri.', 6, 'Mon - Fri', '"Mon to Fri"'),
  wrong('Held in March–May.', 9, 'March–May', '"March to May"'),
  wrong('Held on 6-7 November.', 9, '6-7 November', '"6 to 7 November"'),
  wrong('Held on 6 November–7 December.', 9, '6 November–7 December', '"6 November to 7 December"'),
  wrong('In 2015/16-2020/21.', 4, '2015/16-2020/21', '"2015/16 to 2020/21"'),
  wrong('In 2018-19.', 4, '2018-19', '"2018 to 2019"'),
  wrong('between 5-7 people.', 1, 'between 5-7', '"between 5 and 7"'),
  wrong('Between 5-7 people.', 1, 'Between 5-7', '"Between 5 and 7"'),
  wrong('Ask from 5-7 people.', 5, 'from 5-7', '"from 5 to 7"'),
  wrong('Ask between 5 to 7 people.', 5, 'between 5 to 7', '"between 5 and 7"'),
  wrong('For 12-15-year-olds.', 5, '12-15', '"12 to 15"'),
  wrong('See paragraphs 2.2-2.5.', 16, '2.2-2.5', '"2.2 to 2.5"'),
  wrong('For <Fact id="plan-2016-gp-practices" />-7 people.', 5, '\uFFFC-7', '"… to 7"'),
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
