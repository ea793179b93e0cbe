import { describe, expect, test } from 'vitest';
import { findFaults } from '../build/safe-pages.ts';
import { addNotice, findPage, formatSavedDay, LAST_RESORT } from './saved-page.ts';

const PAGE =
  '<!doctype html><html lang="en-GB"><style></style><header></header><main id="m"><p>$& $1</p></main></html>';

describe('findPage', () => {
  const saved = { style: 'p{content:"$&"}', pages: { '/': PAGE } };

  test('puts the style sheet back to the letter', () => {
    expect(findPage(saved, '/')).toBe(PAGE.replace('<style>', () => '<style>p{content:"$&"}'));
  });

  test('finds nothing at an address that is not kept', () => {
    expect(findPage(saved, '/plan/')).toBeUndefined();
  });
});

describe('addNotice', () => {
  test('stands before the main part, says the day, and leads to 999 and 111', () => {
    const html = addNotice(PAGE, '22 November 2026');
    expect(html).toMatch(
      /<\/header><div .*This is a saved copy from 22 November 2026\..*<\/div><main id="m"><p>\$& \$1/,
    );
    expect(html).toContain('href="tel:999"');
    expect(html).toContain('href="tel:111"');
  });

  test('is silent about a day that nobody knows', () => {
    expect(addNotice(PAGE, '')).toContain('This is a saved copy.');
  });

  test('keeps the rules that every page keeps', () => {
    expect(findFaults(addNotice(PAGE, '22 November 2026'))).toEqual([]);
    expect(findFaults(LAST_RESORT)).toEqual([]);
    expect(LAST_RESORT).toMatch(/tel:999.*tel:111/);
  });
});

test.each([
  ['Sun, 22 Nov 2026 12:00:00 GMT', '22 November 2026'],
  // Past midnight in England, in summer.
  ['Tue, 30 Jun 2026 23:30:00 GMT', '1 July 2026'],
  [null, ''],
  ['soon', ''],
])('a Date header of %s is “%s”', (header, day) => {
  expect(formatSavedDay(header)).toBe(day);
});
