/** Whether a picture suits its table: what editors are told when it does not. */
import { toMonths } from './chart-timeline.ts';
import { valueOf } from './data-claims.ts';
import type { Row } from './data-table.ts';

/** A picture as an editor describes it: see the schema of datasets for each kind. */
interface Chart {
  kind: string;
  from?: number | undefined;
  values?: string[];
  x?: string;
  panels?: { title: string; values: string[] }[];
  start?: string;
  end?: string | undefined;
  rows?: string;
  columns?: string;
  tiles?: { column: string; district: string }[];
  value?: string;
  middle?: string;
  ends?: string[];
  by?: string;
  of?: number;
}

interface Column {
  id: string;
  title: string;
  type: string;
  unit?: string | undefined;
  values?: string[] | undefined;
}

interface ChartFault {
  path: PropertyKey[];
  message: string;
}

const BARS = ['ranked-bars', 'paired-bars', 'small-multiples'];
const NUMBERS = ['number', 'figure'];
const MOST_BARS = 24;

/** @returns what is wrong, with the field of the chart. */
export function explainChart(chart: Chart, columns: readonly Column[], rows: readonly Row[]): ChartFault[] {
  const wanted = listWanted(chart);
  const faults = wanted.flatMap(({ path, id, types }): ChartFault[] => {
    const column = columns.find((each) => each.id === id);
    if (!column)
      return [
        { path, message: `there is no column "${id}". The columns are: ${columns.map((each) => each.id).join(', ')}` },
      ];
    if (types.includes(column.type)) return [];
    return [
      {
        path,
        message: `"${id}" holds ${WORDS[column.type] ?? column.type}, and this picture needs ${[...new Set(types.map((type) => WORDS[type]))].join(' or ')} here`,
      },
    ];
  });
  if (faults.length) return faults;
  return [
    ...explainScale(chart, rows),
    ...explainUnits(chart, columns),
    ...explainAmount(chart, columns, rows),
    ...explainTimes(chart, rows),
    ...explainRanks(chart, rows),
  ];
}

const WORDS: Record<string, string> = {
  name: 'words',
  ours: 'words',
  quote: 'quotes',
  number: 'numbers',
  figure: 'figures',
  date: 'dates',
};

/** The columns that a picture names, and what they must hold. */
function listWanted(chart: Chart): { path: PropertyKey[]; id: string; types: string[] }[] {
  const one = (field: keyof Chart, types: string[]) => {
    const id = chart[field];
    return typeof id === 'string' ? [{ path: [field], id, types }] : [];
  };
  const many = (path: PropertyKey[], ids: string[] = []) =>
    ids.map((id, index) => ({ path: [...path, index], id, types: NUMBERS }));
  return [
    ...many(['values'], chart.values),
    ...(chart.panels ?? []).flatMap(({ values }, index) => many(['panels', index, 'values'], values)),
    ...(chart.tiles ?? []).map(({ column }, index) => ({
      path: ['tiles', index, 'column'],
      id: column,
      types: NUMBERS,
    })),
    ...many(['ends'], chart.ends),
    ...one('value', NUMBERS),
    ...one('middle', NUMBERS),
    ...one('x', ['name', 'date', 'ours', 'number']),
    ...one('start', ['date']),
    ...one('end', ['date']),
    ...one('rows', ['name', 'figure', 'number', 'ours']),
    ...one('columns', ['name', 'figure', 'number', 'ours']),
    ...one('by', ['name', 'ours']),
  ];
}

/** The length of a bar is its value, so it begins at nothing. */
function explainScale({ kind, from }: Chart, rows: readonly Row[]): ChartFault[] {
  if (from === undefined || rows.length === 0) return [];
  if (BARS.includes(kind) && from !== 0) {
    return [
      {
        path: ['from'],
        message: 'bars must begin at 0, because their length is the value: remove "from", or choose dumbbell or line',
      },
    ];
  }
  return [];
}

/** One picture has one scale. */
function explainUnits(chart: Chart, columns: readonly Column[]): ChartFault[] {
  const drawn = [...(chart.values ?? []), ...(chart.panels ?? []).flatMap(({ values }) => values)];
  const units = [...new Set(drawn.map((id) => columns.find((each) => each.id === id)?.unit))];
  if (units.length < 2) return [];
  return [
    {
      path: chart.panels ? ['panels'] : ['values'],
      message: `these columns have different units (${units.join(', ')}), and a picture has one scale: draw one of them`,
    },
  ];
}

/** Whether there is enough to draw, and not too much. */
function explainAmount(chart: Chart, columns: readonly Column[], rows: readonly Row[]): ChartFault[] {
  const say = (message: string): ChartFault[] => [{ path: ['kind'], message }];
  const drawn = [...(chart.values ?? []), ...(chart.panels ?? []).flatMap(({ values }) => values)];
  const isFigures = columns.some(({ id, type }) => drawn.includes(id) && type === 'figure');
  const full = rows.filter(({ cells }) => drawn.some((id) => valueOf(cells[id]) !== undefined));
  if (drawn.length && !isFigures && full.length < 2)
    return say(`${chart.kind} needs at least 2 rows with numbers: write table in its place`);
  if (BARS.includes(chart.kind) && rows.length > MOST_BARS)
    return say(`${rows.length} rows are too many bars to read: up to ${MOST_BARS} are drawn. Write table in its place`);
  if (
    BARS.includes(chart.kind) &&
    rows.some(({ cells }) => drawn.some((id) => cells[id]?.numbers && cells[id].numbers.length > 1))
  ) {
    return say('a bar shows one number, and a range is two: draw another column, or write table in its place');
  }
  if (chart.kind === 'line' && rows.length < 3) return say('a line needs at least 3 points in time: choose dumbbell');
  return [];
}

/** A bar goes from its first date to its last. */
function explainTimes({ start, end }: Chart, rows: readonly Row[]): ChartFault[] {
  if (start === undefined || end === undefined) return [];
  return rows.flatMap(({ key, cells }) => {
    const [from, until] = [cells[start]?.date, cells[end]?.date];
    return from && until && toMonths(until, true) <= toMonths(from)
      ? [{ path: ['end'], message: `"${key}" ends before it begins: mend its dates, or draw "${start}" alone` }]
      : [];
  });
}

/** A rank is one of the places that are ranked. */
function explainRanks({ tiles = [], of }: Chart, rows: readonly Row[]): ChartFault[] {
  if (of === undefined) return [];
  return tiles.flatMap(({ column }) =>
    rows.flatMap(({ key, cells }) => {
      const rank = valueOf(cells[column]);
      return rank !== undefined && (rank < 1 || rank > of || !Number.isInteger(rank))
        ? [{ path: ['of'], message: `"${key}" has ${rank} under "${column}", which is no rank from 1 to ${of}` }]
        : [];
    }),
  );
}
