/** Figures on the built site: marks, receipts, the ledger, and what can be downloaded. */
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readText } from '../src/build/built-files.ts';
import { withoutAlike } from './alike-pages.ts';
import { addressed, DIST, findAll, getAttribute, getPage, getWords, type Element, type Page } from './built-site.ts';
import { readCsv } from './read-csv.ts';

const PLAN = addressed.filter(({ path }) =>
  /^\/(?:plan\/(?!promises|initiatives|risks|how-decisions)|areas)\/./.test(path),
);
const marksOf = (page: Page) => findAll(page, 'a').filter((link) => getAttribute(link, 'class') === 'app-fact');
const marked = addressed.filter((page) => marksOf(page).length > 0);
const ids = (page: Page) => page.elements.map((element) => getAttribute(element, 'id'));

test('pages of the plan and of areas show figures', () => {
  expect(PLAN.filter((page) => marksOf(page).length > 0).length).toBeGreaterThan(PLAN.length / 2);
});

describe.each(marked)('$path', (page) => {
  test('every mark opens a receipt of this page, and the receipt leads back', () => {
    for (const mark of marksOf(page)) {
      const href = getAttribute(mark, 'href')!;
      expect(ids(page)).toContain(href.slice(1));
      expect(ids(page)).toContain(href.replace('#receipt-', 'at-'));
    }
  });

  test('a receipt says the figure, names document and place, and has an address of its own', () => {
    const receipts = findAll(page, 'li').filter((item) => /^receipt-/.test(getAttribute(item, 'id') ?? ''));
    const asked = new Set(marksOf(page).map((mark) => getAttribute(mark, 'href')!.slice(1)));
    expect(receipts.map((item) => getAttribute(item, 'id'))).toEqual([...asked]);
    for (const receipt of receipts) {
      const hrefs = receipt.childNodes.flatMap((node) => ('tagName' in node && node.tagName === 'a' ? [node] : []));
      const links = hrefs.map((link) => getAttribute(link, 'href')!);
      expect(links.some((href) => /^\/publications\/[a-z0-9-]+\/#/.test(href))).toBe(true);
      expect(links.some((href) => /^\/figures\/[a-z0-9-]+\/#/.test(href))).toBe(true);
      expect(getWords(receipt)).toMatch(/\b20\d\d\b/);
    }
  });
});

test.each(withoutAlike(marked, 2))('the marks of $path cost less than 1 kB, compressed', (page) => {
  const without = page.html.replace(/<a class="app-fact"[^>]*>(.*?)<\/a>/gs, '$1');
  expect(without).not.toBe(page.html);
  expect(brotliCompressSync(page.html).length - brotliCompressSync(without).length).toBeLessThan(1000);
});

describe('open data', () => {
  const table = readCsv(readText(DIST, 'data/figures.csv'));
  const [header = [], ...rows] = table;
  const json = JSON.parse(readText(DIST, 'data/figures.json')) as { figures: Record<string, unknown>[] };
  const metadata = JSON.parse(readText(DIST, 'data/figures.csv-metadata.json')) as {
    url: string;
    tableSchema: { primaryKey: string; columns: { name: string; datatype: string; required?: boolean }[] };
  };
  const column = (name: string) => rows.map((row) => row[header.indexOf(name)] ?? '');

  test('every figure of the ledger is there once, with its source', () => {
    const records = addressed
      .flatMap((page) => findAll(page, 'ol').filter((list) => getAttribute(list, 'class') === 'app-records'))
      .flatMap((list) => list.childNodes.flatMap((node) => ('tagName' in node ? [getAttribute(node, 'id')] : [])));
    expect(rows.length).toBeGreaterThanOrEqual(400);
    expect(column('id').toSorted()).toEqual(records.toSorted());
    expect(new Set(column('id')).size).toBe(rows.length);
    expect(json.figures.map(({ id }) => id)).toEqual(column('id'));
  });

  test('the metadata describes the columns that are there', () => {
    expect(metadata.url).toBe('figures.csv');
    expect(metadata.tableSchema.columns.map(({ name }) => name)).toEqual(header);
    for (const { name, datatype, required } of metadata.tableSchema.columns) {
      const cells = column(name);
      if (required) expect(cells.filter((cell) => !cell)).toEqual([]);
      if (datatype === 'number') expect(cells.filter((cell) => cell && Number.isNaN(Number(cell)))).toEqual([]);
    }
  });

  test('no cell of text can run as a formula', () => {
    const text = metadata.tableSchema.columns.filter(({ datatype }) => datatype !== 'number').map(({ name }) => name);
    expect(text.flatMap(column).filter((cell) => /^\s*[=+\-@|\t\r]/.test(cell))).toEqual([]);
  });

  test('its addresses lead to the record and to the place in the document', () => {
    for (const name of ['record', 'source']) {
      for (const address of column(name)) {
        const { pathname, hash } = new URL(address);
        expect(ids(getPage(pathname))).toContain(hash.slice(1));
      }
    }
  });
});

describe('where the documents disagree', () => {
  const contents = getPage('/figures/disagreements/');
  const topics = addressed.filter(({ path }) => /^\/figures\/disagreements\/./.test(path));
  const items = topics.flatMap((page) =>
    page.elements.filter((element) => getAttribute(element, 'class') === 'app-differs').map((item) => ({ page, item })),
  );
  const [header = [], ...rows] = readCsv(readText(DIST, 'data/figures.csv'));
  const cell = (row: string[], name: string) => row[header.indexOf(name)] ?? '';

  test('every one is in the table of contents', () => {
    const links = findAll(contents, 'a').map((link) => getAttribute(link, 'href'));
    expect(items.length).toBeGreaterThanOrEqual(17);
    for (const { page, item } of items) expect(links).toContain(`${page.path}#${getAttribute(item, 'id')}`);
  });

  test('each has two sides at least, each with its place, and its figures point back to it', () => {
    for (const { page, item } of items) {
      const links = page.elements.filter((element) => element.tagName === 'a' && isInside(element, item));
      const hrefs = links.map((link) => getAttribute(link, 'href')!);
      expect(hrefs.filter((href) => href.startsWith('/publications/')).length).toBeGreaterThanOrEqual(2);
      for (const record of hrefs.filter((href) => href.startsWith('/figures/'))) {
        const row = rows.find((each) => cell(each, 'record').endsWith(record));
        expect(cell(row!, 'disagreements')).toContain(`${page.path}#${getAttribute(item, 'id')}`);
      }
    }
  });
});

function isInside(element: Element, ancestor: Element): boolean {
  for (let node: Element['parentNode'] = element; node; node = 'parentNode' in node ? node.parentNode : null) {
    if (node === ancestor) return true;
  }
  return false;
}
