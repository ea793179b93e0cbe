import { z } from 'astro/zod';
import { explainChart } from '../lib/data-chart-fit.ts';
import { findNameClash } from '../lib/data-file-columns.ts';
import { listTotals } from '../lib/data-sums.ts';
import { listUnusedGaps, parseTable, type ParsedTable } from '../lib/data-table.ts';
import { HERE } from '../lib/figure-words.ts';
import { chart, claim, column, dataFault, dataSource, sum } from './dataset-parts.ts';
import { aliases, id, line, refuseTwins, title, type ReferenceTo } from './shared.ts';

/** Names that files at /data/ have already. */
const TAKEN = ['figures', 'finder', 'services', 'catalogue', 'datasets', 'from', 'about', 'in'];

/** The fields, each by itself: the check also reads some of them alone, where others are wrong. */
export const toDatasetFields = (ref: ReferenceTo) => ({
  id: id().refine((name) => !TAKEN.includes(name), 'is the name of another file at /data/: choose a longer one'),
  title: title.describe('What the table shows, as a heading: the finding, up to 65 characters'),
  name: line('What the table is, for lists: "Emergency bed days by local group"', { min: 8, max: 70 }),
  finding: line('The finding in one sentence. Every number in it must be proved under "claims"', {
    min: 20,
    max: 200,
  }),
  measure: line('What was measured, and how, under the heading', { min: 12, max: 200 }),
  period: line('The time that it is about, like "2012/13 and 2013/14"', { max: 80 }),
  place: line('For which place, if not for all of Cambridgeshire and Peterborough', { max: 80 }).default(HERE),
  topics: z.array(ref('topics')).min(1).max(4).describe('Ids of the topics it belongs to'),
  order: z
    .int()
    .min(1)
    .max(99)
    .describe(
      'Its place among the tables of its document, 1 first. Of two with one number, the first by id comes first',
    ),
  sources: z.array(dataSource(ref)).min(1).max(8).describe('Where it stands; the main place first'),
  columns: z.array(column).min(2).max(24).superRefine(refuseTwins('id')).describe('The columns, in their order'),
  key: z
    .array(id('The id of a column'))
    .min(1)
    .optional()
    .describe('The columns whose words together name a row; left out, it is the first'),
  gaps: z
    .record(z.string(), line('What that means, for readers', { max: 120 }))
    .optional()
    .describe('What the document prints where it has no number, with what it means; "blank" where it prints nothing'),
  rows: z
    .string({ error: 'is missing: write | after "rows:", then each row on a line of its own, cells between bars' })
    .meta({
      description: 'The rows as printed: a line for each, its cells between bars; "printed = meant" where they differ',
      words: 'theirs',
    }),
  sums: z.array(sum).min(1).optional().describe('What the document adds up or works out, so that it is done again'),
  claims: z
    .array(claim)
    .min(1, 'list what proves the finding')
    .describe('What the title and the finding say, for the check to prove'),
  chart: chart.describe('The picture'),
  faults: z.array(dataFault).min(1).optional().describe('What is wrong in the document, and what could not be read'),
  notes: z
    .array(line('What to know before using it', { max: 300 }))
    .min(1)
    .optional()
    .describe('What to know before using it'),
  aliases,
});

/** A table of a document, or made of its figures, with its picture. */
export const datasetSchema = (ref: ReferenceTo) =>
  z
    .strictObject(toDatasetFields(ref))
    .superRefine((data, context) => {
      const say = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message });
      const parsed = parseTable(data.rows, data);
      for (const { row, cell, message } of parsed.faults)
        say(['rows', row, ...(cell === undefined ? [] : [cell])], message);
      if (parsed.rows.length === 0) say(['rows'], 'has no rows');
      for (const { row, cell } of findNamelessRows(parsed.rows, data)) {
        say(
          ['rows', row, cell],
          'has no words, and this column names the row: name it, or leave the column out of "key"',
        );
      }
      for (const gap of listUnusedGaps(data.rows, data)) {
        say(['gaps', gap], `no cell prints "${gap}": remove this line, or write it as the document prints it`);
      }
    }, whenRight(TABLE))
    .superRefine(
      (data, context) => {
        for (const { path, message } of listFormFaults(data)) context.addIssue({ code: 'custom', path, message });
      },
      whenRight(['columns', 'key', 'sources']),
    )
    .superRefine(
      (data, context) => {
        const parsed = parseTable(data.rows, data);
        if (parsed.faults.length) return;
        for (const { path, message } of explainChart(data.chart, data.columns, parsed.rows, listTotals(data.sums))) {
          context.addIssue({ code: 'custom', path: ['chart', ...path], message });
        }
      },
      whenRight([...TABLE, 'chart', 'sums']),
    )
    .transform((data): typeof data & { table: ParsedTable['rows'] } => ({
      ...data,
      table: parseTable(data.rows, data).rows,
    }));

/** What the rows are read by. */
const TABLE = ['columns', 'key', 'gaps', 'rows'];
/** Of a column, what a cell is read by. */
const READ_BY = ['id', 'type', 'values'];

/**
 * Lets a check of several fields run when others are wrong, so that an editor hears of everything at once. By itself Zod
 * leaves such checks out as soon as any field is wrong (`when` in its documentation of refinements).
 */
function whenRight(fields: string[]) {
  const stands = ({ path = [], code }: { path?: PropertyKey[]; code?: string }) => {
    const [field, , part] = path;
    if (field === undefined) return code !== 'unrecognized_keys';
    return (
      fields.includes(String(field)) && (field !== 'columns' || part === undefined || READ_BY.includes(String(part)))
    );
  };
  return {
    when: ({ issues }: z.core.ParsePayload) => !issues.some((issue) => stands(issue as { path?: PropertyKey[] })),
  };
}

/** Types of column whose cells cannot be the name of a row. */
const NAMELESS = ['figure', 'quote'];

/** Cells of the key in which the document has nothing. */
function findNamelessRows(
  rows: ParsedTable['rows'],
  { columns, key = [columns[0]!.id] }: Pick<Form, 'columns' | 'key'>,
): { row: number; cell: number }[] {
  return rows.flatMap(({ cells }, row) =>
    columns.flatMap(({ id }, cell) => (key.includes(id) && cells[id]?.gap !== undefined ? [{ row, cell }] : [])),
  );
}

interface Form {
  columns: z.output<typeof column>[];
  key?: string[] | undefined;
  sources: { id?: string | undefined }[];
}

/** Columns that need a unit or another id, name a source that is not there, or hold our words without the document's. */
function listFormFaults({ columns, key = [], sources }: Form): { path: PropertyKey[]; message: string }[] {
  const names = sources.flatMap((each) => each.id ?? []);
  const ids = columns.map((each) => each.id);
  const clash = findNameClash(ids);
  const hasProof = columns.some(({ type }) => type === 'quote' || type === 'figure');
  return [
    ...columns.flatMap(({ type, unit, from }, index) => {
      const faults: { path: PropertyKey[]; message: string }[] = [];
      if (type === 'number' && unit === undefined) {
        faults.push({
          path: ['columns', index, 'unit'],
          message: 'is missing: say what the numbers count, like "bed days" or percent',
        });
      }
      if (clash && clash.id === ids[index]) {
        faults.push({
          path: ['columns', index, 'id'],
          message: `"${clash.id}" is kept in the CSV for ${clash.with}: choose another id`,
        });
      }
      if (from !== undefined && !names.includes(from)) {
        faults.push({
          path: ['columns', index, 'from'],
          message: `no source has the id "${from}": name it under "sources"`,
        });
      }
      if (type === 'ours' && !hasProof) {
        faults.push({
          path: ['columns', index, 'type'],
          message: 'our own words need a column of type quote beside them, with a few words as printed',
        });
      }
      return faults;
    }),
    ...key.flatMap((name, index) =>
      ids.includes(name) ? [] : [{ path: ['key', index], message: `there is no column "${name}"` }],
    ),
    ...columns.flatMap(({ id, type }, index) => {
      const at = key.length ? key.indexOf(id) : index === 0 ? 0 : -1;
      if (at < 0 || !NAMELESS.includes(type)) return [];
      const path = key.length ? ['key', at] : ['columns', 0, 'type'];
      return [{ path, message: `"${id}" is of type ${type}, which readers do not see as words: name rows by another` }];
    }),
  ];
}

export type Dataset = z.output<ReturnType<typeof datasetSchema>>;
