import { describe, expect, test } from 'vitest';
import { readCsv } from '../../tests/read-csv.ts';
import { findNameClash, listFileColumns } from './data-file-columns.ts';
import { toDataCsv, toDataFile, toDataMetadata } from './data-files.ts';
import { fillFigures } from './data-figures.ts';
import { parseTable } from './data-table.ts';
import type { DataView } from './data-view.ts';

const BASE = 'https://fit.example';
const OFFERER = { baseUrl: BASE, publisher: { name: 'the editors' } };

type Column = DataView['columns'][number];
type Part = Partial<Column> & Pick<Column, 'id' | 'type'>;

interface Written {
  columns: Part[];
  rows: string;
  gaps?: Record<string, string>;
  key?: string[];
  totals?: string[];
  /** What the ledger has, by id. */
  ledger?: Record<string, string>;
}

/** A table as the build has it. @throws where its rows cannot be read. */
function toView({ columns: parts, rows: text, ledger = {}, totals = [], ...form }: Written): DataView {
  const columns = parts.map((part) => ({ title: part.id.toUpperCase(), about: `All about ${part.id}`, ...part }));
  const { rows, faults } = parseTable(text, { columns, ...form });
  const filled = fillFigures(rows, columns, new Map(Object.entries(ledger)));
  if (faults[0] ?? filled.lost[0]) throw new Error(JSON.stringify([faults, filled.lost]));
  return {
    id: 'bed-days',
    href: '/data/bed-days-by-group/',
    title: 'Bed days rose',
    name: 'Bed days by group',
    finding: 'Bed days rose by 5%.',
    measure: 'Days in bed',
    period: '2012/13 and 2013/14',
    place: 'Ely',
    topics: [{ id: 'hospitals', title: 'Hospitals', href: '/topics/hospitals/' }],
    sources: [
      {
        publication: 'blueprint',
        document: '2014 Blueprint',
        published: '2014-06-20',
        locator: 'Figure 13',
        href: '/publications/blueprint/#figure-13',
      },
    ],
    columns,
    key: form.key ?? [columns[0]!.id],
    rows: filled.rows,
    totals,
    chart: { kind: 'table' },
    faults: ['CATCH: the document prints 1.'],
    notes: ['Know this.'],
    aliases: [],
    figures: Object.fromEntries(Object.keys(ledger).map((id) => [id, `/figures/money/#${id}`])),
  };
}

const NAME: Part = { id: 'group', type: 'name' };
const DAYS: Part = { id: 'bed-days', type: 'number', unit: 'bed days' };

/** The CSV of a table with names and one column, without the names. */
function toCells(part: Part, cells: string[], more: Partial<Written> = {}): string[][] {
  const rows = cells.map((cell, index) => `row ${index} | ${cell}`).join('\n');
  return readCsv(toDataCsv(toView({ columns: [NAME, part], rows, ...more }), BASE)).map((line) => line.slice(1));
}

describe('toDataCsv', () => {
  test('begins with a mark, ends every line with CR and LF, and has a column for each of the table', () => {
    const csv = toDataCsv(toView({ columns: [NAME, DAYS], rows: 'CATCH | 75,946\nEly, "the isle" | 37,164' }), BASE);
    expect(csv).toBe('\ufeffgroup,bed_days\r\nCATCH,75946\r\n"Ely, ""the isle""",37164\r\n');
  });

  test.each([
    ['75,946', '75946'],
    ['487.70', '487.70'],
    ['-4%', '-4'],
    ['\u22124.50', '-4.50'],
    ['£504m', '504000000'],
    ['£1.5 million', '1500000'],
    ['£-2.50', '-2.50'],
    ['£-2.5m', '-2500000'],
    ['0', '0'],
    ['1 in 4', '0.25'],
    ['0 = 0%', '0'],
  ])('the number %s is %s', (written, cell) => {
    expect(toCells(DAYS, [written])[1]![0]).toBe(cell);
  });

  test('a range has two columns, and the other numbers have nothing in the second', () => {
    expect(toCells(DAYS, ['5% to 15%', '1,000', '£1.5m to £2m'])).toEqual([
      ['bed_days', 'bed_days_to'],
      ['5', '15'],
      ['1000', ''],
      ['1500000', '2000000'],
    ]);
  });

  test('a bound has a column where one is not exact', () => {
    expect(toCells(DAYS, ['over 300,000', '20,000+', 'c. 5', '7'])).toEqual([
      ['bed_days', 'bed_days_bound'],
      ['300000', 'more-than'],
      ['20000', 'at-least'],
      ['5', 'about'],
      ['7', 'exactly'],
    ]);
  });

  test('where there is no number the cell is empty, with the reason and what is printed beside it', () => {
    const gaps = { 'n/a': 'not collected', blank: 'nothing is printed' };
    expect(toCells(DAYS, ['n/a', 'blank', '7'], { gaps })).toEqual([
      ['bed_days', 'bed_days_printed', 'bed_days_gap'],
      ['', 'n/a', 'not collected'],
      ['', '', 'nothing is printed'],
      ['7', '7', ''],
    ]);
  });

  test('a slip put right stands beside what is printed', () => {
    expect(toCells(DAYS, ['O.5 = 0.5', '7'])).toEqual([
      ['bed_days', 'bed_days_printed'],
      ['0.5', 'O.5'],
      ['7', '7'],
    ]);
    expect(toCells(DAYS, ['over 5 = 5'])[0]).toContain('bed_days_printed');
    expect(toCells(DAYS, ['5 to 6 = 5 to 7'])[0]).toContain('bed_days_printed');
    expect(toCells(DAYS, ['0 = 0%'])[0]).toEqual(['bed_days']);
    expect(toCells({ id: 'x', type: 'name' }, ['Health Care = Hunts Care', 'Ely'])).toEqual([
      ['x', 'x_printed'],
      ['Hunts Care', 'Health Care'],
      ['Ely', 'Ely'],
    ]);
  });

  test('dates are ISO, with what is printed beside them', () => {
    expect(toCells({ id: 'start', type: 'date' }, ['Sept-14 = 2014-09', '2014'])).toEqual([
      ['start', 'start_printed'],
      ['2014-09', 'Sept-14'],
      ['2014', '2014'],
    ]);
    expect(toCells({ id: 'start', type: 'date' }, ['2013', '2014'])[0]).toEqual(['start']);
  });

  test('a figure has its number and the address of its record, and a sign of its unit where the column has none', () => {
    const ledger = { gap: '£504m', rise: 'over 5%' };
    const cost: Part = { id: 'cost', type: 'figure' };
    expect(toCells(cost, ['gap', 'rise'], { ledger })).toEqual([
      ['cost', 'cost_bound', 'cost_figure', 'cost_shown'],
      ['504000000', 'exactly', `${BASE}/figures/money/#gap`, '£504m'],
      ['5', 'more-than', `${BASE}/figures/money/#rise`, 'over 5%'],
    ]);
    expect(toCells({ ...cost, unit: 'GBP' }, ['gap'], { ledger })[0]).toEqual(['cost', 'cost_figure']);
  });

  test('quotes are there, although the page does not show them', () => {
    expect(toCells({ id: 'words', type: 'quote' }, ['as printed'])).toEqual([['words'], ['as printed']]);
  });

  test('totals are marked where there are any', () => {
    const table = { columns: [NAME, DAYS], rows: 'CATCH | 1\nAll | 1' };
    expect(readCsv(toDataCsv(toView({ ...table, totals: ['All'] }), BASE))).toEqual([
      ['group', 'bed_days', 'is_total'],
      ['CATCH', '1', 'false'],
      ['All', '1', 'true'],
    ]);
    expect(readCsv(toDataCsv(toView(table), BASE))[0]).toEqual(['group', 'bed_days']);
  });

  test.each(['=1+1', '+1', '@SUM(A1)', '-1%', '=LINK("x","y")'])('the words %j cannot run', (text) => {
    for (const type of ['name', 'ours', 'quote'] as const) {
      expect(toCells({ id: 'x', type }, [text])[1]).toEqual([`'${text}`]);
    }
  });

  test('what is printed cannot run either, and a negative number stays a number', () => {
    expect(toCells(DAYS, ['=1 = 1', '-4'])).toEqual([
      ['bed_days', 'bed_days_printed'],
      ['1', "'=1"],
      ['-4', "'-4"],
    ]);
  });
});

describe('toDataMetadata', () => {
  const view = toView({
    columns: [NAME, { ...DAYS, title: '2012/13', heading: 'Days' }, { id: 'sort', type: 'ours', values: ['a', 'b'] }],
    rows: 'CATCH | 75,946 | a\nEly | n/a | b\nAll | 1.5 | a',
    gaps: { 'n/a': 'not collected' },
    totals: ['All'],
  });
  const metadata = toDataMetadata(view, OFFERER);

  test('describes the columns of the CSV in their order', () => {
    const [header] = readCsv(toDataCsv(view, BASE));
    expect(metadata.tableSchema.columns.map(({ name }) => name)).toEqual(header);
    expect(metadata.tableSchema.columns.map(({ titles }) => titles)).toEqual(header);
    expect(metadata.url).toBe('bed-days.csv');
  });

  test('says what each column holds, its unit, and whether it can be empty', () => {
    const [group, days, , , sort, isTotal] = metadata.tableSchema.columns;
    expect(group).toMatchObject({ datatype: 'string', required: true, 'dc:description': 'All about group' });
    expect(days).toMatchObject({
      'dc:title': 'Days: 2012/13',
      datatype: 'decimal',
      null: '',
      'schema:unitText': 'bed days',
    });
    expect(sort).toMatchObject({ 'dc:description': 'All about sort. One of: a; b' });
    expect(isTotal).toMatchObject({ name: 'is_total', datatype: 'boolean', required: true });
  });

  test('names the document with its date, what to know, and that there is no licence to name', () => {
    expect(metadata['dc:source']).toEqual([
      {
        '@id': `${BASE}/publications/blueprint/#figure-13`,
        'dc:title': '2014 Blueprint, Figure 13',
        'dc:issued': '2014-06-20',
      },
    ]);
    expect(metadata['rdfs:comment']).toEqual(['Know this.', 'CATCH: the document prints 1.']);
    expect(metadata['dc:rights']).toContain('No licence is named');
    expect(metadata).not.toHaveProperty('dc:license');
  });

  test.each([
    ['dates of one sort', 'a = 2014-09 | 1\nb = 2014-10 | 1', 'gYearMonth'],
    ['years', '2014 | 1\n2015 | 1', 'gYear'],
    ['days', 'a = 2014-09-12 | 1\nb = 2014-09-13 | 1', 'date'],
    ['dates of several sorts', '2014 | 1\nb = 2014-09 | 1', 'string'],
  ])('%s: %s', (_, rows, datatype) => {
    const table = toView({ columns: [{ id: 'start', type: 'date' }, DAYS], rows });
    expect(toDataMetadata(table, OFFERER).tableSchema.columns[0]).toMatchObject({ datatype });
  });

  test('the key is named where it tells the rows of the CSV apart', () => {
    const two = [NAME, { id: 'year', type: 'name' } as const, DAYS];
    const table = toView({ columns: two, rows: 'a | 1 | 5\na | 2 | 6', key: ['group', 'year'] });
    expect(toDataMetadata(table, OFFERER).tableSchema).toMatchObject({ primaryKey: ['group', 'year'] });
    const sameDay = 'start = 2014-09 | 1\nend = 2014-09 | 1';
    const dates = toView({ columns: [{ id: 'start', type: 'date' }, DAYS], rows: sameDay });
    expect(toDataMetadata(dates, OFFERER).tableSchema).not.toHaveProperty('primaryKey');
  });
});

describe('toDataFile', () => {
  const view = toView({
    columns: [NAME, { ...DAYS, gap: true }, { id: 'start', type: 'date' }, { id: 'cost', type: 'figure' }],
    rows: [
      'Health Care = Hunts Care | 75,946 | Sept-14 = 2014-09 | gap',
      'Ely | -5% to 15% | n/a | gap',
      'March | n/a | 2014 | n/a',
      'Wisbech | blank | blank | blank',
    ].join('\n'),
    gaps: { 'n/a': 'not collected', blank: 'nothing is printed' },
    ledger: { gap: '£504m' },
  });
  const file = toDataFile(view, BASE);

  test('a cell has what is printed, its meaning, and no more than it needs', () => {
    const figure = { shown: '£504m', number: 504_000_000, figure: `${BASE}/figures/money/#gap` };
    expect(file.rows.map(({ cells }) => cells)).toEqual([
      {
        group: { printed: 'Health Care', shown: 'Hunts Care' },
        'bed-days': { printed: '75,946', number: 75_946 },
        start: { printed: 'Sept-14', date: '2014-09' },
        cost: figure,
      },
      {
        group: { printed: 'Ely' },
        'bed-days': { printed: '-5% to 15%', shown: '\u22125% to 15%', numbers: [-5, 15] },
        start: { printed: 'n/a', gap: 'not collected' },
        cost: figure,
      },
      {
        group: { printed: 'March' },
        'bed-days': { printed: 'n/a', gap: 'not collected' },
        start: { printed: '2014', date: '2014' },
        cost: { printed: 'n/a', gap: 'not collected' },
      },
      {
        group: { printed: 'Wisbech' },
        'bed-days': { gap: 'nothing is printed' },
        start: { gap: 'nothing is printed' },
        cost: { gap: 'nothing is printed' },
      },
    ]);
  });

  test('charts find their numbers in it', () => {
    expect(file.pictures).toEqual([]);
    const drawn = toView({
      columns: [NAME, DAYS],
      rows: 'CATCH | 75,946\nEly | 37,164\nAll | 113,110',
      totals: ['All'],
    });
    const chart: DataView['chart'] = { kind: 'ranked-bars', values: ['bed-days'], order: 'largest' };
    expect(toDataFile({ ...drawn, chart }, BASE).pictures).toMatchObject([
      { kind: 'bars', labels: ['CATCH', 'Ely'], series: [{ values: [75_946, 37_164] }] },
    ]);
  });

  test('addresses are whole, and what only the check needs is left out', () => {
    expect(file.address).toBe(`${BASE}/data/bed-days-by-group/`);
    expect(file.sources).toEqual([
      {
        document: '2014 Blueprint',
        published: '2014-06-20',
        locator: 'Figure 13',
        address: `${BASE}/publications/blueprint/#figure-13`,
      },
    ]);
    expect(file.columns[1]).not.toHaveProperty('gap');
  });
});

describe('findNameClash', () => {
  test.each([
    [['cost', 'cost-to'], 'cost-to'],
    [['cost-printed', 'cost'], 'cost-printed'],
    [['is-total'], 'is-total'],
    [['cost-to', 'days'], undefined],
    [['cost', 'cost-today'], undefined],
  ])('%j: %s', (ids, clash) => {
    expect(findNameClash(ids)?.id).toBe(clash);
  });

  test('without one, no two columns of a CSV have a name', () => {
    const everything = toView({
      columns: [NAME, DAYS, { id: 'cost', type: 'figure' }, { id: 'start', type: 'date' }],
      rows: 'a = b | over 5 to 6 = 5 to 6 | gap | x = 2014\nc | over 7 | n/a | n/a',
      gaps: { 'n/a': 'not collected' },
      ledger: { gap: 'about 5 to 6' },
      totals: ['c'],
    });
    const names = listFileColumns(everything, BASE).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(12);
  });
});
