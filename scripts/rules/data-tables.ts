/**
 * What a table of data says of itself must be so: its finding follows from its rows, every number in its words is in
 * the rows, and what the document has added up is added up again.
 */
import { testClaim, type Claim } from '../../src/lib/data-claims.ts';
import { findMiscounts, listTotals, type Miscount } from '../../src/lib/data-sums.ts';
import type { Cell } from '../../src/lib/data-table.ts';
import { fillFigures } from '../../src/lib/data-figures.ts';
import { explainWords, type ProvedNumbers } from '../../src/lib/data-words.ts';
import { findNearestName } from '../../src/lib/nearest-name.ts';
import { datasetSchema, type Dataset } from '../../src/schemas/datasets.ts';
import { toReference } from '../../src/schemas/shared.ts';
import { findPosition, quoteValue, type ContentFile, type Fault } from '../content/content-files.ts';
import { listFigures, type WrittenFigure } from './figures.ts';
import type { Rule } from './rule.ts';

const schema = datasetSchema(toReference);

export const dataTables: Rule = {
  name: 'data-tables',
  severity: 'error',
  waivable: false,
  why: 'a picture and its heading must say what the numbers say',
  finds: [
    'A finding that its table refutes: "the highest" when another row has more',
    'A number in the title or the finding that no line under "claims" proves',
    'A word such as "most", "rose" or "twice" without a claim that proves it',
    'A total that its parts do not make, and that is not explained under "faults"',
    'A figure that is not in content/figures/',
  ],
  example: { wrong: 'finding: Wisbech had the most bed days.', right: 'finding: CATCH had the most bed days.' },
  check: ({ files }) => {
    const figures = listFigures(files);
    return files.filter(({ collection }) => collection === 'datasets').flatMap((file) => checkFile(file, figures));
  },
};

function checkFile(file: ContentFile, figures: WrittenFigure[]): Fault[] {
  const parsed = schema.safeParse(file.data ?? {});
  // What is wrong with the fields themselves is for the rule on fields to say.
  if (!parsed.success) return [];
  const data = parsed.data;
  const printed = new Map(figures.map((figure) => [figure.id, figure.printed]));
  const { rows, lost } = fillFigures(data.table, data.columns, printed);
  const say = (path: PropertyKey[], message: string, value = quoteValue(file, path)): Fault => ({
    file: file.path,
    ...findPosition(file, path),
    field: path.filter((part) => typeof part !== 'number' || path[0] !== 'rows').join('.'),
    value,
    message,
  });
  const unknown = lost.map(({ row, cell, id }) => {
    const near = findNearestName(id, printed.keys());
    return say(
      ['rows', row, cell],
      `the ledger has no figure "${id}"${near ? `. Did you mean "${near}"?` : ' in content/figures/'}`,
    );
  });
  if (unknown.length) return unknown;
  const table = { rows, totals: listTotals(data.sums), columns: data.columns };
  const answers = data.claims.map((claim) => ({ claim, ...testClaim(claim as Claim, table) }));
  const refuted = answers.flatMap(({ fault }, index) =>
    fault ? [say(['claims', index], `the table does not prove this: ${fault}`)] : [],
  );
  const proved: ProvedNumbers = {
    kinds: data.claims.map(({ kind }) => kind),
    numbers: answers.flatMap(({ numbers }) => numbers),
  };
  const names = [
    ...data.columns.map(({ title }) => title),
    ...rows.flatMap(({ key, cells }) => [key, ...data.columns.flatMap(({ id, type }) => listNames(type, cells[id]))]),
  ];
  const words = (['title', 'finding'] as const).flatMap((field) =>
    explainWords(data[field], proved, data.period, ...names).map((message) => say([field], message)),
  );
  return [...refuted, ...(refuted.length ? [] : words), ...checkSums(data, findMiscounts(rows, data.sums ?? []), say)];
}

/** The words of a cell that holds words. */
function listNames(type: string, cell: Cell | undefined): string[] {
  return (type === 'name' || type === 'ours') && cell ? [cell.shown] : [];
}

/** Every miscount has a note for readers, and no note speaks of a miscount that there is not. */
function checkSums(
  data: Dataset,
  miscounts: Miscount[],
  say: (path: PropertyKey[], message: string) => Fault,
): Fault[] {
  const faults = data.faults ?? [];
  const keys = data.table.map(({ key }) => key);
  const ids = data.columns.map(({ id }) => id);
  return [
    ...miscounts
      .filter(({ row, column }) => !faults.some((fault) => fault.row === row && fault.column === column))
      .map(({ row, column, printed, computed, words }) => {
        const path = ['rows', keys.indexOf(row), ids.indexOf(column)];
        return say(
          path,
          `the document prints ${printed}. ${words} ${computed}. Leave it as printed, and say so: add to "faults" { row: ${row}, column: ${column}, note: … }`,
        );
      }),
    ...faults.flatMap(({ row, column }, index) => [
      ...(row !== undefined && !keys.includes(row) ? [say(['faults', index, 'row'], `there is no row "${row}"`)] : []),
      ...(column !== undefined && !ids.includes(column)
        ? [say(['faults', index, 'column'], `there is no column "${column}"`)]
        : []),
    ]),
  ];
}
