/** A table of data as pages, pictures and downloads see it: plain data, the same in the build and in the browser. */
import type { ChartForm, ColumnSpec } from '../schemas/dataset-parts.ts';
import type { Cell, Row } from './data-table.ts';
import { formatDate } from './dates.ts';

/** Where a table stands in a document. */
export interface DataPlace {
  id?: string | undefined;
  publication: string;
  /** `2014 Blueprint`. */
  document: string;
  published: string;
  /** `Figure 13`. */
  locator: string;
  href: string;
  note?: string | undefined;
}

/** A table with everything that a reader may want to know of it. */
export interface DataView {
  id: string;
  /** The address of its own page. */
  href: string;
  title: string;
  name: string;
  finding: string;
  measure: string;
  period: string;
  place: string;
  topics: { id: string; title: string; href: string }[];
  sources: DataPlace[];
  columns: ColumnSpec[];
  /** The columns whose words together name a row. */
  key: string[];
  rows: Row[];
  /** Keys of the rows that are totals of others: in the table, not in the picture. */
  totals: string[];
  chart: ChartForm;
  /** What is wrong in the document: what was worked out again, and what editors noted. */
  faults: string[];
  /** Whether one of these is about a number. */
  hasWrongNumbers?: boolean;
  notes: string[];
  aliases: string[];
  /** Receipts of the ledger's figures in its cells: id to address. */
  figures: Record<string, string>;
}

/** Where the figure of a cell stands on this site. A gap is no figure, whatever stands in its place. */
export function findFigureHref(cell: Cell | undefined, figures: DataView['figures']): string | undefined {
  if (!cell || cell.gap !== undefined || !Object.hasOwn(figures, cell.printed)) return undefined;
  return figures[cell.printed];
}

/** The rows that a picture draws. */
export function listDrawnRows({ rows, totals }: Pick<DataView, 'rows' | 'totals'>): Row[] {
  return rows.filter(({ key }) => !totals.includes(key));
}

/** The columns that a table shows: quotes are for the check and for downloads. */
export function listShownColumns({ columns }: Pick<DataView, 'columns'>): ColumnSpec[] {
  return columns.filter(({ type }) => type !== 'quote');
}

/** The places that a table comes from, each once: several tables may stand in one. */
export function listPlaces({ sources }: Pick<DataView, 'sources'>): DataPlace[] {
  return sources.filter(({ href }, index) => sources.findIndex((other) => other.href === href) === index);
}

/**
 * `From the 2014 Blueprint (20 June 2014).`, so that nobody takes old numbers for new ones. The names of the documents
 * hold their years; `isExact` adds the days.
 */
export function formatOrigin({ sources }: Pick<DataView, 'sources'>, isExact = false): string {
  const documents = sources.filter(
    ({ publication }, index) => sources.findIndex((other) => other.publication === publication) === index,
  );
  if (documents.length > 1) return `From ${formatDocuments(documents)}.`;
  const { document, published } = documents[0]!;
  const day = formatDate(published);
  return isExact && !document.includes(day) ? `From the ${document} (${day}).` : `From the ${document}.`;
}

/** `5 documents of 2014 to 2020`. Each document counts once. */
export function formatDocuments(places: readonly Pick<DataPlace, 'publication' | 'published'>[]): string {
  const count = new Set(places.map(({ publication }) => publication)).size;
  const years = places.map(({ published }) => published.slice(0, 4)).toSorted();
  const span = [...new Set([years[0], years.at(-1)])].join(' to ');
  return `${count} ${count === 1 ? 'document' : 'documents'} of ${span}`;
}

/** Whether a column's own words name its unit, or it has none, or every number carries it, like `%`. */
export function namesUnit({ unit, about, title, heading = '' }: ColumnSpec): boolean {
  if (!unit || ['percent', 'GBP'].includes(unit)) return true;
  return [about, title, heading].some((words) => words.toLowerCase().includes(unit.toLowerCase()));
}

const MOST_OPEN_ROWS = 8;
/** Pictures that are words and numbers themselves. */
const READABLE = ['matrix', 'groups', 'timeline', 'tile-map', 'ranges'];

/** Whether a text shows the table closed: where it is long, or where the picture says it in words already. */
export function isTableFolded({ rows, chart }: Pick<DataView, 'rows' | 'chart'>): boolean {
  return chart.kind !== 'table' && (rows.length > MOST_OPEN_ROWS || READABLE.includes(chart.kind));
}
