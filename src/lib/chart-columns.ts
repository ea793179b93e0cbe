/** Which columns of its table a picture names, and whether they hold what it draws. */

/** A picture as an editor describes it: see the schema of datasets for each kind. */
export interface Chart {
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

export interface Column {
  id: string;
  title: string;
  type: string;
  heading?: string | undefined;
  unit?: string | undefined;
  values?: string[] | undefined;
  /** What the figures of the ledger that it names count, where they are known. */
  figureUnits?: readonly string[] | undefined;
}

export interface ChartFault {
  path: PropertyKey[];
  message: string;
}

const NUMBERS = ['number', 'figure'];
const WORDS: Record<string, string> = {
  name: 'words',
  ours: 'words',
  quote: 'quotes',
  number: 'numbers',
  figure: 'figures',
  date: 'dates',
};

/** @returns what is wrong with the columns that a picture names, with the field of the chart. */
export function explainColumns(chart: Chart, columns: readonly Column[]): ChartFault[] {
  return listWanted(chart).flatMap(({ path, id, types }): ChartFault[] => {
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
}

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

/** The columns that are drawn beside each other: one list, or one for each small chart. */
export function listDrawn({ values, panels = [] }: Chart): { path: PropertyKey[]; ids: string[] }[] {
  if (values) return [{ path: ['values'], ids: values }];
  return panels.map((panel, index) => ({ path: ['panels', index, 'values'], ids: panel.values }));
}
