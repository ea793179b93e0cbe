/** The table "Which service for what", as it is built. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findAll, getAttribute, getPage, getWords, type Element } from './built-site.ts';

const page = getPage('/get-help/compare/');
const [, ...rows] = findAll(page, 'tr');
const cellsOf = (row: Element) => row.childNodes.filter((node): node is Element => 'tagName' in node);

test('has one row for each service that has a place in the table', () => {
  const withRow = readdirSync('content/services').filter((name) =>
    /^table:/m.test(readFileSync(`content/services/${name}`, 'utf8')),
  );
  expect(withRow.length).toBeGreaterThan(5);
  const hrefs = rows.map((row) => getAttribute(cellsOf(cellsOf(row)[0]!)[0]!, 'href'));
  expect(hrefs.toSorted()).toEqual(withRow.map((name) => `/get-help/${name.replace('.mdx', '')}/`).toSorted());
});

test('begins with 999', () => {
  expect(getWords(cellsOf(rows[0]!)[0]!)).toContain('999');
});

test('each heading says what it heads, and no cell is empty', () => {
  expect(findAll(page, 'caption')).toHaveLength(1);
  const headings = findAll(page, 'th').map((cell) => getAttribute(cell, 'scope'));
  expect(headings).toEqual(['col', 'col', 'col', ...rows.map(() => 'row')]);
  for (const row of rows) {
    expect(cellsOf(row)).toHaveLength(3);
    for (const cell of cellsOf(row)) expect(getWords(cell).trim()).not.toBe('');
  }
});

test('says until when it is correct, and whom to call for a child under 5', () => {
  const words = getWords(findAll(page, 'main')[0]!);
  expect(words).toMatch(/Correct until \d{1,2} [A-Z][a-z]+ 20\d\d/);
  expect(words).toMatch(/child under 5, call 111/);
});
