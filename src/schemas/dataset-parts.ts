/** The parts of a dataset: its columns, its picture, what it claims and what it adds up. */
import { z } from 'astro/zod';
import { columnTypes } from '../lib/data-table.ts';
import { id, line, type ReferenceTo } from './shared.ts';

const columnId = (description: string) => id(description);
const rowKey = (description: string) => line(description, { max: 160, words: 'theirs' });
const rows = z
  .array(rowKey('The words of a row'))
  .min(1)
  .optional()
  .describe('Which rows, by their words; left out for every row that is no total');
const is = line('What is said, like "5%" or "158"', { max: 20, words: 'theirs' });

/** Where the table stands, and how to find its cells there. */
export const dataSource = (ref: ReferenceTo) =>
  z.strictObject({
    id: id('A short name, for columns to say that they are from here; needed where there are several').optional(),
    publication: ref('publications').describe('The id of the document'),
    at: id('The place in the document: an `at` of its outline, or para-12 for a numbered paragraph'),
    begins: line('Words above the table as printed, where the place holds several tables', {
      max: 80,
      words: 'theirs',
    }).optional(),
    turned: z.boolean().optional().describe('true where our rows are the columns of the document'),
    apart: z
      .boolean()
      .optional()
      .describe('true where the cells stand in sentences, so that other words come between them'),
    between: z
      .boolean()
      .optional()
      .describe('true where the document has other rows, or other words, between our rows'),
    note: line('What to know about this source', { max: 200 }).optional(),
  });

export const column = z.strictObject({
  id: columnId('The name by which the chart and the claims call it; in lower case'),
  title: line('Its heading in the table, short', { max: 40 }),
  heading: line('A heading above this column and its neighbours that have the same', { max: 60 }).optional(),
  type: z
    .enum(columnTypes)
    .describe(
      'name (words as printed), number, date, ours (our words), quote (a few words as printed, not shown) or figure (ids of content/figures)',
    ),
  unit: line('What its numbers count: percent, GBP, or a thing in the plural, like "bed days"', { max: 60 }).optional(),
  about: line('What it holds, so that it can be understood without the page', { min: 8, max: 200 }),
  values: z
    .array(line('A value', { max: 60, words: 'theirs' }))
    .min(2)
    .optional()
    .describe('The only words that may stand in it, in their order'),
  from: id('The id of the source that this column is from, if not of the first').optional(),
  gap: z
    .boolean()
    .optional()
    .describe('true where the document has something else between this column and the one before it'),
});

const rowAndColumn = {
  row: rowKey('The words of the row'),
  column: columnId('The id of a column'),
};

export const claim = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), ...rowAndColumn }).describe('The text shows the number of this cell'),
  z
    .strictObject({ kind: z.enum(['highest', 'lowest']), ...rowAndColumn, rows })
    .describe('No other row has as much, or as little'),
  z
    .strictObject({
      kind: z.enum(['rises', 'falls', 'higher', 'lower']),
      from: columnId('The first column'),
      to: columnId('The second column'),
      rows,
    })
    .describe('In every row the second column is more, or less, than the first'),
  z
    .strictObject({
      kind: z.enum(['change', 'difference', 'times', 'share']),
      row: rowKey('The row of the first number'),
      toRow: rowKey('The row of the second number, if it is another').optional(),
      from: columnId('The column of the first number'),
      to: columnId('The column of the second number, if it is another').optional(),
      is,
    })
    .describe(
      'What two cells make: a change in per cent, a difference, a multiple, the first as a share of the second',
    ),
  z
    .strictObject({ kind: z.literal('sum'), column: columnId('The id of a column'), rows, is })
    .describe('What rows make together'),
  z
    .strictObject({
      kind: z.literal('count'),
      column: columnId('The column that is looked at; left out to count rows').optional(),
      value: line('The word or number that it is held against', { max: 60, words: 'theirs' }).optional(),
      test: z.enum(['above', 'below', 'equal']).optional().describe('above, below or equal, for numbers'),
      than: columnId('Another column that it is held against').optional(),
      rows,
      is,
    })
    .describe('How many rows there are, or how many of a kind'),
]);

export const sum = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('total'),
    row: rowKey('The row that is the total'),
    columns: z.array(columnId('The id of a column')).min(1).describe('The columns that are added up'),
    of: z.array(rowKey('The words of a row')).min(1).optional().describe('The rows that it adds up, if not all others'),
  }),
  z.strictObject({
    kind: z.enum(['difference', 'percent-change']),
    column: columnId('The column with the difference'),
    from: columnId('The earlier column'),
    to: columnId('The later column'),
    rows,
  }),
  z.strictObject({
    kind: z.literal('growth'),
    column: columnId('The column with the growth of all years'),
    of: z.array(columnId('The column of a year')).min(2).describe('The columns with the growth of each year'),
    rows,
  }),
]);

export const dataFault = z.strictObject({
  row: rowKey('The words of the row').optional(),
  column: columnId('The id of the column').optional(),
  note: line('What is wrong in the document, or in our copy of it', { min: 12, max: 240 }),
});

const values = (least: number, most: number) =>
  z.array(columnId('The id of a column of numbers')).min(least).max(most).describe('The columns that are drawn');
const from = z
  .number()
  .optional()
  .describe('Where the scale begins. Bars always begin at 0; only points and lines may begin elsewhere');

export const chart = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('ranked-bars'),
    values: values(1, 1),
    order: z
      .enum(['largest', 'smallest', 'printed'])
      .default('largest')
      .describe('Which comes first; printed keeps the order of the table'),
    from,
  }),
  z.strictObject({ kind: z.literal('paired-bars'), values: values(2, 2), from }),
  z.strictObject({ kind: z.literal('dumbbell'), values: values(2, 2), from }),
  z.strictObject({ kind: z.literal('line'), x: columnId('The column with the years'), values: values(1, 4), from }),
  z.strictObject({
    kind: z.literal('small-multiples'),
    panels: z
      .array(
        z.strictObject({
          title: line('The heading of the small chart', { max: 40 }),
          values: values(1, 2),
        }),
      )
      .min(2)
      .max(6)
      .describe('The small charts, each with one column, or two to compare'),
    from,
  }),
  z.strictObject({
    kind: z.literal('timeline'),
    start: columnId('The column with the date, or the first date'),
    end: columnId('The column with the last date').optional(),
  }),
  z.strictObject({
    kind: z.literal('matrix'),
    rows: columnId('The column whose values are the rows'),
    columns: columnId('The column whose values are the columns'),
  }),
  z.strictObject({
    kind: z.literal('tile-map'),
    tiles: z
      .array(
        z.strictObject({
          column: columnId('The column of the district'),
          district: z.enum([
            'peterborough',
            'fenland',
            'huntingdonshire',
            'east-cambridgeshire',
            'south-cambridgeshire',
            'cambridge',
          ]),
        }),
      )
      .length(6)
      .describe('The column of each of the 6 districts'),
    of: z.int().min(2).describe('How many places are ranked, 1 being the first: 317 for the districts of England'),
    low: line('What rank 1 means', { max: 40 }),
    high: line('What the last rank means', { max: 40 }),
  }),
  z.strictObject({
    kind: z.literal('ranges'),
    value: columnId('The column with the local number'),
    middle: columnId('The column with the average'),
    ends: z
      .array(columnId('The id of a column'))
      .length(2)
      .describe('The columns of the two ends: the worst, then the best'),
  }),
  z.strictObject({
    kind: z.literal('groups'),
    by: columnId('The column whose values are the groups'),
    ordered: z.boolean().optional().describe('true where the groups follow each other'),
  }),
  z.strictObject({ kind: z.literal('table') }).describe('No picture: the table says it best'),
]);

export type ChartForm = z.output<typeof chart>;
export type ColumnSpec = z.output<typeof column>;
