import { describe, expect, test } from 'vitest';
import { DATASET, copyOf, findAfter } from '../../tests/fixtures/content-tree.ts';
import { testExample, testFaults, type Fault } from '../../tests/fixtures/faults.ts';
import { dataTables } from './data-tables.ts';

/** A fault in the table of the valid tree: where it is found, and what an editor reads. */
const fault = (
  name: string,
  edit: readonly [from: string, to: string],
  place: string,
  field: string,
  says: string,
  value?: string,
): Fault => ({
  name,
  edits: { [DATASET]: edit },
  at: `${DATASET}:${place}`,
  field,
  says,
  ...(value !== undefined && { value }),
});
const FINDING = 'finding: In 2013 Ely had the most bed days, 77,886. The whole area had 20% more than in 2012.';
const HIGHEST = '{ kind: highest, column: days-2013, row: Ely }';
const TOTAL = '{ kind: total, row: Whole area, columns: [days-2012, days-2013] }';
const CHART = '  kind: ranked-bars\n  values: [days-2013]';

testExample(dataTables, (line) => ({ [DATASET]: [FINDING, line] }));

describe('rows', () => {
  testFaults([
    fault(
      'a cell is missing',
      ['| 40,221  | 8%', '| 8%'],
      '39:3',
      'rows.1',
      'this row has 3 cells, and there are 4 columns: after "2013" a cell is missing. Write "blank"',
    ),
    fault(
      'a cell is empty',
      ['40,221 ', '       '],
      '39:36',
      'rows.1.2',
      'is empty: write "blank" where the document prints nothing',
    ),
    fault(
      'words in a column of numbers',
      ['40,221', 'many  '],
      '39:28',
      'rows.1.2',
      '"many" is not a number: this column holds numbers',
      'many',
    ),
    fault('a letter in a number', ['40,221', '4O,221'], '39:28', 'rows.1.2', '"4O,221" is not a number', '4O,221'),
    fault(
      'a row is too long',
      ['40,221  | 8%', '40,221  | 8% | 9%'],
      '39:3',
      'rows.1',
      'this row has 5 cells, and there are 4 columns: remove what stands after "Change"',
    ),
    fault(
      'two rows with the same words',
      ['  Peterborough |', '  Ely          |'],
      '39:3',
      'rows.1.0',
      '"Ely" is also row 1: give each row words of its own',
      'Ely',
    ),
    fault(
      'nothing printed, and nobody says why',
      ['40,221', 'blank '],
      '39:28',
      'rows.1.2',
      '"blank" is not explained: say under "gaps" what it means',
      'blank',
    ),
    fault(
      'a gap that no cell prints',
      ['  n/a: The', '  "-": Nothing\n  n/a: The'],
      '36:8',
      'gaps.-',
      'no cell prints "-": remove this line',
    ),
  ]);
});

describe('columns', () => {
  testFaults([
    fault('numbers of nothing', ['    unit: percent\n', ''], '29:5', 'columns.3.unit', 'is missing'),
    fault(
      'one name twice',
      ['  - id: days-2013\n', '  - id: days-2012\n'],
      '23:9',
      'columns.2.id',
      'this name is used twice in the list',
      'days-2012',
    ),
    fault(
      'a source that is not there',
      ['    title: Change\n', '    title: Change\n    from: elsewhere\n'],
      '31:11',
      'columns.3.from',
      'no source has the id "elsewhere": name it under "sources"',
      'elsewhere',
    ),
    fault(
      'a key that is not there',
      ['gaps:', 'key: [town]\ngaps:'],
      '35:7',
      'key.0',
      'there is no column "town"',
      'town',
    ),
    fault(
      'our words without the document’s',
      ['    type: name', '    type: ours'],
      '15:11',
      'columns.0.type',
      'our own words need a column of type quote beside them',
      'ours',
    ),
  ]);
});

describe('pictures', () => {
  const chart = (name: string, written: string, place: string, field: string, says: string) =>
    fault(name, [CHART, written], place, field, says);
  testFaults([
    chart(
      'bars that do not begin at 0',
      `${CHART}\n  from: 20000`,
      '53:9',
      'chart.from',
      'bars must begin at 0, because their length is the value',
    ),
    chart(
      'words as bars',
      '  kind: ranked-bars\n  values: [group]',
      '52:12',
      'chart.values.0',
      '"group" holds words, and this picture needs numbers or figures here',
    ),
    chart(
      'a column that is not there',
      '  kind: ranked-bars\n  values: [days-2031]',
      '52:12',
      'chart.values.0',
      'there is no column "days-2031". The columns are: group, days-2012, days-2013, change',
    ),
    chart(
      'two units on one scale',
      '  kind: dumbbell\n  values: [days-2012, change]',
      '52:11',
      'chart.values',
      'these columns have different units (bed days, percent), and a picture has one scale',
    ),
    chart(
      'a timeline without dates',
      '  kind: timeline\n  start: group',
      '52:10',
      'chart.start',
      '"group" holds words, and this picture needs dates here',
    ),
    chart(
      'one bar too few',
      '  kind: paired-bars\n  values: [days-2012]',
      '52:11',
      'chart.values',
      'needs at least 2 items',
    ),
    chart(
      'no such picture',
      '  kind: pie\n  values: [days-2013]',
      '51:9',
      'chart.kind',
      'Write one of: ranked-bars, paired-bars',
    ),
  ]);
});

describe('words that the table refutes', () => {
  testFaults([
    fault(
      'another row has more',
      [HIGHEST, HIGHEST.replace('Ely', 'Wisbech')],
      '47:5',
      'claims.0',
      'the table does not prove this: "Wisbech" is not the highest: "Ely" has 77,886',
    ),
    fault(
      'a row that is not there',
      [HIGHEST, HIGHEST.replace('Ely', 'Eli')],
      '47:5',
      'claims.0',
      'there is no row "Eli". The rows are: Ely; Peterborough; Wisbech; Borderline; Whole area',
    ),
    fault(
      'a column that is not there',
      [HIGHEST, HIGHEST.replace('2013', '2031')],
      '47:5',
      'claims.0',
      'there is no column "days-2031"',
    ),
    fault('a change that is not so large', ['is: 20%', 'is: 30%'], '49:5', 'claims.2', 'the table gives 20, not 30%'),
    fault(
      'a number that nobody proves',
      ['the most bed days, 77,886', 'the most bed days, 78,886'],
      '4:10',
      'finding',
      'no claim proves the number 78,886: add one under "claims", like { kind: value',
    ),
    fault(
      'a word that nobody proves',
      ['Ely had the most bed days in 2013', 'Bed days fell in 2013'],
      '2:8',
      'title',
      'no claim proves the word "fell": add one under "claims" of the kind falls, change, difference',
    ),
    fault(
      'the wrong row',
      ['title: Ely', 'title: Wisbech'],
      '2:8',
      'title',
      '"most" is said of "Wisbech", and the claims prove it of "Ely"',
    ),
  ]);
});

describe('sums', () => {
  testFaults([
    fault(
      'a total that does not add up',
      ['142,406', '142,407'],
      '42:28',
      'rows.4.2',
      'this is 142,407. 1 of the parts has no number; the others add up to 142,406. If the document prints it so, leave it, and add to "faults" { row: Whole area, column: days-2013',
      '142,407',
    ),
    fault(
      'a change that is worked out wrongly',
      ['| 8%', '| 9%'],
      '39:38',
      'rows.1.3',
      'this is 9%. The change is 8%',
      '9%',
    ),
    fault(
      'the total of a row that is not there',
      [TOTAL, TOTAL.replace('area', 'aera')],
      '44:5',
      'sums.0',
      'there is no row "Whole aera". Did you mean "Whole area"?',
    ),
    fault(
      'the total of a column that is not there',
      [TOTAL, TOTAL.replace('2012', '2021')],
      '44:5',
      'sums.0',
      'there is no column "days-2021"',
    ),
    fault(
      'a note on a row that is not there',
      ['chart:', 'faults:\n  - { row: Eli, note: This is misprinted. }\nchart:'],
      '51:12',
      'faults.0.row',
      'there is no row "Eli"',
      'Eli',
    ),
  ]);

  test('what the document has added up wrongly stays, when a note says so', () => {
    const wrong = copyOf(
      DATASET,
      ['142,406', '142,407'],
      [
        'chart:',
        'faults:\n  - row: Whole area\n    column: days-2013\n    note: One bed day more than its parts.\nchart:',
      ],
    );
    expect(findAfter({ [DATASET]: wrong })).toEqual([]);
  });
});

test('every fault of a table comes at once, and none twice', () => {
  const faulty = copyOf(
    DATASET,
    ['topics: [hospitals]', 'topics: [hospital]'],
    ['name: Bed days by local group in 2012 and 2013', 'name: Bed'],
    ['title: Ely', 'title: Wisbech'],
    ['    about: Days that patients spent in hospital in 2013', '    about: Days'],
    ['    unit: percent\n', ''],
    ['is: 20%', 'is: 30%'],
    ['142,406', '142,407'],
    [CHART, '  kind: ranked-bars\n  values: [group]'],
  );
  const found = findAfter({ [DATASET]: faulty }).map(({ field = '' }) => field);
  expect(found.toSorted()).toEqual([
    'chart.values.0',
    'claims.2',
    'columns.2.about',
    'columns.3.unit',
    'name',
    'rows.4.2',
    'topics.0',
  ]);
});

test('rows are read while the claims are wrong, and sums while a row is not', () => {
  const faulty = copyOf(DATASET, ['40,221', '4O,221'], [HIGHEST, '{ kind: hihgest, column: days-2013, row: Ely }']);
  expect(findAfter({ [DATASET]: faulty }).map(({ field }) => field)).toEqual(['rows.1.2', 'claims.0.kind']);
});

test('names that are lost by the hundred are said once', () => {
  const notes = Array.from({ length: 300 }, (_, index) => `  - { row: Eli ${index}, note: This is misprinted. }`);
  const faulty = copyOf(DATASET, ['chart:', `faults:\n${notes.join('\n')}\nchart:`]);
  const lost = findAfter({ [DATASET]: faulty }).filter(({ field }) => field?.startsWith('faults.'));
  expect(lost).toHaveLength(20);
  expect(lost.at(-1)?.message).toMatch(/It is so with 280 more$/);
});

describe('figures', () => {
  const table = (figure: string): string =>
    copyOf(
      DATASET,
      [
        '    unit: percent\n',
        '    unit: percent\n    about: The change in the ledger\n  - id: ledger\n    title: Ledger\n    type: figure\n    unit: GBP\n',
      ],
      ['| 18%', `| 18% | ${figure}`],
      ...(['| 8%', '| 95%', '| 3,000   | n/a     | n/a', '| 20%\n'] as const).map(
        (cell) => [cell, `${cell.trimEnd()} | n/a${cell.endsWith('\n') ? '\n' : ''}`] as const,
      ),
    );

  testFaults([
    {
      name: 'a figure that is not in the ledger',
      edits: { [DATASET]: table('plan-2016-gpa') },
      at: `${DATASET}:43:44`,
      field: 'rows.0.4',
      value: 'plan-2016-gpa',
      says: 'the ledger has no figure "plan-2016-gpa". Did you mean "plan-2016-gap"?',
    },
  ]);

  test('a figure of the ledger', () => {
    expect(findAfter({ [DATASET]: table('plan-2016-gap') })).toEqual([]);
  });
});
