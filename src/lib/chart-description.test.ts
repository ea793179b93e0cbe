import { expect, test } from 'vitest';
import { CASES } from '../../tests/fixtures/chart-cases.ts';
import { readTables } from '../../tests/fixtures/real-datasets.ts';
import { describePicture } from './chart-description.ts';
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
    'Bar chart. Ely had the most. 4 bars. The largest is Ely, 5%. The smallest is The villages between the towns of the north and the east, −2%. The table has all the numbers.',
  ],
  [
    'paired-bars',
    'Bar chart. Ely had the most. 2 pairs: 2013 and 2018. The second is furthest above the first for Ely, £1.2m and £2.4m. The second is furthest below the first for Wisbech, £2m and £1m. The table has all the numbers.',
  ],
  [
    'dumbbell',
    'Dot chart. Ely had the most. 2 pairs: July and September. The second is furthest above the first for Ely, 1,280 and 1,630 bed days. The second is furthest below the first for March, 1,570 and 1,110 bed days. The table has all the numbers.',
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
