import { expect, test } from 'vitest';
import { CASES } from '../../tests/fixtures/chart-cases.ts';
import { readTables } from '../../tests/fixtures/real-datasets.ts';
import { describePicture, describeRow } from './chart-description.ts';
import { toPictures, type Picture } from './chart-picture.ts';

const FINDING = 'Ely had the most.';
const describeCase = (name: string, index = 0) => describePicture(toPictures(CASES[name]!)[index]!, FINDING);
const bars = (shown: string[], values: (number | null)[], unit = 'beds'): Picture => ({
  ...{ kind: 'bars', unit, labels: shown.map((_, index) => `Row ${index + 1}`), min: 0, max: 9 },
  series: [{ name: 'Beds', values, shown }],
});

test.each([
  [
    'ranked-bars',
    'Bar chart, Change. Ely had the most. 4 bars. The largest is Ely, 5%. The smallest is The villages between the towns of the north and the east, −2%. The table has all the numbers.',
  ],
  [
    'paired-bars',
    'Bar chart. Ely had the most. 2 pairs: 2013 and 2018. 2018 is furthest above 2013 for Ely, £1.2m and £2.4m. 2018 is furthest below 2013 for Wisbech, £2m and £1m. The table has all the numbers.',
  ],
  [
    'dumbbell',
    'Dot chart. Ely had the most. 2 pairs: July and September. September is furthest above July for Ely, 1,280 and 1,630 bed days. September is furthest below July for March, 1,570 and 1,110 bed days. The table has all the numbers.',
  ],
  [
    'line',
    'Line chart. Ely had the most. Ely begins with 2013, 1,000 people and ends with 2016, 1,900 people. March begins with 2013, 700 people and ends with 2016, 650 people. The table has all the numbers.',
  ],
])('%s, read alone, says the finding and the ends of what is seen', (name, words) => {
  expect(describeCase(name)).toBe(words);
});

test('each small chart says which it is', () => {
  expect(describeCase('small-multiples', 0)).toMatch(/^Bar chart, Urgent care\. /);
  expect(describeCase('small-multiples', 1)).toMatch(/^Bar chart, Planned care\. /);
});

test('only the first of several says the finding; the others say what is their own', () => {
  expect(describePicture(toPictures(CASES['small-multiples']!)[1]!)).toBe(
    'Bar chart, Planned care. 2 pairs: 2013 and 2021. 2021 is furthest above 2013 for Ely, 30 and 40 visits. 2021 is furthest below 2013 for March, 25 and 15 visits.',
  );
  expect(describeCase('small-multiples', 0)).toContain(' 1 pair: 2013 and 2021. ');
});

test('a unit that lists what it may be is not said of one number', () => {
  const picture = bars(['3', '1'], [3, 1], 'visits or admissions');
  expect(describePicture(picture, FINDING)).toContain('Row 1, 3. The');
  expect(describeRow(picture, 1)).toBe('Row 2: Beds 1');
});

test('a row is said with the unit once, and without where its last number is missing', () => {
  const [picture] = toPictures(CASES['dumbbell']!);
  expect(describeRow(picture!, 0)).toBe('Ely: July 1,280, September 1,630 bed days');
  expect(describeRow(picture!, 2)).toBe('Wisbech: July 1,500, September not given');
});

test('a unit that stands in the number is not said again', () => {
  expect(describePicture(bars(['£3m', '£1m'], [3e6, 1e6], 'GBP'), FINDING)).toContain('Row 1, £3m. The');
  expect(describePicture(bars(['3%', '1%'], [3, 1], 'percent'), FINDING)).toContain('Row 1, 3%. The');
  expect(describePicture(bars(['3', '1'], [3, 1]), FINDING)).toContain('Row 1, 3 beds. The');
});

test('rows without a number are not counted, and a picture of none still says the finding', () => {
  expect(describePicture(bars(['3', 'not given', '1'], [3, null, 1]), FINDING)).toContain('2 bars');
  expect(describePicture(bars(['not given'], [null]), FINDING)).toBe(
    'Bar chart. Ely had the most. The table has all the numbers.',
  );
});

test('one line alone is not named', () => {
  const [picture] = toPictures({ ...CASES['line']!, chart: { kind: 'line', x: 'year', values: ['ely'] } });
  expect(describePicture(picture!, FINDING)).toContain(' It begins with 2013, 1,000 people');
});

test('every real picture says its finding in whole sentences', () => {
  const said = readTables().flatMap((table) =>
    toPictures(table).map((picture) => ({ finding: table.finding, words: describePicture(picture, table.finding) })),
  );
  expect(said.length).toBeGreaterThan(15);
  for (const { finding, words } of said) {
    expect(words).toContain(finding);
    expect(words).not.toMatch(/undefined|null|NaN| {2}|\.\.|: \./);
    expect(words).toMatch(/^(?:Bar|Dot|Line) chart[^.]*\. .*The table has all the numbers\.$/);
  }
});
