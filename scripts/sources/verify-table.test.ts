import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listRowLines, splitCells } from '../../src/lib/data-table.ts';
import { parseContentFile, readContent, type ContentFile } from '../content/content-files.ts';
import { readDocument } from './document-text.ts';
import { findPlaces, type HeldDocument, type OutlinePlace } from './places.ts';
import type { WrittenTable } from './table-runs.ts';
import { verifyTable } from './verify-table.ts';

const TEXT = `Figure 1: Days
Group\t2012\t2013\tChange\tAverage
CATCH\t75,946\t77,886\t3%\t
Wisbech\t22,490\t24,299\t8%\t5%
Total\t98,436\t102,185\t4%\t5%

After the table: 75,947 days.
`;
const ROWS = [
  'CATCH | 75,946 | 77,886 | 3% | blank',
  'Wisbech | 22,490 | 24,299 | 8% | 5%',
  'Total | 98,436 | 102,185 | 4% | 5%',
];

function hold(id: string, text: string, outline: OutlinePlace[]): Map<string, HeldDocument> {
  const document = readDocument(`${id}.txt`, text);
  return new Map([[id, { id, text: document, outline, places: findPlaces(document, outline) }]]);
}
const figure: OutlinePlace = { at: 'figure-1', label: 'Figure 1', title: 'Days', kind: 'table', level: 1 };

function verify(
  rows: string[],
  { text = TEXT, source = '', columns = ['name', 'number', 'number', 'number', 'number'] } = {},
) {
  const yaml = [
    'id: days',
    `sources: [{ publication: report, at: figure-1${source} }]`,
    'columns:',
    ...columns.map((type, index) => `  - { id: c${index}, title: C${index}, type: ${type} }`),
    'gaps: { blank: Nothing is printed }',
    'rows: |',
    ...rows.map((row) => `  ${row}`),
  ].join('\n');
  const file = parseContentFile({ path: 'content/datasets/days.yaml', text: yaml, collection: 'datasets' });
  return verifyTable(file, hold('report', text, [figure]));
}

describe('a table that stands', () => {
  test('has no findings, and its cells are counted without the empty one', () => {
    expect(verify(ROWS)).toEqual({ findings: [], cells: 14 });
  });

  test('with its rows as columns of the document', () => {
    const turned = ['2012 | 75,946 | 22,490', '2013 | 77,886 | 24,299', 'Change | 3% | 8%', 'Average | blank | 5%'];
    const text = TEXT.replace(/Total.*\n/, '');
    const columns = ['name', 'number', 'number'];
    expect(verify(turned, { text, source: ', turned: true', columns }).findings).toEqual([]);
    const moved = turned.with(2, 'Change | blank | 8%').with(3, 'Average | 3% | 5%');
    expect(verify(moved, { text, source: ', turned: true', columns }).findings).not.toEqual([]);
  });

  test('in sentences', () => {
    const source = ', apart: true';
    expect(verify(['75,947 | 24,299'], { source, columns: ['number', 'number'] }).findings).toEqual([]);
    expect(verify(['75,948 | 24,299'], { source, columns: ['number', 'number'] }).findings).toHaveLength(1);
  });

  test('over the head of a page', () => {
    const head = '\nA report of the year\n';
    const text = TEXT.replace('Total', `${head}Group\t2012\t2013\tChange\tAverage\nTotal`) + head.repeat(4);
    expect(verify(ROWS, { text }).findings).toEqual([]);
  });
});

describe('a table that does not', () => {
  test('a finding names the cell and says what the document has', () => {
    const { findings } = verify(ROWS.with(1, 'Wisbech | 22,490 | 24,298 | 8% | 5%'));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ line: 12, column: 22, field: 'rows', value: '24,298' });
    expect(findings[0]?.message).toContain('after "22,490", the document has "24,299 8% 5%');
  });

  test.each<[string, string[]]>([
    ['columns swapped', ROWS.map((row) => row.replace(/(\| [^|]+) (\| [^|]+) /, '$2 $1 '))],
    ['rows swapped', [ROWS[1]!, ROWS[0]!, ROWS[2]!]],
    ['no first row', ROWS.slice(1)],
    ['no second row', [ROWS[0]!, ROWS[2]!]],
    ['no last row', ROWS.slice(0, 2)],
    ['a row that is not there', [...ROWS, 'Ely | 1 | 2 | 3% | 4%']],
    ['an empty cell in another place', ROWS.with(0, 'CATCH | 75,946 | 77,886 | blank | 3%')],
    ['a cell that is not empty', ROWS.with(2, 'Total | 98,436 | 102,185 | 4% | blank')],
    ['a name cut short', ROWS.with(2, 'otal | 98,436 | 102,185 | 4% | 5%')],
  ])('%s', (_, rows) => {
    expect(verify(rows).findings).not.toEqual([]);
  });
});

const SOURCES = resolve('../shared/sources');

describe.skipIf(!existsSync(SOURCES))('the real tables', () => {
  const files = readContent(process.cwd());
  const held = new Map(
    files
      .filter(({ collection }) => collection === 'publications')
      .flatMap(({ data }) => {
        const { id, outline } = data as { id: string; outline: OutlinePlace[] };
        return [...hold(id, readFileSync(join(SOURCES, `${id}.txt`), 'utf8'), outline)];
      }),
  );
  const file = files.find(({ slug }) => slug === 'emergency-bed-days')!;
  const table = file.data as WrittenTable;
  const cells = listRowLines(table.rows).map(({ text }) => splitCells(text).map((cell) => cell.text));
  const withRows = (rows: string[][]): ContentFile => ({
    ...file,
    data: { ...table, rows: rows.map((row) => row.join(' | ')).join('\n') },
  });

  test('a digit changed in any cell is found, in that row', () => {
    const changed = cells.flatMap((row, at) =>
      row.flatMap((cell, column) =>
        // Not those of the column's own name, which some cells begin with.
        [...cell.split(' = ')[0]!.matchAll(/(?<!^[a-z-]*)\d(?![\d]*:)/g)].map(({ index, 0: digit }) => {
          const wrong = cell.slice(0, index) + ((Number(digit) + 1) % 10) + cell.slice(index + 1);
          return { at, wrong, rows: cells.with(at, row.with(column, wrong)) };
        }),
      ),
    );
    expect(changed.length).toBeGreaterThan(150);
    const missed = changed.filter(({ rows }) => verifyTable(withRows(rows), held).findings.length !== 1);
    expect(missed.map(({ at, wrong }) => `${at}: ${wrong}`)).toEqual([]);
  });
});
