/**
 * What a table of data says of itself must be so: its finding follows from its rows, every number in its words is in
 * the rows, and what the document has added up is added up again.
 */
import { z } from 'astro/zod';
import { listProofs, testClaim, type Claim } from '../../src/lib/data-claims.ts';
import { explainChart } from '../../src/lib/data-chart-fit.ts';
import { fillFigures } from '../../src/lib/data-figures.ts';
import { findLostNames, findMiscounts, listTotals, type Miscount } from '../../src/lib/data-sums.ts';
import { parseTable, type Cell, type Row } from '../../src/lib/data-table.ts';
import { explainWords, type ProvedNumbers } from '../../src/lib/data-words.ts';
import { findNearestName } from '../../src/lib/nearest-name.ts';
import { toDatasetFields } from '../../src/schemas/datasets.ts';
import { column } from '../../src/schemas/dataset-parts.ts';
import { refuseTwins, toReference } from '../../src/schemas/shared.ts';
import { findPosition, quoteValue, type ContentFile, type Fault } from '../content/content-files.ts';
import { listFigures, type WrittenFigure } from './figures.ts';
import type { Rule } from './rule.ts';

/** What is wrong with the fields themselves is for the rule on fields to say; here only what is right is looked at. */
const { key, gaps, rows, sums, claims, faults, period, chart } = toDatasetFields(toReference);
const columns = z
  .array(
    z.looseObject({
      id: column.shape.id,
      title: z.string().catch(''),
      heading: column.shape.heading.catch(undefined),
      type: column.shape.type,
      unit: column.shape.unit.catch(undefined),
      values: column.shape.values,
    }),
  )
  .superRefine(refuseTwins('id'));
const tablePart = z.object({ columns, key, gaps, rows });
const sumsPart = z.object({ sums });
const chartPart = z.object({ chart, sums });
const claimsPart = z.object({ claims });
const faultsPart = z.object({ faults });
const anyText = z.string().catch('');
const wordsPart = z.object({ title: anyText, finding: anyText, period: period.catch(' ') });

type Say = (path: PropertyKey[], message: string) => Fault;
type Columns = z.output<typeof columns>;

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
    'A picture that does not suit the figures in it: £80m and 16.3% on one scale',
  ],
  example: { wrong: 'finding: Wisbech had the most bed days.', right: 'finding: Ely had the most bed days.' },
  check: ({ files }) => {
    const figures = listFigures(files);
    return files.filter(({ collection }) => collection === 'datasets').flatMap((file) => checkFile(file, figures));
  },
};

function checkFile(file: ContentFile, figures: WrittenFigure[]): Fault[] {
  const form = tablePart.safeParse(file.data);
  if (!form.success) return [];
  const parsed = parseTable(form.data.rows, form.data);
  if (parsed.faults.length || parsed.rows.length === 0) return [];
  const say: Say = (path, message) => ({
    file: file.path,
    ...findPosition(file, path),
    field: path.join('.'),
    value: quoteValue(file, path),
    message,
  });
  const printed = new Map(figures.map((figure) => [figure.id, figure.printed]));
  const { rows: filled, lost } = fillFigures(parsed.rows, form.data.columns, printed);
  if (lost.length) {
    return sayFirst(lost, ({ row, cell, id }) => say(['rows', row, cell], explainFigure(id, printed.keys())));
  }
  const table = { rows: filled, columns: form.data.columns };
  const chartFaults = checkChart(file, parsed.rows, table, figures, say);
  return [...chartFaults, ...checkClaims(file, table, say), ...checkSums(file, table, say)];
}

/** The nearest name takes long to find among many: after the first few lost ones the last fault says how many more. */
const GUESSED = 20;

function sayFirst<T>(lost: readonly T[], toFault: (one: T) => Fault): Fault[] {
  const said = lost.slice(0, GUESSED).map(toFault);
  const more = lost.length - said.length;
  return more > 0
    ? said.map((fault, index) =>
        index === said.length - 1 ? { ...fault, message: `${fault.message}. It is so with ${more} more` } : fault,
      )
    : said;
}

interface Table {
  rows: Row[];
  columns: Columns;
}

function explainFigure(id: string, known: Iterable<string>): string {
  const near = findNearestName(id, known);
  return `the ledger has no figure "${id}"${near ? `. Did you mean "${near}"?` : ' in content/figures/'}`;
}

/**
 * Whether the picture suits the figures in it, whose numbers and units only the ledger has. What is wrong without them is
 * for the rule on fields to say.
 */
function checkChart(
  { data }: ContentFile,
  written: Row[],
  { rows: filled, columns: known }: Table,
  figures: WrittenFigure[],
  say: Say,
): Fault[] {
  const form = chartPart.safeParse(data);
  if (!form.success) return [];
  const totals = listTotals(form.data.sums);
  if (explainChart(form.data.chart, known, written, totals).length) return [];
  const unitOf = new Map(figures.flatMap(({ id, unit }) => (unit === undefined ? [] : [[id, unit] as const])));
  const drawn = filled.filter((row) => !totals.includes(row.key));
  const withUnits = known.map((each) => ({
    ...each,
    figureUnits: each.type === 'figure' ? drawn.flatMap(({ cells }) => listUnits(cells[each.id], unitOf)) : [],
  }));
  return explainChart(form.data.chart, withUnits, filled, totals).map(({ path, message }) =>
    say(['chart', ...path], message),
  );
}

function listUnits(cell: Cell | undefined, unitOf: ReadonlyMap<string, string>): string[] {
  const unit = cell && cell.gap === undefined ? unitOf.get(cell.printed) : undefined;
  return unit === undefined ? [] : [unit];
}

/** The claims, and then whether the words say only what they prove. */
function checkClaims({ data }: ContentFile, table: Table, say: Say): Fault[] {
  const [claimed, added] = [claimsPart.safeParse(data), sumsPart.safeParse(data)];
  if (!claimed.success || !added.success) return [];
  const keys = table.rows.map((row) => row.key);
  const ids = table.columns.map(({ id }) => id);
  // A total that is not known as one would be taken for a part, and every "highest" would be refuted by it.
  if (added.data.sums?.some((sum) => findLostNames(sum, keys, ids).length)) return [];
  const totals = listTotals(added.data.sums);
  const answers = claimed.data.claims.map((claim) => testClaim(claim as Claim, { ...table, totals }));
  const refuted = answers.flatMap(({ fault }, index) =>
    fault ? [say(['claims', index], `the table does not prove this: ${fault}`)] : [],
  );
  if (refuted.length) return refuted;
  const proved: ProvedNumbers = {
    proofs: claimed.data.claims.flatMap((claim, index) => listProofs(claim as Claim, answers[index]!)),
    units: answers.flatMap(({ numbers, unit }) => numbers.map(() => unit)),
    rows: keys,
    numbers: answers.flatMap(({ numbers }) => numbers),
  };
  const texts = wordsPart.parse(data);
  const names = [
    texts.period,
    ...table.columns.map(({ title }) => title),
    ...table.rows.flatMap(({ key, cells }) => [
      key,
      ...table.columns.flatMap(({ id, type }) => listNames(type, cells[id])),
    ]),
  ];
  return (['title', 'finding'] as const).flatMap((field) =>
    explainWords(texts[field], proved, ...names).map((message) => say([field], message)),
  );
}

/** The words of a cell that holds words. */
function listNames(type: string, cell: Cell | undefined): string[] {
  return (type === 'name' || type === 'ours') && cell ? [cell.shown] : [];
}

/** Every miscount has a note for readers, and no sum or note speaks of a cell that there is not. */
function checkSums({ data }: ContentFile, { rows: filled, columns: known }: Table, say: Say): Fault[] {
  const [added, noted] = [sumsPart.safeParse(data), faultsPart.safeParse(data)];
  const keys = filled.map((row) => row.key);
  const ids = known.map(({ id }) => id);
  const notes = noted.data?.faults ?? [];
  const explain = (lost: { row?: string; column?: string }) =>
    lost.row === undefined
      ? `there is no column "${lost.column}". The columns are: ${ids.join(', ')}`
      : `there is no row "${lost.row}"${toGuess(lost.row, keys)}`;
  const isNoted = ({ row, column }: Miscount) => notes.some((note) => note.row === row && note.column === column);
  const lost: { path: PropertyKey[]; name: { row?: string; column?: string } }[] = [
    ...(added.data?.sums ?? []).flatMap((sum, index) =>
      findLostNames(sum, keys, ids).map((name) => ({ path: ['sums', index], name })),
    ),
    ...notes.flatMap(({ row, column }, index) => [
      ...(row !== undefined && !keys.includes(row) ? [{ path: ['faults', index, 'row'], name: { row } }] : []),
      ...(column !== undefined && !ids.includes(column)
        ? [{ path: ['faults', index, 'column'], name: { column } }]
        : []),
    ]),
  ];
  return [
    ...sayFirst(lost, ({ path, name }) => say(path, explain(name))),
    ...findMiscounts(filled, noted.success ? (added.data?.sums ?? []) : [])
      .filter((miscount) => !isNoted(miscount))
      .map(({ row, column, printed, computed, words }) =>
        say(
          ['rows', keys.indexOf(row), ids.indexOf(column)],
          `this is ${printed}. ${words} ${computed}. If the document prints it so, leave it, and add to "faults" { row: ${row}, column: ${column}, note: … }`,
        ),
      ),
  ];
}

function toGuess(name: string, known: string[]): string {
  const near = findNearestName(name, known);
  return near ? `. Did you mean "${near}"?` : '';
}
