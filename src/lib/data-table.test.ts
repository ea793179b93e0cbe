import { describe, expect, test } from 'vitest';
import { listRowLines, listUnusedGaps, parseTable, splitCells, type ColumnForm } from './data-table.ts';

const columns: ColumnForm[] = [
  { id: 'place', title: 'Place', type: 'name' },
  { id: 'beds', title: 'Beds', type: 'number' },
  { id: 'opened', title: 'Opened', type: 'date' },
];
const form = { columns, gaps: { 'n/a': 'Not known', blank: 'Nothing is printed' } };
const readCell = (written: string, type: ColumnForm['type'], more: Partial<ColumnForm> = {}) => {
  const { rows, faults } = parseTable(`x | ${written}`, {
    ...form,
    columns: [columns[0]!, { id: 'it', title: 'It', type, ...more }],
  });
  return faults[0]?.message ?? rows[0]?.cells['it'];
};

describe('a cell', () => {
  test.each([
    ['75,946', 'number', { printed: '75,946', shown: '75,946', numbers: [75_946] }],
    ['2133', 'number', { printed: '2133', shown: '2,133', numbers: [2_133] }],
    ['0 = 0%', 'number', { printed: '0', shown: '0%', numbers: [0] }],
    ['5% to 15%', 'number', { printed: '5% to 15%', shown: '5% to 15%', numbers: [5, 15] }],
    ['-4%', 'number', { printed: '-4%', shown: '\u22124%', numbers: [-4] }],
    ['n/a', 'number', { printed: 'n/a', shown: '', gap: 'Not known' }],
    ['blank', 'number', { printed: '', shown: '', gap: 'Nothing is printed' }],
    ['Sept-14 = 2014-09', 'date', { printed: 'Sept-14', shown: 'Sept-14', date: '2014-09' }],
    ['2014', 'date', { printed: '2014', shown: '2014', date: '2014' }],
    ['Health Care = Hunts Care', 'name', { printed: 'Health Care', shown: 'Hunts Care' }],
    ['a=b', 'name', { printed: 'a=b', shown: 'a=b' }],
    ['plan-2016-gap', 'figure', { printed: 'plan-2016-gap', shown: 'plan-2016-gap' }],
  ] as const)('%s in a column of type %s', (written, type, cell) => {
    expect(readCell(written, type)).toEqual(cell);
  });

  test.each([
    ['', 'number', 'is empty'],
    ['many', 'number', '"many" is not a number'],
    ['5 = five of', 'number', '"5" is not a number'],
    ['Sept-14', 'date', 'say after an equals sign what "Sept-14" means'],
    ['Sept-14 = 2014-13', 'date', '"2014-13" is not a date'],
    ['Feb = 2014-02-30', 'date', '"2014-02-30" is not a date'],
    ['Plan 2016', 'figure', '"Plan 2016" is not the id of a figure'],
    ['5 = 6 = 7', 'number', 'more than one equals sign'],
    ['a = b = c', 'name', 'more than one equals sign'],
    ['constructor', 'number', '"constructor" is not a number'],
    ['0.0000001', 'number', '"0.0000001" is too large or too small'],
    ['1000000000000000000000000', 'number', 'is too large or too small'],
    [`0.${'1'.repeat(101)}`, 'number', 'has 103 characters: keep a number under 30'],
    ['a'.repeat(201), 'name', 'has 201 characters: keep a cell under 200'],
  ] as const)('"%s" in a column of type %s is refused', (written, type, says) => {
    expect(readCell(written, type)).toContain(says);
  });

  test('only the words of its column', () => {
    expect(readCell('High', 'name', { values: ['Low', 'High'] })).toMatchObject({ shown: 'High' });
    expect(readCell('Hi = High', 'name', { values: ['Low', 'High'] })).toMatchObject({ shown: 'High' });
    expect(readCell('Hgih', 'name', { values: ['Low', 'High'] })).toBe(
      '"Hgih" is none of the values of this column: Low, High',
    );
  });

  test('nothing printed needs its reason', () => {
    expect(parseTable('x | blank | 2014', { columns }).faults).toMatchObject([{ row: 0, cell: 1 }]);
  });
});

describe('rows', () => {
  test('of words alone, with lines between them', () => {
    expect(listRowLines('\na | b\n\n  \nc | d\n').map(({ line }) => line)).toEqual([1, 4]);
    expect(splitCells('Ely | 5  |  ')).toEqual([
      { text: 'Ely', at: 0 },
      { text: '5', at: 6 },
      { text: '', at: 12 },
    ]);
  });

  test.each([
    ['Ely | 5', 'this row has 2 cells, and there are 3 columns: after "Beds" a cell is missing'],
    ['Ely | 5 | 2014 | 6', 'this row has 4 cells, and there are 3 columns: remove what stands after "Opened"'],
  ])('%s: the row is told, and not each of its cells', (row, says) => {
    const { faults } = parseTable(row, form);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ row: 0, message: expect.stringContaining(says) as string });
    expect(faults[0]).not.toHaveProperty('cell');
  });

  test('no two have the same words; several columns can tell them apart', () => {
    const text = 'Ely | 5 | 2014\nEly | 6 | 2015';
    expect(parseTable(text, form).faults).toMatchObject([{ row: 1, cell: 0 }]);
    expect(parseTable(text, { ...form, key: ['place', 'opened'] })).toMatchObject({
      faults: [],
      rows: [{ key: 'Ely, 2014' }, { key: 'Ely, 2015' }],
    });
  });

  test('a key of a column that is not there blames no row', () => {
    expect(parseTable('Ely | 5 | 2014\nSoham | 6 | 2015', { ...form, key: ['town'] }).faults).toEqual([]);
  });

  test('a gap that no cell prints', () => {
    expect(listUnusedGaps('Ely | n/a | 2014', form)).toEqual(['blank']);
    expect(listUnusedGaps('Ely | n/a | blank', form)).toEqual([]);
  });
});

describe('cells that say which column they are in', () => {
  const columns = [
    { id: 'group', title: 'Group', type: 'name' as const },
    { id: 'rate', title: 'Rate', type: 'number' as const },
    { id: 'change', title: 'Change', type: 'number' as const },
  ];

  test('hold what stands after the colon', () => {
    const { rows, faults } = parseTable('Ely | rate: 470.96 | change: 4%', { columns });
    expect(faults).toEqual([]);
    expect(rows[0]?.cells['rate']).toMatchObject({ printed: '470.96', numbers: [470.96] });
  });

  test('are refused in another column, so that a shifted row is found', () => {
    const { faults } = parseTable('Ely | change: 4% | rate: 470.96', { columns });
    expect(faults).toMatchObject([
      { row: 0, cell: 1, message: expect.stringContaining('"change"') as string },
      { row: 0, cell: 2, message: expect.stringContaining('"rate"') as string },
    ]);
  });

  test('a colon after other words is a part of the words', () => {
    const { rows } = parseTable('note: first | 1 | 2%', { columns });
    expect(rows[0]?.key).toBe('note: first');
  });
});
